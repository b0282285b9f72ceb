import Foundation

/// The rows of a table of examples that stands in `Examples/` beside the test file at `test`, each as its fields; none
/// where the table is missing, which the test that counts the rows then tells.
package func exampleRows(_ name: String, beside test: String = #filePath) -> [[String]] {
  let table = URL(filePath: test).deletingLastPathComponent().appending(path: "Examples/\(name).tsv")
  guard let content = try? String(contentsOf: table, encoding: .utf8) else { return [] }
  return content.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
    $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }
}

/// The values of a field of an example, none for `-`.
package func exampleValues(_ field: String, separatedBy separator: String = " ; ") -> [String] {
  field == "-" ? [] : field.components(separatedBy: separator)
}
