import TawaturModel
import TawaturText

/// Reads attributions whose cue is a finite verb or a participle.
struct FiniteCueReader: Sendable {
  let speech: SpeechText
  let links: LinkFinder
  let contents: ContentReader
  let phrases: SourcePhraseReader
  let subjects: SubjectBefore
  let objects: ObjectFinder
  let relays: RelayReader
  let documents: DocumentReader
  let inverted: QuotedBeforeReader

  init(speech: SpeechText) {
    self.speech = speech
    links = LinkFinder(speech: speech)
    contents = ContentReader(speech: speech)
    phrases = SourcePhraseReader(speech: speech)
    subjects = SubjectBefore(speech: speech, phrases: phrases)
    objects = ObjectFinder(speech: speech, phrases: phrases)
    relays = RelayReader(speech: speech, phrases: phrases)
    inverted = QuotedBeforeReader(speech: speech, contents: contents, phrases: phrases)
    documents = DocumentReader(speech: speech, links: links, contents: contents, phrases: phrases)
  }

  /// The report whose cue is `cue`, nil where nothing is said.
  func report(of cue: CueMatch, in sentence: Range<Int>, isHeadline: Bool, limit: Int? = nil) -> Report? {
    if speech.has(cue.token - 1, .from), cue.token > sentence.lowerBound { return nil }
    let end = min(self.end(of: cue, in: sentence), limit ?? sentence.upperBound)
    if cue.verb.government == .within {
      if speech.has(cue.token + 1, .unverified) { return hearsay(cue, in: sentence, before: end) }
      return documents.report(of: cue, in: sentence, before: end, isHeadline: isHeadline)
    }
    if cue.isParticiple { return participle(cue, in: sentence, before: end) }
    if cue.verb.government.contains(.relay),
      let report = relays.report(of: cue, in: sentence, before: end, contents, links)
    {
      return report
    }
    // «غارات نسبت إلى إسرائيل»: nothing is said.
    if cue.verb.government == [.relay, .to] { return nil }
    let link = links.link(of: cue, before: end)
    if link == nil || link?.kind == .quotation, let report = inverted.report(of: cue, in: sentence, before: end) {
      return report
    }
    if let link {
      if cue.hasPronoun, link.kind == .an, link.content == link.start + 1, !cue.takesListener(before: link, in: speech)
      {
        return nil
      }
      if link.kind == .quotation || link.kind == .preposition,
        let report = object(cue, in: sentence, before: link.start + 1, isHeadline: isHeadline, contentEnd: end),
        link.kind == .quotation || isRight(before: link, report)
      {
        return report
      }
      return linked(cue, link, in: sentence, before: end, isHeadline: isHeadline, limit: limit)
    }
    return object(cue, in: sentence, before: end, isHeadline: isHeadline)
  }

  /// «وردت أنباء عن أن السفينة غرقت»
  private func hearsay(_ cue: CueMatch, in sentence: Range<Int>, before end: Int) -> Report? {
    guard let link = links.link(of: cue, from: cue.token + 2, before: end), link.kind == .an,
      let content = contents.content(at: link, before: end),
      let source = phrases.middle(of: .from(cue.token + 1, to: link.start)).source
    else { return nil }
    return Report(
      kind: .finite, token: cue.token, cue: span(of: cue), source: source, content: content, polarity: .affirm,
      inflection: cue.inflection, sentence: sentence, link: link.start, by: "attribution/hearsay")
  }

  /// «مسؤوليته عن الحريق», «استعداد بلاده على»: the object takes the preposition, and not the verb.
  private func isRight(before link: Link, _ report: Report) -> Bool {
    report.link.map { $0 < link.start } ?? false
  }

  /// A cue inside a quotation says nothing beyond it.
  private func end(of cue: CueMatch, in sentence: Range<Int>) -> Int {
    speech.quotations[cue.token].map { min($0.inside.upperBound, sentence.upperBound) } ?? sentence.upperBound
  }

  /// The report whose content begins at `link`, whatever the rules say of it.
  func report(
    of cue: CueMatch, at link: Link, in sentence: Range<Int>, isHeadline: Bool, isNoun: Bool
  ) -> Report? {
    let end = end(of: cue, in: sentence)
    if isNoun { return noun(cue, link, in: sentence, before: end) }
    guard cue.isParticiple else {
      return linked(cue, link, in: sentence, before: end, isHeadline: isHeadline, limit: nil, isChosen: true)
    }
    return contents.content(at: link, before: end).map { participle(cue, link, $0, in: sentence) }
  }

  private func noun(_ cue: CueMatch, _ link: Link, in sentence: Range<Int>, before end: Int) -> Report? {
    guard let content = contents.content(at: link, before: end) else { return nil }
    let middle = phrases.middle(of: nounSource(cue, before: link, in: sentence))
    return Report(
      kind: .noun, token: cue.token, cue: span(of: cue), source: cue.hasPronoun ? nil : middle.source,
      content: content, polarity: cue.verb.polarity, inflection: nil, told: middle.told, sentence: sentence,
      link: link.start, by: "attribution/noun-of-saying")
  }

  /// Where the source of a noun stands: behind it («تأكيد الوزير أن»), behind من («تحذير من الوزير من أن»), or behind the
  /// verb that it belongs to («اكتفى المدرب بالقول إن»).
  private func nounSource(_ cue: CueMatch, before link: Link, in sentence: Range<Int>) -> Range<Int> {
    let near = Range.from(max(sentence.lowerBound, cue.token - Self.suffices), to: cue.token)
    if cue.proclitics.contains(.beh), let verb = near.last(where: { speech.has($0, .suffices) }) {
      return .from(verb + 1, to: cue.token)
    }
    return .from(cue.token + (speech.has(cue.token + 1, .from) ? 2 : 1), to: link.start)
  }

  /// «اكتفى» stands no farther before what it was enough to say.
  private static let suffices = 15

  private func participle(_ cue: CueMatch, in sentence: Range<Int>, before end: Int) -> Report? {
    let tied = links.link(of: cue, before: min(end, cue.token + 12)).flatMap {
      standsAsAdjunct(cue, $0, in: sentence) && !($0.kind == .an && links.isAside(cue.token, before: end)) ? $0 : nil
    }
    // «مطالبا الدول بتوفير ضمانات»
    let asked = tied.flatMap { $0.skip > 0 && cue.verb.government.contains(.object) ? $0 : nil }
    guard let link = asked ?? links.participleObject(of: cue, in: sentence, before: end) ?? tied,
      let content = contents.content(at: link, before: end)
    else { return nil }
    return participle(cue, link, content, in: sentence)
  }

  private func participle(_ cue: CueMatch, _ link: Link, _ content: Content, in sentence: Range<Int>) -> Report {
    let middle = phrases.middle(of: .from(cue.token + 1, to: link.start))
    return Report(
      kind: .participle, token: cue.token, cue: span(of: cue), source: nil, content: content,
      polarity: cue.verb.polarity, inflection: cue.inflection, told: middle.told, sentence: sentence, link: link.start,
      by: "attribution/participle")
  }

  /// A participle after a break, or right before its link: «، مؤكدا أن», «قائلا:».
  private func standsAsAdjunct(_ cue: CueMatch, _ link: Link, in sentence: Range<Int>) -> Bool {
    guard !speech.hasArticle(cue.token), !speech.has(cue.token - 1, .subordinator) else { return false }
    // «… في القطاع. مضيفة أن»: cut off by a full stop.
    guard cue.token > sentence.lowerBound else { return cue.token > 0 && link.start == cue.token + 1 }
    switch speech.mark(cue.token - 1) {
    case .comma, .closeQuote, .straightQuote, .closeBracket, .dash: return true
    default: break
    }
    let isPlain = !cue.inflection.isFeminine && !cue.inflection.isPlural
    if link.start == cue.token + 1, link.kind == .an || cue.verb.government.contains(.on) && link.kind == .preposition {
      return true
    }
    let isNear = link.start <= cue.token + 3 && (link.kind != .preposition || isPlain)
    return isNear && (isPlain || link.kind != .preposition) && !speech.has(cue.token - 1, .prepositions)
  }

  private func linked(
    _ cue: CueMatch, _ link: Link, in sentence: Range<Int>, before end: Int, isHeadline: Bool, limit: Int?,
    isChosen: Bool = false
  ) -> Report? {
    var middle = phrases.middle(of: .from(cue.token + 1, to: link.start))
    var rule = "attribution/verb-subject"
    if let source = middle.source, isNoSource(source) { middle.source = nil }
    if let source = middle.source, ObliquePlural.stands(at: source.tokens.lowerBound, in: speech) {
      middle.source = nil
    }
    if link.kind == .preposition || link.kind == .object || cue.verb.government.contains(.from)
      || !cue.verb.government.contains(.an) && link.kind == .an,
      let source = middle.source
    {
      middle.source = SubjectAndObject(speech: speech).subject(of: source)
    }
    if link.kind == .preposition, let source = middle.source, !Agreement.allows(cue, source, in: speech) {
      middle.source = nil
    }
    let isCoordinate = !cue.proclitics.isEmpty && cue.proclitics != .seen
    if middle.source == nil, cue.proclitics == .feh, let topic = subjects.topic(before: cue.token, in: sentence) {
      middle.source = topic
      rule = "attribution/topic-verb"
    } else if !isCoordinate || cue.token == sentence.lowerBound,
      let before = subjects.subject(before: cue.token, in: sentence, isHeadline: isHeadline),
      middle.source == nil || link.kind == .preposition || takesObject(cue, link)
    {
      let isDocument = speech.has(before.core.lowerBound, .occasion) && speech.has(cue.token + 1, .within)
      middle.source = isDocument ? nil : before
      rule = isDocument ? "attribution/writer" : "attribution/subject-verb"
    } else if middle.source == nil {
      rule = "attribution/understood-subject"
    }
    if !isChosen, limit != nil, link.kind == .preposition, speech.quotation(opensAt: link.content) == nil { return nil }
    if !isChosen, link.kind == .preposition, middle.source == nil, !isCoordinate, !isHeadline, !cue.hasPronoun,
      cue.token > sentence.lowerBound,
      !speech.has(cue.token - 1, .opener)
    {
      return nil
    }
    guard let content = contents.content(at: link, before: end) else { return nil }
    var relays = middle.via.map { [$0] } ?? []
    if let (hand, source) = passedOn(by: cue, link, middle.source) {
      relays = hand.map { [$0.core] } ?? []
      middle.source = source
      rule = "attribution/relay-phrase"
    }
    if cue.verb.government.contains(.told) { addToldObject(of: cue, link, &middle) }
    return Report(
      kind: .finite, token: cue.token, cue: span(of: cue), source: middle.source, content: content,
      polarity: cue.verb.polarity, inflection: cue.inflection, relays: relays,
      told: middle.told, sentence: sentence, link: link.start, by: rule)
  }

  /// «الصحيفة ترجح هي أيضا أن», «ووصفت نشر القوات بأنه»: a pronoun, or the object of a verb whose subject is understood.
  private func isNoSource(_ source: SourcePhrase) -> Bool {
    let first = source.tokens.lowerBound
    if source.tokens.count == 1, speech.has(first, .pronoun) { return true }
    return (speech.has(first, .object) || VerbalNoun.hasPronoun(speech.text.letters(of: first)))
      && speech.heads[first] == nil && !speech.hasArticle(first) && speech.mentions[first] == nil
      && !speech.has(first, .givenName)
      && !speech.isState(first)
  }

  /// «ذكرت الوكالة، نقلا عن مصدر، أن»: the hand and the source it passes on.
  private func passedOn(by cue: CueMatch, _ link: Link, _ subject: SourcePhrase?) -> (SourcePhrase?, SourcePhrase)? {
    for index in Range.from(cue.token + 1, to: link.start) {
      guard let match = speech.relayPhrase(at: index), match.tokens.upperBound < link.start,
        let source = phrases.middle(of: .from(match.tokens.upperBound, to: link.start)).source
      else { continue }
      let isBefore = subject.map { $0.tokens.lowerBound < cue.token } ?? false
      return (isBefore ? subject : phrases.middle(of: .from(cue.token + 1, to: index)).source, source)
    }
    return nil
  }

  /// «أبلغت المصادر رويترز أن», «المصادر أبلغت رويترز أن».
  private func addToldObject(of cue: CueMatch, _ link: Link, _ middle: inout Middle) {
    let told = ToldObject(speech: speech)
    if let source = middle.source, source.tokens.lowerBound > cue.token {
      guard let (subject, medium) = told.cut(source) else { return }
      middle.source = subject
      middle.told = medium ?? middle.told
    } else if middle.told == nil, cue.token + 1 < link.start {
      middle.told = told.medium(at: cue.token + 1)
    }
  }

  /// «المصادر وصفت العرض بأنه …»: with its subject before it the verb has its object in between.
  private func takesObject(_ cue: CueMatch, _ link: Link) -> Bool {
    link.kind == .an && (cue.verb.government.contains(.told) || speech.firstLetter(link.start) == ArabicLetter.beh)
  }

  /// «أعلن الحزب مقاطعة الانتخابات», «الجيش يعلن استهدافه».
  private func object(
    _ cue: CueMatch, in sentence: Range<Int>, before end: Int, isHeadline: Bool, contentEnd: Int? = nil
  ) -> Report? {
    guard cue.verb.government.contains(.object) else { return nil }
    let isCoordinate = !cue.proclitics.isEmpty && cue.proclitics != .seen
    let before = isCoordinate ? nil : subjects.subject(before: cue.token, in: sentence, isHeadline: isHeadline)
    guard
      let (found, object) = objects.object(
        of: cue, before: end, hasSubject: before != nil, isHeadline: isHeadline && before != nil),
      let content = contents.content(at: Link(kind: .object, start: object, content: object), before: contentEnd ?? end)
    else { return nil }
    guard let source = before ?? found?.source else { return nil }
    return Report(
      kind: .finite, token: cue.token, cue: span(of: cue), source: source, content: content,
      polarity: cue.verb.polarity, inflection: cue.inflection, told: found?.told, sentence: sentence, link: object,
      by: "attribution/object")
  }

  private func span(of cue: CueMatch) -> TextSpan {
    speech.text.span(of: cue.token, core: cue.core)
  }
}

/// Whether a verb before its subject agrees with it.
enum Agreement {
  static func allows(_ cue: CueMatch, _ source: SourcePhrase, in speech: SpeechText) -> Bool {
    let first = source.tokens.lowerBound
    if let state = speech.tables.heads.state(at: first, in: speech.text), state.proclitics.isSubset(of: .al) {
      return cue.inflection.isFeminine || first > cue.token + 2 || !state.fact
    }
    guard let head = speech.heads[first] else { return true }
    if cue.inflection.isFeminine { return head.isFeminine || head.number != .singular }
    // «واتهم البلدية بالإهمال»: right after a masculine verb a woman or an office is its object.
    let isRightAfter = source.tokens.lowerBound == cue.token + 1
    return !isRightAfter || !head.isFeminine || head.number != .singular || !speech.hasArticle(cue.token + 1)
  }
}
