import TawaturModel

extension Archive {
  /// The best `limit` articles in which every part of `query` occurs: best first, then the earliest, then by id.
  /// - Complexity: O(*n*) in the articles that hold the rarest word, and the bytes of those given.
  package func hits(for query: SearchQuery, limit: Int) throws(ArchiveError) -> [SearchHit] {
    let articles = try asking { db throws(DatabaseError) in
      try db.rows(Self.ranked, [.text(query.expression), .number(limit)], StoredArticle.article)
    }
    return articles.compactMap { article in
      FoundWords(query, in: article.text).passage(headlineLine: Self.headlineLine(of: article)).map {
        SearchHit(article, span: $0.span, words: $0.words)
      }
    }
  }

  /// The line that holds the headline, counted from 0; a page may stand around a report.
  private static func headlineLine(of article: Article) -> Int? {
    guard let headline = article.headline?.utf8 else { return nil }
    let lines = article.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.firstIndex { $0.elementsEqual(headline) }
  }

  /// A word as it was typed weighs four times a word that only shares its stem, so exact finds come first.
  private static let ranked = """
    SELECT \(StoredArticle.columns) FROM wordIndex JOIN article ON article.number = wordIndex.rowid
    WHERE wordIndex MATCH ?
    ORDER BY bm25(wordIndex, 4.0, 1.0), publishedInstant IS NULL, publishedInstant, id
    LIMIT ?
    """
}
