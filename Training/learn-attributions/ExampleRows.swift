import Foundation
import TawaturModel

/// The invented sentences of the tests, with cue, source and content marked in them.
struct ExampleRow {
  let text: String
  let marks: [ReportsLearner.Mark]

  /// The rows of a table of examples.
  static func read(_ path: String) throws -> [ExampleRow] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return line.hasPrefix("#") || fields.count < 2 ? nil : ExampleRow(fields[1].replacing("\\n", with: "\n"))
    }
  }

  /// Nil where it is not plain which content belongs to which cue.
  private init?(_ marked: some StringProtocol) {
    var text = ""
    var open: [(label: Substring, start: Int)] = []
    var spans: [Substring: [TextSpan]] = [:]
    var rest = Substring(marked)
    while let first = rest.unicodeScalars.popFirst() {
      if first == "⟦", let bar = rest.firstIndex(of: "|") {
        open.append((rest[..<bar], text.utf8.count))
        rest = rest[rest.index(after: bar)...]
      } else if first == "⟧", let mark = open.popLast() {
        spans[mark.label, default: []].append(TextSpan(mark.start, text.utf8.count))
      } else {
        text.unicodeScalars.append(first)
      }
    }
    self.text = text
    let cues = (spans["cue"] ?? []).sorted()
    let contents = (spans["content"] ?? []).sorted()
    let sources = (spans["source"] ?? []).map(Optional.some) + [nil]
    if cues.count == 1 {
      marks = [ReportsLearner.Mark(cues: cues, contents: [contents], sources: sources)]
    } else if cues.count == contents.count {
      marks = zip(cues, contents).map { ReportsLearner.Mark(cues: [$0], contents: [[$1]], sources: sources) }
    } else {
      return nil
    }
  }
}
