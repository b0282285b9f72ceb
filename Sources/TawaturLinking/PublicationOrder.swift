import TawaturModel

/// Where an article stands in time: by publication, undated last, then by id.
package struct PublicationOrder: Comparable, Sendable {
  package let published: Timestamp?
  package let article: String

  package static func < (a: PublicationOrder, b: PublicationOrder) -> Bool {
    let (x, y) = (a.published?.instant ?? Int.max, b.published?.instant ?? Int.max)
    return x != y ? x < y : a.article < b.article
  }

  package static func == (a: PublicationOrder, b: PublicationOrder) -> Bool { !(a < b) && !(b < a) }
}

extension Array where Element == ArticleReading {
  /// By time of publication, undated last, then by id.
  package func inOrderOfPublication() -> [ArticleReading] {
    sorted { a, b in
      PublicationOrder(published: a.article.published, article: a.article.id)
        < PublicationOrder(published: b.article.published, article: b.article.id)
    }
  }
}
