import TawaturEvaluation
import TawaturLearning
import TawaturModel
import TawaturReading

/// Learns how sure an attribution is, from readings by models that have not learned from the article.
struct CertaintyLearning {
  private var learner = ChoiceLearner()
  /// By part of the articles.
  private let choices: [[Choice]]

  /// - Throws: where the marks of an article do not stand in its text.
  init(_ parts: [[Lesson]], readBy readers: [LessonReaders]) throws {
    choices = try zip(parts, readers).map { part, readers in
      try part.flatMap { try Self.choices(in: $0, readBy: readers) }
    }
    learner.hidden = 0.1
    learner.rarest = 5
  }

  /// The words of the model learned from all parts, or from all but one.
  func model(without part: Int? = nil) -> [UInt32] {
    let taught = choices.indices.filter { $0 != part }.flatMap { choices[$0] }
    return DecisionModel.words(of: learner.weights(of: taught))
  }

  /// Each attribution as a choice between being right, for which its features speak, and being wrong.
  private static func choices(in lesson: Lesson, readBy readers: LessonReaders) throws -> [Choice] {
    guard let gold = lesson.gold, let sayings = gold.gold.attributions else { return [] }
    let text = GoldText(gold.article.text, countsBlankLines: gold.numbering == "lines")
    let read = readers[lesson].doubts(in: lesson.article)
    let verdicts = try AttributionScoring(text: text, id: gold.origin).verdicts(on: read.map(\.0), against: sayings)
    return zip(read, verdicts).compactMap { read, verdict in
      verdict.map { Choice(candidates: [read.1.hashes, []], isRight: [$0.isWhole, !$0.isWhole]) }
    }
  }
}
