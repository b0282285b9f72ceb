import ArgumentParser
import Foundation

/// Help that can be read on a narrow terminal too, where two columns leave no room for words.
enum HelpText {
  /// Below it options stand above what they do.
  private static let narrow = 60
  /// Wider than any line of help, so that each entry comes as one line.
  private static let unbroken = 10_000

  /// What the argument parser says of `error`, help among it.
  static func message(of error: any Error) -> String {
    let columns = StandardStreams.columns
    guard columns < narrow else { return Tawatur.fullMessage(for: error) }
    return reflowed(Tawatur.fullMessage(for: error, columns: unbroken), columns: columns)
  }

  /// The text in lines of at most `columns` columns, entries of two columns one below the other.
  static func reflowed(_ text: String, columns: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      let indent = line.prefix { $0 == " " }.count
      let words = line.dropFirst(indent)
      guard indent == 2, let gap = words.range(of: "  ") else {
        return wrapped(words, indent: min(indent, 4), hanging: indent == 0 ? 2 : 0, columns)
      }
      let meaning = words[gap.upperBound...].drop { $0 == " " }
      return wrapped(words[..<gap.lowerBound], indent: 2, hanging: 2, columns) + wrapped(meaning, indent: 4, columns)
    }.joined(separator: "\n")
  }

  private static func wrapped(_ text: Substring, indent: Int, hanging: Int = 0, _ columns: Int) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > columns {
        lines.append(line)
        line = String(repeating: " ", count: indent + hanging)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [isEmpty ? "" : line]
  }
}
