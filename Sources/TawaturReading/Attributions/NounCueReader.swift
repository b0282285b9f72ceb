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
    if let report = sufficing(at: index, in: sentence) ?? spokenBy(at: index, in: sentence) { return report }
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
      kind: .noun, token: index, cue: speech.text.span(of: index, core: form.core), source: source,
      content: content, polarity: polarity(of: index), inflection: nil, sentence: sentence,
      by: "attribution/noun-of-saying")
  }

  /// «اكتفى المدرب بالقول إن …»: the noun is the cue, the subject stands between.
  private func sufficing(at index: Int, in sentence: Range<Int>) -> Report? {
    let links = LinkFinder(speech: speech)
    guard links.isSaying(index),
      let verb = Range.from(max(sentence.lowerBound, index - 15), to: index).last(where: { speech.has($0, .suffices) })
    else { return nil }
    let word = speech.text.tokens[index].folded
    let cue = CueMatch(
      token: index, verb: CueVerb(government: [.quote, .an], polarity: .affirm),
      inflection: Inflection(tense: .present), proclitics: [], hasPronoun: false,
      core: .from(word.lowerBound + 2, to: word.upperBound))
    guard let link = links.link(of: cue, before: sentence.upperBound), link.start == index + 1,
      let content = contents.content(at: link, before: sentence.upperBound)
    else { return nil }
    return Report(
      kind: .noun, token: index, cue: speech.text.span(of: index, core: cue.core),
      source: phrases.middle(of: .from(verb + 1, to: index)).source, content: content, polarity: .affirm,
      inflection: nil,
      sentence: sentence, link: link.start, by: "attribution/by-saying")
  }

  /// «وسط تحذير من الوزير من أن …», «اتهامات من المعارضة بأن …»: the speaker behind من, what is said behind أن.
  private func spokenBy(at index: Int, in sentence: Range<Int>) -> Report? {
    guard speech.has(index, .nounFrom), !speech.hasArticle(index), speech.has(index + 1, .from),
      speech.heads[index + 2] != nil || speech.has(index + 2, .givenName) || speech.hasArticle(index + 2)
        || speech.isState(index + 2)
    else { return nil }
    let end = min(sentence.upperBound, index + 2 + 2 * Self.reach)
    guard let linker = Range.from(index + 3, to: end).first(where: { speech.linker(at: $0) != nil }),
      speech.linker(at: linker).map({ !$0.contains(.waw) }) ?? false
    else { return nil }
    let start = speech.has(linker - 1, .prepositions) ? linker - 1 : linker
    guard let source = phrases.middle(of: .from(index + 2, to: start)).source, source.tokens.lowerBound == index + 2,
      let content = contents.content(
        at: Link(kind: .an, start: start, content: linker + 1), before: sentence.upperBound)
    else { return nil }
    return Report(
      kind: .noun, token: index, cue: speech.text.tokens[index].span, source: source, content: content,
      polarity: polarity(of: index), inflection: nil, sentence: sentence, link: start, by: "attribution/noun-from")
  }

  /// «إعلان الوزير أنه …».
  private func clause(_ cue: CueMatch, _ form: TokenForm, in sentence: Range<Int>) -> Report? {
    let index = cue.token
    guard let link = LinkFinder(speech: speech).link(of: cue, before: min(sentence.upperBound, index + Self.reach)),
      link.kind == .an, let source = phrases.middle(of: .from(index + 1, to: link.start)).source,
      source.tokens.lowerBound == index + 1, speaks(source),
      let content = contents.content(at: link, before: sentence.upperBound)
    else { return nil }
    return Report(
      kind: .noun, token: index, cue: speech.text.span(of: index, core: form.core), source: source,
      content: content, polarity: polarity(of: index), inflection: nil, sentence: sentence, link: link.start,
      by: "attribution/noun-of-saying")
  }

  private func polarity(of index: Int) -> Attribution.Polarity {
    let classes = speech.classes[index]
    if classes.contains(.warns) { return .warn }
    if classes.contains(.denies) { return .deny }
    if classes.contains(.demands) { return .demand }
    return classes.contains(.plans) ? .plan : .affirm
  }

  private func form(at index: Int) -> TokenForm? {
    speech.text.forms(of: index).first {
      speech.tables.words.classes(of: $0.word).contains(.headmasdar) && !$0.hasPronoun
        && $0.proclitics.isSubset(of: .conjunctions)
    }
  }

  private func speaks(_ source: SourcePhrase) -> Bool {
    let first = source.tokens.lowerBound
    if speech.has(first, .demonstrative) { return false }
    if let head = speech.heads[first] { return head.type != .document }
    return !VerbalNoun.hasShape(speech.text.letters(of: first)) && !speech.has(first, .object)
  }
}
