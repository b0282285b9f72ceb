/// A table that cannot be used: file, line and what is wrong.
@usableFromInline
package struct TableError: Error, CustomStringConvertible, Sendable {
  package let table: String
  package let line: Int
  package let problem: String

  package init(table: String, line: Int, problem: String) {
    self.table = table
    self.line = line
    self.problem = problem
  }

  @usableFromInline
  package var description: String { "\(table).tsv:\(line): \(problem)" }
}

/// The rows of an embedded table, read where they lie.
@usableFromInline
package struct Table: Sendable {
  private let source: TableSource

  /// - Throws: where the table has other columns than its reader expects.
  package init(_ source: TableSource, columns: Int) throws(TableError) {
    guard source.columns == columns else {
      throw TableError(
        table: "\(source.name)", line: source.firstLine, problem: "expected \(columns) fields, found \(source.columns)")
    }
    self.source = source
  }

  @usableFromInline
  package var rows: Rows { Rows(source: source, line: source.firstLine) }

  /// The rows in the order of their file.
  @usableFromInline
  package struct Rows: Sequence, IteratorProtocol, Sendable {
    private let source: TableSource
    private var line: Int
    private var at: Int32 = 0

    init(source: TableSource, line: Int) {
      self.source = source
      self.line = line
    }

    @usableFromInline
    package mutating func next() -> Row? {
      guard Int(at) < source.rows.utf8CodeUnitCount else { return nil }
      let bytes = UnsafeRawPointer(source.rows.utf8Start)
      var end = Int(at)
      var ends = SIMD8<Int32>()
      for column in 0..<source.columns {
        end = Self.endOfField(from: end, in: bytes, count: source.rows.utf8CodeUnitCount)
        ends[column] = Int32(truncatingIfNeeded: end)
        end += 1
      }
      defer {
        line += 1
        at = Int32(truncatingIfNeeded: end)
      }
      return Row(source: source, line: line, start: at, ends: ends)
    }

    /// Where the field that starts at `start` ends: at the first byte below a space, which only tabs and line ends are.
    private static func endOfField(from start: Int, in bytes: UnsafeRawPointer, count: Int) -> Int {
      var at = start
      while at + 8 <= count {
        let eight = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
        // The high bit of each byte below a space, and of some behind the first such byte (borrows go up only).
        let below = (eight &- 0x2020_2020_2020_2020) & ~eight & 0x8080_8080_8080_8080
        if below != 0 { return at + below.trailingZeroBitCount / 8 }
        at += 8
      }
      while bytes.load(fromByteOffset: at, as: UInt8.self) >= 0x20 { at += 1 }
      return at
    }
  }

  @usableFromInline
  package struct Row: Sendable {
    private let source: TableSource
    private let line: Int
    private let start: Int32
    /// By column: where its field ends.
    private let ends: SIMD8<Int32>

    init(source: TableSource, line: Int, start: Int32, ends: SIMD8<Int32>) {
      self.source = source
      self.line = line
      self.start = start
      self.ends = ends
    }

    /// The field of a column, counted from 0.
    @usableFromInline
    package subscript(_ column: Int) -> TableText {
      precondition(column < source.columns, "a row has no fields behind its columns")
      return TableText(source.rows, column == 0 ? start : ends[column - 1] + 1, ends[column])
    }

    /// A field with several values, separated by `|`; empty where the field is.
    @usableFromInline
    package func list(_ column: Int) -> TableValues { self[column].values() }

    @usableFromInline
    package func error(_ problem: String) -> TableError {
      TableError(table: "\(source.name)", line: line, problem: problem)
    }

    /// The number in a column.
    package func integer(_ column: Int) throws(TableError) -> Int {
      guard let value = Int(String(self[column])) else { throw error("«\(self[column])» is not a number") }
      return value
    }

    /// The value of an enumeration named in a column.
    @inlinable
    package func value<Value: RawRepresentable>(
      _ column: Int, of: Value.Type = Value.self
    ) throws(TableError) -> Value where Value.RawValue == String {
      guard let value = Value(rawValue: String(self[column])) else {
        throw error("«\(self[column])» is no \(Value.self)")
      }
      return value
    }
  }
}
