import Foundation
import TawaturModel

/// The text of record with its lines, to find the places a gold article names.
package struct GoldText {
  package let text: String
  private let lines: [(start: Int, words: String)]

  /// `countsBlankLines` says whether line numbers count lines without words.
  package init(_ text: String, countsBlankLines: Bool) {
    self.text = text
    var lines: [(Int, String)] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if countsBlankLines || line.contains(where: { !$0.isWhitespace }) { lines.append((start, String(line))) }
      start += line.utf8.count + 1
    }
    self.lines = lines
  }

  package var lineSpans: [TextSpan] { lines.map { TextSpan($0.start, $0.start + $0.words.utf8.count) } }

  /// - Throws: when the words do not stand on that line.
  package func span(of place: GoldArticle.Place, in id: String) throws(EvaluationError) -> TextSpan {
    let wanted = Array(place.text.precomposedStringWithCanonicalMapping.utf8)
    if lines.indices.contains(place.line - 1) {
      let (start, words) = lines[place.line - 1]
      let line = Array(words.utf8)
      var left = place.nth ?? 1
      for at in 0...max(0, line.count - wanted.count) where line[at...].starts(with: wanted) {
        left -= 1
        if left == 0 { return TextSpan(start + at, start + at + wanted.count) }
      }
    }
    throw EvaluationError(.notOnLine, at: id, place.text, "\(place.line)", "\(place.nth ?? 1)")
  }
}

/// Words compared without marks, hamza and the difference of teh marbuta and heh.
package struct ComparableWords {
  package let words: [String]

  package init(_ text: String) {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x64B...0x65F, 0x670, 0x640: continue
      case 0x622, 0x623, 0x625, 0x671: word.unicodeScalars.append("ا")
      case 0x649: word.unicodeScalars.append("ي")
      case 0x629: word.unicodeScalars.append("ه")
      default:
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" {
          word.unicodeScalars.append(scalar)
        } else if !word.isEmpty {
          words.append(word)
          word = ""
        }
      }
    }
    if !word.isEmpty { words.append(word) }
    self.words = words
  }

  /// Shared words over all words.
  package static func jaccard(_ a: String, _ b: String) -> Double {
    let a = Set(Self(a).words)
    let b = Set(Self(b).words)
    let all = a.union(b).count
    return all == 0 ? 0 : Double(a.intersection(b).count) / Double(all)
  }

  /// Whether two names may be one: one holds the other, or they share half of their words.
  package static func sameName(_ a: String?, _ b: String?) -> Bool {
    let a = Set(Self(a ?? "").words.map(withoutArticle))
    let b = Set(Self(b ?? "").words.map(withoutArticle))
    guard !a.isEmpty, !b.isEmpty else { return false }
    return a.isSubset(of: b) || b.isSubset(of: a) || a.intersection(b).count * 2 >= a.union(b).count
  }

  private static func withoutArticle(_ word: String) -> String {
    word.hasPrefix("ال") && word.unicodeScalars.count > 4 ? String(word.unicodeScalars.dropFirst(2)) : word
  }
}
