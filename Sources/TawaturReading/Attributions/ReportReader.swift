import TawaturModel
import TawaturText

/// Reads the reports of all sentences, in order of their cues.
struct ReportReader: Sendable {
  let speech: SpeechText
  let verbs: FiniteCueReader
  let phrases: PhraseCueReader
  let colons: ColonReader
  let nouns: NounCueReader
  let continuations: ContinuationReader
  let statements: StatementReader
  let trimmer: SourceTrimmer

  /// A link reaches over no more other cues.
  private static let nearest = 16
  /// Words that hand over the turn stand no farther before the cue.
  private static let turn = 60

  init(speech: SpeechText, persons: PersonNames) {
    self.speech = speech
    verbs = FiniteCueReader(speech: speech)
    phrases = PhraseCueReader(speech: speech, persons: persons)
    colons = ColonReader(speech: speech, phrases: verbs.phrases, contents: verbs.contents)
    statements = StatementReader(speech: speech, phrases: verbs.phrases)
    trimmer = SourceTrimmer(speech: speech)
    continuations = ContinuationReader(speech: speech, contents: verbs.contents)
    nouns = NounCueReader(
      speech: speech, phrases: verbs.phrases, contents: verbs.contents, objects: verbs.objects)
  }

  func reports() -> [Report] {
    var all: [Report] = []
    for sentence in speech.context.sentences {
      let found = reports(in: sentence)
      if found.isEmpty, let last = all.last,
        let more = continuations.more(of: last, in: sentence, isHeadline: isHeadline(sentence))
      {
        all[all.count - 1].content.spans += more.spans
        all[all.count - 1].content.end = more.end
      }
      all += found
    }
    return all
  }

  private func reports(in sentence: Range<Int>) -> [Report] {
    guard !sentence.isEmpty else { return [] }
    let isHeadline = isHeadline(sentence)
    if let report = colons.report(in: sentence, isHeadline: isHeadline) { return [report] }
    if let report = statements.report(in: sentence) { return [report] }
    var reports: [Report] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard speech.mayReport(index) else {
        index += 1
        continue
      }
      if limit(index, reports) != nil, speech.relayPhrase(at: index) != nil || speech.has(index + 1, .tongue) {
        index += 1
        continue
      }
      if let (report, next) = phrases.report(at: index, in: sentence) {
        reports.append(report)
        index = next
        continue
      }
      if let cue = speech.cues[index],
        let report = verbs.report(of: cue, in: sentence, isHeadline: isHeadline, limit: limit(index, reports))
      {
        if !repeats(report, reports.last) { reports.append(report) }
      } else if let report = nouns.report(at: index, in: sentence) {
        reports.append(report)
      }
      index += 1
    }
    return reports.map { turned(trimmer.trimmed($0)) }
  }

  /// A verb between another cue and its link says nothing beyond that link.
  private func limit(_ index: Int, _ reports: [Report]) -> Int? {
    reports.suffix(Self.nearest).last { $0.token < index && ($0.link ?? 0) > index }?.link
  }

  /// «تابع قائلا إن»: two words, one cue.
  private func repeats(_ report: Report, _ last: Report?) -> Bool {
    guard report.kind == .participle, let last else { return false }
    return last.content.spans == report.content.spans
  }

  /// Headlines and subheads: the first line, and lines without a full stop that are short.
  private func isHeadline(_ sentence: Range<Int>) -> Bool {
    let first = speech.text.tokens[sentence.lowerBound]
    if first.line == 0 { return true }
    guard sentence.count <= 16,
      sentence.lowerBound == 0 || speech.text.tokens[sentence.lowerBound - 1].line != first.line
    else { return false }
    let last = sentence.upperBound - 1
    let endsLine = last + 1 == speech.text.count || speech.text.tokens[last + 1].line != first.line
    return endsLine && speech.mark(last) != .period
  }

  private func turned(_ report: Report) -> Report {
    var report = report
    let before = Range.from(
      max(report.sentence.lowerBound, report.token - Self.turn), to: min(report.token, report.sentence.upperBound))
    report.opensTurn = before.contains { speech.has($0, .turn) }
    return report
  }
}
