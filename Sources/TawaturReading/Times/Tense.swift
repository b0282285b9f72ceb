import TawaturModel
import TawaturText

/// How a clause lies in time, as far as its words tell.
enum Tense: String, Sendable {
  case past, present, future, unknown
  /// Looks ahead where no past follows: «اعتبارا من الاثنين», but «وبدءا من صباح الاثنين، شهدت …».
  case mayBeFuture
  /// Looks ahead where no past goes before: «يكتمل بحلول مايو», but «بلغ العدد بحلول مايو».
  case dueBy
  /// Past, by a verb right before the expression or one word away from it.
  case justPast

  var isPast: Bool { self == .past || self == .justPast }
  var isAhead: Bool { self == .future || self == .mayBeFuture }
}

/// Reads the tense of the clause around a time expression.
struct TenseReader: Sendable {
  let words: TimeWords

  /// Goes from the expression back to the nearest word that tells; only where nothing stands before it, on to what follows.
  func tense(of phrase: Range<Int>, in text: TokenizedText, sentence: Range<Int>) -> Tense {
    var seen = 0
    var isTold = false
    var isDue = false
    var at = phrase.lowerBound - 1
    // In a list of figures no word ends the look back: three tokens a word are more than prose has.
    let first = max(sentence.lowerBound, phrase.lowerBound - 90)
    while at >= first, seen < 30, !isBorder(at, in: text) {
      if let tense = tense(at: at, in: text, sentence) {
        if tense == .mayBeFuture {
          if reaches(at, phrase.lowerBound, in: text) {
            return isToldAfter(phrase, in: text, sentence) ? .past : .future
          }
          at -= 1
          continue
        }
        if tense == .dueBy {
          isDue = reaches(at, phrase.lowerBound, in: text)
        } else if tense == .present, !isTold, isSubjunctive(at, in: text, sentence) {
          // «من المقرر أن تعلن»: the words before أن may tell more.
          isTold = true
        } else {
          if isDue { return tense.isPast ? .past : .future }
          if isTold, tense != .future { return .present }
          return tense == .past && isClose(at, phrase.lowerBound, seen, in: text, sentence) ? .justPast : tense
        }
      } else if isDone(at, before: phrase.lowerBound, in: text) {
        return .past
      }
      seen += text.tokens[at].kind == .word ? 1 : 0
      at -= 1
    }
    if isDue { return .future }
    if isTold { return .present }
    guard seen <= 1 else { return .unknown }
    at = phrase.upperBound
    while at < sentence.upperBound, seen < 8, !isBorder(at, in: text) {
      if let tense = tense(at: at, in: text, sentence), tense != .dueBy { return tense }
      seen += 1
      at += 1
    }
    return .unknown
  }

  /// Whether a past verb tells of the expression itself: one word away at most, with nothing but its subject between
  /// («أعلن الجيش الخميس»), or behind كان («كانت الحكومة نفت في وقت سابق الأربعاء»).
  private func isClose(
    _ verb: Int, _ phrase: Int, _ seen: Int, in text: TokenizedText, _ sentence: Range<Int>
  ) -> Bool {
    if seen <= 1 { return true }
    if seen <= 4, !Range.from(verb + 1, to: phrase).contains(where: { isLink($0, in: text) }) { return true }
    return (1...6).contains { back in
      verb - back >= sentence.lowerBound
        && words.wasVerbs.match(at: verb - back, in: text)?.proclitics.isSubset(of: .conjunctions) ?? false
    }
  }

  /// Whether a token is a mark, a preposition or has one written onto it, so that it is no part of a subject.
  private func isLink(_ index: Int, in text: TokenizedText) -> Bool {
    guard text.tokens[index].kind == .word else { return true }
    switch words.signs.match(at: index, in: text)?.fact {
    case .from, .to, .in, .since, .before, .after, .during, .between, .within, .about, .particle: return true
    default: break
    }
    if words.links.match(at: index, in: text) != nil { return true }
    if words.verbs.match(at: index, in: text)?.fact == .unknown { return true }
    switch text.letter(0, of: index) {
    case ArabicLetter.beh, ArabicLetter.lam, ArabicLetter.waw, ArabicLetter.feh, ArabicLetter.kaf:
      return text.hasArticle(at: 1, of: index) || text.letter(1, of: index) == ArabicLetter.lam
    default: return false
    }
  }

  /// Whether a token opens what has happened before the clause: «بعد فوزه الأحد», «عقب فوز الفريق على غريمه الأحد».
  /// «بعد مباراة الأحد» may be to come.
  private func isDone(_ index: Int, before phrase: Int, in text: TokenizedText) -> Bool {
    guard let sign = words.signs.match(at: index, in: text), sign.fact == .after, sign.proclitics.isEmpty,
      !sign.hasPronoun, sign.tokens.upperBound < phrase, text.tokens[sign.tokens.upperBound].kind == .word
    else { return false }
    let noun = sign.tokens.upperBound
    if words.units.match(at: noun, in: text) != nil || words.verbs.match(at: noun, in: text) != nil { return false }
    if endsInPronoun(noun, in: text) { return true }
    return Range.from(noun + 1, to: phrase).contains { isLink($0, in: text) && text.tokens[$0].kind == .word }
      && !Range.from(noun, to: phrase).contains { text.tokens[$0].kind != .word }
  }

  /// فوزه, خسارتهم.
  private func endsInPronoun(_ index: Int, in text: TokenizedText) -> Bool {
    guard text.letterCount(of: index) >= 4 else { return false }
    let last = text.letter(fromEnd: 0, of: index)
    if last == ArabicLetter.heh { return true }
    return (last == ArabicLetter.alef || last == ArabicLetter.meem)
      && text.letter(fromEnd: 1, of: index) == ArabicLetter.heh
  }

  /// Whether no comma stands between a word and the expression.
  private func reaches(_ word: Int, _ phrase: Int, in text: TokenizedText) -> Bool {
    !Range.from(word, to: phrase).contains { text.tokens[$0].mark == .comma }
  }

  /// Whether a past follows soon.
  private func isToldAfter(_ phrase: Range<Int>, in text: TokenizedText, _ sentence: Range<Int>) -> Bool {
    for at in Range.from(phrase.upperBound, to: min(phrase.upperBound + 8, sentence.upperBound)) {
      if isBorder(at, in: text) { return false }
      if let tense = tense(at: at, in: text, sentence) { return tense.isPast }
    }
    return false
  }

  private func isBorder(_ index: Int, in text: TokenizedText) -> Bool {
    switch text.tokens[index].mark {
    case .semicolon, .colon, .period, .question, .exclamation, .ellipsis: true
    default: false
    }
  }

  private func tense(at index: Int, in text: TokenizedText, _ sentence: Range<Int>) -> Tense? {
    guard text.tokens[index].kind == .word else { return nil }
    if let verb = words.verbs.match(at: index, in: text), verb.fact != .unknown, !verb.hasPronoun || verb.fact == .past
    {
      // «سكان» is not كان.
      if verb.proclitics.contains(.seen), !verb.fact.isPast { return .future }
      // «للتظاهر» and «العائد» are no verbs, «المقرر» and «للمزمع» tell all the same.
      let clitics: Proclitics = verb.fact == .past ? .conjunctions : [.waw, .feh, .lam, .al]
      if verb.proclitics.isSubset(of: clitics) { return verb.fact }
    }
    guard words.notVerbs.match(at: index, in: text) == nil else { return nil }
    if opensFuture(index, at: 0, in: text) { return .future }
    let first = text.letter(0, of: index)
    let start = first == ArabicLetter.waw || first == ArabicLetter.feh ? 1 : 0
    if start > 0, opensFuture(index, at: start, in: text) { return .future }
    if endsPast(index, in: text) || isDerivedPast(index, at: start, in: text) { return .past }
    // «فيتنام», «فيلم»: a verb behind ف is rarer than such words.
    guard first != ArabicLetter.feh, opensPresent(index, at: start, in: text) else { return nil }
    // «لن يتحدد», «سوف يعقد»
    let before = index > sentence.lowerBound ? words.verbs.match(at: index - 1, in: text) : nil
    switch before?.fact {
    case .future: return .future
    // «لم يحضر», «كان يحضر»
    case .past, .justPast: return .past
    case .unknown, .present, .mayBeFuture, .dueBy, nil: return isContinued(index, in: text, sentence) ? .past : .present
    }
  }

  /// «كان الرئيس يؤكد»: كان, its subject and the verb.
  private func isContinued(_ index: Int, in text: TokenizedText, _ sentence: Range<Int>) -> Bool {
    for back in 2...3 where index - back >= sentence.lowerBound {
      if let was = words.wasVerbs.match(at: index - back, in: text), was.proclitics.isSubset(of: .conjunctions) {
        return true
      }
    }
    return false
  }

  /// Whether أن stands right before.
  private func isSubjunctive(_ index: Int, in text: TokenizedText, _ sentence: Range<Int>) -> Bool {
    index > sentence.lowerBound && words.verbs.match(at: index - 1, in: text)?.fact == .unknown
  }

  /// سي, ست, سن before at least two letters, none of them the feminine ending of a noun.
  private func opensFuture(_ index: Int, at start: Int, in text: TokenizedText) -> Bool {
    guard text.letter(start, of: index) == ArabicLetter.seen, text.letterCount(of: index) - start >= 4 else {
      return false
    }
    switch text.letter(start + 1, of: index) {
    case ArabicLetter.yeh, ArabicLetter.teh, ArabicLetter.noon:
      return text.letter(fromEnd: 0, of: index) != ArabicLetter.tehMarbuta
    default: return false
    }
  }

  /// A feminine past, «وردت»: a teh behind a consonant, on no word with the article.
  private func endsPast(_ index: Int, in text: TokenizedText) -> Bool {
    guard text.letterCount(of: index) >= 4, text.letter(fromEnd: 0, of: index) == ArabicLetter.teh,
      !text.begins(index, with: ArabicLetter.alef, ArabicLetter.lam)
    else { return false }
    switch text.letter(0, of: index) {
    case ArabicLetter.yeh, ArabicLetter.lam, ArabicLetter.beh: return false
    default: break
    }
    switch text.letter(fromEnd: 1, of: index) {
    case ArabicLetter.alef, ArabicLetter.waw, ArabicLetter.yeh: return false
    default: return true
    }
  }

  /// A past of the seventh, eighth or tenth form (انطلق, اجتمع, استقبل), whose nouns have an alef (اجتماع), or one of
  /// a plural (وصلوا).
  private func isDerivedPast(_ index: Int, at start: Int, in text: TokenizedText) -> Bool {
    let count = text.letterCount(of: index) - start
    let first = text.letter(start, of: index)
    if count >= 4, text.letter(fromEnd: 0, of: index) == ArabicLetter.alef,
      text.letter(fromEnd: 1, of: index) == ArabicLetter.waw
    {
      return !first.isOne(of: ArabicLetter.yeh, ArabicLetter.teh, ArabicLetter.lam, ArabicLetter.beh)
    }
    guard first == ArabicLetter.alef, (4...6).contains(count) else { return false }
    let second = text.letter(start + 1, of: index)
    let third = text.letter(start + 2, of: index)
    let stem: Int
    switch count {
    case 4 where second == ArabicLetter.teh: stem = 2
    case 5 where third == ArabicLetter.teh && second != ArabicLetter.lam || second == ArabicLetter.noon:
      stem = count - 2
    case 6 where second == ArabicLetter.seen && third == ArabicLetter.teh: stem = 3
    default: return false
    }
    for place in start + stem..<start + count - 1 where isLong(text.letter(place, of: index)) { return false }
    let last = text.letter(fromEnd: 0, of: index)
    return !last.isOne(of: ArabicLetter.tehMarbuta, ArabicLetter.alef, ArabicLetter.heh, ArabicLetter.meem)
      || last == ArabicLetter.meem && count != 4 && second != ArabicLetter.noon
  }

  private func isLong(_ letter: UInt32) -> Bool {
    letter.isOne(of: ArabicLetter.alef, ArabicLetter.waw, ArabicLetter.yeh)
  }

  /// A yeh before at least two letters, or two tehs (تتواصل).
  private func opensPresent(_ index: Int, at start: Int, in text: TokenizedText) -> Bool {
    let isVerb =
      text.letter(start, of: index) == ArabicLetter.yeh
      || text.letter(start, of: index) == ArabicLetter.teh && text.letter(start + 1, of: index) == ArabicLetter.teh
    return isVerb && text.letterCount(of: index) - start >= 3
      && text.letter(fromEnd: 0, of: index) != ArabicLetter.tehMarbuta
  }
}
