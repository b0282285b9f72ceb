import TawaturModel

/// An article on its way into the archive.
package struct ArchiveEntry: Sendable {
  package let article: Article
  /// Eight hexadecimal digits that tell revisions under one id apart.
  package let digest: String

  /// `given` is the article as it came in, where a reader has since found its outlet or its date: what a later version
  /// of a reader finds must not make the article another one.
  package init(_ article: Article, asGiven given: Article? = nil) {
    self.article = article
    let given = given ?? article
    digest = Self.digest(
      place: given.url ?? given.outlet ?? given.file ?? given.from, published: given.published?.description,
      text: given.text)
  }

  /// Over the text, its date and its place: the address, else the outlet, else the file by its real path.
  ///
  /// Exports of one stream overlap, so a file's name tells articles apart only where nothing better does.
  static func digest(place: String?, published: String?, text: String) -> String {
    ArticleDigest.digits(of: [place, published, text])
  }
}
