import TawaturModel
import TawaturText

/// Reads the reports of all sentences, in order of their cues.
final class ReportReader: Sendable {
  let speech: SpeechText
  let verbs: FiniteCueReader
  let phrases: PhraseCueReader
  let colons: ColonReader
  let continuations: ContinuationReader
  let statements: StatementReader
  let trimmer: SourceTrimmer
  let cues: CueChooser
  let ends: ContentEndChooser
  /// The weights of what is chosen, nil where the rules alone decide.
  let model: DecisionModel?

  /// A link reaches over no more other cues.
  private static let nearest = 16
  /// Of longer sentences, which no prose has, the rules alone decide.
  private static let longest = 600
  /// Words that hand over the turn stand no farther before the cue.
  private static let turn = 60

  init(speech: SpeechText, model: DecisionModel?) {
    self.speech = speech
    self.model = model
    verbs = FiniteCueReader(speech: speech)
    phrases = PhraseCueReader(speech: speech)
    colons = ColonReader(speech: speech, phrases: verbs.phrases, contents: verbs.contents)
    statements = StatementReader(speech: speech, phrases: verbs.phrases)
    trimmer = SourceTrimmer(speech: speech)
    continuations = ContinuationReader(speech: speech, contents: verbs.contents)
    cues = CueChooser(speech: speech, verbs: verbs, phrases: phrases, colons: colons)
    ends = ContentEndChooser(speech: speech, contents: verbs.contents)
  }

  func reports() -> [Report] {
    var all: [Report] = []
    for (place, sentence) in speech.context.sentences.enumerated() {
      var found = reports(in: sentence)
      if let model, sentence.count <= Self.longest {
        found = chosen(found, in: sentence, by: model)
        for (index, setting) in settings(of: found, at: place) {
          let (content, margin) = ends.content(in: setting, by: model)
          found[index].margins.end = margin
          if let content { found[index].content = content }
        }
      }
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

  /// The choices to learn from: those among cues, or behind the cues that the weights choose those among ends.
  func choices() -> [ReportChoice] {
    var choices: [ReportChoice] = []
    for (place, sentence) in speech.context.sentences.enumerated() where sentence.count <= Self.longest {
      let found = reports(in: sentence)
      if let model {
        choices += settings(of: chosen(found, in: sentence, by: model), at: place)
          .compactMap { ends.choice(in: $0.setting) }
      } else {
        ask(among: found, in: sentence) { choices.append(cues.choice(in: $0)) }
      }
    }
    return choices
  }

  /// The reports of a sentence as the weights of `model` choose them among those of the rules and others.
  private func chosen(_ reports: [Report], in sentence: Range<Int>, by model: DecisionModel) -> [Report] {
    var found: [(report: Report, score: Int)] = []
    var asked: Set<Int> = []
    var isTopic = false
    ask(among: reports, in: sentence) { setting in
      if let ruled = setting.report { asked.insert(ruled.report.token) }
      if let (report, score) = cues.report(in: setting, by: model) {
        found.append((turned(trimmer.trimmed(report)), score))
      } else if setting.kind == .colon, setting.report != nil {
        isTopic = true
      }
    }
    // «الخبر: …»: no source and what it says, so that the cues of the line are its own.
    if isTopic { return chosen(self.reports(in: sentence, hasColon: false), in: sentence, by: model) }
    // What the rules read of cues that leave no choice stays.
    found += reports.filter { !asked.contains($0.token) }.map { ($0, Int.max) }
    found.sort { ($0.report.token, $1.score) < ($1.report.token, $0.score) }
    var chosen: [(report: Report, score: Int)] = []
    for next in found {
      let same = chosen.indices.suffix(Self.nearest).first { saysSame(chosen[$0].report, next.report) }
      guard let same else {
        chosen.append(next)
        continue
      }
      // «تابع قائلا إن»: two words, one cue.
      if chosen[same].score < next.score {
        chosen.remove(at: same)
        chosen.append(next)
      }
    }
    return chosen.map(\.report)
  }

  private func saysSame(_ report: Report, _ other: Report) -> Bool {
    if report.token == other.token { return true }
    if report.isTrailing || other.isTrailing { return false }
    return report.content.spans == other.content.spans
      || report.content.opening != nil && report.content.opening?.token == other.content.opening?.token
  }

  private func ask(
    among reports: [Report], in sentence: Range<Int>, _ body: (CueFeatures.Setting) -> Void
  ) {
    guard !sentence.isEmpty else { return }
    cues.ask(among: reports, in: sentence, isHeadline: isHeadline(sentence), body)
  }

  /// The reports of a sentence whose contents may have several ends.
  private func settings(
    of reports: [Report], at place: Int
  ) -> [(index: Int, setting: ContentEndFeatures.Setting)] {
    guard !reports.isEmpty else { return [] }
    let sentences = speech.context.sentences
    let isHeadline = isHeadline(sentences[place])
    let cues = reports.map(\.token)
    return reports.indices.compactMap { index in
      ends.setting(of: reports[index], among: cues, and: sentences[(place + 1)...], isHeadline: isHeadline)
        .map { (index, $0) }
    }
  }

  private func reports(in sentence: Range<Int>, hasColon: Bool = true) -> [Report] {
    guard !sentence.isEmpty else { return [] }
    let isHeadline = isHeadline(sentence)
    if hasColon, let report = colons.report(in: sentence, isHeadline: isHeadline) { return [report] }
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
