import ArgumentParser
import Foundation
import TawaturEvaluation
import TawaturLinking
import TawaturModel
import TawaturReading
import TawaturStories

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: Interface.say(.evaluateAbstract),
    discussion: Interface.say(.evaluateDiscussion))

  @Argument(help: ArgumentHelp(Interface.say(.goldHelp), valueName: "gold.jsonl"))
  var gold: String?

  @Option(help: ArgumentHelp(Interface.say(.treebankHelp), valueName: "treebank.conllu"))
  var treebank: String?

  @Option(help: ArgumentHelp(Interface.say(.groupsHelp), valueName: "groups.tsv"))
  var groups: String?

  @Option(help: ArgumentHelp(Interface.say(.groupedHelp), valueName: "path"))
  var articles: String?

  @Option(help: ArgumentHelp(Interface.say(.floorsHelp), valueName: "floors.json"))
  var floors: String?

  @Option(help: ArgumentHelp(Interface.say(.languageHelp), valueName: "en|ar"))
  var language: String?

  func validate() throws {
    if (gold == nil) == (treebank == nil) { throw ValidationError("GOLD | --treebank FILE") }
    if (groups == nil) != (articles == nil) { throw ValidationError("--groups FILE --articles PATH") }
    try Interface.checkLanguage(language)
  }

  func run() throws {
    if let treebank { return try TreebankScoring.write(treebank) }
    guard let gold else { return }
    let reader = try ArticleReader()
    let marked = try GoldArticle.read(gold)
    let readings = Parallel.map(marked) { reader.read($0.article) }
    var scoring = Scoring()
    for (gold, reading) in zip(marked, readings) { try scoring.add(gold, reading) }
    var measured: [String: Double] = [:]
    if scoring.layers.isEmpty { throw EvaluationError(.nothingMarked, at: gold) }
    for (layer, tally) in scoring.layers {
      for score in tally.scores {
        measured["\(layer) \(score.name)"] = score.f1
        StandardStreams.write(Self.row(layer, score, of: tally.gold))
      }
      for line in tally.reliability.describe(of: tally.gold) { StandardStreams.write("\(layer) \(line)\n") }
    }
    if let groups, let articles { measured.merge(try scores(of: groups, articles)) { _, new in new } }
    if let floors { try Floors(path: floors).check(measured, of: gold) }
  }

  /// Events and stories of the articles at a path, against the labels of a table.
  private func scores(of groups: String, _ articles: String) throws -> [String: Double] {
    var reading = BatchReading(paths: [articles])
    let readings = try reading.readings()
    let (events, stories) = try StoryWriting.groups(
      of: readings, reuses: StoryWriting.reuses(among: readings, origins: try OriginFinder()))
    let found = [
      ("events", 1, events.map { ($0.id, $0.articles) }), ("stories", 2, stories.map { ($0.id, $0.articles) }),
    ]
    var measured: [String: Double] = [:]
    for (name, column, members) in found {
      let labels = try GroupScoring.labels(groups, column: column)
      let placed = members.flatMap { id, articles in articles.map { ($0, id) } }
      let score = GroupScoring.score("B3", gold: labels, found: Dictionary(placed) { first, _ in first })
      measured["\(name) \(score.name)"] = score.f1
      StandardStreams.write(Self.row(name, score, of: labels.count))
    }
    return measured
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
    let data = Data(try EvaluationError.contents(of: path))
    do {
      floors = try JSONDecoder().decode([String: [String: Double]].self, from: data)
    } catch {
      throw EvaluationError(.notFloors, at: path)
    }
  }

  /// - Throws: exit code 2 where a score lies below its floor or was not measured, after naming it.
  func check(_ measured: [String: Double], of gold: String) throws {
    let name = URL(fileURLWithPath: gold).lastPathComponent
    guard let wanted = floors[name] else {
      throw EvaluationError(.noFloorsFor, at: path, name, floors.keys.sorted().joined(separator: ", "))
    }
    let fallen = wanted.sorted { $0.key < $1.key }.filter { (measured[$0.key] ?? 0) < $0.value }
    for (score, floor) in fallen {
      StandardStreams.complain(
        Interface.say(.belowFloor, score, String(format: "%.3f", measured[score] ?? 0), String(format: "%.3f", floor)))
    }
    if !fallen.isEmpty { throw ExitCode(2) }
  }
}
