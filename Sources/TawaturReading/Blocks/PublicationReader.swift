import TawaturModel
import TawaturText

/// Finds when an article was published and by whom where its input does not say.
struct PublicationReader: Sendable {
  let times: TimeReader

  /// `article` with its publication date, surest evidence first: given, a date line of the page, a line
  /// of date and author or the head of the report, the times it tells.
  ///
  /// `told` are the times of the text, nil where nobody has read them; they are left there once read.
  func dated(_ article: Article, _ context: ReadingContext, telling told: inout [ToldTime]?) -> Article {
    guard article.published == nil else { return article }
    var article = article
    if let line = dateLine(in: context) ?? times.publication(inLinesOf: context) {
      article.published = line
      article.publishedFrom = .text
      return article
    }
    let all = told ?? times.told(in: context)
    told = all
    if let day = times.inferredPublication(from: all) {
      article.published = Timestamp(day: day)
      article.publishedFrom = .inferred
    }
    return article
  }

  /// The first date line of the page, or one of the same day that tells the clock too.
  private func dateLine(in context: ReadingContext) -> Timestamp? {
    var first: Timestamp?
    // A page may begin with the day and tell its headline later.
    for block in context.blocks where !block.role.isReport || block.role == .headline {
      let line = context.text.tokens(in: block.span)
      guard let found = times.timestamp(inDateLine: line, of: context.text) else { continue }
      if let first, first.day != found.day { continue }
      if first?.second == nil { first = found }
    }
    return first
  }
}
