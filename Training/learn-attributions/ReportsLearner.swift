import Foundation
import TawaturEvaluation
import TawaturLearning
import TawaturModel
import TawaturReading

/// Learns what is a cue, where what it says begins, and where that ends.
struct ReportsLearner {
  /// What was best for outlets that were not learned from (December 2026).
  private var cueLearner = ChoiceLearner()
  private var endLearner = ChoiceLearner()

  /// Invented sentences are few and plain: they are learned several times over.
  private static let copiesOfExamples = 30

  init() {
    cueLearner.hidden = 0.2
    endLearner.hidden = 0.5
    endLearner.rounds = 10
    endLearner.rarest = 3
  }

  /// The words of the model learned from lessons: first the cues, then, behind those that are chosen, the ends.
  func model(of lessons: [Lesson], readBy readers: LessonReaders) -> [UInt32] {
    let cues = cueLearner.weights(of: choices(in: lessons, by: readers.choosing(reports: nil)))
    let chosen = DecisionModel(ModelWords(DecisionModel.words(of: cues)))
    let ends = endLearner.weights(of: choices(in: lessons, by: readers.choosing(reports: chosen)))
    return DecisionModel.words(of: cues + ends)
  }

  private func choices(in lessons: [Lesson], by readers: LessonReaders) -> [Choice] {
    lessons.filter(\.hasContents).flatMap { lesson in
      let read = readers[lesson].choices(in: lesson.article)
      let owners = owners(of: lesson.sayings, among: read)
      let choices = read.indices.compactMap { place in
        let own = lesson.sayings.indices.filter { owners[$0] ?? place == place }.map { lesson.sayings[$0] }
        return choice(from: read[place], own, lesson.sayings)
      }
      let copies = lesson.gold == nil ? Self.copiesOfExamples : 1
      return [[Choice]](repeating: choices, count: copies).flatMap(\.self)
    }
  }

  /// By mark the choice among cues that it is about: one of two cues of one content says it («تابع قائلا»).
  func owners(of marks: [Lesson.Saying], among read: [ReportChoice]) -> [Int: Int] {
    var owners: [Int: Int] = [:]
    for (number, mark) in marks.enumerated() {
      let here = read.indices.filter { place in read[place].isCue && mark.cues.contains { $0.overlaps(read[place].cue) }
      }
      owners[number] = here.max { worth(of: read[$0], mark) < worth(of: read[$1], mark) }
    }
    return owners
  }

  /// How well a choice can say what is marked; that of the rules comes first where they are as good.
  private func worth(of read: ReportChoice, _ mark: Lesson.Saying) -> Double {
    read.candidates.map { mark.goodness($0) + ($0.isRule && !$0.contents.isEmpty ? 0.05 : 0) }.max() ?? 0
  }

  private func choice(from read: ReportChoice, _ own: [Lesson.Saying], _ all: [Lesson.Saying]) -> Choice? {
    guard let likeness = likeness(of: read, read.isCue ? own : all), let best = likeness.max(),
      read.isCue || best >= 0.7
    else { return nil }
    return Choice(candidates: read.candidates.map(\.features), isRight: likeness.map { $0 > best - 0.01 })
  }

  /// How good each candidate is by the marks, nil where these say nothing of the choice.
  func likeness(of read: ReportChoice, _ marks: [Lesson.Saying]) -> [Double]? {
    let here = marks.filter { mark in mark.cues.contains { $0.overlaps(read.cue) } }
    if !here.isEmpty, here.allSatisfy(\.isOptional) { return nil }
    let candidates = here.map { mark in
      read.candidates.map { read.isCue ? mark.goodness($0) : mark.likeness($0.contents) }
    }
    if candidates.isEmpty, read.isCue { return read.candidates.map { $0.contents.isEmpty ? 1 : 0 } }
    return candidates.max { ($0.max() ?? 0) < ($1.max() ?? 0) }
  }
}

extension Lesson.Saying {
  /// How much speaks for a candidate by where it begins, which matters most: ends are chosen behind it.
  fileprivate func goodness(_ candidate: ReportChoice.Candidate) -> Double {
    guard let start = candidate.contents.map(\.start).min() else { return 0 }
    guard start > cues[0].start else {
      return 0.02 + 0.9 * likeness(candidate.contents) + (hasSource(candidate) ? 0.1 : 0)
    }
    let begins = contents.contains { marked in marked.contains { abs($0.start - start) <= 4 } }
    return 0.02 + (begins ? 0.8 : 0.5 * likeness(candidate.contents)) + (hasSource(candidate) ? 0.1 : 0)
  }

  private func hasSource(_ candidate: ReportChoice.Candidate) -> Bool {
    sources.contains { wanted in
      guard let wanted else { return candidate.sources.isEmpty }
      return candidate.sources.contains { $0.overlaps(wanted) }
    }
  }

  /// How much of two contents is in both.
  fileprivate func likeness(_ spans: [TextSpan]) -> Double {
    contents.map { marked in
      let shared = marked.reduce(0) { sum, mark in sum + spans.reduce(0) { $0 + mark.shared(with: $1) } }
      let all = marked.reduce(0) { $0 + $1.count } + spans.reduce(0) { $0 + $1.count } - shared
      return all == 0 ? 0 : Double(shared) / Double(all)
    }.max() ?? 0
  }
}
