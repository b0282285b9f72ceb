import TawaturModel
import TawaturText

/// Reads a quotation whose verb and speaker come behind it: «"المطر كثير"، يقول الصياد».
struct QuotedBeforeReader: Sendable {
  let speech: SpeechText
  let contents: ContentReader
  let phrases: SourcePhraseReader

  /// A speaker named behind what he said takes no more tokens.
  private static let reach = 24

  /// The report of the verb `cue` that stands right behind a quotation and has no link of its own before `end`.
  func report(of cue: CueMatch, in sentence: Range<Int>, before end: Int) -> Report? {
    guard cue.proclitics.isEmpty, !cue.isParticiple, !cue.hasPronoun, cue.verb.government.contains(.quote),
      !cue.inflection.isFirstPerson, let quotation = quotation(before: cue.token, in: sentence),
      let content = contents.clause(quotation.whole), content.form == .direct,
      case let until = phraseEnd(from: cue.token + 1, before: end), until > cue.token + 1,
      let source = phrases.middle(of: .from(cue.token + 1, to: until)).source, source.tokens.lowerBound == cue.token + 1
    else { return nil }
    var spans = content.spans
    var last = source.tokens.upperBound
    if let more = continuation(from: last, before: end) {
      spans += more.spans
      last = more.end
    }
    return Report(
      kind: .finite, token: cue.token, cue: speech.text.span(of: cue.token, core: cue.core),
      source: source, content: Content(spans: spans, form: .direct, end: last), polarity: cue.verb.polarity,
      inflection: cue.inflection, isTrailing: false, sentence: sentence, by: "attribution/quotation-verb")
  }

  private func quotation(before cue: Int, in sentence: Range<Int>) -> Quotation? {
    var last = cue - 1
    if last > sentence.lowerBound, speech.mark(last) == .comma || speech.mark(last) == .dash { last -= 1 }
    guard last > sentence.lowerBound, let quotation = speech.quotations[last],
      quotation.whole.upperBound == last + 1, quotation.isClosed,
      quotation.inside.count > 3 || quotation.inside.count > 1 && (last < cue - 1 || isExclaimed(quotation)),
      quotation.whole.lowerBound <= sentence.lowerBound + 1 || isFree(quotation.whole.lowerBound - 1)
    else { return nil }
    return quotation
  }

  /// «"هل نجا؟" يسأل»: no name ends so.
  private func isExclaimed(_ quotation: Quotation) -> Bool {
    let last = speech.mark(quotation.inside.upperBound - 1)
    return last == .question || last == .exclamation
  }

  /// Nothing before the quotation governs it.
  private func isFree(_ index: Int) -> Bool {
    switch speech.mark(index) {
    case .period, .ellipsis, .question, .exclamation: true
    default: false
    }
  }

  /// The phrase ends at a participle, a second quotation, or a comma that no apposition follows.
  private func phraseEnd(from start: Int, before end: Int) -> Int {
    var index = start
    while index < min(end, start + Self.reach) {
      if speech.isFullStop(index) { return index }
      if let quotation = speech.quotation(opensAt: index), quotation.inside.count > 4 { return index }
      if let cue = speech.cues[index], speech.heads[index] == nil, cue.isParticiple || !cue.proclitics.isEmpty {
        return index
      }
      switch speech.mark(index) {
      case .semicolon, .colon, .question, .exclamation: return index
      default: index += 1
      }
    }
    return index
  }

  /// «"…"، يقول الصياد، "…"»: what he goes on to say.
  private func continuation(from start: Int, before end: Int) -> Content? {
    var index = start
    while index < end, speech.mark(index) == .comma || speech.mark(index) == .colon { index += 1 }
    guard index < end, let quotation = speech.quotation(opensAt: index) else { return nil }
    return contents.clause(quotation.whole)
  }
}
