import TawaturModel

/// Gives articles that share an id ids of their own, whatever the order they came in.
package enum UniqueIDs {
  /// Ids of a stream, where an article is passed on before the next is known: the first keeps its id.
  package struct Stream: Sendable {
    private var digests: [String: Set<String>] = [:]

    package init() {}

    /// `article` with an id of its own, nil where an equal one came before.
    package mutating func made(_ article: Article) -> Article? {
      let digest = UniqueIDs.digest(of: article)
      guard let known = digests[article.id] else {
        digests[article.id] = [digest]
        return article
      }
      if known.contains(digest) { return nil }
      digests[article.id]?.insert(digest)
      var renamed = article
      renamed.id += "~" + digest
      return renamed
    }
  }

  /// The articles, each id once: of equal articles one is left out and told, different ones take their digest.
  package static func made(_ articles: [Article]) -> (articles: [Article], problems: [InputProblem]) {
    var byID: [String: [Int]] = [:]
    for (index, article) in articles.enumerated() { byID[article.id, default: []].append(index) }
    var result = articles
    var repeated: Set<Int> = []
    for indexes in byID.values where indexes.count > 1 {
      var seen: Set<String> = []
      for index in indexes {
        let digest = digest(of: articles[index])
        if !seen.insert(digest).inserted { repeated.insert(index) }
        result[index].id += "~" + digest
      }
      if seen.count == 1, let first = indexes.first { result[first].id = articles[first].id }
    }
    let problems = repeated.sorted().map {
      InputProblem(place: articles[$0].from ?? "-", kind: .repeatedArticle, details: [articles[$0].id])
    }
    return (result.indices.filter { !repeated.contains($0) }.map { result[$0] }, problems)
  }

  /// Eight hexadecimal digits of the FNV-1a hash of all that tells the article from others.
  ///
  /// Two outlets may print one text under one file name: the same words from another place are another article.
  private static func digest(of article: Article) -> String {
    let parts = [article.from, article.outlet, article.url, article.published?.description, article.text]
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      var part = part ?? ""
      part.withUTF8 { bytes in
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      }
      hash = (hash ^ 0x1f) &* 0x100_0000_01b3
    }
    let digits = String((hash ^ hash >> 32) & 0xffff_ffff, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
