import TawaturModel
import TawaturText

/// Numbers below zero, and zero itself.
extension QuantityReader {
  /// The number with its sign: «-7 درجات», «ناقص 7 في المئة», «5 درجات تحت الصفر».
  func signed(_ candidate: QuantityCandidate, in text: TokenizedText) -> QuantityCandidate {
    var candidate = candidate
    if isBelowZero(candidate.tokens.upperBound, in: text) {
      candidate.negate()
    } else if let sign = minus(before: candidate, in: text) {
      candidate.negate()
      candidate.tokens = .from(sign, to: candidate.tokens.upperBound)
      candidate.core =
        words.role(at: sign, in: text) == .minus ? words.core(at: sign, in: text) : text.tokens[sign].folded
    }
    return candidate
  }

  /// «درجات مئوية تحت الصفر» behind the number, or «تحت الصفر» alone.
  private func isBelowZero(_ end: Int, in text: TokenizedText) -> Bool {
    var at = end
    while at < end + 3, words.role(at: at, in: text) == .degree { at += 1 }
    return at < text.count && text.tokens[at].line == text.tokens[end - 1].line
      && words.role(at: at, in: text) == .belowZero
  }

  private func minus(before candidate: QuantityCandidate, in text: TokenizedText) -> Int? {
    let (sign, number) = (candidate.tokens.lowerBound - 1, candidate.tokens.lowerBound)
    guard sign >= 0, text.tokens[sign].line == text.tokens[number].line else { return nil }
    if words.role(at: sign, in: text) == .minus { return mayBeNegative(candidate, before: sign, in: text) ? sign : nil }
    guard text.tokens[sign].mark == .dash, text.tokens[number].kind == .digits, !text.tokens[number].spaceBefore,
      text.tokens[sign].spaceBefore || sign > 0 && text.tokens[sign - 1].mark == .openBracket
    else { return nil }
    if text.scalar(of: sign) == Self.minusSign { return sign }
    // A hyphen that opens a line or an aside is no sign.
    let isFirst = sign == 0 || text.tokens[sign - 1].line != text.tokens[sign].line
    guard !isFirst, !closesAside(candidate.tokens.upperBound, in: text) else { return nil }
    return mayBeNegative(candidate, before: sign, in: text) ? sign : nil
  }

  private static let minusSign: UInt32 = 0x2212

  /// Degrees, points and shares may be below zero, and what is only told as a number; people and things may not.
  private func mayBeNegative(_ candidate: QuantityCandidate, before sign: Int, in text: TokenizedText) -> Bool {
    let (start, end) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    if percentEnd(end, before: start, in: text) != nil || words.role(at: end, in: text) == .degree { return true }
    if let code = measures.code(at: end, in: text)?.code { return Self.temperatures.contains(code) }
    return noun(at: end, in: text) == nil
      && words.role(at: sign - 1, in: text).isOne(of: .to, .from, .ageVerb, .yearCue, .about, .amount)
  }

  private static let temperatures: Set<String> = ["Cel", "[degF]"]

  /// «-7 درجات-»
  private func closesAside(_ end: Int, in text: TokenizedText) -> Bool {
    for index in Range.from(end, to: min(end + 8, text.count)) where text.tokens[index].mark == .dash {
      return !text.tokens[index].spaceBefore
    }
    return false
  }

  /// «صفرا», «إلى صفر», «صفر في المئة»; not the score, the month and the point where all began.
  func zero(at index: Int, in text: TokenizedText) -> QuantityCandidate? {
    guard words.role(at: index, in: text) == .zero, !words.proclitics(at: index, in: text).contains(.al),
      !isBesideScore(index, in: text)
    else { return nil }
    let end = index + 1
    let isCounted =
      endsInAlef(index, in: text) || percentEnd(end, before: index, in: text) != nil
      || measures.code(at: end, in: text) != nil || words.role(at: end, in: text) == .degree
      || words.role(at: index - 1, in: text).isOne(of: .to, .ageVerb, .amount)
      || bounds.bound(before: index, areDigits: true, in: text) != nil
    guard isCounted else { return nil }
    return QuantityCandidate(
      tokens: index..<end, core: words.core(at: index, in: text), value: 0,
      isJoined: words.proclitics(at: index, in: text).contains(.waw), rule: "zero")
  }

  /// «2 - صفر», «صفر / 1», «مقابل صفر», «6 صفر 1421».
  private func isBesideScore(_ index: Int, in text: TokenizedText) -> Bool {
    for beside in [index - 1, index + 1]
    where text.tokens.indices.contains(beside) && text.tokens[beside].line == text.tokens[index].line {
      if text.tokens[beside].kind == .digits || text.tokens[beside].mark.isOne(of: .dash, .slash) { return true }
      if words.role(at: beside, in: text).isOne(of: .score, .month, .scoreCue) { return true }
    }
    return words.stands({ $0 == .scoreCue }, within: 6, before: index, in: text)
  }
}

extension QuantityCandidate {
  /// Five to ten degrees below zero are −10 to −5.
  fileprivate mutating func negate() {
    let (low, high) = (value, upper)
    value = (high ?? low).map { -$0 }
    upper = high == nil ? nil : low.map { -$0 }
  }
}
