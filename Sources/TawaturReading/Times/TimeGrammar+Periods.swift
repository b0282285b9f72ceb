import TawaturModel
import TawaturText

/// Weeks, months, years and what is longer.
extension TimeGrammar {
  /// `العام الماضي`, `هذا الأسبوع`, `الشهر نفسه`, `العام الحالي 2018`.
  func period(at index: Int) -> TimePhrase? {
    if isSign(.this, at: index), let unit = definite(words.units, at: index + 1), unit.value.number == .one,
      unit.value.unit != .day
    {
      return phrase(index..<unit.next, .period(unit.value.unit, .current), by: "this-period")
    }
    if let own = sign(at: index), own.value == .self, !own.proclitics.contains(.al),
      let unit = definite(words.units, at: own.next), unit.value.number == .one
    {
      return phrase(index..<unit.next, start: own.start, .period(unit.value.unit, .same), by: "same-period")
    }
    guard let unit = step(words.units, at: index), unit.value.number == .one, unit.proclitics.contains(.al),
      let relation = relation(at: afterYearKind(unit)), relation.value != .recent
    else { return nil }
    if unit.value.unit == .year {
      let isBracketed = mark(at: relation.next) == .openBracket && mark(at: relation.next + 2) == .closeBracket
      if let year = yearDigits(at: isBracketed ? relation.next + 1 : relation.next) {
        if !isBracketed { return years(year, at: relation.next, from: index, start: unit.start, by: "named-year") }
        return phrase(
          index..<(relation.next + 3), start: unit.start, .year(year, calendar: .gregorian), by: "named-year")
      }
    }
    if unit.value.unit == .century, relation.value == .last || relation.value == .preceding {
      return phrase(index..<relation.next, start: unit.start, .century(19), by: "last-century")
    }
    return phrase(index..<relation.next, start: unit.start, .period(unit.value.unit, relation.value), by: "period")
  }

  /// The token after مالي, دراسي and the like, which say what kind of year it is.
  private func afterYearKind(_ unit: Step<UnitWord>) -> Int {
    guard unit.value.unit == .year, unit.proclitics.contains(.al), let kind = sign(at: unit.next),
      kind.proclitics == .al,
      [.yearKind, .gregorian, .hijri].contains(kind.value)
    else { return unit.next }
    return kind.next
  }

  /// `عام 2014`, `العام 1996`, `عامي 2014`, `موسم 2016/2017`, `في 1996`.
  func year(at index: Int, after previous: TimePhrase?) -> TimePhrase? {
    if let unit = step(words.units, at: index), unit.value.unit == .year {
      if let digits = yearDigits(at: afterYearKind(unit)) {
        return years(digits, at: afterYearKind(unit), from: index, start: unit.start, by: "year")
      }
      if let short = shortYear(after: unit, from: index) { return short }
      if isInside(unit.next), let number = numbers.number(at: unit.next, in: text), number.proclitics.isEmpty,
        number.value >= 1900, number.value < 2100, number.tokens.upperBound <= sentence.upperBound
      {
        return phrase(
          index..<number.tokens.upperBound, start: unit.start, .year(Int(number.value), calendar: .gregorian),
          by: "year-in-words")
      }
    }
    guard let digits = yearDigits(at: index), isYear(at: index, after: previous) else { return nil }
    return years(digits, at: index, from: index, start: nil, by: "bare-year")
  }

  /// `حرب عام 67`, `منذ عام 48`: the years of the last century that are known by their last digits.
  private func shortYear(after unit: Step<UnitWord>, from index: Int) -> TimePhrase? {
    guard unit.value.number == .one, !unit.proclitics.contains(.al),
      text.letter(fromEnd: 0, of: unit.next - 1) != ArabicLetter.alef,
      let short = digits(at: unit.next), short.count == 2, short.value >= 40, !isPartOfNumber(unit.next),
      !isCounting(unit.next)
    else { return nil }
    return phrase(
      index..<(unit.next + 1), start: unit.start, .year(1900 + short.value, calendar: .gregorian), by: "short-year")
  }

  /// A year in digits, or two that make a season: `2016/2017`, `2016-17`.
  private func years(_ year: Int, at digitsAt: Int, from index: Int, start: Int?, by: String) -> TimePhrase {
    if [.slash, .dash].contains(mark(at: digitsAt + 1)), let second = digits(at: digitsAt + 2),
      isTight(digitsAt) || second.value == year + 1
    {
      let last = second.count == 4 ? second.value : second.count == 2 ? year / 100 * 100 + second.value : 0
      if last > year, last < year + 30 {
        return phrase(index..<(digitsAt + 3), start: start, .years(year, last), by: by)
      }
    }
    let end = afterEra(digitsAt + 1)
    let isIslamic = end > digitsAt + 1 && sign(at: digitsAt + 1)?.value == .hijri
    return phrase(index..<end, start: start, .year(year, calendar: isIslamic ? .islamic : .gregorian), by: by)
  }

  /// Whether no spaces stand around the mark after `index`.
  private func isTight(_ index: Int) -> Bool {
    !text.tokens[index + 1].spaceBefore && !text.tokens[index + 2].spaceBefore
  }

  /// Whether four digits without عام are a year: an era mark, a word of time before them, or a year before those.
  private func isYear(at index: Int, after previous: TimePhrase?) -> Bool {
    guard let value = yearDigits(at: index) else { return false }
    if afterEra(index + 1) > index + 1 { return true }
    guard (1800...2100).contains(value) else { return false }
    // «في 2002 سجنا سريا»: what follows في is hardly ever counted.
    if value >= 1900, follows([.in, .since], before: index), !isMeasuring(index) { return true }
    guard !isCounting(index) else { return false }
    if follows([.in, .since, .season, .event], before: index) { return true }
    if follows([.to, .before, .after], before: index), value >= 1900, endsPhrase(index + 1) { return true }
    if mark(at: index - 1) == .openBracket, mark(at: index + 1) == .closeBracket, value >= 1900 { return true }
    guard let previous, case .year = previous.meaning else { return false }
    return previous.tokens.upperBound == index - 1
      && (isSign(.to, at: index - 1) || mark(at: index - 1) == .dash || mark(at: index - 1) == .comma
        || isJoined(index))
      || previous.tokens.upperBound == index - 1 && isConjunction(index - 1)
  }

  private func isJoined(_ index: Int) -> Bool { mark(at: index - 1) == .slash }

  func isConjunction(_ index: Int) -> Bool {
    guard isInside(index), text.tokens[index].kind == .word else { return false }
    switch text.letterCount(of: index) {
    case 1: return text.letter(0, of: index) == ArabicLetter.waw
    case 2: return text.begins(index, with: ArabicLetter.alef, ArabicLetter.waw)
    default: return false
    }
  }

  /// Whether digits count what follows: a percent sign, a currency, an accusative (شخصا), a counted unit.
  private func isCounting(_ index: Int) -> Bool {
    if isMeasuring(index) { return true }
    guard isInside(index + 1), text.tokens[index + 1].kind == .word else { return false }
    return text.letterCount(of: index + 1) >= 3 && text.letter(fromEnd: 0, of: index + 1) == ArabicLetter.alef
      && !text.begins(index + 1, with: ArabicLetter.alef, ArabicLetter.lam) && sign(at: index + 1) == nil
  }

  /// Whether a percent sign, a currency or a unit of time follows.
  private func isMeasuring(_ index: Int) -> Bool {
    guard isInside(index + 1) else { return false }
    switch text.tokens[index + 1].mark {
    case .percent, .perMille, .currency: return true
    default: break
    }
    return step(words.units, at: index + 1)?.proclitics.isEmpty ?? false
  }

  /// Whether a mark, a small word or the end follows, so that nothing can be counted.
  private func endsPhrase(_ index: Int) -> Bool {
    guard isInside(index), text.tokens[index].kind == .word else { return true }
    return sign(at: index) != nil || isConjunction(index)
  }

  /// `الثمانينيات`, `ثمانينيات القرن الماضي`.
  func decade(at index: Int) -> TimePhrase? {
    guard let decade = step(words.decades, at: index) else { return nil }
    if let century = century(at: decade.next), case .century(let hundreds) = century.meaning {
      return phrase(
        index..<century.tokens.upperBound, start: decade.start, .decade(hundreds * 100 + decade.value), by: "decade")
    }
    guard decade.proclitics.contains(.al), !isAge(decade.next) else { return nil }
    if isSign(.from, at: decade.next), let century = century(at: decade.next + 1),
      case .century(let hundreds) = century.meaning
    {
      return phrase(
        index..<century.tokens.upperBound, start: decade.start, .decade(hundreds * 100 + decade.value), by: "decade")
    }
    return phrase(index..<decade.next, start: decade.start, .decade(1900 + decade.value), by: "decade")
  }

  /// `القرن التاسع عشر`, `القرن الـ19`, `القرن الماضي`.
  func century(at index: Int) -> TimePhrase? {
    guard let unit = step(words.units, at: index), unit.value == UnitWord(unit: .century, number: .one),
      unit.proclitics.contains(.al)
    else { return nil }
    if let relation = relation(at: unit.next) {
      guard relation.value == .last || relation.value == .current else { return nil }
      return phrase(
        index..<relation.next, start: unit.start, .century(relation.value == .last ? 19 : 20), by: "century")
    }
    guard let ordinal = ordinal(at: unit.next) else { return nil }
    return phrase(index..<ordinal.next, start: unit.start, .century(ordinal.value - 1), by: "century")
  }

  /// An ordinal with the article, in words or as الـ19.
  func ordinal(at index: Int) -> Step<Int>? {
    if let step = definite(words.ordinals, at: index) { return step }
    guard isSign(.article, at: index), let (value, count) = digits(at: index + 1), count <= 2,
      !text.tokens[index + 1].spaceBefore
    else { return nil }
    return Step(value: value, start: text.tokens[index].folded.lowerBound, next: index + 2, proclitics: .al)
  }

  /// `الربع الأول من 2018`, `النصف الثاني من العام الماضي`, `صيف 2017`, `الصيف المقبل`.
  func partOfYear(at index: Int) -> TimePhrase? {
    if let season = season(at: index) { return season }
    guard let sign = sign(at: index), [.quarter, .half].contains(sign.value), sign.proclitics.contains(.al),
      let ordinal = definite(words.ordinals, at: sign.next), ordinal.value <= (sign.value == .half ? 2 : 4)
    else { return nil }
    let part: YearPart = sign.value == .half ? .half(ordinal.value) : .quarter(ordinal.value)
    if let year = yearReference(at: ordinal.next, islamic: false) {
      return phrase(index..<year.next, start: sign.start, .part(part, of: year.value), by: "part-of-year")
    }
    guard isSign(.from, at: ordinal.next) else { return nil }
    if let year = yearDigits(at: ordinal.next + 1) {
      return phrase(index..<(ordinal.next + 2), start: sign.start, .part(part, of: .year(year)), by: "part-of-year")
    }
    if let unit = definite(words.units, at: ordinal.next + 1), unit.value == UnitWord(unit: .year, number: .one) {
      return phrase(index..<unit.next, start: sign.start, .part(part, of: .period(.current)), by: "part-of-year")
    }
    guard let month = datePeriod(at: ordinal.next + 1) else { return nil }
    return phrase(
      index..<month.tokens.upperBound, start: sign.start, month.meaning, mod: ordinal.value == 1 ? .start : .end,
      by: "part-of-month")
  }

  private func season(at index: Int) -> TimePhrase? {
    if isSign(.this, at: index), let season = definite(words.seasons, at: index + 1) {
      return phrase(index..<season.next, .part(.season(season.value), of: .period(.current)), by: "season")
    }
    guard let season = step(words.seasons, at: index), let year = yearReference(at: season.next, islamic: false)
    else { return nil }
    if case .nearest = year.value, !season.proclitics.contains(.al) { return nil }
    return phrase(index..<year.next, start: season.start, .part(.season(season.value), of: year.value), by: "season")
  }

  /// A month or a period, for what names a part of it.
  private func datePeriod(at index: Int) -> TimePhrase? {
    guard isInside(index) else { return nil }
    let found = [
      date(at: index, after: nil), period(at: index), year(at: index, after: nil), decade(at: index),
      century(at: index), partOfYear(at: index), someDay(at: index),
    ].compactMap { $0 }
    return found.max { $0.tokens.count < $1.tokens.count }
  }

  /// `نهاية عام 2011`, `أوائل الأسبوع المقبل`, `مطلع القرن الماضي`, `نهاية العام`.
  func modified(at index: Int) -> TimePhrase? {
    guard let modifier = step(words.modifiers, at: index), [.start, .mid, .end].contains(modifier.value),
      !modifier.proclitics.contains(.al)
    else { return nil }
    if var inner = datePeriod(at: modifier.next), inner.mod == nil, startsBare(inner) {
      inner.tokens = index..<inner.tokens.upperBound
      inner.start = modifier.start
      inner.mod = modifier.value
      inner.by += "-" + modifier.value.rawValue.lowercased()
      return inner
    }
    if let year = yearDigits(at: modifier.next), year >= 1800, year <= 2100, !isCounting(modifier.next) {
      return phrase(
        index..<(modifier.next + 1), start: modifier.start, .year(year, calendar: .gregorian), mod: modifier.value,
        by: "year-part")
    }
    guard let unit = definite(words.units, at: modifier.next), unit.value.number == .one,
      [.week, .month, .year].contains(unit.value.unit)
    else { return nil }
    return phrase(
      index..<unit.next, start: modifier.start, .period(unit.value.unit, .current), mod: modifier.value,
      by: "period-part")
  }

  func startsBare(_ phrase: TimePhrase) -> Bool {
    phrase.start == text.tokens[phrase.tokens.lowerBound].folded.lowerBound
  }
}
