/// Text for a terminal before it is cut into lines: each letter knows its colour and what it is held together with.
struct StyledText: Sendable {
  enum Isolate: Hashable, Sendable {
    /// Runs with the line.
    case none
    /// Words of one run; the number tells neighbours apart.
    case rightToLeft(Int)
    case leftToRight(Int)

    var opening: Unicode.Scalar? {
      switch self {
      case .none: nil
      case .rightToLeft: "\u{2067}"
      case .leftToRight: "\u{2066}"
      }
    }
  }

  struct Letter: Sendable {
    var scalar: Unicode.Scalar
    var ink: TerminalStyle.Ink?
    var isolate: Isolate
  }

  private(set) var letters: [Letter] = []
  private var runs = 0

  mutating func append(_ text: String, _ ink: TerminalStyle.Ink? = nil) {
    append(text, ink, in: .none)
  }

  /// Words that run from right to left, whatever runs around them.
  mutating func append(rightToLeft text: String, _ ink: TerminalStyle.Ink? = nil) {
    runs += 1
    append(text, ink, in: .rightToLeft(runs))
  }

  /// Numbers and names of rules, which right-to-left text around them would turn over.
  mutating func append(leftToRight text: String, _ ink: TerminalStyle.Ink? = nil) {
    runs += 1
    append(text, ink, in: .leftToRight(runs))
  }

  private mutating func append(_ text: String, _ ink: TerminalStyle.Ink?, in isolate: Isolate) {
    for scalar in text.unicodeScalars where !scalar.isControlOrDirectionMark {
      letters.append(Letter(scalar: scalar, ink: ink, isolate: isolate))
    }
  }

  /// Lines of at most `width` columns, broken at spaces; a longer word is cut before a letter, never before its marks.
  /// - Complexity: O(*n*) in the letters.
  func lines(width: Int) -> [ArraySlice<Letter>] {
    var lines: [ArraySlice<Letter>] = []
    var start = 0
    var space: Int?
    var filled = 0
    var at = 0
    while at < letters.count {
      let needed = letters[at].scalar.displayWidth
      if letters[at].scalar == " " { space = at }
      if filled + needed > width, at > start {
        let end = space ?? at
        if end > start { lines.append(letters[start..<end]) }
        start = space.map { $0 + 1 } ?? at
        (at, filled, space) = (start, 0, nil)
        continue
      }
      filled += needed
      at += 1
    }
    if start < letters.count { lines.append(letters[start...]) }
    return lines
  }
}

extension TerminalStyle {
  /// A line as the terminal takes it; colours and isolates end with the line.
  func rendered(_ line: ArraySlice<StyledText.Letter>, runsRightToLeft: Bool) -> String {
    var result = String.UnicodeScalarView()
    var ink: Ink?
    var isolate = StyledText.Isolate.none
    let marks = isolates == .marks
    if marks, runsRightToLeft { result.append("\u{2067}") }
    for letter in line {
      if letter.isolate != isolate {
        if marks, isolate != .none { result.append("\u{2069}") }
        if marks, let opening = letter.isolate.opening { result.append(opening) }
        isolate = letter.isolate
      }
      if colours == .ansi, letter.ink != ink {
        result.append(contentsOf: "\u{1B}[0\(letter.ink.map { ";\($0.rawValue)" } ?? "")m".unicodeScalars)
        ink = letter.ink
      }
      result.append(letter.scalar)
    }
    if ink != nil { result.append(contentsOf: "\u{1B}[0m".unicodeScalars) }
    if marks, isolate != .none { result.append("\u{2069}") }
    if marks, runsRightToLeft { result.append("\u{2069}") }
    return String(result)
  }
}
