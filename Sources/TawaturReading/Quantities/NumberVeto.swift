import TawaturModel
import TawaturText

extension QuantityReader {
  /// The number as a quantity, nil where it counts nothing: ordinals, names, scores, years, clock times.
  func counting(_ number: NumberExpression, in text: TokenizedText) -> QuantityCandidate? {
    let start = number.tokens.lowerBound
    guard !number.isOrdinal, !isPercentWord(start, in: text), words.role(at: start, in: text) != .notNumber else {
      return nil
    }
    if number.value == 1, number.tokens.count == 1, text.tokens[start].kind == .word { return one(number, in: text) }
    if isOneOfEach(number, in: text) { return QuantityCandidate(number, rule: "digits") }
    if isDuration(number.tokens, in: text) || isRank(number, in: text) || isNamed(number, in: text) { return nil }
    let isDigits = text.tokens[start].kind == .digits
    if isDigits ? isNoCount(number, in: text) : isFixedPhrase(number, in: text) { return nil }
    var candidate = QuantityCandidate(number, rule: isDigits ? "digits" : "words")
    candidate.isJoined = candidate.isJoined || start > 0 && text.isWaw(start - 1)
    if percentEnd(number.tokens.upperBound, before: start, in: text) != nil { candidate.rule = "percent" }
    if isDigits, let decimal = uncountedDecimal(number, in: text) { candidate.value = decimal }
    if isDigits, let scale = scaleBehindBracket(number, in: text) {
      candidate.value = number.value * scale.value
      candidate.tokens = .from(number.tokens.lowerBound, to: scale.tokens.upperBound)
    }
    if let part = partOfWhole(number, in: text) { candidate.value = part }
    if let years = yearsPast(number, in: text) {
      candidate.value = number.value + years
      candidate.countedToken = number.tokens.upperBound
      candidate.tokens = .from(number.tokens.lowerBound, to: number.tokens.upperBound + 1)
    }
    return signed(candidate, in: text)
  }

  /// «خمس دخله», «عشر الميزانية»: the numeral of feminine plurals before one thing is a part of it.
  private func partOfWhole(_ number: NumberExpression, in text: TokenizedText) -> Double? {
    let end = number.tokens.upperBound
    guard number.tokens.count == 1, number.value >= 5, number.value <= 10, number.value != 6, number.value != 8,
      !number.proclitics.contains(.al), text.tokens[end - 1].kind == .word, !endsInTehMarbuta(end - 1, in: text),
      end < text.count, text.tokens[end].line == text.tokens[end - 1].line, text.tokens[end].kind == .word,
      words.role(at: end, in: text) != .plural
    else { return nil }
    let word = text.bytes(of: end)
    if word.starts(with: Letters.al) { return word.suffix(4) == Letters.at[...] ? nil : 1 / number.value }
    return isPossessedSingular(end, in: text) ? 1 / number.value : nil
  }

  /// «دخله», «أرضهم», though not «بناته» and «أولاده».
  private func isPossessedSingular(_ index: Int, in text: TokenizedText) -> Bool {
    let word = text.bytes(of: index)
    guard words.role(at: index, in: text) == nil,
      let pronoun = Letters.pronouns.last(where: { word.suffix($0.count) == $0[...] && word.count >= $0.count + 6 })
    else { return false }
    let noun = word.dropLast(pronoun.count)
    return noun.suffix(4) != Letters.at[...] && !hasBrokenPluralShape(noun)
  }

  /// «(40) ألف نسمة»
  private func scaleBehindBracket(_ number: NumberExpression, in text: TokenizedText) -> NumberExpression? {
    let (start, end) = (number.tokens.lowerBound, number.tokens.upperBound)
    guard start > 0, end + 1 < text.count, text.tokens[start - 1].mark == .openBracket,
      text.tokens[end].mark == .closeBracket, text.tokens[end + 1].line == text.tokens[start].line,
      let scale = numbers.number(at: end + 1, in: text), scale.tokens.count == 1, scale.value >= 1000,
      scale.proclitics.isEmpty, text.tokens[end + 1].kind == .word
    else { return nil }
    return scale
  }

  /// The years past a round number: «المئة وعاما», «مئة وعامين».
  private func yearsPast(_ number: NumberExpression, in text: TokenizedText) -> Double? {
    let end = number.tokens.upperBound
    guard number.value >= 100, number.value.remainder(dividingBy: 100) == 0, end < text.count,
      words.proclitics(at: end, in: text) == .waw
    else { return nil }
    switch words.role(at: end, in: text) {
    case .years: return 1
    case .timeDual: return 2
    default: return nil
    }
  }

  /// «انخفض المؤشر إلى 92.243»: nothing is counted and no zeros end it, so the point is no separator of thousands.
  private func uncountedDecimal(_ number: NumberExpression, in text: TokenizedText) -> Double? {
    let digits = number.tokens
    guard digits.count == 3, text.tokens[digits.lowerBound + 1].mark == .period, !counts(number, in: text),
      text.bytes(of: digits.upperBound - 1).last != UInt8(ascii: "0")
    else { return nil }
    return DigitChain.number(at: digits.lowerBound, in: text)?.decimal
  }

  /// The hundred of «في المئة» and «بالمئة», the thousand of «في الألف».
  func isPercentWord(_ index: Int, in text: TokenizedText) -> Bool {
    text.mayBegin(words.shares, at: index) && isShare(words.role(at: index, in: text))
      || text.mayBegin(words.shares, at: index - 1)
        && words.match(at: index - 1, in: text).map { isShare($0.word) && $0.end > index } ?? false
  }

  private func isShare(_ word: QuantityWord?) -> Bool { word == .percent || word == .perMille }

  /// Where a counted noun, a unit or a percent sign stands right behind the number.
  func counts(_ number: NumberExpression, in text: TokenizedText) -> Bool { counts(number.tokens, in: text) }

  func counts(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    let end = tokens.upperBound
    return percentEnd(end, before: tokens.lowerBound, in: text) != nil || measures.code(at: end, in: text) != nil
      || measures.sign(at: tokens.lowerBound - 1, in: text) != nil || noun(at: end, in: text) != nil
  }

  // MARK: Times

  /// «18 شهرا» is a duration, «عمره 18 عاما» and «(45 عاما)» an age.
  func isDuration(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    let end = afterBracket(tokens, in: text)
    guard end < text.count, text.tokens[end].line == text.tokens[end - 1].line else { return false }
    guard let role = words.role(at: end, in: text) else { return false }
    // «إلى (5,104) عام 2008»
    if end > tokens.upperBound, text.isDigits(end + 1) { return false }
    if role.isTime, isSum(tokens.lowerBound, in: text) { return false }
    return role == .month || role == .zero || role.isTime && !isAge(.from(tokens.lowerBound, to: end + 1), in: text)
  }

  /// Behind the bracket or quotation mark that stands around the number alone: «(15) يوما».
  private func afterBracket(_ tokens: Range<Int>, in text: TokenizedText) -> Int {
    let (start, end) = (tokens.lowerBound, tokens.upperBound)
    guard start > 0, end < text.count else { return end }
    switch (text.tokens[start - 1].mark, text.tokens[end].mark) {
    case (.openBracket, .closeBracket), (.openQuote, .closeQuote), (.straightQuote, .straightQuote): return end + 1
    default: return end
    }
  }

  /// «57 مليون ساعة» are counted; millions of years are times already.
  private func isSum(_ index: Int, in text: TokenizedText) -> Bool {
    numbers.number(at: index, in: text).map { $0.value >= 1_000_000 } ?? false
  }

  func isAge(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    if words.stands({ $0 == .age }, within: 5, before: tokens.lowerBound, in: text) { return true }
    if words.role(at: beforeGlue(tokens.lowerBound, in: text) - 1, in: text) == .owner { return true }
    let before = tokens.lowerBound - 1
    guard before >= 0, text.tokens[before].line == text.tokens[tokens.lowerBound].line else { return false }
    // «رحل عن 80 عاما», though not «يزيد عن 80 عاما»
    if words.role(at: before, in: text) == .about,
      bounds.bound(before: tokens.lowerBound, areDigits: true, in: text) == nil
    {
      return true
    }
    // «كانت تبلغ 21 عاما», though not «مدتها تبلغ 3 سنوات»
    if words.role(at: before, in: text) == .ageVerb, words.role(at: tokens.upperBound - 1, in: text) == .years {
      return !words.stands({ $0 == .span }, within: 6, before: before, in: text)
    }
    guard tokens.upperBound < text.count, tokens.count > 1 else { return false }
    switch (text.tokens[before].mark, text.tokens[tokens.upperBound].mark) {
    case (.openBracket, .closeBracket), (.comma, .comma): return true
    default: return false
    }
  }

  // MARK: Words

  private func isFixedPhrase(_ number: NumberExpression, in text: TokenizedText) -> Bool {
    let end = number.tokens.upperBound
    let isFraction = number.value < 1
    if isFraction {
      if words.role(at: end, in: text) == .wholeAdjective || isPartOfYear(number, in: text) { return true }
      // «الخامسة والنصف»
      let before = number.tokens.lowerBound - 1
      if number.proclitics.contains(.waw), before >= 0, numbers.number(at: before, in: text)?.isOrdinal == true {
        return true
      }
      // «الربع الأول», «النصف الثاني»
      if let next = numbers.number(at: end, in: text), next.isOrdinal { return true }
      return end < text.count && text.tokens[end].mark == .dash && !text.tokens[end].spaceBefore
    }
    // «الاثنين» is Monday, «الست» a lady.
    if number.proclitics.contains(.al), number.tokens.count == 1 {
      if number.value == 2 { return true }
      return number.value == 6 && !isDefiniteWord(number.tokens.lowerBound - 1, in: text)
    }
    return isAuthored(number, in: text)
  }

  /// «خلال الربع», «عن الربع المماثل»: three months, not a fourth of something.
  private func isPartOfYear(_ number: NumberExpression, in text: TokenizedText) -> Bool {
    let start = number.tokens.lowerBound
    guard number.value == 0.25, number.tokens.count == 1, number.proclitics.contains(.al) else { return false }
    return isDefiniteWord(start + 1, in: text) || words.role(at: start - 1, in: text) == .yearCue
  }

  /// «ألف كتابا», «ألف الشاعر», «ألف نحو 15»: a thousand never stands before these, so this is «he wrote».
  private func isAuthored(_ number: NumberExpression, in text: TokenizedText) -> Bool {
    let end = number.tokens.upperBound
    guard number.value == 1000, number.tokens.count == 1, end < text.count,
      text.tokens[end].line == text.tokens[end - 1].line, measures.code(at: end, in: text) == nil
    else { return false }
    switch text.tokens[end].kind {
    case .digits: return true
    case .word:
      return endsInAlef(end, in: text) || isDefiniteWord(end, in: text) || bounds.stands(before: end, in: text)
    default: return false
    }
  }
}
