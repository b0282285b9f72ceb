// embed-tables [--import ROOM] OUTPUT.swift TABLE.tsv…
// Writes `enum Tables` with one `TableSource` a table; `month-names.tsv` becomes `Tables.monthNames`.
import Foundation

func complain(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(1)
}

var arguments = CommandLine.arguments.dropFirst()
var source = "// Made by EmbedTables from Data/*.tsv; change those.\n\n"
if arguments.first == "--import", arguments.count > 1 {
  source += "import \(arguments[arguments.startIndex + 1])\n\n"
  arguments = arguments.dropFirst(2)
}
guard let output = arguments.first else { complain("usage: embed-tables [--import ROOM] OUTPUT.swift TABLE.tsv…") }

source += "enum Tables {\n"
for path in arguments.dropFirst() {
  do {
    source += try EmbeddedTable(path: path).declaration
  } catch {
    complain("\(error)")
  }
}
source += "}\n"

// A file that stays as it was is not touched, else all that stands on it would be compiled again whenever this
// program was linked anew: SwiftPM does so for every changed environment variable.
if (try? String(contentsOfFile: output, encoding: .utf8)) == source { exit(0) }
do {
  try source.write(toFile: output, atomically: true, encoding: .utf8)
} catch {
  complain("\(output): \(error.localizedDescription); check that the build folder can be written")
}
