import TawaturModel
import TawaturText

/// What the words of a report say of its speaker, worked out once for all candidates.
struct SpeakerQuestion: Sendable {
  let report: Report
  /// The number of the report's sentence.
  let sentence: Int
  let outer: Int?
  /// The head noun of the source.
  let head: Int?
  let headType: UInt64
  let isDefinite: Bool
  /// Nil where nothing shows it.
  let isFeminine: Bool?
  let isPlural: Bool
  /// The kind of cue, and of source: what most depends on.
  let kind: UInt64
  let source: UInt64
  let cue: UInt64
  /// How the cue stands in its sentence: first or later, after «و», where a line begins, where a turn is handed over.
  let start: UInt64
  let headWord: UInt64
  /// The word before the head («هذه», «نفس»).
  let lead: UInt64
  /// The last word of the source («نفسه», «المذكور»).
  let tail: UInt64
  /// The words of the source without its names.
  let description: [UInt64]

  init(_ report: Report, _ people: Participants, _ speech: SpeechText, _ words: PhraseWords, sentence: Int, outer: Int?)
  {
    self.report = report
    self.sentence = sentence
    self.outer = outer
    kind =
      report.kind.modelNumber + (report.isTrailing ? 8 : 0)
      + (report.inflection?.isFirstPerson ?? false ? 16 : 0) + (speech.has(report.token - 1, .relative) ? 32 : 0)
    cue = speech.isWord(report.token) ? words.titleWord(report.token) : 0
    let opening = report.sentence.lowerBound
    let line = speech.text.tokens[opening].line
    start =
      UInt64(min(max(report.token - opening, 0), 3)) + (speech.firstLetter(report.token) == ArabicLetter.waw ? 4 : 0)
      + (opening == 0 || speech.text.tokens[opening - 1].line != line ? 8 : 0) + (report.opensTurn ? 16 : 0)
    guard let source = report.source else {
      head = nil
      headType = 0
      headWord = 0
      tail = 0
      lead = 0
      isDefinite = false
      isFeminine = report.inflection?.isFeminine
      isPlural = report.inflection?.isPlural ?? false
      self.source = report.inflection.map { $0.isFeminine ? 3 : $0.isPlural ? 2 : 1 } ?? 0
      description = []
      return
    }
    let core = source.core
    let first = core.lowerBound
    let head = core.prefix(4).first { speech.heads[$0] != nil }
    self.head = head
    let fact = head.flatMap { speech.heads[$0] }
    headType = fact.map { $0.type.modelNumber + 1 } ?? 0
    headWord = head.map(words.titleWord) ?? 0
    lead = head != first && speech.isWord(first) && people.named(at: first) == nil ? words.titleWord(first) : 0
    tail = core.count > 1 && speech.isWord(core.upperBound - 1) ? words.titleWord(core.upperBound - 1) : 0
    isDefinite = core.contains { speech.hasArticle($0) }
    isPlural = fact.map { $0.number != .singular } ?? false
    isFeminine = fact?.isFeminine ?? (report.kind == .finite ? report.inflection?.isFeminine : nil)
    let isNamed: UInt64 = people.named(at: first) == nil ? 0 : speech.heads[first] == nil ? 1 : 2
    let article: UInt64 = speech.hasArticle(first) ? 1 : isDefinite ? 2 : 0
    self.source =
      16 + headType + 16 * isNamed + 64 * article + 256 * UInt64(min(core.count, 4)) + (isPlural ? 4096 : 0)
    var description: [UInt64] = []
    for token in source.tokens.prefix(16)
    where speech.isWord(token) && !speech.has(token, .prepositions) && people.named(at: token) == nil {
      description.append(words.titleWord(token))
    }
    self.description = description
  }
}
