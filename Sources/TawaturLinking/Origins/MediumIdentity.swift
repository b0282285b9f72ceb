import TawaturModel

/// A medium however it is written: «وكالة مرسال» and «مرسال» are one.
package struct MediumIdentity: Hashable, Sendable {
  /// Its id in the table of media, else `medium:` and its folded name without class word.
  package let id: String
  /// As it is shown.
  package let name: String
  package let isAgency: Bool
  /// The folded words of its name.
  let words: [[UInt8]]

  package static func == (a: MediumIdentity, b: MediumIdentity) -> Bool { a.id == b.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// Whether no table knows it.
  var isNew: Bool { id.utf8.starts(with: "medium:".utf8) }

  /// The origin of what this medium reports.
  var origin: Origin { Origin(id: id, name: name, kind: isAgency ? .agency : .medium) }

  /// Whether `words` begin its name, or are its initials («أ م» for «أفق المتوسط»).
  func isMeant(by words: [[UInt8]]) -> Bool {
    if words.count > 1, words.count == self.words.count, words.allSatisfy({ $0.count == 2 }) {
      return zip(words, self.words).allSatisfy { initial, word in Self.withoutArticle(word).starts(with: initial) }
    }
    return !words.isEmpty && self.words.starts(with: words)
  }

  private static let article = Array("ال".utf8)

  private static func withoutArticle(_ word: [UInt8]) -> ArraySlice<UInt8> {
    word.count > 4 && word.starts(with: article) ? word.dropFirst(4) : word[...]
  }
}
