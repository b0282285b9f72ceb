/// A table as the build puts it into the program: every row has as many fields as there are columns, and a line end.
package struct TableSource: Sendable {
  /// Of its file, without `.tsv`.
  package let name: StaticString
  package let columns: Int
  /// The line of the first row in its file, counted from 1.
  package let firstLine: Int
  package let rows: StaticString

  package init(name: StaticString, columns: Int, firstLine: Int, rows: StaticString) {
    self.name = name
    self.columns = columns
    self.firstLine = firstLine
    self.rows = rows
  }
}
