import TawaturModel
import TawaturText

/// How often.
extension TimeGrammar {
  /// `يوميا`, `سنوية`, `كل جمعة`, `كل سنتين`.
  func repetition(at index: Int) -> TimePhrase? {
    if isSign(.every, at: index) { return every(at: index) }
    if let often = timesPer(at: index) { return often }
    if let days = step(words.units, at: index), days.value == UnitWord(unit: .day, number: .many),
      !days.proclitics.contains(.al), let weekday = definite(words.weekdays, at: days.next)
    {
      return weekly(index, weekday, days.start)
    }
    guard let word = step(words.sets, at: index), word.proclitics.isSubset(of: word.value.isAdverb ? [.waw] : .al)
    else { return nil }
    // «يومي الجمعة والسبت», «يومي 5 و6» are two days.
    if !word.value.isAdverb, digits(at: word.next) != nil || weekday(at: word.next) != nil { return nil }
    // الشهري is also a family.
    if word.value.value == "P1M", word.proclitics == .al,
      text.letter(fromEnd: 0, of: index) == ArabicLetter.yeh, !isDetermined(index - 1)
    {
      return nil
    }
    if word.value.value == "P1D", !word.value.isAdverb, word.proclitics == .al { return nil }
    return phrase(.from(index, to: word.next), start: word.start, .set(word.value.value), by: "set")
  }

  /// Whether a word stands there with the article or a pronoun, so that an adjective may follow.
  private func isDetermined(_ index: Int) -> Bool {
    guard isInside(index), text.tokens[index].kind == .word else { return false }
    let isClitic = [ArabicLetter.waw, ArabicLetter.beh, ArabicLetter.lam, ArabicLetter.kaf]
      .contains(text.letter(0, of: index))
    let hasArticle =
      text.begins(index, with: ArabicLetter.alef, ArabicLetter.lam)
      || isClitic && (text.letter(1, of: index) == ArabicLetter.lam || text.letter(2, of: index) == ArabicLetter.lam)
    return hasArticle || text.letter(fromEnd: 0, of: index).isOne(of: ArabicLetter.heh, ArabicLetter.kaf)
      || text.letter(fromEnd: 1, of: index) == ArabicLetter.heh
  }

  /// `مرتين في الأسبوع`, `3 مرات في الشهر`, `مرة واحدة في السنة`.
  private func timesPer(at index: Int) -> TimePhrase? {
    let number =
      text.tokens[index].kind == .digits || sign(at: index) == nil ? numbers.number(at: index, in: text) : nil
    if let number, number.isOrdinal || !number.proclitics.isSubset(of: .waw) { return nil }
    guard let times = sign(at: number?.tokens.upperBound ?? index), times.value == .times,
      times.proclitics.isSubset(of: number == nil ? .conjunctions : [])
    else { return nil }
    let one = isSign(.one, at: times.next) ? times.next + 1 : times.next
    guard isSign(.in, at: one), let unit = definite(words.units, at: one + 1), unit.value.number == .one,
      relation(at: unit.next) == nil, digits(at: unit.next) == nil
    else { return nil }
    return phrase(
      .from(index, to: unit.next), start: number?.core.lowerBound ?? times.start,
      .set(TimeResolver.duration(.exactly(1), unit.value.unit)), by: "times-per")
  }

  /// `مليون برميل في اليوم`, `300 سيارة في اليوم الواحد`: how often, behind what is counted.
  func rate(at index: Int) -> TimePhrase? {
    guard let unit = definite(words.units, at: index), unit.value.number == .one,
      unit.value.unit.isOne(of: .day, .week, .month, .year), isSign(.in, at: index - 1)
    else { return nil }
    let isOne = isSign(.one, at: unit.next)
    guard isOne || !isDescribed(unit.next), isCountedBefore(index - 1) else { return nil }
    return phrase(
      .from(index, to: isOne ? unit.next + 1 : unit.next), start: unit.start,
      .set(TimeResolver.duration(.exactly(1), unit.value.unit)), by: "rate")
  }

  /// Whether an adjective, a name or a number says which one it is.
  private func isDescribed(_ index: Int) -> Bool {
    text.hasArticle(at: 0, of: index) || relation(at: index) != nil || digits(at: index) != nil
      || weekday(at: index) != nil || isSign(.article, at: index)
  }

  /// Whether a number, or a word like معدل, stands among the few words before, with no mark between.
  private func isCountedBefore(_ index: Int) -> Bool {
    var at = index - 1
    while isInside(at), at >= index - 5 {
      if text.tokens[at].kind == .digits || isSign(.rate, at: at) { return true }
      if text.tokens[at].kind == .mark, !text.tokens[at].mark.isOne(of: .percent, .period, .comma, .slash, .currency) {
        return false
      }
      if text.mayBegin(numbers.words.openers, at: at), let number = numbers.number(at: at, in: text), !number.isOrdinal
      {
        return true
      }
      at -= 1
    }
    return false
  }

  private func every(at index: Int) -> TimePhrase? {
    guard let sign = sign(at: index) else { return nil }
    var at = sign.next
    var amount = 1.0
    if isInside(at), let number = numbers.number(at: at, in: text), number.proclitics.isEmpty, !number.isOrdinal,
      number.value < Self.longest
    {
      amount = number.value
      at = number.tokens.upperBound
    }
    if isInside(at), let unit = inner(words.units, at: at), unit.proclitics.isEmpty {
      if unit.value.number == .two { amount = 2 }
      let isCounted = amount != 1 || unit.value.number == .one
      guard isCounted, !isConstruct(unit) else { return nil }
      if unit.value.unit == .day, let weekday = inner(words.weekdays, at: unit.next) {
        return weekly(index, weekday, sign.start)
      }
      return phrase(
        .from(index, to: unit.next), start: sign.start, .set(TimeResolver.duration(.exactly(amount), unit.value.unit)),
        by: "every")
    }
    guard let weekday = inner(words.weekdays, at: at), weekday.proclitics.isEmpty else { return nil }
    return weekly(index, weekday, sign.start)
  }

  private func weekly(_ index: Int, _ weekday: Step<Weekday>, _ start: Int) -> TimePhrase {
    phrase(
      .from(index, to: weekday.next), start: start, .set("XXXX-WXX-\(weekday.value.rawValue + 1)"), by: "every-weekday")
  }
}
