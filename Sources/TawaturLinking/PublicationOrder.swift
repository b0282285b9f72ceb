import TawaturModel

extension Array where Element == ArticleReading {
  /// By time of publication, undated last, then by id.
  package func inOrderOfPublication() -> [ArticleReading] {
    sorted { a, b in
      let (x, y) = (a.article.published?.instant ?? Int.max, b.article.published?.instant ?? Int.max)
      return x != y ? x < y : a.article.id < b.article.id
    }
  }
}
