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
    if let years = yearsPast(number, in: text) {
      candidate.value = number.value + years
      candidate.countedToken = number.tokens.upperBound
      candidate.tokens = .from(number.tokens.lowerBound, to: number.tokens.upperBound + 1)
    }
    return candidate
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
    isShare(words.role(at: index, in: text))
      || index > 0 && words.match(at: index - 1, in: text).map { isShare($0.word) && $0.end > index } ?? false
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
    let end = tokens.upperBound
    guard end < text.count, text.tokens[end].line == text.tokens[end - 1].line else { return false }
    guard let role = words.role(at: end, in: text) else { return false }
    if role.isTime, isSum(tokens.lowerBound, in: text) { return false }
    return role == .month || role.isTime && !isAge(.from(tokens.lowerBound, to: end + 1), in: text)
  }

  /// «57 مليون ساعة» are counted; millions of years are times already.
  private func isSum(_ index: Int, in text: TokenizedText) -> Bool {
    numbers.number(at: index, in: text).map { $0.value >= 1_000_000 } ?? false
  }

  func isAge(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    if words.stands({ $0 == .age }, within: 5, before: tokens.lowerBound, in: text) { return true }
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

  // MARK: Names

  /// «القرار 2254», «القناة 13», «رقم 7», «مجموعة العشرين», «الدقيقة 55».
  private func isNamed(_ number: NumberExpression, in text: TokenizedText, before others: Int = 0) -> Bool {
    let start = beforeGlue(number.tokens.lowerBound, in: text)
    var before = start - 1
    guard before >= 0, text.tokens[before].line == text.tokens[start].line else { return false }
    // «القرار (2254)»
    if text.tokens[before].mark == .openBracket { before -= 1 }
    switch words.role(at: before, in: text) {
    case .number: return true
    case .letter: return !counts(number, in: text)
    case .party: return number.value == 5 && words.role(at: number.tokens.upperBound, in: text) == .stars
    case .numbered:
      if number.value < 1 { return false }
      if number.proclitics.contains(.al) { return true }
      // «تضم المجموعة 12 خبيرا» counts, «القناة 12 الإسرائيلية» does not.
      return noun(at: number.tokens.upperBound, in: text).map { isDefiniteWord($0, in: text) } ?? true
    // «عام ثلاثة وتسعين»
    case .years where number.value >= 20 && number.value < 100: return !counts(number, in: text)
    case .timeUnit, .timeDual, .years: return isDefiniteWord(before, in: text) && !counts(number, in: text)
    default: return others < 3 && isSecondName(number, waw: before, in: text, before: others)
    }
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
  private func isRank(_ number: NumberExpression, in text: TokenizedText) -> Bool {
    let start = number.tokens.lowerBound
    let isDigits = text.tokens[start].kind == .digits
    guard isDigits ? isGluedToArticle(start, in: text) : number.proclitics.contains(.al) && number.value >= 20,
      let before = definiteNoun(before: beforeGlue(start, in: text), in: text),
      !isPlural(firstDefinite(before, in: text), in: text)
    else { return false }
    // «في الجولة الـ12 فريقا»
    guard let noun = noun(at: number.tokens.upperBound, in: text) else { return true }
    return !endsInAlef(noun, in: text)
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

  /// «ولاية واحدة» counts, «واحد من أهم» and «في آن واحد» do not.
  private func one(_ number: NumberExpression, in text: TokenizedText) -> QuantityCandidate? {
    let index = number.tokens.lowerBound
    guard index > 0, number.proclitics.isEmpty, text.tokens[index - 1].kind == .word,
      text.tokens[index - 1].line == text.tokens[index].line, !isDefiniteWord(index - 1, in: text),
      [nil, .clearNoun, .numbered, .span, .party].contains(words.role(at: index - 1, in: text)),
      !words.role(at: index + 1, in: text).isOne(of: .from, .ofThem),
      numbers.number(at: index - 1, in: text) == nil
    else { return nil }
    var candidate = QuantityCandidate(number, rule: "one")
    candidate.countedToken = singularHead(index - 1, in: text)
    return candidate
  }
}
