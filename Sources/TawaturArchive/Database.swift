import SQLiteLibrary

/// One connection to a SQLite file; used by one task at a time.
final class Database {
  enum Access {
    /// Makes the file where there is none.
    case making
    /// Writes only what a killed program left half done, and where it may not write at all, nothing.
    case existing
  }

  private let handle: OpaquePointer
  private var statements: [String: Statement] = [:]

  /// `patience` is how many seconds to wait where another connection holds the file.
  init(_ path: String, for access: Access, patience: Double) throws(DatabaseError) {
    var opened: OpaquePointer?
    let flags = access == .making ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE
    // «:memory:» and an empty name mean something else to SQLite than a file.
    let code = sqlite3_open_v2(path.utf8.first == UInt8(ascii: "/") ? path : "./" + path, &opened, flags, nil)
    guard let opened, code == SQLITE_OK else {
      let error = DatabaseError(code, opened)
      sqlite3_close_v2(opened)
      throw error
    }
    handle = opened
    sqlite3_busy_timeout(handle, Int32(patience * 1000))
  }

  deinit {
    statements.removeAll()
    sqlite3_close_v2(handle)
  }

  var lastRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// Runs any number of statements that give no rows.
  func execute(_ sql: String) throws(DatabaseError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw DatabaseError(code, handle) }
  }

  /// What `row` makes of each row of the answer; the statement is kept for the next time.
  @discardableResult
  func rows<Result>(
    _ sql: String, _ values: [DatabaseValue?] = [], _ row: (Row) throws(DatabaseError) -> Result
  ) throws(DatabaseError) -> [Result] {
    let statement = try statement(sql)
    defer { statement.reset() }
    try statement.bind(values, handle)
    var results: [Result] = []
    while true {
      switch sqlite3_step(statement.handle) {
      case SQLITE_ROW: results.append(try row(Row(statement: statement.handle)))
      case SQLITE_DONE: return results
      case let code: throw DatabaseError(code, handle)
      }
    }
  }

  func run(_ sql: String, _ values: [DatabaseValue?]) throws(DatabaseError) { try rows(sql, values) { _ in } }

  /// The whole number in the first column of the first row, nil where there is none.
  func number(_ sql: String, _ values: [DatabaseValue?] = []) throws(DatabaseError) -> Int? {
    try rows(sql, values) { $0.number(0) }.first ?? nil
  }

  /// Keeps all that `body` writes or, where it throws, nothing; no other connection writes meanwhile.
  func transaction<Result>(_ body: () throws(DatabaseError) -> Result) throws(DatabaseError) -> Result {
    try execute("BEGIN IMMEDIATE")
    do throws(DatabaseError) {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // A full disk ends the transaction by itself; then there is nothing left to undo.
      try? execute("ROLLBACK")
      throw error
    }
  }

  private func statement(_ sql: String) throws(DatabaseError) -> Statement {
    if let known = statements[sql] { return known }
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, sql, -1, &prepared, nil)
    guard let prepared, code == SQLITE_OK else { throw DatabaseError(code, handle) }
    let statement = Statement(handle: prepared)
    statements[sql] = statement
    return statement
  }
}

/// What SQLite refused: its result code and its words.
struct DatabaseError: Error {
  /// The primary result code, https://www.sqlite.org/rescode.html.
  let code: Int32
  /// Whether a journal must be played back first, and may not be.
  let needsPlayback: Bool
  let words: String

  init(_ code: Int32, _ handle: OpaquePointer?) {
    self.code = code & 0xFF
    let extended = handle == nil ? code : sqlite3_extended_errcode(handle)
    needsPlayback = extended == Self.readOnlyRollback || extended == Self.readOnlyRecovery
    words = String(cString: handle == nil ? sqlite3_errstr(code) : sqlite3_errmsg(handle))
  }

  /// SQLITE_READONLY_ROLLBACK and SQLITE_READONLY_RECOVERY, whose names are sums that Swift does not import.
  private static let readOnlyRollback = SQLITE_READONLY | 3 << 8
  private static let readOnlyRecovery = SQLITE_READONLY | 1 << 8
}
