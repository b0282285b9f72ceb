import TawaturModel

/// An article as rows, and back.
enum StoredArticle {
  /// Writes the article under `id`; gives its number.
  static func insert(_ entry: ArchiveEntry, as id: String, in db: Database) throws(DatabaseError) -> Int {
    let article = entry.article
    try db.run(
      "INSERT INTO article (\(columns), givenID, digest, publishedInstant) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        .text(id), .text(article.outlet), .text(article.url), .text(article.headline),
        .text(article.published?.description), .text(article.publishedFrom?.rawValue), .text(article.inLanguage),
        .text(article.from), .text(article.text), .text(article.id), .text(entry.digest),
        .number(article.published?.instant),
      ])
    let number = db.lastRow
    for (position, field) in article.otherFields.enumerated() {
      try db.run(
        "INSERT INTO otherField (article, position, name, json) VALUES (?, ?, ?, ?)",
        [.number(number), .number(position), .text(field.name), .text(field.json)])
    }
    return number
  }

  /// The columns that `article(from:)` reads, in its order.
  static let columns = "id, outlet, url, headline, published, publishedFrom, inLanguage, \"from\", text"

  /// The article without its other fields.
  static func article(from row: Row) -> Article {
    Article(
      id: row.text(0) ?? "", outlet: row.text(1), url: row.text(2), headline: row.text(3),
      published: row.text(4).flatMap(Timestamp.init(iso:)),
      publishedFrom: row.text(5).flatMap(PublicationEvidence.init), inLanguage: row.text(6) ?? "ar",
      from: row.text(7), text: row.text(8) ?? "")
  }

  static func otherFields(of id: String, in db: Database) throws(DatabaseError) -> [OtherField] {
    try db.rows(
      "SELECT name, json FROM otherField WHERE article = (SELECT number FROM article WHERE id = ?) ORDER BY position",
      [.text(id)]
    ) { OtherField(name: $0.text(0) ?? "", json: $0.text(1) ?? "") }
  }
}
