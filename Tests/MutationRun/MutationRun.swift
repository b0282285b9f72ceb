import Foundation
import Glibc
import TawaturIntake
import TawaturModel
import TawaturMutations
import TawaturReading

/// Reads mutations of articles for as long as wanted, and says which break a promise.
///
/// `mutation-run [--seed 1] [--from 0] [--count 100000] [--longest 2000] [--state FILE] [PATH…]`; without a path it
/// changes `Examples/`. FILE holds the seed and number of the mutation being read, so that one which ends the program
/// can be read again alone: `--seed S --from N --count 1`.
///
/// `mutation-run --unchanged LAYERS PATH…` reads the articles once as they are, in one thread: what `.ci/check-growth`
/// counts the instructions of. LAYERS is the raw value of `ReadingLayers`.
@main
struct MutationRun {
  var seed: UInt64 = 1
  var from = 0
  var count = 100_000
  var longest = 2000
  var state: String?
  var unchanged: ReadingLayers?
  var paths: [String] = []

  /// No article takes longer.
  private static let mostSeconds = 2.0

  static func main() throws {
    guard let run = MutationRun(Array(CommandLine.arguments.dropFirst())) else {
      print("usage: mutation-run [--seed N] [--from N] [--count N] [--longest BYTES] [--state FILE] [PATH…]")
      exit(2)
    }
    exit(try run.run() ? 0 : 1)
  }

  private init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        paths.append(argument)
        continue
      }
      guard let value = rest.popFirst() else { return nil }
      switch (argument, Int(value)) {
      case ("--seed", let number?): seed = UInt64(bitPattern: Int64(number))
      case ("--from", let number?): from = number
      case ("--count", let number?): count = max(0, number)
      case ("--longest", let number?): longest = max(1, number)
      case ("--state", _): state = value
      case ("--unchanged", let layers?): unchanged = ReadingLayers(rawValue: UInt8(clamping: layers))
      default: return nil
      }
    }
    if paths.isEmpty { paths = ["Examples"] }
  }

  private func run() throws -> Bool {
    let texts = ArticleStream(paths: paths).compactMap { intake -> String? in
      if case .article(let article) = intake { article.text } else { nil }
    }
    if let unchanged {
      let reader = try ArticleReader()
      for text in texts { _ = reader.read(Article(id: "unchanged", text: text), layers: unchanged) }
      return true
    }
    guard let mutator = Mutator(of: texts, seed: seed, longest: longest) else {
      print("no articles in \(paths.joined(separator: " "))")
      return false
    }
    let reader = try ArticleReader()
    let file = state.map { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o644) } ?? -1
    var broken = 0
    for number in from..<(from + count) {
      let text = mutator.text(number)
      if file >= 0 { note(number, in: file) }
      let article = Article(id: "mutation", published: Timestamp(iso: "2024-05-01"), text: text)
      var problems: [String] = []
      let time = ContinuousClock().measure { problems = readingProblems(reader.read(article), of: text) }
      if time > .seconds(Self.mostSeconds) { problems.append("took \(time)") }
      if !problems.isEmpty {
        broken += 1
        print("--seed \(seed) --from \(number) --count 1: \(problems.joined(separator: "; "))\n\(text)\n")
      }
      if (number + 1).isMultiple(of: 10_000) { print("\(number + 1) read, \(broken) broken") }
    }
    print("\(count) mutations of \(texts.count) articles, \(broken) broken")
    return broken == 0
  }

  private func note(_ number: Int, in file: Int32) {
    var line = Array("--seed \(seed) --from \(number) --count 1".utf8)
    line += Array(repeating: UInt8(ascii: " "), count: max(0, 79 - line.count)) + [UInt8(ascii: "\n")]
    _ = line.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
  }
}
