import TawaturModel
import TawaturText

/// Reads attributions whose cue is a noun of saying: «إعلان ترامب انسحاب بلاده», «تأكيد الوزير أن …».
struct NounCueReader: Sendable {
  let speech: SpeechText
  let phrases: SourcePhraseReader
  let contents: ContentReader
  let objects: ObjectFinder

  private static let reach = 10

  func report(at index: Int, in sentence: Range<Int>) -> Report? {
    if let report = sufficing(at: index, in: sentence) { return report }
    guard speech.has(index, .headmasdar), !speech.hasArticle(index), let form = form(at: index) else { return nil }
    let cue = CueMatch(
      token: index, verb: CueVerb(government: [.object, .an], polarity: .affirm),
      inflection: Inflection(tense: .present), proclitics: [], hasPronoun: false, core: form.core)
    let end = min(sentence.upperBound, index + Self.reach)
    if let report = clause(cue, form, in: sentence) { return report }
    guard let (middle, object) = objects.object(of: cue, before: end, hasSubject: false), let source = middle?.source,
      speaks(source),
      let content = contents.content(
        at: Link(kind: .object, start: object, content: object), before: sentence.upperBound)
    else { return nil }
    return Report(
      kind: .noun, token: index, cue: speech.text.span(of: index..<(index + 1), core: form.core), source: source,
      content: content, polarity: .affirm, inflection: nil, sentence: sentence, by: "attribution/noun-of-saying")
  }

  /// «اكتفى المدرب بالقول إن …»: the noun is the cue, the subject stands between.
  private func sufficing(at index: Int, in sentence: Range<Int>) -> Report? {
    let links = LinkFinder(speech: speech)
    guard links.isSaying(index),
      let verb = (max(sentence.lowerBound, index - 15)..<index).last(where: { speech.has($0, .suffices) })
    else { return nil }
    let word = speech.text.tokens[index].folded
    let cue = CueMatch(
      token: index, verb: CueVerb(government: [.quote, .an], polarity: .affirm),
      inflection: Inflection(tense: .present), proclitics: [], hasPronoun: false,
      core: (word.lowerBound + 2)..<word.upperBound)
    guard let link = links.link(of: cue, before: sentence.upperBound), link.start == index + 1,
      let content = contents.content(at: link, before: sentence.upperBound)
    else { return nil }
    return Report(
      kind: .noun, token: index, cue: speech.text.span(of: index..<(index + 1), core: cue.core),
      source: phrases.middle(of: (verb + 1)..<index).source, content: content, polarity: .affirm, inflection: nil,
      sentence: sentence, link: link.start, by: "attribution/by-saying")
  }

  /// «إعلان الوزير أنه …».
  private func clause(_ cue: CueMatch, _ form: TokenForm, in sentence: Range<Int>) -> Report? {
    let index = cue.token
    guard let link = LinkFinder(speech: speech).link(of: cue, before: min(sentence.upperBound, index + Self.reach)),
      link.kind == .an, let source = phrases.middle(of: (index + 1)..<link.start).source,
      source.tokens.lowerBound == index + 1, speaks(source),
      let content = contents.content(at: link, before: sentence.upperBound)
    else { return nil }
    return Report(
      kind: .noun, token: index, cue: speech.text.span(of: index..<(index + 1), core: form.core), source: source,
      content: content, polarity: .affirm, inflection: nil, sentence: sentence, link: link.start,
      by: "attribution/noun-of-saying")
  }

  private func form(at index: Int) -> TokenForm? {
    speech.text.forms(of: index).first {
      speech.tables.words.classes(of: $0.word).contains(.headmasdar) && !$0.hasPronoun
        && $0.proclitics.isSubset(of: .conjunctions)
    }
  }

  private func speaks(_ source: SourcePhrase) -> Bool {
    let first = source.tokens.lowerBound
    if let head = speech.heads[first] { return head.type != .document }
    return !VerbalNoun.hasShape(speech.text.letters(of: first)) && !speech.has(first, .object)
  }
}
