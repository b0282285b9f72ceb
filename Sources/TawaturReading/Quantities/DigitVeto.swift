import TawaturModel
import TawaturText

extension QuantityReader {
  /// Digits that name, date or score and do not count.
  func isNoCount(_ number: NumberExpression, in text: TokenizedText) -> Bool {
    isDayOfMonth(number, in: text) || isGluedToName(number.tokens, in: text) || isScoreOrClock(number.tokens, in: text)
      || isSectionNumber(number.tokens, in: text) || isYear(number, in: text) || isCode(number, in: text)
  }

  /// «في 28 من الشهر ذاته»
  private func isDayOfMonth(_ number: NumberExpression, in text: TokenizedText) -> Bool {
    let end = number.tokens.upperBound
    return number.value <= 31 && words.role(at: end, in: text) == .from
      && words.role(at: end + 1, in: text).isOne(of: .month, .timeUnit) && isDefiniteWord(end + 1, in: text)
  }

  /// «G20», «إف-16», «covid19», «#2018», «10/5», «5G».
  private func isGluedToName(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    let start = tokens.lowerBound
    if start > 0, !text.tokens[start].spaceBefore {
      let before = text.tokens[start - 1]
      if before.kind == .foreign || before.mark == .slash || before.mark == .colon && isGluedColon(start - 1, in: text)
      {
        return true
      }
      if before.mark == .other, measures.sign(at: start - 1, in: text) == nil { return true }
      if before.mark == .dash, !before.spaceBefore, start > 1, text.tokens[start - 2].kind != .mark { return true }
      // «إف16»: letters that are no clitic.
      if before.kind == .word, !isGluedWord(start - 1, before: tokens, in: text) { return true }
    }
    if start > 0, text.tokens[start].spaceBefore, text.tokens[start - 1].kind == .foreign,
      text.tokens[start - 1].line == text.tokens[start].line, measures.code(at: start - 1, in: text) == nil
    {
      // «USB 3.0 أسرع», though «Zoom 40 مشاركا»
      return !isCountedBehindForeign(tokens, in: text)
    }
    guard tokens.upperBound < text.count else { return false }
    let next = text.tokens[tokens.upperBound]
    if next.spaceBefore { return false }
    // «10/5», «مجموعة 5+1»
    if next.mark == .slash || next.mark == .other && text.isDigits(tokens.upperBound + 1) { return true }
    if next.mark == .dash, tokens.upperBound + 1 < text.count, text.tokens[tokens.upperBound + 1].kind != .mark,
      !text.tokens[tokens.upperBound + 1].spaceBefore
    {
      return true
    }
    return next.kind == .foreign && measures.code(at: tokens.upperBound, in: text) == nil
  }

  private func isCountedBehindForeign(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    let (start, end) = (tokens.lowerBound, tokens.upperBound)
    if percentEnd(end, before: start, in: text) != nil || measures.code(at: end, in: text) != nil { return true }
    guard let number = numbers.number(at: start, in: text), number.value == number.value.rounded(),
      tokens.count == 1 || text.tokens[end - 1].kind == .word
    else { return false }
    return governsNoun(number, in: text)
  }

  /// «و200», «على37 متهما»: a clitic, or a word whose space is missing.
  private func isGluedWord(_ word: Int, before tokens: Range<Int>, in text: TokenizedText) -> Bool {
    switch words.role(at: word, in: text) {
    case .glue: return true
    // «من600 راكب»
    case .particle, .from, .to, .about, .yearCue, .between, .or: return counts(tokens, in: text)
    default: if text.isWaw(word) { return true }
    }
    // Three letters and more; shorter ones name a letter (إف16).
    return text.bytes(of: word).count >= 6 && counts(tokens, in: text)
  }

  private func isGluedColon(_ colon: Int, in text: TokenizedText) -> Bool {
    colon > 0 && text.tokens[colon - 1].kind == .digits && !text.tokens[colon].spaceBefore
  }

  /// «10:30», «2-1», «2 - 1»; the second half is seen from the first mark.
  private func isScoreOrClock(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    let end = tokens.upperBound
    if isBesideZero(tokens, in: text) { return true }
    if end + 1 < text.count, text.tokens[end + 1].kind == .digits, text.tokens[end].line == text.tokens[end - 1].line,
      text.tokens[end + 1].line == text.tokens[end].line
    {
      if text.tokens[end].mark == .colon, !text.tokens[end].spaceBefore, !text.tokens[end + 1].spaceBefore {
        return true
      }
      if text.tokens[end].mark == .dash { return true }
    }
    let start = tokens.lowerBound
    if start >= 2, text.tokens[start - 1].mark == .dash, text.tokens[start - 2].kind == .digits,
      text.tokens[start - 1].line == text.tokens[start].line, text.tokens[start - 2].line == text.tokens[start].line
    {
      return true
    }
    return words.role(at: end, in: text) == .score
      && words.stands({ $0 == .scoreCue }, within: 4, before: start, in: text)
  }

  /// «2 - صفر», «صفر / 1»
  private func isBesideZero(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    let (before, behind) = (tokens.lowerBound - 1, tokens.upperBound)
    let isMark = { (index: Int) in
      text.tokens.indices.contains(index) && text.tokens[index].mark.isOne(of: .dash, .slash)
    }
    return isMark(behind) && words.role(at: behind + 1, in: text) == .zero
      || isMark(before) && words.role(at: before - 1, in: text) == .zero
  }

  /// «1- …», «2) …», «(3)».
  private func isSectionNumber(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    let start = tokens.lowerBound
    let end = tokens.upperBound
    guard end < text.count, text.tokens[end].line == text.tokens[start].line else { return false }
    let mark = text.tokens[end].mark
    let isFirst = start == 0 || text.tokens[start - 1].line != text.tokens[start].line || endsItem(start - 1, in: text)
    if isFirst, mark.isOne(of: .dash, .period, .closeBracket, .colon, .slash) { return true }
    guard start > 0, text.tokens[start - 1].mark == .openBracket, mark == .closeBracket else { return false }
    // «(50) شخصا» and «(2,679)» count, «(2)» does not.
    return tokens.count == 1 && noun(at: end + 1, in: text) == nil
  }

  /// «1- أولا. 2- ثانيا.»
  private func endsItem(_ index: Int, in text: TokenizedText) -> Bool {
    switch text.tokens[index].mark {
    case .period, .semicolon, .colon: !text.tokens[index].spaceBefore && text.tokens[index + 1].spaceBefore
    default: false
    }
  }

  /// Four digits without a separator between 1900 and 2099 that nothing counted follows.
  private func isYear(_ number: NumberExpression, in text: TokenizedText) -> Bool {
    guard number.tokens.count == 1, number.core.count == 4, (1900...2099).contains(number.value) else { return false }
    let end = number.tokens.upperBound
    if percentEnd(end, before: number.tokens.lowerBound, in: text) != nil { return false }
    if measures.code(at: end, in: text) != nil || measures.sign(at: number.tokens.lowerBound - 1, in: text) != nil {
      return false
    }
    if words.role(at: number.tokens.lowerBound - 1, in: text) == .yearCue { return true }
    if isAmount(number, in: text) { return false }
    guard let noun = noun(at: end, in: text), !isDefiniteWord(noun, in: text) else { return true }
    // «1950 شخصا», «1900 جندي»: a noun in the accusative, or a round number.
    let isRound = number.value.remainder(dividingBy: 100) == 0
    return !(isRound || endsInAlef(noun, in: text))
  }

  /// «بلغ العدد 2000», «وصل عدد الحجاج إلى 1950», «أكثر من 2000».
  private func isAmount(_ number: NumberExpression, in text: TokenizedText) -> Bool {
    let start = beforeGlue(number.tokens.lowerBound, in: text)
    switch bounds.bound(before: start, areDigits: true, in: text) {
    case .moreThan, .atLeast: return true
    default: break
    }
    var at = start - 1
    if words.role(at: at, in: text) == .ageVerb { return true }
    if words.role(at: at, in: text) == .to { at -= 1 }
    let last = at
    while at >= 0, at > last - 4, text.tokens[at].kind == .word, text.tokens[at].line == text.tokens[start].line {
      switch words.role(at: at, in: text) {
      case .amount: return true
      case .yearCue, .from, .to, .about, .years: return false
      default: at -= 1
      }
    }
    return false
  }

  /// Telephone and account numbers: a leading zero, a plus before, or seven digits and more that count nothing.
  private func isCode(_ number: NumberExpression, in text: TokenizedText) -> Bool {
    guard number.tokens.count == 1 else { return false }
    let digits = text.bytes(of: number.tokens.lowerBound)
    // «سيدر 1»
    if number.value == 1, !counts(number, in: text) { return true }
    if digits.count > 1, digits.first == UInt8(ascii: "0") { return true }
    return digits.count >= 7 && !counts(number, in: text)
  }
}
