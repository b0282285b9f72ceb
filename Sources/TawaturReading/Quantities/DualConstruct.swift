import TawaturModel
import TawaturText

/// Duals without their noon, of nouns whose form is more often another word.
extension QuantityReader {
  /// «فريقا الشباب والنهضة», «مجالي النقل والطاقة», «جيشي البلدين»: two names, or a dual, say what the two are of.
  func isSurelyConstruct(_ index: Int, in text: TokenizedText) -> Bool {
    let next = index + 1
    // «آلتي» is no «التي», «جرحي» no «جرحى».
    guard next < text.count, text.tokens[next].line == text.tokens[index].line, !isDefiniteWord(index, in: text),
      !text.writesAlefMaksura(index)
    else { return false }
    if isQuotedPair(from: next, in: text) { return true }
    guard text.tokens[next].kind == .word, !text.isWaw(next), words.role(at: next, in: text) != .particle else {
      return false
    }
    let isNominative = endsInAlef(index, in: text)
    if isNominative ? text.writesTanween(index) : isNisba(next, in: text) { return false }
    if isDualWord(next, in: text) { return true }
    if isNominative {
      if hasDualAdjective(at: next + 1, in: text) { return true }
      // «قاد وزيرا سابقا»: an accusative has no definite noun behind it.
      return text.bytes(of: next).starts(with: Letters.al) && isPair(from: next, in: text)
    }
    // «أطلقت مشروعي»
    guard followsPreposition(index, in: text) else { return false }
    return isPair(from: next, in: text)
      || words.role(at: index - 1, in: text) == .between && text.bytes(of: next).starts(with: Letters.al)
  }

  /// «وزيرا داخلية سابقان», though not «أطلق برنامجا جديدا يهدفان»
  private func hasDualAdjective(at adjective: Int, in text: TokenizedText) -> Bool {
    guard adjective < text.count, text.tokens[adjective].kind == .word, !isDefiniteWord(adjective - 1, in: text),
      !endsInAlef(adjective - 1, in: text), text.tokens[adjective].line == text.tokens[adjective - 1].line,
      DualTable.endsLikeDual(adjective, in: text), !duals.isException(adjective, in: text),
      text.letter(fromEnd: 1, of: adjective) == ArabicLetter.alef
    else { return false }
    return ![ArabicLetter.yeh, ArabicLetter.teh].contains(text.letter(0, of: adjective))
      && !isDefiniteWord(adjective, in: text)
  }

  /// «برنامجي "فرصة" و"أوراش"»
  private func isQuotedPair(from index: Int, in text: TokenizedText) -> Bool {
    guard text.tokens[index].mark.isOne(of: .openQuote, .straightQuote) else { return false }
    for at in Range.from(index + 2, to: min(index + 6, text.count - 1))
    where text.tokens[at].mark.isOne(of: .closeQuote, .straightQuote) {
      return text.isWaw(at + 1) && text.tokens[at + 1].line == text.tokens[index].line
    }
    return false
  }

  private func isDualWord(_ index: Int, in text: TokenizedText) -> Bool {
    duals.dual(at: index, in: text).map { !$0.dual.isConstruct } ?? false
  }

  /// «الشباب والنهضة», «النقل البحري والاستيراد»: «و» joins a second name within a few words.
  private func isPair(from index: Int, in text: TokenizedText) -> Bool {
    let isDefinite = isDefiniteWord(index, in: text)
    var at = index + 1
    while at < text.count, at <= index + 3, text.tokens[at].line == text.tokens[index].line {
      guard text.tokens[at].kind == .word else { return false }
      if text.isWaw(at) || text.bytes(of: at).starts(with: Letters.waw) {
        return isDefinite ? text.bytes(of: at).starts(with: Letters.wal) : at == index + 1
      }
      guard isDefinite, isDefiniteWord(at, in: text) else { return false }
      at += 1
    }
    return false
  }

  /// «الانتخابي», «الدولية»
  private func isNisba(_ index: Int, in text: TokenizedText) -> Bool {
    let word = text.bytes(of: index)
    return word.starts(with: Letters.al)
      && (word.suffix(2) == Letters.yeh[...] || word.suffix(4) == Letters.yehTehMarbuta[...])
  }

  private func followsPreposition(_ index: Int, in text: TokenizedText) -> Bool {
    if let form = duals.dual(at: index, in: text)?.form, !form.proclitics.isDisjoint(with: .prepositions) {
      return true
    }
    return words.role(at: index - 1, in: text).isOne(of: .yearCue, .from, .to, .about, .between, .particle)
  }
}
