import TawaturModel
import TawaturText

/// Says who a source phrase names: name, kind, gender and number.
struct SpeakerReader: Sendable {
  let speech: SpeechText

  func speaker(of source: SourcePhrase) -> Speaker {
    var speaker = plainSpeaker(of: source)
    if source.isAfterLam || speech.tables.heads.isAfterLam(at: source.core.lowerBound, in: speech.text),
      speaker.span?.start == speech.text.tokens[source.core.lowerBound].span.start
    {
      speaker.name = withoutLam(speaker.name)
    }
    return speaker
  }

  /// Whom a name means that the article gives, read as what it is a name of.
  func speaker(ofName source: SourcePhrase, type: EntityType) -> Speaker {
    switch type {
    case .person:
      Speaker(
        name: words(source.core), type: .person, role: .official, isFeminine: gender(source.core),
        span: speech.text.span(of: source.core))
    case .organisation: named(source, .organisation)
    case .location: named(source, .state)
    case .medium, .office: plainSpeaker(of: source)
    }
  }

  private func named(_ source: SourcePhrase, _ type: Attribution.SpeakerType) -> Speaker {
    var speaker = plainSpeaker(of: source)
    speaker.type = type
    speaker.role = .office
    speaker.count = nil
    return speaker
  }

  /// «للبيان» as البيان, «لمصدر» as مصدر.
  func withoutLam(_ name: String) -> String {
    let lam = Unicode.Scalar(ArabicLetter.lam)
    let letters = name.unicodeScalars
    guard letters.first == lam else { return name }
    let rest = letters.dropFirst()
    return rest.first == lam ? "ا" + String(rest) : String(rest)
  }

  private func plainSpeaker(of source: SourcePhrase) -> Speaker {
    let core = withoutMarks(withoutBrackets(source.core))
    let span = speech.text.span(of: core)
    if let medium = speech.tables.media.medium(at: core.lowerBound, in: speech.text, told: true),
      medium.tokens.upperBound <= core.upperBound
    {
      return Speaker(
        name: name(of: medium, in: core), type: .medium, role: medium.role,
        isFeminine: speech.heads[core.lowerBound]?.isFeminine, span: span, head: speech.noun(at: core.lowerBound))
    }
    let at = firstNoun(core)
    let head = speech.heads[at]
    if speech.heads[at] == nil || speech.has(at, .givenName), let name = speech.mentions[at], name.type == .person {
      return Speaker(
        name: words(.from(at, to: max(name.tokens.upperBound, core.upperBound))), type: .person, role: .official,
        isFeminine: gender(name.tokens), span: span, head: speech.noun(at: at))
    }
    if let head { return common(head, at: at, core, span) }
    if let state = speech.tables.heads.state(at: at, in: speech.text), state.tokens.upperBound <= core.upperBound {
      return Speaker(
        name: words(named(state.tokens, in: core)), type: .state, role: .office, isFeminine: state.fact, span: span)
    }
    if let mention = speech.mentions[at], mention.type == .organisation || mention.type == .medium {
      let isMedium = mention.type == .medium
      return Speaker(
        name: words(core), type: isMedium ? .medium : .organisation, role: isMedium ? .site : .office, span: span)
    }
    if speech.has(core.lowerBound, .quantifier) || speech.text.tokens[core.lowerBound].kind == .digits, core.count > 1 {
      return Speaker(name: words(core), type: .unnamed, role: .unnamed, isPlural: true, span: span)
    }
    let name = unknownName(core)
    return Speaker(
      name: words(name), type: isGroup(at, core) ? .organisation : .person, role: .official,
      isFeminine: gender(name), span: span)
  }

  /// «الولايات المتحدة | منعت»: behind a state's name a bare word is none of it, «إسرائيل والأردن» name two.
  private func named(_ state: Range<Int>, in core: Range<Int>) -> Range<Int> {
    let next = state.upperBound
    guard next < core.upperBound, speech.isWord(next), !speech.hasArticle(next), !speech.isState(next),
      speech.firstLetter(next) != ArabicLetter.waw, speech.mentions[next] == nil
    else { return core }
    return .from(core.lowerBound, to: next)
  }

  /// «الحوثيون»: people named together.
  private func isGroup(_ at: Int, _ core: Range<Int>) -> Bool {
    let letters = speech.text.bytes(of: at).count / 2
    guard speech.hasArticle(at), core.count == 1, letters > 5 else { return false }
    let last = speech.letter(letters - 1, of: at)
    return last == ArabicLetter.noon || last == ArabicLetter.tehMarbuta
  }

  /// A name no table knows ends at a title or preposition (فلان عمدة البلدة).
  private func unknownName(_ core: Range<Int>) -> Range<Int> {
    let end = core.dropFirst().first {
      speech.has($0, .prepositions) || speech.heads[$0].map { $0.type == .person && $0.number == .singular } ?? false
    }
    return .from(core.lowerBound, to: end ?? core.upperBound)
  }

  private func gender(_ name: Range<Int>) -> Bool? {
    guard speech.has(name.lowerBound, .givenName) else { return nil }
    return speech.has(name.lowerBound, .womanName)
  }

  private func common(_ head: SourceHead, at: Int, _ core: Range<Int>, _ span: TextSpan?) -> Speaker {
    let isIndefinite = !core.contains { speech.hasArticle($0) } || !speech.hasArticle(at) && isVague(at, core)
    let isUnnamed = head.type == .unnamed || head.type == .person && (isIndefinite || head.number != .singular)
    let type: Attribution.SpeakerType = isUnnamed ? .unnamed : head.type
    return Speaker(
      name: words(isUnnamed ? plain(core) : core), type: type, role: role(of: type, head),
      count: isUnnamed ? count(core, head) : nil,
      isFeminine: head.isFeminine, isPlural: head.number != .singular, span: span, head: speech.noun(at: at))
  }

  /// «مسؤول في وزارة الدفاع»: a bare head before a preposition.
  private func isVague(_ at: Int, _ core: Range<Int>) -> Bool {
    at + 1 < core.upperBound
      && (speech.has(at + 1, .prepositions)
        || speech.isWord(at + 1) && !speech.hasArticle(at + 1) && speech.heads[at + 1] == nil
          && !speech.isState(at + 1))
  }

  private func role(of type: Attribution.SpeakerType, _ head: SourceHead) -> ChainLink.Role {
    switch type {
    case .person: .official
    case .organisation, .state: .office
    case .document: .document
    case .medium: .newspaper
    case .unnamed: .unnamed
    }
  }

  /// «مصادر وصفتها بالمطلعة»: the name ends where a clause begins.
  private func plain(_ core: Range<Int>) -> Range<Int> {
    let end = core.dropFirst().first {
      speech.cues[$0].map { !$0.isParticiple && $0.hasPronoun } ?? false || speech.has($0, [.negation, .relative])
        || speech.mark($0) == .comma
    }
    return .from(core.lowerBound, to: end ?? core.upperBound)
  }

  /// How many: a dual, a number before the noun.
  private func count(_ core: Range<Int>, _ head: SourceHead) -> Int? {
    let counts = speech.text.span(of: core).map(quantities) ?? []
    for quantity in counts where quantity.bound == .exact {
      if let value = quantity.value, value == value.rounded(), value > 0, value < 1000 { return Int(value) }
    }
    if let digits = core.first, speech.text.tokens[digits].kind == .digits {
      return Int(String(decoding: speech.text.bytes(of: digits), as: UTF8.self))
    }
    return head.number == .dual ? 2 : head.number == .singular ? 1 : nil
  }

  /// The quantities that overlap `span`, which stand in text order.
  private func quantities(over span: TextSpan) -> ArraySlice<Quantity> {
    let all = speech.context.quantities
    let first = all.firstPlace { $0.span.end > span.start }
    return all[first...].prefix { $0.span.start < span.end }
  }

  private func firstNoun(_ core: Range<Int>) -> Int {
    var index = core.lowerBound
    while index + 1 < core.upperBound, speech.heads[index] == nil,
      speech.text.tokens[index].kind == .digits || isCounted(index)
    {
      index += 1
    }
    return index
  }

  /// «المدرب (55 عاما)»: what stands in brackets is no part of the name.
  private func withoutBrackets(_ core: Range<Int>) -> Range<Int> {
    guard let open = core.dropFirst().first(where: { speech.mark($0) == .openBracket }) else { return core }
    return .from(core.lowerBound, to: open)
  }

  /// «"كتائب الساحل"»: the marks around all of a name are no part of it.
  private func withoutMarks(_ core: Range<Int>) -> Range<Int> {
    guard let quotation = speech.quotation(opensAt: core.lowerBound),
      quotation.inside.upperBound + 1 >= core.upperBound || speech.isMentioned(quotation.inside.lowerBound)
    else { return core }
    let inside = Range.from(quotation.inside.lowerBound, to: min(quotation.inside.upperBound, core.upperBound))
    return inside.isEmpty ? core : inside
  }

  /// A number word or «عدة» before the noun.
  private func isCounted(_ index: Int) -> Bool {
    if speech.has(index, .quantifier) { return true }
    let span = speech.text.tokens[index].span
    return quantities(over: span).contains { $0.span.contains(span) }
  }

  private func name(of medium: MediumMatch, in core: Range<Int>) -> String {
    medium.medium == nil ? words(core) : words(medium.name)
  }

  /// The words of a phrase as the text writes them, without an adverb at their end.
  func words(_ tokens: Range<Int>) -> String {
    speech.text.span(of: tokens).map(speech.text.name) ?? ""
  }
}
