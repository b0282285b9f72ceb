import TawaturModel
import TawaturText

/// Tells verbs that somebody says something with from nouns, passives and verbs that others govern.
struct VerbUse: Sendable {
  let speech: SpeechText
  let links: LinkFinder
  let subjects: SubjectBefore

  /// Whether `cue` is a verb in its sentence, and not the noun that is written like it.
  func isVerb(_ cue: CueMatch, in sentence: Range<Int>) -> Bool {
    // «فرد» behind a word is no «ف» with «رد».
    if cue.proclitics.contains(.feh), cue.core.count <= 4, !beginsClause(cue.token, in: sentence) { return false }
    let isAdjunct = cue.isParticiple && cue.token > sentence.lowerBound && speech.mark(cue.token - 1) == .comma
    return speech.heads[cue.token] == nil || isAdjunct || hasFreeLink(cue, sentence) || hasSubjectBehind(cue, sentence)
  }

  /// A verb opens its clause at the sentence's start, after a break or a word that opens clauses.
  func beginsClause(_ index: Int, in sentence: Range<Int>) -> Bool {
    index == sentence.lowerBound || ![.none, .other].contains(speech.mark(index - 1)) || speech.isTime[index - 1]
      || speech.has(index - 1, [.opener, .relative, .what, .conjunction, .turn, .adverb])
  }

  /// Whether the link follows right away, or after a known subject with إن.
  func isTied(_ cue: CueMatch, before end: Int) -> Bool {
    guard let link = links.link(of: cue, before: end) else { return false }
    if cue.inflection.isFirstPerson { return link.start == cue.token + 1 && link.kind != .preposition }
    if link.kind == .an {
      return link.start <= cue.token + 8 && !speech.hasBeh(link.start)
        && speech.firstLetter(link.start) != ArabicLetter.beh
    }
    return link.start == cue.token + 1 && link.kind != .preposition
  }

  /// A word that is a noun as well counts as a verb only where its link follows (باحث).
  private func hasFreeLink(_ cue: CueMatch, _ sentence: Range<Int>) -> Bool {
    links.link(of: cue, before: sentence.upperBound).map {
      $0.kind == .an || $0.kind == .colon || $0.kind == .quotation
    } ?? false
  }

  /// «طالب الحزب بإقالة الوزير»: at the start of a clause, with a subject and a link behind it.
  private func hasSubjectBehind(_ cue: CueMatch, _ sentence: Range<Int>) -> Bool {
    let next = cue.token + 1
    guard cue.inflection.tense == .past, beginsClause(cue.token, in: sentence), next < sentence.upperBound else {
      return false
    }
    let isSubject =
      speech.hasArticle(next) || speech.heads[next] != nil || speech.mentions[next] != nil
      || speech.isState(next)
    return isSubject && links.link(of: cue, before: sentence.upperBound) != nil
  }

  /// A verb after another that governs it with أن says nothing (يجب أن يقول), nor does one that is denied, or whose
  /// subject is what came before (وهذا يؤكد أن، ما يؤكد أن).
  func isGoverned(_ cue: CueMatch, in sentence: Range<Int>) -> Bool {
    guard cue.token > sentence.lowerBound else { return false }
    if cue.proclitics.isEmpty, speech.has(cue.token - 1, [.demonstrative, .what]), speech.linkerFollows(cue.token),
      speech.has(cue.token - 1, .demonstrative) || speech.text.letterCount(of: cue.token + 1) == 2
    {
      return true
    }
    guard cue.inflection.tense == .present else { return false }
    if speech.has(cue.token - 1, .negation), !speech.has(cue.token - 1, .what) { return true }
    return speech.linker(at: cue.token - 1) != nil
  }

  /// «كان رئيس الشركة وصف القهوة بأنها»: a definite subject before the verb, and «بأن» behind it.
  func hasSubject(before cue: CueMatch, in sentence: Range<Int>) -> Bool {
    guard let link = links.link(of: cue, before: sentence.upperBound), link.kind == .an,
      speech.firstLetter(link.start) == ArabicLetter.beh,
      let subject = subjects.subject(before: cue.token, in: sentence, isHeadline: false)
    else { return false }
    return subject.tokens.upperBound == cue.token
  }

  /// A first person speaks inside a quotation, with its link right behind.
  func isQuoted(_ cue: CueMatch, before end: Int) -> Bool {
    speech.quotations[cue.token] != nil && !speech.has(cue.token, .givenName) && isTied(cue, before: end)
  }

  /// «يذكر أن», «يتوقع أن»: a passive without anybody who says it.
  func isImpersonal(_ cue: CueMatch, in sentence: Range<Int>) -> Bool {
    guard cue.verb.government.contains(.impersonal), cue.inflection.tense == .present,
      !cue.inflection.isPlural, !cue.inflection.isFirstPerson
    else { return false }
    var next = cue.token + 1
    // «تبين فعلا أنه»
    if speech.linkerFollows(next), !speech.hasArticle(next), speech.heads[next] == nil, speech.mentions[next] == nil,
      speech.text.letters(of: next).last() == ArabicLetter.alef
    {
      next += 1
    }
    guard next < sentence.upperBound else { return true }
    guard speech.linker(at: next) != nil else {
      return speech.has(next, [.from, .in, .on, .ala]) || speech.mark(next) == .comma
    }
    // «الرئيس الذي يعتبر أن الفوائد», but «الرجل الذي يعتقد أنه»
    if speech.has(cue.token - 1, .relative), speech.text.letterCount(of: next) == 2,
      let first = subjects.subject(before: cue.token, in: sentence, isHeadline: false)?.tokens.lowerBound,
      speech.heads[first]?.type == .person || speech.mentions[first]?.type == .person
    {
      return false
    }
    return !hasWomanBefore(cue, in: sentence)
  }

  /// «امرأة تزعم أنها»
  private func hasWomanBefore(_ cue: CueMatch, in sentence: Range<Int>) -> Bool {
    guard cue.inflection.isFeminine,
      let subject = subjects.subject(before: cue.token, in: sentence, isHeadline: false),
      let head = speech.heads[subject.core.lowerBound]
    else { return false }
    return head.isFeminine && head.number == .singular
  }
}
