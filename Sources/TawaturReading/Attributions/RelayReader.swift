import TawaturModel
import TawaturText

/// Reads «نقلت X عن Y (قوله) إن …»: Y speaks, X passes it on.
struct RelayReader: Sendable {
  let speech: SpeechText
  let phrases: SourcePhraseReader
  /// A source with its appositions is no longer, and no more hands pass it on.
  private static let longest = 100
  private static let mostHands = 5

  func report(
    of cue: CueMatch, in sentence: Range<Int>, before end: Int, _ contents: ContentReader, _ links: LinkFinder
  ) -> Report? {
    if speech.has(cue.token + 1, .fromHim) { return understood(cue, in: sentence, before: end, contents, links) }
    guard var on = preposition(after: cue, before: end) else { return nil }
    let before = speech.has(on, .tongue) ? on - 1 : on
    var hands = phrases.middle(of: .from(cue.token + 1, to: before)).source.map { [$0.core] } ?? []
    let link = links.link(of: cue, from: on + 1, before: end) ?? plainObject(from: on + 2, before: end)
    if link == nil, cue.verb.government.contains(.to) { return nil }
    let middleEnd = link?.start ?? phraseEnd(from: on + 1, before: end)
    while hands.count < Self.mostHands,
      let next = Range.from(on + 1, to: middleEnd).first(where: { speech.has($0, .on) && !speech.has($0 - 1, .issued) }
      ),
      let hand = phrases.middle(of: .from(on + 1, to: next)).source
    {
      hands.append(hand.core)
      on = next
    }
    var source = phrases.middle(of: .from(on + 1, to: middleEnd)).source
    if let phrase = source, let saying = phrase.tokens.first(where: { speech.has($0, .saying) }) {
      source =
        saying > phrase.tokens.lowerBound
        ? SourcePhrase(
          tokens: .from(phrase.tokens.lowerBound, to: saying),
          core: .from(phrase.core.lowerBound, to: min(saying, phrase.core.upperBound)))
        : nil
    }
    guard let source else { return nil }
    var content: Content?
    if let link { content = contents.content(at: link, before: end) }
    if content == nil { content = trailing(cue, from: middleEnd, in: sentence, before: end, contents) }
    guard let content else { return nil }
    return Report(
      kind: .finite, token: cue.token, cue: speech.text.span(of: cue.token, core: cue.core),
      source: source, content: content, polarity: .affirm, inflection: nil, relays: hands,
      sentence: sentence, link: middleEnd, by: "attribution/relay")
  }

  /// «نقلت عنه الصحيفة قوله إن»: whoever spoke before speaks.
  private func understood(
    _ cue: CueMatch, in sentence: Range<Int>, before end: Int, _ contents: ContentReader, _ links: LinkFinder
  ) -> Report? {
    guard let link = links.link(of: cue, from: cue.token + 2, before: end),
      let content = contents.content(at: link, before: end)
    else { return nil }
    let until = Range.from(cue.token + 2, to: link.start).first { speech.has($0, .saying) } ?? link.start
    return Report(
      kind: .finite, token: cue.token, cue: speech.text.span(of: cue.token, core: cue.core),
      source: nil, content: content, polarity: .affirm, inflection: nil,
      relays: phrases.middle(of: .from(cue.token + 2, to: until)).source.map { [$0.core] } ?? [], sentence: sentence,
      link: link.start, by: "attribution/relay")
  }

  /// «نقلت عن الوزير توجيهه بصرف»: a verbal noun with its speaker's pronoun.
  private func plainObject(from start: Int, before end: Int) -> Link? {
    for index in Range.from(start, to: min(end, start + 12)) {
      if speech.mark(index) != .none { return nil }
      guard speech.isWord(index), !speech.hasArticle(index), !speech.has(index, .saying),
        VerbalNoun.hasPronoun(speech.text.letters(of: index))
      else { continue }
      return Link(kind: .object, start: index, content: index)
    }
    return nil
  }

  /// The عن that names the one it comes from.
  private func preposition(after cue: CueMatch, before end: Int) -> Int? {
    var index = cue.token + 1
    while index < min(end, cue.token + 20) {
      if let quotation = speech.quotation(opensAt: index) {
        index = quotation.whole.upperBound
        continue
      }
      switch speech.mark(index) {
      case .period where speech.isFullStop(index): return nil
      case .colon, .semicolon, .question: return nil
      default: break
      }
      if speech.has(index, .on) || cue.verb.government.contains(.to) && speech.has(index, .to) { return index }
      if speech.has(index, .ala), speech.has(index + 1, .tongue) { return index + 1 }
      if speech.linker(at: index) == [] { return nil }
      index += 1
    }
    return nil
  }

  private func phraseEnd(from start: Int, before end: Int) -> Int {
    var index = start
    let end = min(end, start + Self.longest)
    while index < end {
      if let quotation = speech.quotation(opensAt: index), quotation.inside.count > 3 { return index }
      switch speech.mark(index) {
      case .period where !speech.isFullStop(index): index += 1
      case .comma, .period, .semicolon, .colon: return index
      default: index += 1
      }
    }
    return end
  }

  /// «…، وفق ما نقلت الوكالة عن مصدر، …»: what stands before and after.
  private func trailing(
    _ cue: CueMatch, from: Int, in sentence: Range<Int>, before end: Int, _ contents: ContentReader
  ) -> Content? {
    TrailingContent(speech: speech, contents: contents).content(
      around: cue.token, until: from, in: sentence, before: end)
  }
}

extension LinkFinder {
  /// The link of `cue` looked for from `start` on.
  func link(of cue: CueMatch, from start: Int, before end: Int) -> Link? {
    let moved = CueMatch(
      token: start - 1, verb: CueVerb(government: [.an, .quote], polarity: cue.verb.polarity),
      inflection: cue.inflection, proclitics: cue.proclitics, hasPronoun: false, core: cue.core)
    return link(of: moved, before: end)
  }
}
