/// A table that cannot be used: file, line and what is wrong.
package struct TableError: Error, CustomStringConvertible, Sendable {
  package let table: String
  package let line: Int
  package let problem: String

  package init(table: String, line: Int, problem: String) {
    self.table = table
    self.line = line
    self.problem = problem
  }

  package var description: String { "\(table).tsv:\(line): \(problem)" }
}

/// The rows of an embedded TSV table: `#` lines are comments, fields stand between tabs.
package struct Table: Sendable {
  package struct Row: Sendable {
    package let table: String
    package let line: Int
    package let fields: [String]

    /// The field of a column, counted from 0.
    package subscript(_ column: Int) -> String { fields[column] }

    /// A field with several values, separated by `|`; empty where the field is.
    package func list(_ column: Int) -> [String] {
      fields[column].utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
    }

    package func error(_ problem: String) -> TableError {
      TableError(table: table, line: line, problem: problem)
    }

    /// The number in a column.
    package func integer(_ column: Int) throws(TableError) -> Int {
      guard let value = Int(fields[column]) else { throw error("«\(fields[column])» is not a number") }
      return value
    }

    /// The value of an enumeration named in a column.
    package func value<Value: RawRepresentable>(
      _ column: Int, of: Value.Type = Value.self
    ) throws(TableError) -> Value where Value.RawValue == String {
      guard let value = Value(rawValue: fields[column]) else {
        throw error("«\(fields[column])» is no \(Value.self)")
      }
      return value
    }
  }

  package let name: String
  package let rows: [Row]

  /// Reads `source`, whose every row must have `columns` fields.
  package init(_ name: String, _ source: StaticString, columns: Int) throws(TableError) {
    self.name = name
    var rows: [Row] = []
    var number = 0
    let bytes = UnsafeBufferPointer(start: source.utf8Start, count: source.utf8CodeUnitCount)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let fields = Self.fields(of: line, about: columns)
      guard fields.count == columns else {
        throw TableError(table: name, line: number, problem: "expected \(columns) fields, found \(fields.count)")
      }
      rows.append(Row(table: name, line: number, fields: fields))
    }
    self.rows = rows
  }

  /// What stands between the tabs of a line.
  private static func fields(of line: Slice<UnsafeBufferPointer<UInt8>>, about count: Int) -> [String] {
    var fields: [String] = []
    fields.reserveCapacity(count)
    var start = line.startIndex
    while true {
      let end = line[start...].firstIndex(of: UInt8(ascii: "\t")) ?? line.endIndex
      fields.append(String(decoding: UnsafeBufferPointer(rebasing: line[start..<end]), as: UTF8.self))
      if end == line.endIndex { return fields }
      start = end + 1
    }
  }
}
