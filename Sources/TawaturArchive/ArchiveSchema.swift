/// The tables of an archive, and the steps from each format to the next.
enum ArchiveSchema {
  /// «Tawa» in ASCII: what SQLite keeps in a file's header to tell whose database it is.
  static let applicationID = 0x5461_7761

  /// Format *n* is what the first *n* steps make; a step that was once released is never changed.
  static let steps: [Step] = [.firstTables, .mending]

  enum Step {
    case firstTables
    /// No article twice under several spellings of its path.
    case mending

    func take(in db: Database) throws(DatabaseError) {
      switch self {
      case .firstTables: try db.execute(ArchiveSchema.firstTables)
      case .mending: try ArchiveMending.mend(db)
      }
    }
  }

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

  /// What a file is.
  enum Format: Equatable {
    /// An empty database.
    case nothing
    case current
    case earlier(Int)
    case later
    /// Another program's.
    case foreign
    /// An archive of a format that no version writes.
    case strange(String)
    /// An archive that lacks a table.
    case incomplete(String)
  }

  static func format(of db: Database) throws(DatabaseError) -> Format {
    let id = try db.number("PRAGMA application_id") ?? 0
    let number = try db.number("PRAGMA user_version") ?? 0
    let tables = try db.rows("SELECT name FROM sqlite_master WHERE type = 'table'") { $0.text(0) ?? "" }
    guard id == applicationID else { return tables.isEmpty && id == 0 && number == 0 ? .nothing : .foreign }
    if number > steps.count { return .later }
    guard number > 0 else { return .strange("user_version \(number)") }
    if let missing = ["article", "otherField", "wordIndex"].first(where: { !tables.contains($0) }) {
      return .incomplete("no table \(missing)")
    }
    return number == steps.count ? .current : .earlier(number)
  }

  /// Takes the steps that the file has not taken; all of them or none.
  static func migrate(_ db: Database) throws(DatabaseError) {
    try db.transaction { () throws(DatabaseError) in
      // Asked again: of two programs that make the archive at once the second finds it made.
      let taken =
        switch try format(of: db) {
        case .nothing: 0
        case .earlier(let number): number
        default: steps.count
        }
      for step in steps.dropFirst(taken) { try step.take(in: db) }
      try db.execute("PRAGMA application_id = \(applicationID)")
      try db.execute("PRAGMA user_version = \(steps.count)")
    }
  }
}
