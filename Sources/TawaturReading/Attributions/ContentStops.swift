import TawaturModel
import TawaturText

/// Where what is said stops and another cue or the outlet's own words begin.
struct ContentStops: Sendable {
  let speech: SpeechText
  let links: LinkFinder
  let objects: ObjectFinder

  /// No clause of prose has so many tokens; text without full stops is read in linear time.
  private static let longest = 1000

  init(speech: SpeechText) {
    self.speech = speech
    links = LinkFinder(speech: speech)
    objects = ObjectFinder(speech: speech, phrases: SourcePhraseReader(speech: speech))
  }

  /// The end of the content that runs from `start`, at most `end`; quotations are never cut.
  func stop(from start: Int, before end: Int, isObject: Bool = false) -> Int {
    var index = start
    let end = min(end, start + Self.longest)
    while index < end {
      if let quotation = speech.quotation(opensAt: index) {
        index = min(quotation.whole.upperBound, end)
        continue
      }
      if index > start,
        stops(at: index) || isNextCue(index, before: end, afterBreak: !isObject) || isParticiple(index, before: end)
          || isObject && (isNextClause(index) || isToldOfAnother(index, before: end) || isAgainst(index))
      {
        return index
      }
      if speech.mark(index) == .semicolon, index > start, isNextCue(index + 1, before: end, afterBreak: true) {
        return index
      }
      index += 1
    }
    return end
  }

  /// Whether what is said is over at `index`, right after a quotation.
  func ends(at index: Int, before end: Int) -> Bool {
    stops(at: index) || isNextCue(index, before: end, afterBreak: true) || isParticiple(index, before: end)
  }

  /// Whether a phrase stands at `index` that no speaker's clause holds.
  func stops(at index: Int) -> Bool {
    if isTrailingSource(index) || isCounterClaim(index) { return true }
    guard isAfterBreak(index) else { return false }
    return isGloss(index) || isNewCue(index) || withholds(index) || links.isSaying(index)
      || speech.has(index, .causal) && index + 1 < speech.text.count && speech.cues[index + 1] != nil
  }

  private func isAfterBreak(_ index: Int) -> Bool {
    switch speech.mark(index - 1) {
    case .comma, .closeQuote, .straightQuote, .dash, .semicolon: true
    default: false
    }
  }

  /// «، بحسب مصادر», «، وفق ما نقلت», with the comma or right after a quotation.
  private func isTrailingSource(_ index: Int) -> Bool {
    guard let match = speech.tables.phrases.match(at: index, in: speech.text), match.proclitics.isEmpty else {
      return false
    }
    if match.fact == .what {
      let next = match.tokens.upperBound
      guard next < speech.text.count, let cue = speech.cues[next] else { return false }
      // «، كما تشير الأرقام إلى أن»: a clause of its own.
      return !speech.has(index, .conjunction) || links.link(of: cue, before: min(speech.text.count, next + 12)) == nil
    }
    return match.fact == .lam ? speech.beginsWithLam(match.tokens.upperBound) : isAfterBreak(index)
  }

  /// «، إلا أن السكان قالوا»: against what was said somebody else speaks.
  private func isCounterClaim(_ index: Int) -> Bool {
    guard let start = counterClaimStart(index) else { return false }
    for at in Range.from(start, to: min(speech.text.count, index + 8)) {
      if speech.mark(at) != .none || speech.heads[at]?.type == .document { return false }
      guard let cue = speech.cues[at], !cue.isParticiple, speech.heads[at] == nil else { continue }
      return speech.linkerFollows(at) || speech.quotation(opensAt: at + 1) != nil || speech.mark(at + 1) == .colon
    }
    return false
  }

  /// «، لكنه قال إن», «، كما أكد أن»: a verb of saying right behind the word that opens its clause.
  private func isNewCue(_ index: Int) -> Bool {
    guard speech.has(index, .opener), speech.has(index, .conjunction), index + 1 < speech.text.count,
      let cue = speech.cues[index + 1],
      !cue.isParticiple, !cue.inflection.isFirstPerson,
      cue.inflection.tense == .past || !speech.has(index, .subordinator),
      case let end = min(speech.text.count, index + 40)
    else { return false }
    if speech.has(index, .pronoun), cue.verb.government.contains(.object), objects.beginsRight(after: cue, before: end)
    {
      return true
    }
    return links.link(of: cue, before: end).map { $0.kind != .preposition || $0.start < index + 8 } ?? false
  }

  /// «، دون أن يذكر تفاصيل», «، ولم يوضح», «، لكنه لم يحدد»: what the speaker keeps to himself.
  private func withholds(_ index: Int) -> Bool {
    let first = speech.has(index, .from) || speech.has(index, .opener) ? index + 1 : index
    guard speech.has(first, .without) else {
      return speech.has(first, .negation) && !speech.has(first, .what) && speech.has(first + 1, .withholds)
    }
    let kept = speech.linker(at: first + 1) != nil ? first + 2 : first + 1
    return speech.has(kept, [.withholds, .details])
  }

  /// Behind «إلا أن», or behind «لكن» after a break.
  private func counterClaimStart(_ index: Int) -> Int? {
    if speech.has(index, .adversative), speech.linkerFollows(index) { return index + 2 }
    guard isAfterBreak(index), speech.has(index, .conjunction), speech.has(index, .opener),
      !speech.has(index, [.pronoun, .subordinator])
    else { return nil }
    return index + 1
  }

  /// «، علما أن», «، في إشارة إلى».
  private func isGloss(_ index: Int) -> Bool {
    speech.has(index, .gloss) || speech.isMeanwhile(index) || speech.has(index, .in) && speech.has(index + 1, .hint)
  }

  /// «، وأضاف أن»: a coordinate verb of saying after a break.
  private func isNextCue(_ index: Int, before end: Int, afterBreak: Bool) -> Bool {
    guard index < end, !afterBreak || isAfterBreak(index) || speech.mark(index - 1) == .ellipsis,
      let cue = speech.cues[index],
      !cue.isParticiple, !cue.inflection.isFirstPerson,
      !cue.proclitics.isDisjoint(with: .conjunctions) || speech.has(index - 1, .opener)
    else { return false }
    if !afterBreak, !isAfterBreak(index) {
      return speech.linkerFollows(index)
        || cue.proclitics == .waw && cue.inflection.tense == .past
          && links.link(of: cue, before: min(end, index + 8))?.kind == .an
    }
    if cue.verb.government.contains(.object), cue.goesOnAfterBreak(in: speech),
      objects.beginsRight(after: cue, before: end)
    {
      return true
    }
    return links.link(of: cue, before: end).map { $0.kind != .preposition || $0.start < index + 8 } ?? false
  }

  /// «، فجاء الرد»: after a plain object the next clause is the outlet's.
  private func isNextClause(_ index: Int) -> Bool {
    speech.mark(index - 1) == .comma
      && (OutletClause.begins(at: index, in: speech)
        || speech.cues[index].map { !$0.isParticiple && !$0.isNounLike } ?? false)
  }

  /// «حذرت من المشاركة ولكنها أصدرت»: no object holds a clause against it.
  private func isAgainst(_ index: Int) -> Bool {
    speech.has(index, .opener) && speech.has(index, [.pronoun, .subordinator])
  }

  /// «قمة مع الرئيس الذي أعلن أن»: what the relative clause tells is another's.
  private func isToldOfAnother(_ index: Int, before end: Int) -> Bool {
    guard speech.has(index, .relative), index + 1 < end, let cue = speech.cues[index + 1], !cue.isParticiple else {
      return false
    }
    return links.link(of: cue, before: end).map { $0.kind == .an || $0.kind == .quotation || $0.kind == .colon }
      ?? false
  }

  /// «، مشيرا إلى», «قائلا إن».
  private func isParticiple(_ index: Int, before end: Int) -> Bool {
    guard let cue = speech.cues[index], cue.isParticiple else { return false }
    guard isAfterBreak(index) else { return speech.has(index, .adverb) && speech.linkerFollows(index) }
    return links.participleObject(of: cue, in: 0..<end, before: end) != nil
      || links.link(of: cue, before: min(end, index + 8)) != nil
  }
}

/// «، فجاء الرد»: ف before a word that is nothing else.
enum OutletClause {
  static func begins(at index: Int, in speech: SpeechText) -> Bool {
    speech.isWord(index) && speech.firstLetter(index) == ArabicLetter.feh && speech.classes[index].isEmpty
      && speech.heads[index] == nil && !speech.isState(index)
  }
}
