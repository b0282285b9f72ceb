// embed-tables OUTPUT.swift TABLE.tsv…
// Writes `enum Tables` with one StaticString a table; `month-names.tsv` becomes `Tables.monthNames`.
import Foundation

/// `month-names.tsv` as a Swift name: `monthNames`.
func swiftName(of file: URL) -> String {
  let words = file.deletingPathExtension().lastPathComponent.split(separator: "-")
  return words.enumerated().map { $0.offset == 0 ? String($0.element) : $0.element.capitalized }.joined()
}

func complain(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(1)
}

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first else { complain("usage: embed-tables OUTPUT.swift TABLE.tsv…") }

var source = "// Made by EmbedTables from Data/*.tsv; change those.\n\nenum Tables {\n"
for path in arguments.dropFirst() {
  let file = URL(fileURLWithPath: path)
  guard let table = try? String(contentsOf: file, encoding: .utf8) else {
    complain("\(path): not readable as UTF-8; save the table again as UTF-8")
  }
  guard !table.contains("\"\"\"##") else { complain("\(path): holds \"\"\"##, which ends a Swift literal") }
  source += "  static let \(swiftName(of: file)): StaticString = ##\"\"\"\n\(table)\n\"\"\"##\n\n"
}
source += "}\n"

do {
  try source.write(toFile: output, atomically: true, encoding: .utf8)
} catch {
  complain("\(output): \(error.localizedDescription); check that the build folder can be written")
}
