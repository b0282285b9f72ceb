import SQLiteLibrary

enum DatabaseValue {
  case number(Int)
  case text(String)

  static func text(_ text: String?) -> DatabaseValue? { text.map { .text($0) } }
  static func number(_ number: Int?) -> DatabaseValue? { number.map { .number($0) } }
}

/// A prepared statement.
final class Statement {
  let handle: OpaquePointer

  init(handle: OpaquePointer) { self.handle = handle }

  deinit { sqlite3_finalize(handle) }

  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  func bind(_ values: [DatabaseValue?], _ connection: OpaquePointer) throws(DatabaseError) {
    for (index, value) in values.enumerated() {
      let code = bind(value, at: Int32(index + 1))
      guard code == SQLITE_OK else { throw DatabaseError(code, connection) }
    }
  }

  private func bind(_ value: DatabaseValue?, at place: Int32) -> Int32 {
    switch value {
    case nil: return sqlite3_bind_null(handle, place)
    case .number(let number): return sqlite3_bind_int64(handle, place, Int64(number))
    case .text(var text):
      // SQLite's name for «make a copy of it» is a cast that Swift does not import.
      let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text64(handle, place, $0.baseAddress, UInt64($0.count), copied, UInt8(SQLITE_UTF8))
        }
      }
    }
  }
}

/// A row of an answer, as long as the next is not asked for.
struct Row {
  let statement: OpaquePointer

  func number(_ column: Int32) -> Int? {
    sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : Int(sqlite3_column_int64(statement, column))
  }

  func text(_ column: Int32) -> String? {
    guard let start = sqlite3_column_text(statement, column) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
