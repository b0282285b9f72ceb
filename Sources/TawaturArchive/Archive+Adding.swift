import TawaturModel

/// What became of the articles of a batch.
package struct Additions: Hashable, Sendable {
  package var new = 0
  /// Articles whose id was taken by another text; they are kept under `id~digest`.
  package var revisions = 0
  /// Articles that were there already.
  package var known = 0

  package init(new: Int = 0, revisions: Int = 0, known: Int = 0) {
    self.new = new
    self.revisions = revisions
    self.known = known
  }

  package static func += (sum: inout Additions, other: Additions) {
    sum.new += other.new
    sum.revisions += other.revisions
    sum.known += other.known
  }
}

extension Archive {
  /// Keeps a batch: all of it or, where something fails, none; batches kept before stay.
  /// - Complexity: O(*n*) in the bytes of the articles.
  package func add(_ entries: [ArchiveEntry]) throws(ArchiveError) -> Additions {
    // Folding needs no lock, so nobody waits for it.
    let indexed = entries.map { IndexedText($0.article.text) }
    return try asking { db throws(DatabaseError) in
      try db.transaction { () throws(DatabaseError) in
        var additions = Additions()
        for (entry, words) in zip(entries, indexed) { try Self.add(entry, words, to: db, &additions) }
        return additions
      }
    }
  }

  private static func add(
    _ entry: ArchiveEntry, _ words: IndexedText, to db: Database, _ additions: inout Additions
  ) throws(DatabaseError) {
    let given = entry.article.id
    if try isKnown(given, entry.digest, in: db) {
      additions.known += 1
      return
    }
    var id = given
    while try isTaken(id, in: db) { id += "~" + entry.digest }
    let number = try StoredArticle.insert(entry, as: id, in: db)
    try db.run(
      "INSERT INTO wordIndex (rowid, words, stems) VALUES (?, ?, ?)",
      [.number(number), .text(words.words), .text(words.stems)])
    if id == given { additions.new += 1 } else { additions.revisions += 1 }
  }

  private static func isKnown(_ given: String, _ digest: String, in db: Database) throws(DatabaseError) -> Bool {
    // Compared as words, not as bytes: file names were once kept as their file system spells them.
    try db.rows("SELECT givenID FROM article WHERE digest = ?", [.text(digest)]) { $0.text(0) }.contains(given)
  }

  private static func isTaken(_ id: String, in db: Database) throws(DatabaseError) -> Bool {
    try db.number("SELECT 1 FROM article WHERE id = ?", [.text(id)]) != nil
  }
}
