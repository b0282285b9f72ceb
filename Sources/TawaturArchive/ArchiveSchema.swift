/// The tables of an archive, and the steps from each format to the next.
enum ArchiveSchema {
  /// «Tawa» in ASCII: what SQLite keeps in a file's header to tell whose database it is.
  static let applicationID = 0x5461_7761

  /// Format *n* is what the first *n* steps make; a step that was once released is never changed.
  static let steps = [firstTables]

  private static let firstTables = """
    CREATE TABLE article (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      givenID TEXT NOT NULL,
      digest TEXT NOT NULL,
      outlet TEXT,
      url TEXT,
      headline TEXT,
      published TEXT,
      publishedInstant INTEGER,
      publishedFrom TEXT,
      inLanguage TEXT NOT NULL,
      "from" TEXT,
      text TEXT NOT NULL,
      UNIQUE (givenID, digest));
    CREATE TABLE otherField (
      article INTEGER NOT NULL REFERENCES article (number),
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      json TEXT NOT NULL,
      PRIMARY KEY (article, position)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE wordIndex USING fts5 (words, stems, content = '', tokenize = 'ascii');
    """

  /// What the file is: an archive's format, 0 for an empty database, nil for another program's.
  static func format(of db: Database) throws(DatabaseError) -> Int? {
    let id = try db.number("PRAGMA application_id") ?? 0
    let format = try db.number("PRAGMA user_version") ?? 0
    if id == applicationID { return format }
    let isEmpty = try db.number("SELECT count(*) FROM sqlite_master") == 0
    return isEmpty && id == 0 && format == 0 ? 0 : nil
  }

  /// Takes the steps that the file has not taken; all of them or none.
  static func migrate(_ db: Database) throws(DatabaseError) {
    try db.transaction { () throws(DatabaseError) in
      // Asked again: of two programs that make the archive at once the second finds it made.
      for step in steps.dropFirst(try format(of: db) ?? steps.count) { try db.execute(step) }
      try db.execute("PRAGMA application_id = \(applicationID)")
      try db.execute("PRAGMA user_version = \(steps.count)")
    }
  }
}
