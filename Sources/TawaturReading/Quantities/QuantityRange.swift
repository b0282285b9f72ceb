import TawaturModel
import TawaturText

extension QuantityReader {
  /// «بين 10 و15», «من 3 إلى 5», «10-15 مترا», «3 أو 4».
  func range(at index: Int, in text: TokenizedText) -> QuantityCandidate? {
    if words.role(at: index, in: text) == .between, let range = between(index, in: text) { return range }
    guard let low = plain(at: index, in: text) else { return nil }
    let end = low.tokens.upperBound
    if text.tokens[index].kind == .digits, let high = afterDash(low, in: text) { return join(low, high, in: text) }
    switch words.match(at: end, in: text) {
    case (.to, let next)?:
      // «نمت %18 إلى 47 مليون»: a share of growth and where it led.
      if index > 0, text.isPercentMark(index - 1), !text.tokens[index].spaceBefore { return nil }
      guard isDirectRange(low, in: text), let high = plain(at: afterGlue(next, in: text), in: text) else { return nil }
      return join(low, high, in: text)
    case (.or, let next)?:
      return alternatives(low, next, in: text)
    default: return nil
    }
  }

  /// «3 أو 4», «أربعين أو خمسين», «ثلاثة أو أربعة أو خمسة».
  private func alternatives(_ low: NumberExpression, _ next: Int, in text: TokenizedText) -> QuantityCandidate? {
    guard var high = plain(at: afterGlue(next, in: text), in: text) else { return nil }
    let areRound = Self.isRound(low.value) && Self.isRound(high.value) && high.value <= low.value * 2
    guard high.value - low.value <= 2 || high.value >= 1000 || areRound else { return nil }
    if case (.or, let next)? = words.match(at: high.tokens.upperBound, in: text),
      let higher = plain(at: afterGlue(next, in: text), in: text), higher.value > high.value
    {
      high = higher
    }
    return join(low, high, in: text)
  }

  private static func isRound(_ value: Double) -> Bool { value >= 10 && value.remainder(dividingBy: 10) == 0 }

  /// A number that may be one end of a range.
  private func plain(at index: Int, in text: TokenizedText, before limit: Int? = nil) -> NumberExpression? {
    guard index < text.count, let number = numbers.number(at: index, in: text, before: limit ?? text.count),
      !number.isOrdinal, !isPercentWord(index, in: text)
    else { return nil }
    return number
  }

  private func between(_ index: Int, in text: TokenizedText) -> QuantityCandidate? {
    guard let opening = words.match(at: index, in: text) else { return nil }
    let start = afterGlue(opening.end, in: text)
    guard start < text.count, let whole = plain(at: start, in: text) else { return nil }
    let behind =
      percentEnd(whole.tokens.upperBound, before: start, in: text)
      ?? measures.code(at: whole.tokens.upperBound, in: text)?.end ?? whole.tokens.upperBound
    if let high = joinedNumber(at: behind, in: text) { return join(whole, high, mayFall: true, in: text) }
    if case (.to, let next)? = words.match(at: behind, in: text),
      let high = plain(at: afterGlue(next, in: text), in: text)
    {
      return join(whole, high, in: text)
    }
    return split(whole, in: text)
  }

  /// «بين ثلاثة وعشرين»: one number to the grammar, two to «بين».
  private func split(_ whole: NumberExpression, in text: TokenizedText) -> QuantityCandidate? {
    for limit in whole.tokens.dropFirst() {
      if let high = joinedNumber(at: limit, in: text), high.tokens.upperBound == whole.tokens.upperBound,
        let low = plain(at: whole.tokens.lowerBound, in: text, before: limit), low.tokens.upperBound == limit
      {
        return join(low, high, in: text)
      }
    }
    return nil
  }

  private func joinedNumber(at index: Int, in text: TokenizedText) -> NumberExpression? {
    guard index < text.count else { return nil }
    if text.isWaw(index) { return plain(at: afterGlue(index + 1, in: text), in: text) }
    guard let number = plain(at: index, in: text), number.proclitics.contains(.waw) else { return nil }
    return number
  }

  /// After «ارتفع من 3 إلى 5» the two numbers are two quantities.
  private func isDirectRange(_ low: NumberExpression, in text: TokenizedText) -> Bool {
    let start = beforeGlue(low.tokens.lowerBound, in: text)
    let hasFrom = words.role(at: start - 1, in: text) == .from
    return !hasFrom || !words.stands({ $0 == .change }, within: 8, before: start, in: text)
  }

  private func afterDash(_ low: NumberExpression, in text: TokenizedText) -> NumberExpression? {
    let dash = low.tokens.upperBound
    guard low.tokens.count == 1, dash + 1 < text.count, text.tokens[dash].mark == .dash,
      text.tokens[dash].line == text.tokens[low.tokens.lowerBound].line, text.tokens[dash + 1].kind == .digits,
      !isDash(low.tokens.lowerBound - 1, in: text), let high = plain(at: dash + 1, in: text),
      !isDash(high.tokens.upperBound, in: text), counts(high, in: text)
    else { return nil }
    if words.stands(
      { $0.isOne(of: .scoreCue, .numbered, .number, .coded) }, within: 3, before: low.tokens.lowerBound, in: text)
    {
      return nil
    }
    return high
  }

  private func isDash(_ index: Int, in text: TokenizedText) -> Bool {
    text.tokens.indices.contains(index) && text.tokens[index].mark == .dash
  }

  private func afterGlue(_ index: Int, in text: TokenizedText) -> Int {
    var at = index
    while words.role(at: at, in: text) == .glue || at < text.count && measures.sign(at: at, in: text) != nil { at += 1 }
    return at
  }

  /// «3 إلى 5 ملايين» is three million to five million.
  private func join(
    _ low: NumberExpression, _ high: NumberExpression, mayFall: Bool = false, in text: TokenizedText
  ) -> QuantityCandidate? {
    var value = low.value
    guard text.tokens[low.tokens.lowerBound].line == text.tokens[high.tokens.lowerBound].line else { return nil }
    for scale in [1e12, 1e9, 1e6, 1e3] where high.value >= scale && low.value < scale && high.tokens.count > 1 {
      let isBare = low.tokens.count == 1 || text.tokens[low.tokens.upperBound - 1].kind == .digits
      if low.value < high.value / scale, isBare { value = low.value * scale }
      break
    }
    // «بين 1675 و1500»: from the larger end down.
    guard value < high.value || mayFall && value > high.value && counts(high, in: text) else { return nil }
    let last = counts(high, in: text) ? high : low
    if isYearPair(low, high, in: text), !counts(last, in: text) { return nil }
    var candidate = QuantityCandidate(low, rule: "range")
    candidate.isTime = isDuration(.from(low.tokens.lowerBound, to: high.tokens.upperBound), in: text)
    candidate.tokens = .from(low.tokens.lowerBound, to: high.tokens.upperBound)
    candidate.value = min(value, high.value)
    candidate.upper = max(value, high.value)
    candidate.bound = .range
    return signed(candidate, in: text)
  }

  private func isYearPair(_ low: NumberExpression, _ high: NumberExpression, in text: TokenizedText) -> Bool {
    (1500...2099).contains(low.value) && (1500...2099).contains(high.value)
  }
}
