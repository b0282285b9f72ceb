import Foundation
import TawaturModel
import TawaturReading
import TawaturText

/// train-names DATA TEXTS MODEL   learns from the files in the folder DATA, and from the articles among TEXTS (files of
///                                articles, apart by commas) that Training/Labels has names of, and writes MODEL
/// train-names DATA TEXTS         learns from parts of them and says how well the others are read
@main
struct TrainNames {
  let reader: ArticleReader
  let newswire: [RunningText]
  let articles: [LabelledArticle]
  let press: [TrainingText]
  let trainer: Trainer

  init(data: URL, texts: [String]) throws {
    let source = try GazetteerSource(repository: URL(filePath: "."), data: data)
    let frequent =
      try GazetteerSource.rows(URL(filePath: "Training/Data/frequent-words.tsv")).map { $0[0] }
      + ["1", "12", "123", "1234", "12345"] + ".,:;!?()[]«»\"'-/%،؛؟…".map(String.init)
    trainer = Trainer(
      gazetteer: source.gazetteer,
      clusters: try GazetteerSource.clusters(URL(filePath: "Training/Data/word-clusters.tsv")), frequent: frequent)
    let reader = try ArticleReader(names: trainer.emptyModel)
    self.reader = reader
    newswire = RunningText.texts(try LabelledSentence.read(data.appending(path: "newsfane-train.tsv")), reader: reader)
    articles = try LabelledArticle.read(labels: URL(filePath: "Training/Labels/press-names.jsonl"), texts: texts)
    press = articles.map { $0.training(reader) }
  }

  static func main() throws {
    let arguments = CommandLine.arguments
    guard (3...4).contains(arguments.count) else { throw Usage() }
    let texts = arguments[2].split(separator: ",").map(String.init)
    let training = try TrainNames(data: URL(filePath: arguments[1]), texts: texts)
    print("\(training.articles.count) labelled articles")
    if arguments.count == 3 { try training.report() } else { try training.write(URL(filePath: arguments[3])) }
  }

  struct Usage: Error, CustomStringConvertible {
    let description = "usage: train-names DATA TEXTS [MODEL], run in the repository"
  }

  private func model(_ press: [TrainingText]) throws -> [UInt32] {
    try trainer.model(of: [newswire.map(\.training), press])
  }

  private func write(_ file: URL) throws {
    try model(press).withUnsafeBytes { Data($0) }.write(to: file)
  }

  static let folds = 4

  /// By article: its fold; outlets stay together, the largest dealt out first.
  private var foldOfArticle: [Int] {
    var sizes: [String: Int] = [:]
    for article in articles { sizes[article.outlet, default: 0] += 1 }
    var fold: [String: Int] = [:]
    var full = Array(repeating: 0, count: Self.folds)
    for (outlet, size) in sizes.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      let emptiest = full.indices.min { full[$0] < full[$1] } ?? 0
      fold[outlet] = emptiest
      full[emptiest] += size
    }
    return articles.map { fold[$0.outlet] ?? 0 }
  }

  /// Learns without the outlets of every fold and reads those; then from more and more articles for the first fold.
  private func report() throws {
    let folds = foldOfArticle
    print("\t" + ReadingScore.header)
    var all = ReadingScore()
    for fold in 0..<Self.folds {
      all.add(try say("fold \(fold + 1)", fold, press.indices.filter { folds[$0] != fold }))
    }
    print("folds\t\(all.description)")
    let others = press.indices.filter { folds[$0] != 0 }
    for count in [50, 100, 200] where count < others.count {
      _ = try say("\(count) articles", 0, (0..<count).map { others[$0 * others.count / count] })
    }
  }

  private func say(_ name: String, _ fold: Int, _ learned: [Int]) throws -> ReadingScore {
    let words = try model(learned.map { press[$0] })
    guard let model = TaggerModel(ModelWords(words)) else { throw Usage() }
    let reader = try ArticleReader(names: model)
    let folds = foldOfArticle
    var score = ReadingScore()
    for index in articles.indices where folds[index] == fold {
      score.add(articles[index], mentions: reader.read(articles[index].article, layers: .names).mentions)
    }
    print("\(name)\t\(score.description)")
    return score
  }
}
