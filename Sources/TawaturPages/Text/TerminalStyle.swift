/// What the terminal can do, as the command found it out.
package struct TerminalStyle: Sendable {
  package enum Colours: Sendable { case none, ansi }

  /// Whether words that run against the line are held together by U+2067 … U+2069; files and pipes get none.
  package enum Isolates: Sendable { case none, marks }

  package var width: Int
  package var colours: Colours
  package var isolates: Isolates

  package init(width: Int = 80, colours: Colours = .none, isolates: Isolates = .none) {
    // Lines of more than a hundred columns tire the eye; under thirty nothing can be laid out.
    self.width = min(max(width, 30), 100)
    self.colours = colours
    self.isolates = isolates
  }

  enum Ink: String {
    case strong = "1"
    case faint = "2"
    case heading = "1;36"
    case alarm = "31"
    case calm = "32"
    case change = "33"
    case accent = "36"
    case number = "35"
  }
}
