import Foundation
import TawaturText
import Testing

/// How the clitics of a Universal Dependencies treebank are cut: words cut exactly, and F1 of the single clitics.
struct CliticScore {
  private(set) var words = 0
  private(set) var exact = 0
  private(set) var misses: [(expected: String, found: String)] = []
  private var expected = 0
  private var found = 0
  private var correct = 0

  var accuracy: Double { Double(exact) / Double(max(1, words)) }
  var f1: Double { 2 * Double(correct) / Double(max(1, expected + found)) }

  /// Words of the treebank are tokens joined by `SpaceAfter=No`, marks left out.
  init(conllu: String, splitter: CliticSplitter) {
    var parts: [String] = []
    for line in conllu.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let fields = line.split(separator: UInt8(ascii: "\t")).map { String(Substring($0)) }
      guard fields.count == 10, fields[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }), isArabic(fields[1]) else {
        add(parts, splitter)
        parts = []
        continue
      }
      parts.append(fields[1])
      if !fields[9].contains("SpaceAfter=No") {
        add(parts, splitter)
        parts = []
      }
    }
    add(parts, splitter)
  }

  private func isArabic(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { (0x0621...0x063A).contains($0.value) || (0x0641...0x0652).contains($0.value) }
  }

  private mutating func add(_ parts: [String], _ splitter: CliticSplitter) {
    guard !parts.isEmpty else { return }
    var borders: Set<Int> = []
    var word: [UInt8] = []
    for part in parts {
      if !word.isEmpty { borders.insert(word.count) }
      word += folded(part)
    }
    let split = splitter.split(word[...])
    var cuts: Set<Int> = split.pronoun.isEmpty ? [] : [split.pronoun.lowerBound]
    let proclitics = split.proclitics.subtracting(.al).rawValue.nonzeroBitCount
    for clitic in 0..<proclitics { cuts.insert(split.host.lowerBound - clitic * 2) }
    words += 1
    expected += borders.count
    found += cuts.count
    correct += borders.intersection(cuts).count
    if borders == cuts { exact += 1 } else { misses.append((cut(word, borders), cut(word, cuts))) }
  }

  private func cut(_ word: [UInt8], _ borders: Set<Int>) -> String {
    var text: [UInt8] = []
    for (offset, byte) in word.enumerated() {
      if borders.contains(offset) { text.append(UInt8(ascii: "+")) }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

@Suite struct CliticScoreTests {
  static let treebank = ProcessInfo.processInfo.environment["TAWATUR_PUD"]

  /// TAWATUR_REPORT is where the score and every miss are written; TAWATUR_PUD is the path of `ar_pud-ud-test.conllu` (https://github.com/UniversalDependencies/UD_Arabic-PUD).
  @Test(.enabled(if: treebank != nil))
  func `Words of a treebank are cut as its annotators cut them`() throws {
    let conllu = try String(contentsOfFile: #require(Self.treebank), encoding: .utf8)
    let score = CliticScore(conllu: conllu, splitter: try CliticSplitter())
    var report = "clitics: \(score.words) words, accuracy \(score.accuracy), F1 \(score.f1)\n"
    for miss in score.misses { report += "miss\t\(miss.expected)\t\(miss.found)\n" }
    if let path = ProcessInfo.processInfo.environment["TAWATUR_REPORT"] {
      try report.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(score.accuracy >= 0.97)
  }
}
