import Foundation
import TawaturEvaluation
import TawaturLearning
import TawaturModel
import TawaturReading

/// Learns who speaks from marked articles.
struct SpeakerLearning {
  let readers: LessonReaders
  var learner = ChoiceLearner()
  /// An invented sentence counts as much as five marked ones.
  private static let weightOfMarked: Float = 0.2

  init(readBy readers: LessonReaders) { self.readers = readers }

  /// Learns from choices made right, then also from those that it makes itself on articles it has not learned from.
  func weights(from articles: [Lesson]) -> [(hash: UInt64, weight: Float)] {
    let taught = articles.map { choices(in: $0) }
    var all = taught.flatMap(\.self)
    for part in 0..<Self.parts {
      let others = taught.indices.filter { $0 % Self.parts != part }.flatMap { taught[$0] }
      guard let model = DecisionModel(ModelWords(DecisionModel.words(of: learner.weights(of: others)))) else {
        continue
      }
      for (number, article) in articles.enumerated() where number % Self.parts == part {
        all += choices(in: article, madeBy: model)
      }
    }
    return learner.weights(of: all)
  }

  /// The model learned from articles.
  func model(of articles: [Lesson]) -> DecisionModel? {
    DecisionModel(ModelWords(DecisionModel.words(of: weights(from: articles))))
  }

  private static let parts = 4
  /// Where marks say nothing, the first candidate speaks until there is a model: what is learned must not depend on
  /// what was learned before.
  private static let unmarked = 0

  /// The choices of one article: each made right before the next is asked, or as `model` makes them, for it will
  /// err and has to go on from there.
  func choices(in article: Lesson, madeBy model: DecisionModel? = nil) -> [Choice] {
    var choices: [Choice] = []
    teach(article, model, otherwise: model == nil ? Self.unmarked : nil) { asked, likeness, _ in
      guard let first = Self.best(likeness) else { return model.map { Self.chosen(asked, $0) } ?? Self.unmarked }
      choices.append(
        Choice(
          candidates: asked.features.map(\.hashes), isRight: likeness.map { $0 == likeness[first] },
          weight: article.gold == nil ? 1 : Self.weightOfMarked))
      return model.map { Self.chosen(asked, $0) } ?? first
    }
    return choices
  }

  private static func best(_ likeness: [Double]) -> Int? {
    let best = likeness.max() ?? 0
    return best > 0 ? likeness.firstIndex(of: best) : nil
  }

  private static func chosen(_ asked: SpeakerChoice, _ model: DecisionModel) -> Int {
    let scores = asked.features.map(model.score)
    return scores.indices.max { (scores[$0], $1) < (scores[$1], $0) } ?? 0
  }

  /// Where a model would choose another one than the right, and where none is right.
  func errors(in article: Lesson) -> [(kind: String, text: String)] {
    var errors: [(String, String)] = []
    let model = readers[article].attributions.speakers
    teach(article, nil) { asked, likeness, saying in
      let scores = asked.features.map(model.score)
      let chosen = Self.chosen(asked, model)
      if likeness[chosen] > 0 { return chosen }
      let right = Self.best(likeness)
      let text = Quoted(article.article.text)
      let kind =
        "\(saying.sources[0] == nil ? "understood" : "named") \(asked.relations[chosen])->\(right.map { asked.relations[$0] } ?? "none")"
      errors.append(
        (
          kind,
          "\(article.article.id) | \(asked.source.map { text[$0] } ?? "-") | marked \(saying.speakers[0]) | chosen \(asked.names[chosen]) \(scores[chosen]) | right \(right.map { "\(asked.names[$0]) \(scores[$0])" } ?? "none") | \(text.around(asked.cue)) || \(zip(asked.names, zip(asked.relations, scores)).map { "\($0) \($1.0) \($1.1)" }.joined(separator: "; "))"
        ))
      return chosen
    }
    return errors
  }

  /// Reads an article, asking for the right candidate of each choice that is marked.
  private func teach(
    _ lesson: Lesson, _ model: DecisionModel?, otherwise: Int? = nil,
    _ answer: @escaping (SpeakerChoice, [Double], Lesson.Saying) -> Int?
  ) {
    let readers = model.map(readers.choosing(speakers:)) ?? readers
    _ = readers[lesson].read(lesson.article) { asked in
      guard let saying = lesson.sayings.first(where: { $0.cues.contains { $0.overlaps(asked.cue) } }) else {
        return otherwise
      }
      let likeness = asked.names.map { name in
        saying.speakers.map { ComparableWords.sameName($0, name) ? ComparableWords.jaccard($0, name) + 0.01 : 0 }.max()
          ?? 0
      }
      return answer(asked, likeness, saying)
    }
  }
}

/// A text whose bytes are shown on one line.
private struct Quoted {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  subscript(_ span: TextSpan) -> String { shown(bytes[span.start..<span.end]) }

  func around(_ cue: TextSpan) -> String {
    "\(shown(bytes[max(0, cue.start - 300)..<cue.start]))⟦\(self[cue])⟧\(shown(bytes[cue.end..<min(bytes.count, cue.end + 120)]))"
  }

  private func shown(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\n", with: " ⏎ ")
  }
}
