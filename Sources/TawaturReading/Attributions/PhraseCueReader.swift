import TawaturModel
import TawaturText

/// Reads attributions whose cue is a phrase: «بحسب الوزير», «وفقا لمصادر», «بحسب ما أعلن الجيش».
struct PhraseCueReader: Sendable {
  let speech: SpeechText
  let phrases: SourcePhraseReader
  let contents: ContentReader
  /// A source with its appositions is no longer.
  private static let longest = 100

  init(speech: SpeechText) {
    self.speech = speech
    phrases = SourcePhraseReader(speech: speech)
    contents = ContentReader(speech: speech)
  }

  /// The report of the phrase at `index` and the token after its cue.
  ///
  /// With `isAny` any phrase is taken for a source.
  func report(at index: Int, in sentence: Range<Int>, isAny: Bool = false) -> (report: Report, end: Int)? {
    guard let match = speech.tables.phrases.match(at: index, in: speech.text),
      match.proclitics.isSubset(of: .conjunctions), match.tokens.upperBound < sentence.upperBound
    else { return nil }
    let end = speech.quotations[index].map { min($0.inside.upperBound, sentence.upperBound) } ?? sentence.upperBound
    switch match.fact {
    case .noun, .relay: return noun(match, in: sentence, before: end, isAny)
    case .lam:
      guard speech.beginsWithLam(match.tokens.upperBound) else { return nil }
      return noun(match, in: sentence, before: end, isAny)
    case .what: return what(match, in: sentence, before: end, isAny)
    }
  }

  /// Reports that the phrase at `index` may make, whoever it names and whatever stands around it, that of the rules
  /// first.
  func readings(
    at index: Int, in sentence: Range<Int>, besides ruled: (Int) -> Report?
  ) -> (all: [Report], end: Int) {
    guard let match = speech.tables.phrases.match(at: index, in: speech.text) else { return ([], index) }
    let first: (report: Report, end: Int)
    if let report = ruled(match.fact == .what ? match.tokens.upperBound : index) {
      first = (report, max(match.tokens.upperBound, report.token + 1))
    } else if let report = report(at: index, in: sentence, isAny: true) {
      first = report
    } else {
      return ([], index)
    }
    let bound = speech.quotations[index].map { min($0.inside.upperBound, sentence.upperBound) } ?? sentence.upperBound
    let until = phraseEnd(from: first.end, before: bound)
    let others = TrailingContent(speech: speech, contents: contents)
      .alternatives(around: first.report.token, until: until, in: sentence, before: bound)
    let all =
      [first.report]
      + others.map { content in
        var other = first.report
        other.content = content
        return other
      }
    return (all, first.end)
  }

  private func noun(
    _ match: PhraseMatch<AttributionTables.PhraseKind>, in sentence: Range<Int>, before end: Int,
    _ isAny: Bool
  ) -> (Report, Int)? {
    var start = match.tokens.upperBound
    let until = phraseEnd(from: start, before: end)
    if start + 1 < until, speech.has(start, .wording), !speech.hasArticle(start) { start += 1 }
    var source: SourcePhrase?
    if !match.hasPronoun {
      let isAfterLam =
        speech.beginsWithLam(start) && (match.fact == .lam || speech.letter(1, of: start) == ArabicLetter.lam)
      guard
        var found = isAfterLam ? afterLam(.from(start, to: until)) : phrases.middle(of: .from(start, to: until)).source,
        found.tokens.lowerBound == start, isAny || isSource(found)
      else { return nil }
      found.isAfterLam = isAfterLam
      source = found
    }
    guard let content = around(match, until: until, in: sentence, before: end),
      let cue = speech.text.span(of: match.tokens, core: match.core)
    else { return nil }
    let report = Report(
      kind: .phrase, token: match.tokens.lowerBound, cue: cue, source: source, content: content,
      polarity: .affirm, inflection: nil, isTrailing: true, sentence: sentence, by: "attribution/according-to")
    return (report, match.tokens.upperBound)
  }

  /// «وفقا لوكالة الأنباء»: the ل belongs to the phrase and tells nobody anything.
  private func afterLam(_ range: Range<Int>) -> SourcePhrase? {
    guard let chunk = phrases.chunks(of: range).first else { return nil }
    let end = phrases.adjuncts.start(in: chunk, isRelative: false) ?? chunk.upperBound
    let isWhole = end == chunk.upperBound
    return SourcePhrase(
      tokens: .from(chunk.lowerBound, to: isWhole ? range.upperBound : end), core: .from(chunk.lowerBound, to: end))
  }

  /// «بحسب ما أعلن X»: the verb is the cue.
  private func what(
    _ match: PhraseMatch<AttributionTables.PhraseKind>, in sentence: Range<Int>, before end: Int,
    _ isAny: Bool
  ) -> (Report, Int)? {
    guard let cue = speech.cues[match.tokens.upperBound], !cue.isParticiple, cue.proclitics.isEmpty else { return nil }
    let isWithin = cue.verb.government == .within && speech.has(cue.token + 1, [.in, .ala])
    let start = isWithin ? cue.token + 2 : afterAdverbs(cue.token + 1, before: end)
    let until = phraseEnd(from: start, before: end)
    if !isAny, speech.has(match.tokens.lowerBound, .conjunction), hasOwnLink(cue, before: until) { return nil }
    guard start <= until, let content = around(match, until: until, in: sentence, before: end) else { return nil }
    if !isAny, start < until, speech.linker(at: start) != nil { return nil }
    var relays: [Range<Int>] = []
    var source = phrases.middle(of: .from(start, to: until)).source
    if cue.verb.government.contains(.relay), let on = Range.from(start, to: until).first(where: { speech.has($0, .on) })
    {
      if let relay = phrases.middle(of: .from(start, to: on)).source { relays = [relay.core] }
      source = phrases.middle(of: .from(on + 1, to: until)).source
    }
    if !isAny, speech.has(match.tokens.lowerBound, .conjunction), let source, holdsObject(source) { return nil }
    let middle = phrases.middle(of: .from(start, to: until))
    let report = Report(
      kind: .finite, token: cue.token, cue: speech.text.span(of: cue.token, core: cue.core),
      source: source, content: content, polarity: cue.verb.polarity, inflection: cue.inflection, relays: relays,
      told: middle.told, isTrailing: true, sentence: sentence, by: "attribution/according-to-what")
    return (report, cue.token + 1)
  }

  /// «كما طالبت المنظمة ب» begins a clause of its own.
  private func hasOwnLink(_ cue: CueMatch, before end: Int) -> Bool {
    if speech.mark(end) == .comma, speech.linker(at: end + 1) == [] { return true }
    return LinkFinder(speech: speech).link(of: cue, before: end) != nil
  }

  /// «كما تؤكد البلدية ترحيبها بالاتفاق» tells what she says there, and is no credit for what stands before.
  private func holdsObject(_ source: SourcePhrase) -> Bool {
    source.tokens.dropFirst().contains { VerbalNoun.hasPronoun(speech.text.letters(of: $0)) }
  }

  /// «لما نشره سابقا، المركز»: adverbs before the subject.
  private func afterAdverbs(_ start: Int, before end: Int) -> Int {
    var index = start
    while index < end, speech.has(index, .adverb), speech.heads[index] == nil { index += 1 }
    return index > start && index < end && speech.mark(index) == .comma ? index + 1 : start
  }

  private func around(
    _ match: PhraseMatch<AttributionTables.PhraseKind>, until: Int, in sentence: Range<Int>, before end: Int
  ) -> Content? {
    TrailingContent(speech: speech, contents: contents)
      .content(around: match.tokens.lowerBound, until: until, in: sentence, before: end)
  }

  /// The phrase ends at a comma that no apposition follows, at a participle or a full stop.
  private func phraseEnd(from start: Int, before end: Int) -> Int {
    var index = start
    let end = min(end, start + Self.longest)
    while index < end {
      if let quotation = speech.quotation(opensAt: index) {
        if quotation.inside.count > 5 { return index }
        let isSource = index == start
        index = quotation.whole.upperBound
        if isSource, index < end, !speech.hasArticle(index), speech.mark(index) == .none { return index }
        continue
      }
      if index > start,
        speech.linker(at: index) == .feh || speech.linker(at: index) == [] && !speech.has(index - 1, .relative)
          || speech.has(index, .opener) && speech.firstLetter(index) == ArabicLetter.feh
          || speech.cues[index]?.isParticiple == true && speech.heads[index] == nil
      {
        return index
      }
      switch speech.mark(index) {
      case .period where !speech.isFullStop(index): index += 1
      case .period, .semicolon, .colon, .ellipsis, .question: return index
      case .comma where !isApposition(index + 1, before: end): return index
      default: index += 1
      }
    }
    return end
  }

  private func isApposition(_ index: Int, before end: Int) -> Bool {
    guard index < end else { return false }
    if speech.has(index, .relative) { return true }
    guard let head = speech.heads[index], head.type == .person, speech.cues[index] == nil else {
      return speech.has(index, .givenName)
    }
    return true
  }

  /// No word of any table, and no common noun by its ending.
  private func isUnknown(_ index: Int) -> Bool {
    let letters = speech.text.letters(of: index)
    return speech.isWord(index) && speech.classes[index].isEmpty && speech.heads[index] == nil
      && letters.last() != ArabicLetter.tehMarbuta && !VerbalNoun.hasShape(letters)
  }

  /// «حسب الظروف» names no source.
  private func isSource(_ phrase: SourcePhrase) -> Bool {
    let first = phrase.tokens.lowerBound
    if speech.has(first, .norm) { return false }
    if speech.heads[first] != nil || speech.has(first, .givenName) || speech.has(first, .headmasdar) { return true }
    if speech.isState(first) { return true }
    if speech.tables.media.medium(at: first, in: speech.text, told: true) != nil { return true }
    if speech.text.tokens[first].kind == .digits { return true }
    if speech.quotation(opensAt: first) != nil { return true }
    if speech.holdsName(first) || phrase.core.contains(where: speech.isMentioned) { return true }
    return !speech.hasArticle(first) && phrase.core.count == 2 && phrase.core.allSatisfy { isUnknown($0) }
  }
}
