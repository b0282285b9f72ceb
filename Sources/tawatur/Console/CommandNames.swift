import ArgumentParser
import Foundation

/// Says which command was meant where the first word names none.
enum CommandNames {
  /// Letters that may be wrong, missing, too many or in each other's place.
  private static let mostWrong = 2

  /// What is wrong with the first word of a command line, nil where nothing is.
  static func problem(of arguments: [String]) -> String? {
    guard let word = arguments.dropFirst().first, !word.hasPrefix("-"), word != "help" else { return nil }
    let names = Tawatur.configuration.subcommands.compactMap { $0.configuration.commandName }
    if names.contains(word) { return nil }
    let list = names.joined(separator: ", ")
    if let near = near(word, among: names) { return Interface.say(.unknownCommandNear, word, near, list) }
    if FileManager.default.fileExists(atPath: word) { return Interface.say(.commandMissing, word, list) }
    return Interface.say(.unknownCommand, word, list)
  }

  /// The nearest of `names`, nil where none is near.
  private static func near(_ word: String, among names: [String]) -> String? {
    let distances = names.map { (name: $0, wrong: wrongLetters(Array(word.lowercased().utf8), Array($0.utf8))) }
    guard let best = distances.min(by: { $0.wrong < $1.wrong }) else { return nil }
    let isNear = best.wrong <= min(mostWrong, best.name.utf8.count / 2) || word.count > 2 && best.name.hasPrefix(word)
    return isNear ? best.name : nil
  }

  /// Damerau's distance, where two neighbours in each other's place are one mistake.
  private static func wrongLetters(_ a: [UInt8], _ b: [UInt8]) -> Int {
    guard a.count < 40 else { return a.count }
    var rows = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
    for i in a.indices {
      rows[i + 1][0] = i + 1
      for j in b.indices {
        let changed = rows[i][j] + (a[i] == b[j] ? 0 : 1)
        rows[i + 1][j + 1] = min(rows[i][j + 1] + 1, rows[i + 1][j] + 1, changed)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          rows[i + 1][j + 1] = min(rows[i + 1][j + 1], rows[i - 1][j - 1] + 1)
        }
      }
    }
    return rows[a.count][b.count]
  }
}
