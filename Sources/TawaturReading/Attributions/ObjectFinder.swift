import TawaturModel
import TawaturText

extension CueMatch {
  /// «، ونفى»: a past tied on behind a comma.
  func goesOnAfterBreak(in speech: SpeechText) -> Bool {
    inflection.tense == .past && proclitics == .waw && !hasPronoun && speech.mark(token - 1) == .comma
  }
}

/// Finds where the subject of a verb ends and its plain object begins.
struct ObjectFinder: Sendable {
  let speech: SpeechText
  let phrases: SourcePhraseReader

  private static let reach = 16

  /// The words before the object and the object's first token.
  func object(of cue: CueMatch, before end: Int, hasSubject: Bool, isHeadline: Bool = false) -> (Middle?, Int)? {
    let first = cue.token + 1
    guard first < end, !cue.hasPronoun else { return nil }
    if hasSubject { return objectAfterSubject(first, before: end, isHeadline: isHeadline).map { (nil, $0) } }
    if beginsObject(first) || isKnownDefiniteObject(first) { return nil }
    if let plain = plainObject(from: first, of: cue, before: end) { return plain }
    var index = first + 1
    var isRelative = false
    while index < min(end, first + 2 * Self.reach) {
      switch speech.mark(index) {
      case .period where !speech.isFullStop(index): break
      case .period, .semicolon, .colon, .question, .ellipsis: return nil
      case .comma: isRelative = false
      default: break
      }
      if speech.has(index, .relative) { isRelative = true }
      // Far behind the verb only what is the speaker's own, behind his apposition (…، رئيس الشركة، استقالته).
      if isRelative || index >= first + Self.reach && !(speech.mark(index - 1) == .comma && isOwn(index)) {
        index += 1
        continue
      }
      if let other = speech.cues[index], !other.isParticiple, !other.proclitics.isEmpty { return nil }
      // «وهي ائتلاف موال للحكومة، »: what the outlet says of the subject.
      if speech.has(index, .pronoun), speech.firstLetter(index) == ArabicLetter.waw {
        while index + 1 < end, speech.mark(index) != .comma { index += 1 }
      }
      if beginsObject(index) || beginsDefiniteObject(index) || isBodyOrObject(index),
        !speech.has(index - 1, .prepositions) || speech.mark(index - 1) == .comma
      {
        let middle = phrases.middle(of: .from(first, to: index))
        guard let source = middle.source, isKnown(source), isComplete(source, before: index),
          Agreement.allows(cue, source, in: speech)
        else { return nil }
        return (middle, index)
      }
      index += 1
    }
    return nil
  }

  /// «أعلنت وزارة الصحة حذف الرسوم»: a bare noun right behind the name of whoever speaks.
  private func plainObject(from first: Int, of cue: CueMatch, before end: Int) -> (Middle?, Int)? {
    guard let name = speech.mentions[first],
      name.type == .organisation || name.type == .location || name.type == .person,
      case let index = name.tokens.upperBound, index + 1 < end, isPlainNoun(index),
      name.type != .person || !beginsObject(index + 1),
      let source = phrases.middle(of: .from(first, to: index)).source, Agreement.allows(cue, source, in: speech)
    else { return nil }
    return (phrases.middle(of: .from(first, to: index)), index)
  }

  /// A word without article that no table knows and that begins nothing else.
  private func isPlainNoun(_ index: Int) -> Bool {
    speech.isWord(index) && speech.mark(index) == .none && !speech.hasArticle(index)
      && speech.classes[index].isSubset(of: .unverified)
      && speech.heads[index] == nil && speech.cues[index] == nil && speech.mentions[index] == nil
      && !speech.isTime[index] && !speech.isState(index)
      && speech.linker(at: index) == nil
      && speech.tables.splitter.split(speech.text.bytes(of: index)).proclitics.isEmpty
      && speech.text.letters(of: index).last() != ArabicLetter.yeh
  }

  /// Where the subject stands before the verb, the object follows it, after adjuncts at most.
  private func objectAfterSubject(_ first: Int, before end: Int, isHeadline: Bool) -> Int? {
    if isHeadline, speech.isWord(first), !speech.has(first, .prepositions) { return first }
    for index in Range.from(first, to: min(end, first + 7)) {
      if beginsObject(index) || isKnownDefiniteObject(index) || hasQuotedObject(index) || isPlainNoun(index) {
        return index
      }
      if index == first, !speech.has(index, [.in, .preposition, .adverb]) { return nil }
    }
    return nil
  }

  /// «مسؤوليته», «رفضها»: a verbal noun with the pronoun of whoever speaks.
  func isOwn(_ index: Int) -> Bool {
    guard beginsObject(index) else { return false }
    let letters = speech.text.letters(of: index)
    switch letters.last() {
    case ArabicLetter.heh: return letters.count > 3
    case ArabicLetter.alef, ArabicLetter.meem: return letters.count > 4 && letters.last(1) == ArabicLetter.heh
    default: return false
    }
  }

  private func hasQuotedObject(_ index: Int) -> Bool { speech.quotation(opensAt: index) != nil }

  /// A verbal noun without article.
  private func beginsObject(_ index: Int) -> Bool {
    guard speech.isWord(index), !speech.hasArticle(index), speech.heads[index] == nil,
      !speech.isState(index), !speech.has(index, [.givenName, .adverb, .turn])
    else { return false }
    return speech.has(index, .object) || VerbalNoun.hasShape(speech.text.letters(of: index))
  }

  /// «أعلن الرئيس فتح المعبر»: a word that names a body too, behind a subject that is complete.
  private func isBodyOrObject(_ index: Int) -> Bool {
    guard speech.has(index, .object), speech.heads[index] != nil, !speech.hasArticle(index),
      speech.mark(index - 1) == .none
    else { return false }
    return speech.hasArticle(index - 1) || speech.isTime[index - 1]
      || speech.isState(index - 1)
  }

  /// «أعلنت القوات، مساء أمس، السيطرة على»: with the article only behind a break.
  private func beginsDefiniteObject(_ index: Int) -> Bool {
    if isKnownDefiniteObject(index), speech.hasArticle(index - 1) || speech.heads[index - 1] == nil { return true }
    guard speech.mark(index - 1) == .comma, speech.hasArticle(index), speech.heads[index] == nil else { return false }
    return speech.has(index, .object) || VerbalNoun.hasShape(speech.text.letters(of: index).dropFirst(2))
  }

  /// «نفى المحامي التهم»: nouns that are objects with the article too.
  private func isKnownDefiniteObject(_ index: Int) -> Bool {
    speech.hasArticle(index) && speech.has(index, .disputed)
  }

  private func isKnown(_ source: SourcePhrase) -> Bool {
    let first = speech.quotation(opensAt: source.tokens.lowerBound)?.inside.lowerBound ?? source.tokens.lowerBound
    return speech.heads[first] != nil || speech.has(first, .givenName) || speech.isMentioned(first)
      || speech.isState(first)
      || speech.tables.media.medium(at: first, in: speech.text, told: true) != nil
      || source.tokens.count <= 3 && !speech.hasArticle(first) && source.tokens.allSatisfy { speech.mark($0) == .none }
  }

  /// «حكومتها»
  private func hasPronoun(_ index: Int) -> Bool {
    speech.text.forms(of: index).contains { $0.hasPronoun && $0.proclitics.isSubset(of: .conjunctions) }
  }

  /// «إدارة مكافحة» is one phrase: after a bare noun the next belongs to it.
  private func isComplete(_ source: SourcePhrase, before index: Int) -> Bool {
    let only = source.tokens.upperBound - 1
    if speech.mentions[source.tokens.lowerBound]?.tokens.upperBound == index { return true }
    guard only == source.tokens.lowerBound || only == index - 1 else { return true }
    return speech.heads[only] == nil || speech.hasArticle(only) || hasPronoun(only)
      || speech.isState(only)
  }
}
