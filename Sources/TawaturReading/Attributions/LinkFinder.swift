import TawaturModel
import TawaturText

/// Where what is said is tied to its cue.
struct Link: Sendable {
  enum Kind: Sendable { case an, quotation, colon, preposition, object }
  let kind: Kind
  /// The first token that belongs to neither source nor cue.
  let start: Int
  /// The first token of the content.
  let content: Int
  /// Bytes of a proclitic to leave out at the start of the content (باستهداف).
  var skip = 0
}

/// Finds the link that a verb of saying governs.
struct LinkFinder: Sendable {
  let speech: SpeechText

  /// Between a subject and its verb's object stand no more words of occasion and time.
  private static let adjuncts = 14

  /// A subject with its appositions and adjuncts seldom takes more tokens (measured on news of 2018).
  private static let reach = 45

  /// The first link of `cue` before `end`, nil where it governs none there.
  func link(of cue: CueMatch, before end: Int) -> Link? {
    var index = cue.token + 1
    var relative = false
    var isLate = false
    var fallback: Link?
    let last = min(end, cue.token + Self.reach)
    while index < last {
      switch speech.mark(index) {
      case .period where speech.isFullStop(index): return fallback
      case .semicolon where speech.quotation(opensAt: index + 1) != nil: break
      case .question, .exclamation, .semicolon, .ellipsis: return fallback
      case .comma where speech.has(index + 1, .conjunction): return fallback
      case .openBracket:
        index = afterBracket(index, before: last)
        continue
      case .colon:
        if let link = colon(at: index, of: cue, before: end) { return link }
      case .openQuote, .straightQuote:
        if let quotation = speech.quotation(opensAt: index) {
          if let link = self.quotation(quotation, of: cue, before: end) { return link }
          index = quotation.whole.upperBound
          continue
        }
      default: break
      }
      if speech.mark(index) == .comma { isLate = true }
      if fallback == nil || speech.linker(at: index) != nil || speech.mark(index - 1) == .comma,
        let link = word(at: index, of: cue, before: end)
      {
        // «أتلتيكو الذي خسر في آخر مباراتين»
        if link.kind == .preposition, relative, !isLate, speech.has(index, .in) {
          index += 1
          continue
        }
        guard link.kind == .preposition, cue.verb.government.contains(.an),
          isLate || speech.has(index - 1, .refusal) || link.skip > 0 && isOffice(index)
        else { return link }
        // «أعلن سالم الطيب، النائب عن المدينة، عن تشكيل»: behind the comma that closes the apposition.
        fallback = speech.mark(index - 1) == .comma ? link : fallback ?? link
      }
      if isOtherParticiple(index, before: end, isRelative: speech.has(cue.token - 1, .relative)) { return fallback }
      if speech.has(index, .relative) { relative = true }
      if index > cue.token + 1, isOtherCue(index, before: end), !relative || isCoordinate(index),
        !speech.has(index - 1, [.relative, .what])
      {
        return fallback
      }
      index += 1
    }
    return fallback
  }

  /// «…، وقالت إن»: what came before it is over, relative clauses too.
  private func isCoordinate(_ index: Int) -> Bool {
    speech.mark(index - 1) == .comma && speech.cues[index]?.proclitics.contains(.waw) ?? false
  }

  private func afterBracket(_ open: Int, before end: Int) -> Int {
    var index = open + 1
    while index < end, speech.mark(index) != .closeBracket { index += 1 }
    return index < end ? index + 1 : open + 1
  }

  /// «، منتقدا القرار»: a participle after a break, and its plain object.
  func participleObject(of cue: CueMatch, in sentence: Range<Int>, before end: Int) -> Link? {
    guard cue.isParticiple, cue.verb.government.contains(.object), cue.token > sentence.lowerBound,
      !speech.hasArticle(cue.token), [.comma, .closeQuote, .straightQuote].contains(speech.mark(cue.token - 1))
    else { return nil }
    var index = cue.token + 1
    while index < end, speech.has(index, .adverb), speech.heads[index] == nil { index += 1 }
    guard index < end, speech.isWord(index), speech.linker(at: index) == nil, !speech.has(index, .prepositions),
      !speech.hasBeh(index), speech.cues[index] == nil || speech.heads[index] != nil,
      !(speech.beginsWithLam(index) && speech.letter(1, of: index) == ArabicLetter.lam), !isAfterBeh(index)
    else { return nil }
    return Link(kind: .object, start: index, content: index)
  }

  /// «محملة بعدد»: the object of a preposition, whatever noun it is.
  func isAfterBeh(_ index: Int) -> Bool {
    guard speech.firstLetter(index) == ArabicLetter.beh, !speech.has(index, [.subordinator, .what, .conjunction]) else {
      return false
    }
    var found = false
    if speech.text.forms(of: index).isEmpty { return isSplitAfterBeh(index) }
    for form in speech.text.forms(of: index) {
      // «بيان» is a word itself.
      if !form.proclitics.contains(.beh) {
        if speech.heads[index] != nil { return false }
      } else if !isThis(form) || speech.hasArticle(index + 1) {
        found = true
      }
    }
    return found
  }

  /// «بلعب»: a noun no table has.
  private func isSplitAfterBeh(_ index: Int) -> Bool {
    speech.isWord(index) && speech.text.letterCount(of: index) > 3 && speech.mentions[index] == nil
      && speech.tables.splitter.split(speech.text.bytes(of: index)).proclitics == .beh
  }

  /// «طالبت النقابة بزيادة»: a common noun after ب, right behind the verb or a short subject.
  private func beginsObject(_ index: Int, of cue: CueMatch) -> Bool {
    guard isAfterBeh(index) else { return false }
    if index == cue.token + 1 { return true }
    let states = speech.tables.heads
    guard index <= cue.token + 4 || index <= cue.token + Self.adjuncts && !speech.has(index, .site) else {
      return false
    }
    return
      (speech.hasArticle(index - 1) || states.state(at: index - 1, in: speech.text) != nil
      || index > cue.token + 4 && (speech.isTime[index - 1] || speech.mark(index - 1) == .comma))
      && speech.heads[index] == nil && states.state(at: index, in: speech.text) == nil
      && speech.mentions[index] == nil && !speech.isTime[index] && !speech.hasArticle(index)
  }

  /// «بذلك» alone points back.
  private func isThis(_ form: TokenForm) -> Bool {
    speech.tables.words.classes(of: form.word).contains(.demonstrative)
  }

  private func colon(at index: Int, of cue: CueMatch, before end: Int) -> Link? {
    guard cue.verb.government.contains(.quote), index + 1 < end,
      speech.text.tokens[index + 1].kind != .digits || speech.text.tokens[index + 1].spaceBefore
    else { return nil }
    return Link(kind: .colon, start: index, content: index + 1)
  }

  private func word(at index: Int, of cue: CueMatch, before end: Int) -> Link? {
    guard speech.isWord(index) else { return nil }
    if let proclitics = speech.linker(at: index), index + 1 < end { return an(at: index, proclitics, of: cue) }
    let government = cue.verb.government
    let classes = speech.classes[index]
    let prepositions: [(WordClasses, Government)] = [(.to, .to), (.ala, .ala), (.on, .on), (.from, .from), (.in, .in)]
    for (word, governed) in prepositions
    where classes.contains(word) && government.contains(governed) && index + 1 < end {
      return preposition(at: index, of: cue)
    }
    if government.contains(.by), speech.hasBeh(index) || beginsObject(index, of: cue), !isName(index),
      index == cue.token + 1 || !takesBeh(index - 1),
      !isSaying(index)
    {
      return beh(at: index, before: end)
    }
    if government.contains(.blame), speech.has(index, .blame), cue.hasPronoun || index > cue.token + 2 {
      return Link(kind: .object, start: index, content: index)
    }
    if government.contains(.lam), let skip = verbalNounAfterLam(index) {
      return Link(kind: .preposition, start: index, content: index, skip: skip)
    }
    if government.contains(.as), speech.firstLetter(index) == ArabicLetter.kaf,
      speech.text.bytes(of: index).count == 2, index + 1 < end
    {
      return Link(kind: .preposition, start: index, content: index + 1)
    }
    return nil
  }

  /// «السماح بالبيع», «الاعتراف بالدولة»: the ب belongs to the noun before it.
  private func takesBeh(_ index: Int) -> Bool {
    guard speech.hasArticle(index), speech.heads[index] == nil, speech.mentions[index] == nil else { return false }
    return speech.has(index, .refusal)
  }

  /// «للكشف», «لإنهاء»: the bytes of ل before a verbal noun, with its article.
  private func verbalNounAfterLam(_ index: Int) -> Int? {
    guard speech.beginsWithLam(index) else { return nil }
    let letters = speech.text.letters(of: index)
    let skip = letters[1] == ArabicLetter.lam ? 2 : 1
    if VerbalNoun.hasShape(letters.dropFirst(skip)) { return 2 * skip }
    // «لمحادثات»
    if letters.count > 5, letters.last() == ArabicLetter.teh, letters.last(1) == ArabicLetter.alef,
      speech.heads[index] == nil
    {
      return 2 * skip
    }
    if skip == 2, letters.count > 4, speech.heads[index] == nil, !speech.has(index, .listener),
      speech.tables.media.medium(at: index, in: speech.text, told: true) == nil
    {
      return 4
    }
    return speech.text.forms(of: index).contains {
      $0.proclitics.contains(.lam) && speech.tables.words.classes(of: $0.word).contains(.object)
    } ? 2 * skip : nil
  }

  /// «بالقول إن»: the link comes behind it.
  func isSaying(_ index: Int) -> Bool { speech.tables.words.isSaying(index, in: speech.text) }

  private func isName(_ index: Int) -> Bool {
    speech.has(index, [.adverb, .turn, .preposition, .givenName])
      || speech.tables.heads.state(at: index, in: speech.text).map { $0.proclitics.isEmpty } ?? false
  }

  /// «أفاد دبلوماسيون بالأمم المتحدة أن»: where they work, and nothing said.
  private func isOffice(_ index: Int) -> Bool {
    if speech.heads[index]?.type == .organisation, speech.letter(2, of: index) == ArabicLetter.lam { return true }
    switch speech.mentions[index]?.type {
    case .organisation, .location: return true
    default: return false
    }
  }

  private func an(at index: Int, _ proclitics: Proclitics, of cue: CueMatch) -> Link? {
    let government = cue.verb.government
    if proclitics.contains(.waw) || proclitics.contains(.feh) { return nil }
    if proclitics.contains(.beh) {
      guard government.contains(.an) || government.contains(.by) else { return nil }
    } else if index - 1 > cue.token {
      let before = speech.classes[index - 1]
      if before.contains(.to) || before.contains(.ala) || before.contains(.on) || before.contains(.from) {
        return government.contains(.an) ? Link(kind: .an, start: index - 1, content: index + 1) : nil
      }
      if !before.isDisjoint(with: .subordinator) { return nil }
      // «أقر اللاعب باستحالة أن يعود»
      if government.contains(.an), speech.firstLetter(index - 1) == ArabicLetter.beh, speech.heads[index - 1] == nil,
        VerbalNoun.hasShape(speech.text.letters(of: index - 1).dropFirst(1))
      {
        return Link(kind: .preposition, start: index - 1, content: index - 1, skip: 2)
      }
    }
    guard government.contains(.an) || proclitics.contains(.beh) else { return nil }
    return Link(kind: .an, start: index, content: index + 1)
  }

  /// «دعا إلى»: its object, or a clause after أن.
  private func preposition(at index: Int, of cue: CueMatch) -> Link? {
    if speech.linker(at: index + 1) != nil { return Link(kind: .an, start: index, content: index + 2) }
    if speech.has(index + 1, .idiom), speech.has(index, [.ala, .in]) { return nil }
    if speech.has(index + 1, .way), speech.has(index, .on) { return nil }
    if speech.has(index + 1, .saying) { return nil }
    if speech.has(index + 1, [.demonstrative, .relative]) && cue.verb.government.contains(.an) { return nil }
    if let quotation = speech.quotation(opensAt: index + 1) {
      return Link(kind: .preposition, start: index, content: quotation.whole.lowerBound)
    }
    guard speech.isWord(index + 1) || speech.text.tokens[index + 1].kind == .digits else { return nil }
    return Link(kind: .preposition, start: index, content: index + 1)
  }

  private func beh(at index: Int, before end: Int) -> Link? {
    if speech.text.bytes(of: index).count == 2 {
      return index + 1 < end ? Link(kind: .preposition, start: index, content: index + 1) : nil
    }
    return Link(kind: .preposition, start: index, content: index, skip: 2)
  }

  /// «، معبرة عن»: another cue begins; «قائلا» only leads to the link.
  private func isOtherParticiple(_ index: Int, before end: Int, isRelative: Bool) -> Bool {
    guard let other = speech.cues[index], other.isParticiple, speech.mark(index - 1) == .comma, index + 1 < end,
      !speech.has(index, .adverb) || isRelative
    else { return false }
    if speech.linker(at: index + 1) != nil { return true }
    return speech.has(index + 1, [.on, .to, .ala, .from]) && !isAside(index, before: end)
  }

  /// «، معلقا على القرار، إن»: the link behind the closing comma belongs to the verb before.
  func isAside(_ index: Int, before end: Int) -> Bool {
    guard index + 2 < end, speech.has(index + 1, [.on, .to, .ala, .from]),
      let comma = Range.from(index + 2, to: min(end, index + 14)).first(where: { speech.mark($0) == .comma }),
      comma + 1 < end
    else { return false }
    return speech.linker(at: comma + 1) == []
  }

  /// A finite verb of saying with a link of its own right after it.
  private func isOtherCue(_ index: Int, before end: Int) -> Bool {
    guard let other = speech.cues[index], index + 1 < end,
      !other.hasPronoun || other.proclitics.contains(.waw)
    else { return false }
    // «حسن نصر الله إن»: a first person speaks inside quotations only.
    if other.inflection.isFirstPerson, speech.quotations[index] == nil { return false }
    if other.isParticiple || other.isNounLike && !speech.has(index - 1, .opener) { return false }
    return speech.linker(at: index + 1) != nil || speech.linker(at: min(index + 2, end - 1)) != nil
      || speech.mark(index + 1) == .colon || speech.has(index + 1, .within) || hasOwnColon(index, before: end)
      || hasOwnLinker(other, before: end) || hasOwnPreposition(other)
  }

  /// «، وأعرب عن أمله في»: tied on behind a comma, with the preposition it governs right behind it.
  private func hasOwnPreposition(_ other: CueMatch) -> Bool {
    let next = other.token + 1
    let government = other.verb.government
    return other.goesOnAfterBreak(in: speech)
      && (speech.has(next, .on) && government.contains(.on) || speech.has(next, .to) && government.contains(.to)
        || speech.has(next, .ala) && government.contains(.ala))
  }

  /// «نفى التقارير وقال في بيان إن»: a second past tied on with و.
  private func hasOwnLinker(_ other: CueMatch, before end: Int) -> Bool {
    guard other.proclitics == .waw, other.inflection.tense == .past, other.verb.government.contains(.an) else {
      return false
    }
    for at in Range.from(other.token + 1, to: min(end, other.token + 8)) {
      if speech.mark(at) != .none { return false }
      if speech.linker(at: at) == [] { return true }
    }
    return false
  }

  /// «…، قالت الكاتبة:»: behind a break, with a short subject.
  private func hasOwnColon(_ index: Int, before end: Int) -> Bool {
    guard speech.mark(index - 1) == .comma else { return false }
    for at in Range.from(index + 1, to: min(end, index + 5)) {
      if speech.mark(at) == .colon { return true }
      if !speech.isWord(at) { return false }
    }
    return false
  }
}
