import TawaturModel
import TawaturText

/// Says of each report of an article, one after another, who speaks in it: the one under the fullest name that the
/// article gives.
///
/// Every name, phrase and earlier speaker that may be meant is a candidate; the learned model chooses among them.
struct SpeakerResolver {
  let speech: SpeechText
  let reader: SpeakerReader
  private let words: PhraseWords
  private let model: DecisionModel
  private let candidates: SpeakerCandidates
  private let teacher: SpeakerTeacher?
  private var people: Participants
  private var turns: [Turn] = []

  /// Nothing is said inside what was said longer ago.
  private static let depth = 16

  init(speech: SpeechText, model: DecisionModel, teacher: SpeakerTeacher?) {
    self.speech = speech
    self.model = model
    self.teacher = teacher
    reader = SpeakerReader(speech: speech)
    words = PhraseWords(speech: speech)
    candidates = SpeakerCandidates(speech: speech, words: words, places: HeadPlaces(of: speech))
    people = Participants(speech: speech, reader: reader, words: words)
  }

  /// How a speaker was chosen.
  struct Choice: Sendable {
    let relation: SpeakerCandidate.Relation
    /// How far ahead of the next best, nil where there was no other.
    let margin: Int?
  }

  /// The speaker of `report`, one unnamed where nothing in the article says who it is.
  mutating func resolve(_ report: Report) -> (speaker: Speaker, choice: Choice) {
    let outer = outer(of: report)
    let asked = SpeakerQuestion(
      report, people, speech, words, sentence: speech.context.sentence(at: report.sentence.lowerBound), outer: outer)
    let candidates = candidates.candidates(for: report, turns, among: people)
    let (place, margin) = choice(among: candidates, asked)
    let chosen = candidates[place]
    let choice = Choice(relation: chosen.relation, margin: margin)
    var speaker = speaker(chosen, report)
    if speaker.isFeminine == nil, let inflection = report.inflection, report.kind == .finite, report.source != nil {
      speaker.isFeminine = inflection.isFeminine
    }
    guard chosen.relation != .unknown else { return (speaker, choice) }
    let number = chosen.participant ?? people.add(speaker, at: chosen.tokens ?? report.sentence.prefix(1))
    people.speaks(
      number, in: turns.count, as: report.source, gender: speaker.isFeminine, speech, words)
    turns.append(Turn(participant: number, report: report, sentence: asked.sentence, outer: outer))
    return (speaker, choice)
  }

  private func choice(
    among candidates: [SpeakerCandidate], _ asked: SpeakerQuestion
  ) -> (place: Int, margin: Int?) {
    let weighing = SpeakerFeatures(speech: speech, words: words, people: people, turns: turns, asked: asked)
    if let teacher {
      let features = candidates.map { weighing.features(of: $0, weighedBy: nil) }
      let choice = SpeakerChoice(
        cue: asked.report.cue, source: asked.report.source.flatMap { speech.text.span(of: $0.tokens) },
        contents: asked.report.content.spans,
        names: candidates.map { speaker($0, asked.report).name }, features: features,
        relations: candidates.map { "\($0.relation)" })
      if let right = teacher(choice) { return (right, nil) }
    }
    var best = 0
    var highest = Int.min
    var next = Int.min
    for (place, candidate) in candidates.enumerated() {
      let score = weighing.features(of: candidate, weighedBy: model.weights).score
      if score > highest {
        next = highest
        highest = score
        best = place
      } else {
        next = max(next, score)
      }
    }
    return (best, next == Int.min ? nil : highest - next)
  }

  private func speaker(_ candidate: SpeakerCandidate, _ report: Report) -> Speaker {
    if candidate.relation == .unknown { return Speaker(name: speech.tables.unknown, type: .unnamed, role: .unnamed) }
    guard let number = candidate.participant else {
      guard let tokens = candidate.tokens, let source = report.source else {
        return candidate.tokens.flatMap { SourcePhrase($0) }.map(reader.speaker)
          ?? Speaker(name: speech.tables.unknown, type: .unnamed, role: .unnamed)
      }
      return speaker(read: candidate.relation, tokens, source)
    }
    var speaker = people.all[number].speaker
    if let tokens = candidate.tokens ?? report.source?.core { speaker.span = speech.text.span(of: tokens) }
    return speaker
  }

  private func speaker(read relation: SpeakerCandidate.Relation, _ tokens: Range<Int>, _ source: SourcePhrase)
    -> Speaker
  {
    switch relation {
    case .tail:
      var speaker = Speaker(
        name: reader.words(tokens), type: .person, role: .official, span: speech.text.span(of: tokens))
      speaker.isFeminine = speech.heads[source.core.lowerBound]?.isFeminine
      return speaker
    case .organisation, .issuer, .fuller: return SourcePhrase(tokens).map(reader.speaker) ?? reader.speaker(of: source)
    default: return reader.speaker(of: source)
    }
  }

  private func outer(of report: Report) -> Int? {
    turns.indices.suffix(Self.depth).last { number in
      turns[number].report.content.spans.contains { $0.contains(report.cue) }
    }
  }
}
