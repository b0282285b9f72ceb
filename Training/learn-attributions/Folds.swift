import Foundation
import TawaturEvaluation
import TawaturLearning
import TawaturModel
import TawaturReading

/// Five parts of the articles, no outlet in two of them.
struct Folds {
  private let parts: [[Lesson]]
  /// The project's own examples are always learned from.
  private let examples: [Lesson]

  static let count = 5

  init(of lessons: [Lesson]) {
    examples = lessons.filter { $0.gold == nil }
    var byOutlet: [String: [Lesson]] = [:]
    for lesson in lessons {
      guard let gold = lesson.gold else { continue }
      byOutlet[(gold.outlet ?? "") + (gold.collection ?? ""), default: []].append(lesson)
    }
    var parts = [[Lesson]](repeating: [], count: Self.count)
    for (_, group) in byOutlet.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
      let smallest = parts.indices.min { (parts[$0].count, $0) < (parts[$1].count, $1) } ?? 0
      parts[smallest] += group
    }
    self.parts = parts
  }

  func report(readBy readers: LessonReaders, showsErrors: Bool) throws {
    var byFile: [String: Scoring] = [:]
    var confusions: [String: Int] = [:]
    for held in parts.indices {
      let others = parts.indices.filter { $0 != held }.flatMap { parts[$0] } + examples
      let reports = DecisionModel(ModelWords(ReportsLearner().model(of: others, readBy: readers)))
      let learning = SpeakerLearning(readBy: readers.choosing(reports: reports))
      let weights = learning.weights(from: others)
      guard let model = DecisionModel(ModelWords(DecisionModel.words(of: weights))) else { continue }
      let taught = learning.readers.choosing(speakers: model)
      for article in parts[held] {
        guard let gold = article.gold else { continue }
        let file = String(gold.origin.prefix { $0 != ":" })
        let reading = taught[article].read(article.article)
        try byFile[file, default: Scoring()].add(gold, reading)
      }
      if showsErrors {
        for article in parts[held] {
          for error in learning.errors(in: article, model) {
            confusions[error.kind, default: 0] += 1
            print(error.kind, error.text)
          }
        }
      }
    }
    for (kind, count) in confusions.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) { print(count, kind) }
    for (file, scoring) in byFile.sorted(by: { $0.key < $1.key }) {
      print(file)
      for (layer, tally) in scoring.layers where layer == "attributions" {
        print(tally.scores.map { "\($0.name) \(String(format: "%.3f", $0.f1))" }.joined(separator: "  "))
      }
    }
  }
}
