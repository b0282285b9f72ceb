import TawaturModel

/// Gives articles that share an id ids of their own, whatever order they came in and however their paths are spelled.
package enum UniqueIDs {
  /// Ids of a stream, where an article is passed on before the next is known: the first keeps its id.
  package struct Stream: Sendable {
    private var known: [String: Set<ArticleIdentity>] = [:]

    package init() {}

    /// `article` with an id of its own, nil where an equal one came before.
    package mutating func made(_ article: Article) -> Article? {
      let identity = ArticleIdentity(article)
      let before = known[article.id, default: []]
      known[article.id, default: []].insert(identity)
      if before.isEmpty { return article }
      if before.contains(identity) { return nil }
      var renamed = article
      renamed.id += "~" + (before.contains { $0.content == identity.content } ? identity.digits : identity.content)
      // Another article may have come in under that very id.
      return made(renamed)
    }
  }

  /// The articles, each id once: of equal articles one is left out and told, different ones take their digest.
  package static func made(_ articles: [Article]) -> (articles: [Article], problems: [InputProblem]) {
    var byID: [String: [Int]] = [:]
    for (index, article) in articles.enumerated() { byID[article.id, default: []].append(index) }
    guard byID.count < articles.count else { return (articles, []) }
    var result = articles
    var repeated: Set<Int> = []
    for indexes in byID.values where indexes.count > 1 {
      let groups = Dictionary(grouping: indexes) { ArticleIdentity(articles[$0]) }
      let contents = Dictionary(grouping: groups.keys, by: \.content)
      for (identity, indexes) in groups {
        let shown = indexes.min { isShown(articles[$0], before: articles[$1]) }
        repeated.formUnion(indexes.filter { $0 != shown })
        guard groups.count > 1, let shown else { continue }
        result[shown].id += "~" + (contents[identity.content]?.count == 1 ? identity.content : identity.digits)
      }
    }
    let problems = repeated.sorted().map {
      InputProblem(place: articles[$0].from ?? "-", kind: .repeatedArticle, details: [articles[$0].id])
    }
    // Another article may have come in under an id that was made here.
    let (unique, more) = made(result.indices.filter { !repeated.contains($0) }.map { result[$0] })
    return (unique, problems + more)
  }

  /// Of several spellings of one path the shortest is shown.
  private static func isShown(_ a: Article, before b: Article) -> Bool {
    let (a, b) = (a.from ?? "", b.from ?? "")
    return (a.utf8.count, a) < (b.utf8.count, b)
  }
}

/// What makes an article the same or another one under one id.
///
/// Exports of one stream overlap, so a file tells articles apart only where nothing better does; but two outlets may
/// print one text under one file name.
private struct ArticleIdentity: Hashable {
  /// A digest that does not change when the files are moved.
  let content: String
  /// The file, where neither outlet nor address is known.
  private let file: String?

  init(_ article: Article) {
    content = ArticleDigest.digits(of: [
      article.outlet, article.url, article.published?.description, article.text,
    ])
    file = article.url == nil && article.outlet == nil ? article.file ?? article.from : nil
  }

  /// A digest that tells equal words in two files apart.
  var digits: String { ArticleDigest.digits(of: [content, file]) }
}
