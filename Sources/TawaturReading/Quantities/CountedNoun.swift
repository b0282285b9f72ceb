import TawaturModel
import TawaturText

extension QuantityReader {
  struct Counted {
    var span: TextSpan?
    var unit: String?
    /// Behind the counted noun and the unit.
    var end: Int
  }

  /// What the number counts, and the unit it measures in.
  func counted(by candidate: QuantityCandidate, in text: TokenizedText) -> Counted {
    let end = candidate.tokens.upperBound
    if let own = candidate.countedToken {
      let isDual = own == candidate.tokens.lowerBound
      let core = isDual ? candidate.core : withoutProclitics(own, in: text)
      let span = text.span(of: own, core: core)
      return Counted(span: span, unit: isDual ? measures.code(at: own, in: text)?.code : nil, end: end)
    }
    if let percent = percentEnd(end, before: candidate.tokens.lowerBound, in: text) {
      var counted = partitive(at: percent, in: text)
      counted.unit = isPerMille(end, in: text) ? "[ppth]" : "%"
      return counted
    }
    if let measure = measures.code(at: end, in: text), isNear(end, to: candidate, in: text) {
      let span = text.tokens[end].kind == .mark ? nil : text.tokens[end].span
      return Counted(span: span, unit: measure.code, end: measure.end)
    }
    if let code = measures.sign(at: candidate.tokens.lowerBound - 1, in: text) {
      return Counted(span: nil, unit: code, end: end)
    }
    let hasPreposition =
      candidate.isDefinite && candidate.core.lowerBound > text.tokens[candidate.tokens.lowerBound].folded.lowerBound
    if !hasPreposition, candidate.isDefinite || isGluedToArticle(candidate.tokens.lowerBound, in: text),
      let before = definiteNoun(before: beforeGlue(candidate.tokens.lowerBound, in: text), in: text)
    {
      return Counted(span: definiteSpan(firstDefinite(before, in: text), in: text), unit: nil, end: end)
    }
    if candidate.isDefinite, let before = possessed(before: candidate.tokens.lowerBound, in: text) {
      return Counted(span: text.tokens[before].span, unit: nil, end: end)
    }
    // «بقي الرصيد صفرا طوال الصيف»
    let isZero = candidate.value == 0 && endsInAlef(end - 1, in: text)
    guard !isZero, let noun = noun(at: end, in: text) else { return Counted(span: nil, unit: nil, end: end) }
    return Counted(span: text.tokens[noun].span, unit: nil, end: noun + 1)
  }

  /// Where «%» or «في المئة» behind the number ends, or the number where «%» stands before it.
  func percentEnd(_ end: Int, before start: Int, in text: TokenizedText) -> Int? {
    if text.isPercentMark(end) || isLostPercent(end, in: text) { return end + 1 }
    if start > 0, text.isPercentMark(start - 1), !text.tokens[start].spaceBefore { return end }
    guard let match = words.match(at: end, in: text), match.word == .percent || match.word == .perMille, end > 0,
      text.tokens[end].line == text.tokens[end - 1].line
    else { return nil }
    return match.end
  }

  /// «70? من السلع», «ارتفع 30?»: the sign lost in another encoding.
  private func isLostPercent(_ index: Int, in text: TokenizedText) -> Bool {
    guard index > 0, index < text.count, text.tokens[index].mark == .question, text.tokens[index - 1].kind == .digits,
      text.bytes(of: index).count == 1, text.tokens[index].line == text.tokens[index - 1].line
    else { return false }
    if words.role(at: index + 1, in: text) == .from, text.tokens[index + 1].spaceBefore { return true }
    return words.stands({ $0.isOne(of: .share, .change) }, within: 6, before: index - 1, in: text)
  }

  private func isPerMille(_ index: Int, in text: TokenizedText) -> Bool {
    index < text.count && (text.tokens[index].mark == .perMille || words.role(at: index, in: text) == .perMille)
  }

  /// «30 في المئة من السكان»: the noun behind «من».
  private func partitive(at index: Int, in text: TokenizedText) -> Counted {
    guard words.role(at: index, in: text) == .from, let noun = noun(at: index, in: text) else {
      return Counted(span: nil, unit: nil, end: index)
    }
    return Counted(span: text.tokens[noun].span, unit: nil, end: noun + 1)
  }

  private func isNear(_ index: Int, to candidate: QuantityCandidate, in text: TokenizedText) -> Bool {
    text.tokens[index].line == text.tokens[candidate.tokens.lowerBound].line
  }

  /// The counted noun from `index` on: behind «من», an opening mark and words like «كبار».
  func noun(at index: Int, in text: TokenizedText) -> Int? {
    guard index > 0 else { return nil }
    var at = index
    if words.role(at: at, in: text) == .from { at += 1 }
    if at < text.count, text.tokens[at].mark.isOne(of: .openQuote, .straightQuote), text.tokens[at].spaceBefore {
      at += 1
    }
    if words.role(at: at, in: text) == .skipped { at += 1 }
    guard at < text.count, text.tokens[at].line == text.tokens[index - 1].line, isNoun(at, in: text) else { return nil }
    return at
  }
}
