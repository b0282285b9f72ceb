import TawaturModel
import TawaturText

/// Whether what a clause tells has happened or is to come.
enum Tense: Sendable { case past, present, future }

/// Reads the tense of the clause around a time expression.
struct TenseReader: Sendable {
  let words: TimeWords

  /// Looks from the expression back to the start of its clause; only where that is empty, on to the clause's end.
  func tense(of phrase: Range<Int>, in text: TokenizedText, sentence: Range<Int>) -> Tense {
    var at = phrase.lowerBound - 1
    // «أعلن الوزير، الجمعة، أن»: the commas around a day do not part it from its verb.
    if at >= sentence.lowerBound, text.tokens[at].mark == .comma { at -= 1 }
    var seen = 0
    var isPresent = false
    while at >= sentence.lowerBound, !isBorder(at, in: text), seen < 25 {
      if isFuture(at, in: text) { return .future }
      if isImperfect(at, in: text), isOpening(at, in: text, sentence) { isPresent = true }
      seen += text.tokens[at].kind == .word ? 1 : 0
      at -= 1
    }
    if seen <= 1 {
      at = phrase.upperBound
      if at < sentence.upperBound, text.tokens[at].mark == .comma { at += 1 }
      while at < sentence.upperBound, !isBorder(at, in: text), seen < 12 {
        if isFuture(at, in: text) { return .future }
        seen += 1
        at += 1
      }
    }
    return isPresent ? .present : .past
  }

  private func isBorder(_ index: Int, in text: TokenizedText) -> Bool {
    switch text.tokens[index].mark {
    case .comma, .semicolon, .colon, .period, .question, .exclamation, .openQuote, .closeQuote, .straightQuote,
      .ellipsis:
      true
    default: false
    }
  }

  /// A word that tells of what is to come, or a verb that opens with its سين.
  private func isFuture(_ index: Int, in text: TokenizedText) -> Bool {
    guard text.tokens[index].kind == .word else { return false }
    if words.future.match(at: index, in: text) != nil { return true }
    guard words.notFuture.match(at: index, in: text) == nil else { return false }
    let word = text.bytes(of: index)
    return opensWithSeen(word)
      || (word.starts(with: words.and) || word.starts(with: words.feh)) && opensWithSeen(word.dropFirst(2))
  }

  /// سي, ست, سن before at least three letters, none of them the feminine ending of a noun.
  private func opensWithSeen(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 10, word.starts(with: words.seen) else { return false }
    let rest = word.dropFirst(2)
    return (rest.starts(with: words.yeh) || rest.starts(with: words.teh) || rest.starts(with: words.noon))
      && !word.suffix(2).elementsEqual(words.tehMarbuta)
  }

  /// A word that opens with the yeh of a verb.
  private func isImperfect(_ index: Int, in text: TokenizedText) -> Bool {
    guard text.tokens[index].kind == .word, words.notFuture.match(at: index, in: text) == nil else { return false }
    var word = text.bytes(of: index)
    if word.starts(with: words.and) { word = word.dropFirst(2) }
    return word.count >= 8 && word.starts(with: words.yeh) && !word.suffix(2).elementsEqual(words.tehMarbuta)
      && words.months.match(at: index, in: text) == nil
  }

  /// Whether a word opens its clause.
  private func isOpening(_ index: Int, in text: TokenizedText, _ sentence: Range<Int>) -> Bool {
    index == sentence.lowerBound || text.tokens[index - 1].kind == .mark
  }
}
