import ArgumentParser
import Foundation
import TawaturModel
import TawaturReading

struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: Interface.say(.evaluateAbstract),
    discussion: Interface.say(.evaluateDiscussion))

  @Argument(help: ArgumentHelp(Interface.say(.goldHelp), valueName: "gold.jsonl"))
  var gold: String

  @Option(help: ArgumentHelp(Interface.say(.floorsHelp), valueName: "floors.json"))
  var floors: String?

  @Option(help: ArgumentHelp(Interface.say(.languageHelp), valueName: "en|ar"))
  var language: String?

  func run() async throws {
    let reader = try ArticleReader()
    let articles = try GoldArticle.read(gold)
    let readings = await Parallel.map(articles) { reader.read($0.article) }
    var scoring = Scoring()
    for (gold, reading) in zip(articles, readings) { try scoring.add(gold, reading) }
    var measured: [String: Double] = [:]
    for (layer, tally) in scoring.layers {
      for score in tally.scores {
        measured["\(layer) \(score.name)"] = score.f1
        StandardStreams.write(Self.row(layer, score, of: tally.gold))
      }
    }
    if let floors { try Floors(path: floors).check(measured, of: gold) }
  }

  private static func row(_ layer: String, _ score: Score, of count: Int) -> String {
    let name = "\(layer) \(score.name)".padding(toLength: 32, withPad: " ", startingAt: 0)
    let values = [score.precision, score.recall, score.f1].map { String(format: "%.3f", $0) }
    return "\(name) P \(values[0])  R \(values[1])  F1 \(values[2])  n \(count)\n"
  }
}

/// F1 values that must not be fallen below, by gold file and score.
struct Floors {
  private let path: String
  private let floors: [String: [String: Double]]

  init(path: String) throws {
    self.path = path
    floors = try JSONDecoder().decode(
      [String: [String: Double]].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// - Throws: exit code 2 where a score lies below its floor or was not measured, after naming it.
  func check(_ measured: [String: Double], of gold: String) throws {
    let name = URL(fileURLWithPath: gold).lastPathComponent
    guard let wanted = floors[name] else {
      throw EvaluationError(place: path, problem: "no floors for \(name)")
    }
    let fallen = wanted.sorted { $0.key < $1.key }.filter { (measured[$0.key] ?? 0) < $0.value }
    for (score, floor) in fallen {
      StandardStreams.complain(
        Interface.say(.belowFloor, score, String(format: "%.3f", measured[score] ?? 0), String(format: "%.3f", floor)))
    }
    if !fallen.isEmpty { throw ExitCode(2) }
  }
}
