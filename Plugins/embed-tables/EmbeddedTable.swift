import Foundation

/// What is wrong with a table, as compilers say it: `path:line: error: problem`.
struct TableFault: Error, CustomStringConvertible {
  let path: String
  let line: Int
  let problem: String

  var description: String { "\(path):\(line): error: \(problem)" }
}

/// A table that is checked and ready to stand in a Swift file: its rows without the comments above them.
struct EmbeddedTable {
  /// As many as the reader of tables keeps the places of.
  private static let mostColumns = 8

  private let name: String
  private let columns: Int
  private let firstLine: Int
  private let rows: String

  init(path: String) throws(TableFault) {
    let file = URL(fileURLWithPath: path)
    guard let table = try? String(contentsOf: file, encoding: .utf8) else {
      throw TableFault(path: path, line: 1, problem: "not readable as UTF-8; save the table again as UTF-8")
    }
    guard table.utf8.last == UInt8(ascii: "\n") else {
      throw TableFault(path: path, line: 1, problem: "the last line has no line end")
    }
    let endsLiterals = table.contains("\"\"\"##")
    var columns = 0
    var firstLine = 0
    var rows: [Substring.UTF8View] = []
    for (index, line) in table.utf8.dropLast().split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      func fault(_ problem: String) -> TableFault { TableFault(path: path, line: index + 1, problem: problem) }
      if line.first == UInt8(ascii: "#") {
        guard rows.isEmpty else { throw fault("a comment between rows; comments stand at the top") }
        continue
      }
      let fields = line.reduce(1) { $0 + ($1 == UInt8(ascii: "\t") ? 1 : 0) }
      if rows.isEmpty { (columns, firstLine) = (fields, index + 1) }
      guard fields == columns else { throw fault("expected \(columns) fields as in the first row, found \(fields)") }
      guard fields <= Self.mostColumns else { throw fault("\(fields) fields; a table has \(Self.mostColumns) at most") }
      guard !line.isEmpty else { throw fault("empty line") }
      guard !line.contains(where: { $0 < 0x20 && $0 != UInt8(ascii: "\t") }) else { throw fault("a control character") }
      guard !endsLiterals || !Substring(line).contains("\"\"\"##") else { throw fault("\"\"\"## ends a Swift literal") }
      rows.append(line)
    }
    name = file.deletingPathExtension().lastPathComponent
    self.columns = columns
    self.firstLine = firstLine
    self.rows = rows.map { Substring($0) + "\n" }.joined()
  }

  /// `month-names` as a Swift name: `monthNames`.
  private var swiftName: String {
    name.split(separator: "-").enumerated().map { $0.offset == 0 ? String($0.element) : $0.element.capitalized }
      .joined()
  }

  var declaration: String {
    """
      static var \(swiftName): TableSource {
        TableSource(name: "\(name)", columns: \(columns), firstLine: \(firstLine), rows: ##\"""
    \(rows)
    \"""##)
      }


    """
  }
}
