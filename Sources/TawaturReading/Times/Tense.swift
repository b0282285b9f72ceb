import TawaturModel
import TawaturText

/// How a clause lies in time, as far as its words tell.
enum Tense: String, Sendable { case past, present, future, unknown }

/// Reads the tense of the clause around a time expression.
struct TenseReader: Sendable {
  let words: TimeWords

  /// Goes from the expression back to the nearest word that tells; only where nothing stands before it, on to what follows.
  func tense(of phrase: Range<Int>, in text: TokenizedText, sentence: Range<Int>) -> Tense {
    var seen = 0
    var at = phrase.lowerBound - 1
    while at >= sentence.lowerBound, seen < 30, !isBorder(at, in: text) {
      if let tense = tense(at: at, in: text, sentence) { return tense }
      seen += text.tokens[at].kind == .word ? 1 : 0
      at -= 1
    }
    guard seen <= 1 else { return .unknown }
    at = phrase.upperBound
    while at < sentence.upperBound, seen < 8, !isBorder(at, in: text) {
      if let tense = tense(at: at, in: text, sentence) { return tense }
      seen += 1
      at += 1
    }
    return .unknown
  }

  private func isBorder(_ index: Int, in text: TokenizedText) -> Bool {
    switch text.tokens[index].mark {
    case .semicolon, .colon, .period, .question, .exclamation, .ellipsis: true
    default: false
    }
  }

  private func tense(at index: Int, in text: TokenizedText, _ sentence: Range<Int>) -> Tense? {
    guard text.tokens[index].kind == .word else { return nil }
    if let verb = words.verbs.match(at: index, in: text), !verb.hasPronoun || verb.fact == .past {
      if verb.proclitics.contains(.seen) { return .future }
      if verb.proclitics.isSubset(of: [.waw, .feh, .lam, .al]) { return verb.fact }
    }
    guard words.notVerbs.match(at: index, in: text) == nil else { return nil }
    var word = text.bytes(of: index)
    if opensFuture(word) { return .future }
    if word.starts(with: words.and) || word.starts(with: words.feh) { word = word.dropFirst(2) }
    if opensFuture(word) { return .future }
    guard opensPresent(word) else { return nil }
    // «لن يتحدد», «سوف يعقد»
    let before = index > sentence.lowerBound ? words.verbs.match(at: index - 1, in: text) : nil
    return before?.fact == .future ? .future : .present
  }

  /// سي, ست, سن before at least two letters, none of them the feminine ending of a noun.
  private func opensFuture(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 8, word.starts(with: words.seen) else { return false }
    let rest = word.dropFirst(2)
    return (rest.starts(with: words.yeh) || rest.starts(with: words.teh) || rest.starts(with: words.noon))
      && !word.suffix(2).elementsEqual(words.tehMarbuta)
  }

  /// A yeh before at least two letters.
  private func opensPresent(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= 6 && word.starts(with: words.yeh) && !word.suffix(2).elementsEqual(words.tehMarbuta)
  }
}
