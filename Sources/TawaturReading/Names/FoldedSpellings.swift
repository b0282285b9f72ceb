import TawaturText

/// The spellings of one name, folded and compared with each other.
struct FoldedSpellings {
  private static let article = folded("ال")

  /// Empty where there is one spelling only, which has none to be compared with.
  private let letters: [[UInt8]]

  init(_ spellings: TableValues) {
    letters = spellings.hasSeveral ? spellings.map(folded) : []
  }

  /// Whether another spelling is this one with the article before it.
  func addsArticle(to number: Int) -> Bool {
    for other in letters where Self.isWithArticle(other, letters[number]) { return true }
    return false
  }

  /// Whether another spelling is this one without the article before it.
  func dropsArticle(of number: Int) -> Bool {
    for other in letters where Self.isWithArticle(letters[number], other) { return true }
    return false
  }

  private static func isWithArticle(_ long: [UInt8], _ short: [UInt8]) -> Bool {
    long.count == article.count + short.count && long.starts(with: article)
      && long.dropFirst(article.count).elementsEqual(short)
  }
}
