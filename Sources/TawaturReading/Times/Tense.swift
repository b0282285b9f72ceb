import TawaturModel
import TawaturText

/// How a clause lies in time, as far as its words tell.
enum Tense: String, Sendable {
  case past, present, future, unknown
  /// Looks ahead where no past follows: «اعتبارا من الاثنين», but «وبدءا من صباح الاثنين، شهدت …».
  case mayBeFuture
  /// Past, by a verb right before the expression or one word away from it.
  case justPast

  var isPast: Bool { self == .past || self == .justPast }
}

/// Reads the tense of the clause around a time expression.
struct TenseReader: Sendable {
  let words: TimeWords

  /// Goes from the expression back to the nearest word that tells; only where nothing stands before it, on to what follows.
  func tense(of phrase: Range<Int>, in text: TokenizedText, sentence: Range<Int>) -> Tense {
    var seen = 0
    var isTold = false
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
        // «من المقرر أن تعلن»: the words before أن may tell more.
        if tense == .present, !isTold, isSubjunctive(at, in: text, sentence) {
          isTold = true
        } else {
          if isTold, tense != .future { return .present }
          return tense == .past && seen <= 1 ? .justPast : tense
        }
      }
      seen += text.tokens[at].kind == .word ? 1 : 0
      at -= 1
    }
    if isTold { return .present }
    guard seen <= 1 else { return .unknown }
    at = phrase.upperBound
    while at < sentence.upperBound, seen < 8, !isBorder(at, in: text) {
      if let tense = tense(at: at, in: text, sentence) { return tense }
      seen += 1
      at += 1
    }
    return .unknown
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
      if verb.proclitics.contains(.seen) { return .future }
      // «للتظاهر» and «العائد» are no verbs, «المقرر» and «للمزمع» tell all the same.
      let clitics: Proclitics = verb.fact == .past ? .conjunctions : [.waw, .feh, .lam, .al]
      if verb.proclitics.isSubset(of: clitics) { return verb.fact }
    }
    guard words.notVerbs.match(at: index, in: text) == nil else { return nil }
    if opensFuture(index, at: 0, in: text) { return .future }
    let first = text.letter(0, of: index)
    let start = first == ArabicLetter.waw || first == ArabicLetter.feh ? 1 : 0
    if start > 0, opensFuture(index, at: start, in: text) { return .future }
    if endsPast(index, in: text) { return .past }
    // «فيتنام», «فيلم»: a verb behind ف is rarer than such words.
    guard first != ArabicLetter.feh, opensPresent(index, at: start, in: text) else { return nil }
    // «لن يتحدد», «سوف يعقد»
    let before = index > sentence.lowerBound ? words.verbs.match(at: index - 1, in: text) : nil
    switch before?.fact {
    case .future: return .future
    // «لم يحضر», «كان يحضر»
    case .past, .justPast: return .past
    case .unknown, .present, .mayBeFuture, nil: return isContinued(index, in: text, sentence) ? .past : .present
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

  /// A yeh before at least two letters, or two tehs (تتواصل).
  private func opensPresent(_ index: Int, at start: Int, in text: TokenizedText) -> Bool {
    let isVerb =
      text.letter(start, of: index) == ArabicLetter.yeh
      || text.letter(start, of: index) == ArabicLetter.teh && text.letter(start + 1, of: index) == ArabicLetter.teh
    return isVerb && text.letterCount(of: index) - start >= 3
      && text.letter(fromEnd: 0, of: index) != ArabicLetter.tehMarbuta
  }
}
