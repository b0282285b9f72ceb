import TawaturModel
import TawaturText

/// «واحد», «واحدة» and «1», which mostly do not count.
extension QuantityReader {
  /// «ولاية واحدة» counts, «واحد من أهم» and «في آن واحد» do not.
  func one(_ number: NumberExpression, in text: TokenizedText) -> QuantityCandidate? {
    let (index, end) = (number.tokens.lowerBound, number.tokens.upperBound)
    if percentEnd(end, before: index, in: text) != nil { return QuantityCandidate(number, rule: "percent") }
    if isOneOfEach(number, in: text) || isRestOfCount(number, in: text) || isOneOfThem(number, in: text) {
      return QuantityCandidate(number, rule: "one")
    }
    guard index > 0, number.proclitics.isEmpty, text.tokens[index - 1].kind == .word,
      text.tokens[index - 1].line == text.tokens[index].line, !isDefiniteWord(index - 1, in: text),
      isCountable(words.role(at: index - 1, in: text)),
      !words.role(at: index + 1, in: text).isOne(of: .from, .ofThem),
      numbers.number(at: index - 1, in: text) == nil
    else { return nil }
    var candidate = QuantityCandidate(number, rule: "one")
    candidate.countedToken = singularHead(index - 1, in: text)
    return candidate
  }

  /// «سقطت واحدة منها», though not «كل واحدة منها».
  private func isOneOfThem(_ number: NumberExpression, in text: TokenizedText) -> Bool {
    let index = number.tokens.lowerBound
    return words.role(at: number.tokens.upperBound, in: text) == .ofThem && number.tokens.count == 1
      && text.bytes(of: number.tokens.upperBound).starts(with: Letters.min)
      && number.proclitics.isSubset(of: .conjunctions) && index > 0 && !isEach(index - 1, in: text)
      && text.tokens[index - 1].line == text.tokens[index].line && text.tokens[index].kind == .word
  }

  private func isEach(_ index: Int, in text: TokenizedText) -> Bool {
    words.role(at: index, in: text).isOne(of: .particle, .both, .notOne, .ofThem, .ofEach, .verb)
  }

  private func isCountable(_ role: QuantityWord?) -> Bool {
    switch role {
    case nil, .clearNoun, .numbered, .coded, .place, .span, .party, .degree: true
    default: false
    }
  }

  /// «واحد من كل ثلاثة», «1 من كل 5», «واحدة في كل زوجين».
  func isOneOfEach(_ number: NumberExpression, in text: TokenizedText) -> Bool {
    number.value == 1 && number.tokens.count == 1 && !number.isOrdinal
      && words.match(at: number.tokens.upperBound, in: text).map {
        // «في آن واحد في كل من»
        $0.word == .ofEach && words.role(at: $0.end, in: text) != .from
      } ?? false
  }

  /// «خسر في سباقين وفاز في واحد»: a count before it is taken up, and nothing follows that it might be one of.
  private func isRestOfCount(_ number: NumberExpression, in text: TokenizedText) -> Bool {
    let (index, end) = (number.tokens.lowerBound, number.tokens.upperBound)
    let isAfterPreposition =
      !number.proclitics.isDisjoint(with: .prepositions) || words.role(at: index - 1, in: text).isOne(of: .yearCue, .to)
    guard isAfterPreposition, !number.proclitics.contains(.al), number.tokens.count == 1, endsClause(end, in: text)
    else { return false }
    var at = index - 2
    while at >= 0, at >= index - 12, text.tokens[at].line == text.tokens[index].line {
      if text.tokens[at].mark.isOne(of: .period, .question, .exclamation) { return false }
      if text.tokens[at].kind == .digits || duals.dual(at: at, in: text) != nil { return true }
      if let count = numbers.number(at: at, in: text), !count.isOrdinal, count.value > 1 { return true }
      at -= 1
    }
    return false
  }

  private func endsClause(_ index: Int, in text: TokenizedText) -> Bool {
    guard index < text.count, text.tokens[index].line == text.tokens[index - 1].line else { return true }
    return text.tokens[index].mark.isOne(of: .period, .comma, .semicolon) || text.isWaw(index)
      || text.tokens[index].kind == .word && text.bytes(of: index).starts(with: Letters.waw)
  }
}
