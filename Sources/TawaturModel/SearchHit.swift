/// An article of the archive that a search found, and the words that show why.
package struct SearchHit: Sendable {
  package var article: String
  package var outlet: String?
  package var url: String?
  package var headline: String?
  package var published: Timestamp?
  /// The passage to show, in the text of record.
  package var span: TextSpan
  /// The words under `span`.
  package var exact: String
  /// The searched words inside `span`, in text order.
  package var words: [TextSpan]

  package init(_ article: Article, span: TextSpan, words: [TextSpan]) {
    self.article = article.id
    outlet = article.outlet
    url = article.url
    headline = article.headline
    published = article.published
    self.span = span
    exact = article.text.words(at: span)
    self.words = words
  }
}
