import TawaturText

/// The spellings of one name, folded and compared with each other.
struct FoldedSpellings {
  private static let article = folded("ال")

  private let letters: [[UInt8]]

  /// A single spelling has none to be compared with and is not folded.
  init(_ spellings: TableValues) {
    letters = spellings.dropFirst().first { _ in true } == nil ? [] : spellings.map(folded)
  }

  /// Whether another spelling is this one with the article before it.
  func addsArticle(to number: Int) -> Bool {
    !letters.isEmpty && letters.contains { Self.isWithArticle($0, letters[number]) }
  }

  /// Whether another spelling is this one without the article before it.
  func dropsArticle(of number: Int) -> Bool {
    !letters.isEmpty && letters.contains { Self.isWithArticle(letters[number], $0) }
  }

  private static func isWithArticle(_ long: [UInt8], _ short: [UInt8]) -> Bool {
    long.count == article.count + short.count && long.starts(with: article)
      && long.dropFirst(article.count).elementsEqual(short)
  }
}
