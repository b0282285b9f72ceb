import Foundation
import TawaturEvaluation
import TawaturLearning
import TawaturModel
import TawaturReading

/// Five parts of the articles, no outlet in two of them.
struct Folds {
  let parts: [[Lesson]]
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

  /// By part readers that have learned from the other parts, or from no more than `most` of their articles.
  func readers(from readers: LessonReaders, most: Int = .max) -> [LessonReaders] {
    parts.indices.map { held in
      let others = Self.spread(parts.indices.filter { $0 != held }.flatMap { parts[$0] }, most) + examples
      let reports = ReportsLearner().model(of: others, readBy: readers)
      let learning = SpeakerLearning(readBy: readers.choosing(reports: DecisionModel(ModelWords(reports))))
      return learning.readers.choosing(speakers: learning.model(of: others))
    }
  }

  /// So many of the articles, one in every so many.
  private static func spread(_ lessons: [Lesson], _ most: Int) -> [Lesson] {
    guard most < lessons.count else { return lessons }
    return (0..<most).map { lessons[$0 * lessons.count / most] }
  }

  /// How well the articles are read by how many were learned from: what more of them may be worth.
  func curve(readBy readers: LessonReaders) throws {
    let all = parts.map(\.count).reduce(0, +) * (Self.count - 1) / Self.count
    for most in [50, 100, 200, 300, 500, 1000].filter({ $0 < all }) + [all] {
      var scoring = Scoring()
      for (part, readers) in zip(parts, self.readers(from: readers, most: most)) {
        for lesson in part {
          if let gold = lesson.gold { try scoring.add(gold, readers[lesson].read(lesson.article)) }
        }
      }
      print("\(most) articles", Self.row(scoring.attributions))
    }
  }

  private static func row(_ tally: Tally) -> String {
    tally.scores.map { "\($0.name) \(String(format: "%.3f", $0.f1))" }.joined(separator: "  ")
  }

  /// Reads each part by what was learned from the others, and says how well.
  func report(readBy readers: LessonReaders, showsErrors: Bool) throws {
    let readers = self.readers(from: readers)
    let certainty = try CertaintyLearning(parts, readBy: readers)
    var byFile: [String: Scoring] = [:]
    var confusions: [String: Int] = [:]
    for (held, readers) in readers.enumerated() {
      let readers = readers.choosing(certainty: DecisionModel(ModelWords(certainty.model(without: held))))
      for lesson in parts[held] {
        guard let gold = lesson.gold else { continue }
        let file = String(gold.origin.prefix { $0 != ":" })
        try byFile[file, default: Scoring()].add(gold, readers[lesson].read(lesson.article))
      }
      guard showsErrors else { continue }
      let learning = SpeakerLearning(readBy: readers)
      for lesson in parts[held] {
        for error in learning.errors(in: lesson) {
          confusions[error.kind, default: 0] += 1
          print(error.kind, error.text)
        }
      }
    }
    for (kind, count) in confusions.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) { print(count, kind) }
    for (file, scoring) in byFile.sorted(by: { $0.key < $1.key }) {
      print(file)
      let tally = scoring.attributions
      print(Self.row(tally))
      for line in tally.reliability.describe(of: tally.gold) { print(line) }
    }
  }
}
