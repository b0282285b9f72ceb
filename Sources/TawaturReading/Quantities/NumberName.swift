import TawaturModel
import TawaturText

/// Numbers that name what stands before them and do not count.
extension QuantityReader {
  /// «القرار 2254», «القناة 13», «رقم 7», «مجموعة العشرين», «الدقيقة 55».
  func isNamed(_ number: NumberExpression, in text: TokenizedText, before others: Int = 0) -> Bool {
    let start = beforeGlue(number.tokens.lowerBound, in: text)
    var before = start - 1
    guard before >= 0, text.tokens[before].line == text.tokens[start].line,
      percentEnd(number.tokens.upperBound, before: number.tokens.lowerBound, in: text) == nil
    else { return false }
    // «القرار (2254)»
    if text.tokens[before].mark == .openBracket { before -= 1 }
    switch words.role(at: before, in: text) {
    case .number: return true
    case .letter: return !counts(number, in: text)
    case .party: return number.value == 5 && words.role(at: number.tokens.upperBound, in: text) == .stars
    case .place where !isDefiniteWord(before, in: text):
      return text.tokens[start].kind == .word && !governsNoun(number, in: text)
    case .coded: return number.value >= 1 && !governsNoun(number, in: text)
    case .numbered:
      if number.value < 1 { return false }
      if number.proclitics.contains(.al) { return true }
      // «تضم المجموعة 12 خبيرا» counts, «القناة 12 الإسرائيلية» and «القناة 12 من اليوم» do not.
      let noun = noun(at: number.tokens.upperBound, in: text)
      return noun.map { isDefiniteWord($0, in: text) } ?? true
    // «عام ثلاثة وتسعين»
    case .years where number.value >= 20 && number.value < 100: return !counts(number, in: text)
    // «الأسبوع 25 من الدوري»
    case .timeUnit, .timeDual, .years: return isDefiniteWord(before, in: text) && !countsNext(number, in: text)
    default:
      if isBehindDash(number, dash: before, in: text) || closesName(number, in: text) { return true }
      if isCodeOfBody(number, before: before, in: text) { return true }
      return others < 3 && isSecondName(number, waw: before, in: text, before: others)
    }
  }

  /// Whether a unit or an indefinite noun stands right behind the number, not «من» and what it is one of.
  private func countsNext(_ number: NumberExpression, in text: TokenizedText) -> Bool {
    let end = number.tokens.upperBound
    return measures.code(at: end, in: text) != nil || noun(at: end, in: text) == end && !isDefiniteWord(end, in: text)
  }

  /// Whether a noun right behind the number is in the case and number that counting asks for: «12 خبيرا», «5 ضباط».
  func governsNoun(_ number: NumberExpression, in text: TokenizedText) -> Bool {
    let end = number.tokens.upperBound
    guard noun(at: end, in: text) == end, !isDefiniteWord(end, in: text) else { return false }
    if endsInAlef(end, in: text) || number.tokens.count > 1 && text.tokens[end - 1].kind == .word { return true }
    return number.value >= 3 && number.value <= 10 && isIndefinitePlural(end, in: text)
  }

  /// «سام- 6», «بوينغ - 737».
  private func isBehindDash(_ number: NumberExpression, dash: Int, in text: TokenizedText) -> Bool {
    guard dash > 0, text.tokens[dash].mark == .dash, text.tokens[dash - 1].line == text.tokens[dash].line,
      !governsNoun(number, in: text)
    else { return false }
    if words.role(at: dash - 1, in: text).isOne(of: .numbered, .coded, .letter) { return true }
    return text.tokens[dash - 1].kind == .word && !text.tokens[dash].spaceBefore
  }

  /// «"شهاب 3"», «"شريان الحياة 3"»: a quotation of a few words that digits close.
  private func closesName(_ number: NumberExpression, in text: TokenizedText) -> Bool {
    let (start, end) = (number.tokens.lowerBound, number.tokens.upperBound)
    guard text.tokens[start].kind == .digits, end < text.count, !text.tokens[end].spaceBefore,
      text.tokens[end].mark.isOne(of: .closeQuote, .straightQuote),
      bounds.bound(before: start, areDigits: true, in: text) == nil,
      !words.role(at: start - 1, in: text).isOne(of: .particle, .yearCue, .from, .to, .about)
    else { return false }
    var at = start - 1
    while at >= 0, at >= start - 4, text.tokens[at].line == text.tokens[start].line {
      if text.tokens[at].mark.isOne(of: .openQuote, .straightQuote) {
        return at < start - 1 && !text.tokens[at + 1].spaceBefore
          && !words.role(at: at + 1, in: text).isOne(of: .verb, .ageVerb, .change, .particle, .yearCue, .from)
      }
      guard text.tokens[at].kind == .word || text.tokens[at].kind == .foreign else { return false }
      at -= 1
    }
    return false
  }

  /// «قرار مجلس الأمن الدولي 2216»: who passed it stands between.
  private func isCodeOfBody(_ number: NumberExpression, before: Int, in text: TokenizedText) -> Bool {
    guard text.tokens[number.tokens.lowerBound].kind == .digits, number.value >= 100, !counts(number, in: text),
      isDefiniteWord(before, in: text)
    else { return false }
    var at = before
    while at >= 0, at > before - 5, text.tokens[at].kind == .word,
      text.tokens[at].line == text.tokens[before].line
    {
      if words.role(at: at, in: text) == .coded { return true }
      guard at == before || isDefiniteWord(at, in: text) || words.role(at: at, in: text) == nil else { return false }
      at -= 1
    }
    return false
  }

  /// «في الدقيقتين 80 و89»; `others` names stand behind it, and more than a few are a list of figures.
  private func isSecondName(
    _ number: NumberExpression, waw: Int, in text: TokenizedText, before others: Int
  ) -> Bool {
    guard text.isWaw(waw), waw > 0, let first = numbers.number(at: waw - 1, in: text), !counts(number, in: text)
    else { return false }
    return first.isOrdinal || text.tokens[waw - 1].kind == .digits && isNamed(first, in: text, before: others + 1)
  }

  /// «الدورة الـ28», «الذكرى السبعين»: behind a singular the definite number is an ordinal.
  func isRank(_ number: NumberExpression, in text: TokenizedText) -> Bool {
    let start = number.tokens.lowerBound
    let isDigits = text.tokens[start].kind == .digits
    guard isDigits ? isGluedToArticle(start, in: text) : number.proclitics.contains(.al) && number.value >= 20,
      let before = definiteNoun(before: beforeGlue(start, in: text), in: text),
      !isPlural(firstDefinite(before, in: text), in: text)
    else { return false }
    // «15 ناقلة منها ترفع العلم والـ12 الأخرى»
    if isDigits, text.bytes(of: start - 1).starts(with: Letters.waw) { return false }
    // «في الجولة الـ12 فريقا»
    guard let noun = noun(at: number.tokens.upperBound, in: text) else { return true }
    return !endsInAlef(noun, in: text)
  }
}
