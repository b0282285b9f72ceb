import Glibc
import TawaturModel

/// Takes out of an archive of the first format the articles that it holds twice.
///
/// They came in through a link or another spelling of a path, or under an id that had been made for them already
/// because two files of one name were given together. Of each the one that was there first stays.
enum ArchiveMending {
  private struct Kept {
    var number: Int
    var givenID: String
    var digest: String
    var isChanged: Bool
  }

  private struct Key: Hashable {
    var givenID: String
    var digest: String
  }

  /// - Complexity: O(*n*) in the bytes of the articles.
  static func mend(_ db: Database) throws(DatabaseError) {
    try db.execute("CREATE INDEX articleDigest ON article (digest)")
    let ids = Set(try db.rows("SELECT givenID FROM article") { $0.text(0) ?? "" })
    let all = try db.rows(
      "SELECT number, givenID, digest, url, outlet, \"from\", published, text FROM article ORDER BY number"
    ) { kept($0, ids) }
    var known: Set<Key> = []
    var changed: [Kept] = []
    for article in all {
      if !known.insert(Key(givenID: article.givenID, digest: article.digest)).inserted {
        try remove(article.number, from: db)
      } else if article.isChanged {
        changed.append(article)
      }
    }
    // First out of each other's way: an id and digest may be taken by one that is changed later.
    for article in changed {
      try db.run("UPDATE article SET givenID = 'mending ' || number WHERE number = ?", [.number(article.number)])
    }
    for article in changed {
      try db.run(
        "UPDATE article SET givenID = ?, digest = ? WHERE number = ?",
        [.text(article.givenID), .text(article.digest), .number(article.number)])
    }
  }

  private static func kept(_ row: Row, _ ids: Set<String>) -> Kept {
    let stored = (givenID: row.text(1) ?? "", digest: row.text(2) ?? "")
    var kept = Kept(
      number: row.number(0) ?? 0, givenID: withoutDigest(stored.givenID, ids), digest: stored.digest, isChanged: false)
    if let moved = moved(row) {
      kept.digest = moved.digest
      if kept.givenID == stem(of: moved.from) { kept.givenID = stem(of: moved.file) }
    }
    kept.isChanged = kept.givenID != stored.givenID || kept.digest != stored.digest
    return kept
  }

  /// The file by its real path where that is another one, and the digest with it; nil where an address or an outlet
  /// tells the article apart.
  ///
  /// What was given is not kept, only what a reader made of it; the stored digest shows which of the two it is.
  private static func moved(_ row: Row) -> (from: String, file: String, digest: String)? {
    guard row.text(3) == nil, let from = row.text(5), let file = realPath(from), file != from else { return nil }
    let text = row.text(7) ?? ""
    for published in [row.text(6), nil] {
      guard ArchiveEntry.digest(place: from, published: published, text: text) == row.text(2) else { continue }
      return (from, file, ArchiveEntry.digest(place: file, published: published, text: text))
    }
    return nil
  }

  /// The name of a file without its ending, which is the id of a text without another.
  private static func stem(of path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    let end = name.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 == name.startIndex ? nil : $0 }
    return String(Substring(name[..<(end ?? name.endIndex)]))
  }

  private static func realPath(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// `a1` for `a1~1f0c93ab` where there is an `a1`.
  private static func withoutDigest(_ id: String, _ ids: Set<String>) -> String {
    let bytes = Array(id.utf8)
    guard bytes.count > 9, bytes[bytes.count - 9] == UInt8(ascii: "~"),
      bytes.suffix(8).allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return id }
    let bare = String(decoding: bytes.dropLast(9), as: UTF8.self)
    return ids.contains(bare) ? withoutDigest(bare, ids) : id
  }

  private static func remove(_ number: Int, from db: Database) throws(DatabaseError) {
    let texts = try db.rows("SELECT text FROM article WHERE number = ?", [.number(number)]) { $0.text(0) ?? "" }
    for text in texts {
      // The index keeps no texts: it is told what it had been told.
      let words = IndexedText(text)
      try db.run(
        "INSERT INTO wordIndex (wordIndex, rowid, words, stems) VALUES ('delete', ?, ?, ?)",
        [.number(number), .text(words.words), .text(words.stems)])
    }
    try db.run("DELETE FROM otherField WHERE article = ?", [.number(number)])
    try db.run("DELETE FROM article WHERE number = ?", [.number(number)])
  }
}
