import TawaturModel
import TawaturText

/// Chooses whether a cue says something, and where that begins.
struct CueChooser: Sendable {
  let speech: SpeechText
  let verbs: FiniteCueReader
  let phrases: PhraseCueReader
  let colons: ColonReader
  let readings: CueReadings
  let features: CueFeatures

  /// Of the reports around a cue so many count, no farther away than this.
  private static let nearest = 16
  private static let reach = 200
  /// Of nouns that say something; no verb of a table is so.
  private static let noun = Inflection(tense: .participle, isFirstPerson: true)

  init(speech: SpeechText, verbs: FiniteCueReader, phrases: PhraseCueReader, colons: ColonReader) {
    self.speech = speech
    self.verbs = verbs
    self.phrases = phrases
    self.colons = colons
    readings = CueReadings(speech: speech, links: verbs.links)
    features = CueFeatures(speech: speech)
  }

  /// Calls `body` with each cue of a sentence that may be read in several ways or not at all.
  func ask(
    among reports: [Report], in sentence: Range<Int>, isHeadline: Bool, _ body: (CueFeatures.Setting) -> Void
  ) {
    if reports.first?.by == "attribution/printed-statement" { return }
    let known = reports.map(KnownReport.init)
    if let setting = colon(among: known, in: sentence, isHeadline) { body(setting) }
    if reports.first?.kind == .colon { return }
    var taken = sentence.lowerBound
    var rest = known[...]
    for index in sentence where index >= taken && speech.mayBeCue(index) {
      while let first = rest.first, rest.count > Self.nearest / 2, first.report.token + Self.reach < index {
        rest = rest.dropFirst()
      }
      let reports = rest.prefix(Self.nearest)
      if let (setting, end) = phrase(at: index, among: reports, in: sentence, isHeadline) {
        body(setting)
        taken = end
      } else if let setting = verb(at: index, among: reports, in: sentence, isHeadline) {
        body(setting)
      }
    }
  }

  private func colon(
    among reports: [KnownReport], in sentence: Range<Int>, _ isHeadline: Bool
  ) -> CueFeatures.Setting? {
    let ruled = reports.first.flatMap { $0.report.kind == .colon ? $0 : nil }
    let any = ruled ?? colons.report(in: sentence, isHeadline: isHeadline, isAny: true).map(KnownReport.init)
    guard let any else { return nil }
    let reading = CueReading(report: any, isRule: ruled != nil, start: start(of: any.report))
    return setting(of: any.report.token, .colon, [reading], ruled, reports.prefix(1), sentence, isHeadline)
  }

  private func phrase(
    at index: Int, among reports: ArraySlice<KnownReport>, in sentence: Range<Int>, _ isHeadline: Bool
  ) -> (setting: CueFeatures.Setting, end: Int)? {
    guard speech.text.mayBegin(speech.tables.phrases.openers, at: index),
      case (let found, let end) = phrases.readings(
        at: index, in: sentence, besides: { token in reports.first { $0.report.token == token }?.report }),
      let first = found.first
    else { return nil }
    let ruled = reports.first { $0.report.token == first.token }
    var readings: [CueReading] = []
    for report in found where !readings.contains(where: { $0.report?.report.content.spans == report.content.spans }) {
      readings.append(
        CueReading(
          report: KnownReport(report), isRule: ruled != nil && readings.isEmpty, start: start(of: report)))
    }
    guard let cue = first.token == index ? nil : speech.cues[first.token] else {
      return (setting(of: index, .phrase, readings, ruled, reports, sentence, isHeadline), end)
    }
    // «كما أكد أن»: the verb may say what stands behind it.
    for reading in self.readings.readings(of: cue, before: bound(of: index, sentence), besides: nil)
    where !readings.contains(where: { $0.start == reading.start }) {
      readings.append(reading)
    }
    return (
      CueFeatures.Setting(
        cue: cue, facts: features.facts(of: cue, .verb), readings: readings, report: ruled, sentence: sentence,
        isHeadline: isHeadline, kind: .verb, isInner: inner(first.token, reports)), end
    )
  }

  /// Inside of a quotation nothing is said beyond it.
  private func bound(of index: Int, _ sentence: Range<Int>) -> Int {
    speech.quotations[index].map { min($0.inside.upperBound, sentence.upperBound) } ?? sentence.upperBound
  }

  private func start(of report: Report) -> Int {
    report.content.opening?.token ?? report.content.spans.first.map { speech.text.firstToken(from: $0.start) }
      ?? report.content.end
  }

  private func verb(
    at index: Int, among reports: ArraySlice<KnownReport>, in sentence: Range<Int>, _ isHeadline: Bool
  ) -> CueFeatures.Setting? {
    guard
      let cue = speech.cues[index] ?? noun(at: index)
        ?? speech.tables.cues.cue(at: index, in: speech.text, isDoubtful: true)
    else { return nil }
    let ruled = reports.first { $0.report.token == index }
    let hasLinks = cue.verb.government.isDisjoint(with: [.relay, .within])
    if ruled == nil, !hasLinks { return nil }
    let readings =
      hasLinks
      ? readings.readings(of: cue, before: bound(of: index, sentence), besides: ruled)
      : ruled.map { [CueReading(report: $0, isRule: true, start: start(of: $0.report))] } ?? []
    guard !readings.isEmpty else { return nil }
    let kind: CueFeatures.Kind =
      speech.cues[index] != nil ? .verb : cue.inflection == Self.noun ? .noun : .doubtful
    return CueFeatures.Setting(
      cue: cue, facts: features.facts(of: cue, kind), readings: readings, report: ruled, sentence: sentence,
      isHeadline: isHeadline, kind: kind, isInner: inner(index, reports))
  }

  /// A noun of saying, with whatever is written onto it (تصريحاته، بالتشديد).
  private func noun(at index: Int) -> CueMatch? {
    guard let form = speech.tables.words.nounOfSaying(index, in: speech.text) else { return nil }
    return CueMatch(
      token: index,
      verb: CueVerb(government: [.an, .quote, .by, .to, .ala, .on, .from, .object], polarity: polarity(of: form)),
      inflection: Self.noun, proclitics: form.proclitics, hasPronoun: form.hasPronoun,
      core: form.core)
  }

  /// What a noun of saying does with what it says.
  private func polarity(of form: TokenForm) -> Attribution.Polarity {
    let classes = speech.tables.words.classes(of: form.word)
    if classes.contains(.warns) { return .warn }
    if classes.contains(.denies) { return .deny }
    if classes.contains(.demands) { return .demand }
    return classes.contains(.plans) ? .plan : .affirm
  }

  private func setting(
    of token: Int, _ kind: CueFeatures.Kind, _ readings: [CueReading], _ ruled: KnownReport?,
    _ reports: ArraySlice<KnownReport>,
    _ sentence: Range<Int>, _ isHeadline: Bool
  ) -> CueFeatures.Setting {
    let cue = CueMatch(
      token: token, verb: CueVerb(government: [], polarity: .affirm), inflection: Inflection(tense: .present),
      proclitics: [], hasPronoun: false, core: speech.text.tokens[token].folded)
    return CueFeatures.Setting(
      cue: cue, facts: features.facts(of: cue, kind), readings: readings, report: ruled, sentence: sentence,
      isHeadline: isHeadline, kind: kind, isInner: inner(token, reports))
  }

  /// 1 between another cue and its link, 2 in what another says.
  private func inner(_ index: Int, _ reports: ArraySlice<KnownReport>) -> UInt64 {
    var inner: UInt64 = 0
    for report in reports.lazy.map(\.report) where report.token < index {
      if let link = report.link, link > index { inner |= 1 }
      if let opening = report.content.opening, opening.token <= index, report.content.end > index { inner |= 2 }
    }
    return inner
  }

  /// The likeliest reading by the weights of `model` and how likely it is, nil where none is.
  func report(in setting: CueFeatures.Setting, by model: DecisionModel) -> (report: Report, score: Int)? {
    var best: (place: Int, score: Int)?
    var next = Int.min
    let shared = features.features(of: setting, weighedBy: model.weights).score
    for place in setting.readings.indices {
      let score = shared + features.features(of: place, in: setting, weighedBy: model.weights).score
      if score > best?.score ?? 0 || score == best?.score ?? 0 && setting.readings[place].isRule {
        next = best?.score ?? next
        best = (place, score)
      } else {
        next = max(next, score)
      }
    }
    guard let best, var report = report(of: setting.readings[best.place], in: setting) else { return nil }
    report.margins = Margins(cue: best.score, opening: next == Int.min ? nil : best.score - next)
    return (report, best.score)
  }

  private func report(of reading: CueReading, in setting: CueFeatures.Setting) -> Report? {
    if let known = reading.report { return known.report }
    return reading.link.flatMap {
      verbs.report(
        of: setting.cue, at: $0, in: setting.sentence, isHeadline: setting.isHeadline, isNoun: setting.kind == .noun)
    }
  }

  /// The same as a choice to learn from: no report first.
  func choice(in setting: CueFeatures.Setting) -> ReportChoice {
    let cue =
      setting.readings.compactMap { $0.report?.report.cue }.first
      ?? speech.text.span(of: setting.cue.token, core: setting.cue.core)
    var choice = ReportChoice(cue: cue, isCue: true)
    choice.candidates = [ReportChoice.Candidate(contents: [], features: [], isRule: setting.report == nil)]
    let shared = features.features(of: setting).hashes
    for place in setting.readings.indices {
      let reading = setting.readings[place]
      guard let report = report(of: reading, in: setting) else { continue }
      choice.candidates.append(
        ReportChoice.Candidate(
          contents: report.content.spans,
          sources: report.source.flatMap { speech.text.span(of: $0.tokens) }.map { [$0] } ?? [],
          features: shared + features.features(of: place, in: setting).hashes, isRule: reading.isRule))
    }
    return choice
  }
}
