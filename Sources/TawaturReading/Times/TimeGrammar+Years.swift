import TawaturModel
import TawaturText

/// Years in digits and words.
extension TimeGrammar {
  /// `عام 2014`, `العام 1996`, `عامي 2014`, `موسم 2016/2017`, `في 1996`.
  func year(at index: Int, after previous: TimePhrase?) -> TimePhrase? {
    if let unit = step(words.units, at: index), unit.value.unit == .year {
      if let digits = yearDigits(at: afterYearKind(unit)), era(at: afterYearKind(unit) + 1)?.value != .beforeEra {
        return years(digits, at: afterYearKind(unit), from: index, start: unit.start, by: "year")
      }
      // «عام.2002», «سنة .2011»
      if unit.value.number == .one, mark(at: unit.next) == .period, let digits = yearDigits(at: unit.next + 1),
        !text.tokens[unit.next + 1].spaceBefore
      {
        return years(digits, at: unit.next + 1, from: index, start: unit.start, by: "year")
      }
      if let dated = yearOfEra(after: unit, from: index) ?? shortYear(after: unit, from: index) { return dated }
      if let year = yearInWords(at: unit.next) {
        let isIslamic = year.next > unit.next && era(at: year.next)?.value == .hijri
        return phrase(
          .from(index, to: afterEra(year.next)), start: unit.start,
          .year(year.value, calendar: isIslamic ? .islamic : .gregorian), by: "year-in-words")
      }
    }
    guard let digits = yearDigits(at: index), isYear(at: index, after: previous) else { return nil }
    return years(digits, at: index, from: index, start: nil, by: "bare-year")
  }

  /// `ألف وتسعمائة وواحد`, `ألفين وثلاثة`: a thousand and more in words.
  func yearInWords(at index: Int) -> Step<Int>? {
    guard isInside(index), text.tokens[index].kind == .word, let number = numbers.number(at: index, in: text),
      number.proclitics.isEmpty, !number.isOrdinal, number.value >= 1001, number.value < 2200,
      number.value == number.value.rounded(), number.tokens.upperBound <= sentence.upperBound
    else { return nil }
    return Step(value: Int(number.value), start: number.core.lowerBound, next: number.tokens.upperBound, proclitics: [])
  }

  /// `عام 500 ق.م`, `سنة 325 م`, `عام 61 هـ`: any number of digits, told by the era after it.
  private func yearOfEra(after unit: Step<UnitWord>, from index: Int) -> TimePhrase? {
    guard let (year, count) = digits(at: unit.next), count <= 4, year > 0, let era = era(at: unit.next + 1) else {
      return nil
    }
    let meaning: TimeMeaning
    switch era.value {
    case .beforeEra: meaning = .year(-year, calendar: .gregorian)
    case .hijri where year < 1600: meaning = .year(year, calendar: .islamic)
    case .gregorian where year < 2200: meaning = .year(year, calendar: .gregorian)
    default: return nil
    }
    return phrase(.from(index, to: era.next), start: unit.start, meaning, by: "year-of-era")
  }

  /// `حرب عام 67`, `منذ عام 48`: the years of the last century that are known by their last digits.
  private func shortYear(after unit: Step<UnitWord>, from index: Int) -> TimePhrase? {
    guard unit.value.number == .one, !unit.proclitics.contains(.al),
      text.letter(fromEnd: 0, of: unit.next - 1) != ArabicLetter.alef,
      let short = digits(at: unit.next), short.count == 2, short.value >= 40, !isPartOfNumber(unit.next),
      !isCounting(unit.next)
    else { return nil }
    return phrase(
      .from(index, to: unit.next + 1), start: unit.start, .year(1900 + short.value, calendar: .gregorian),
      by: "short-year")
  }

  /// A year in digits, or two that make a season: `2016/2017`, `2016-17`.
  func years(_ year: Int, at digitsAt: Int, from index: Int, start: Int?, by: String) -> TimePhrase {
    if mark(at: digitsAt + 1).isOne(of: .slash, .dash), let second = digits(at: digitsAt + 2),
      isTight(digitsAt) || second.value == year + 1, !areTwoYears(digitsAt, second.count, from: index)
    {
      // «2013/2012», as sites turn a season around.
      if second.count == 4, second.value == year - 1, mark(at: digitsAt + 1) == .slash {
        return phrase(.from(index, to: digitsAt + 3), start: start, .years(second.value, year), by: by)
      }
      let last = second.count == 4 ? second.value : second.count == 2 ? year / 100 * 100 + second.value : 0
      if last > year, last < year + 30 {
        return phrase(.from(index, to: digitsAt + 3), start: start, .years(year, last), by: by)
      }
    }
    let end = afterEra(digitsAt + 1)
    let isIslamic = end > digitsAt + 1 && sign(at: digitsAt + 1)?.value == .hijri
    return phrase(.from(index, to: end), start: start, .year(year, calendar: isIslamic ? .islamic : .gregorian), by: by)
  }

  /// Whether a dash joins two years that are told each by itself: «عامي 2007-2008», «في 2007-2008», but «موسم 2016-2017».
  private func areTwoYears(_ digitsAt: Int, _ count: Int, from index: Int) -> Bool {
    if let unit = step(words.units, at: index), unit.value.unit == .year { return unit.value.number == .two }
    return count == 4 && mark(at: digitsAt + 1) == .dash && !follows({ $0 == .season }, before: index)
  }

  /// Whether no spaces stand around the mark after `index`.
  private func isTight(_ index: Int) -> Bool {
    !text.tokens[index + 1].spaceBefore && !text.tokens[index + 2].spaceBefore
  }

  /// Whether four digits without عام are a year: an era mark, a word of time before them, or a year before those.
  private func isYear(at index: Int, after previous: TimePhrase?) -> Bool {
    guard let value = yearDigits(at: index) else { return false }
    // «1500م» are metres as well.
    if afterEra(index + 1) > index + 1 {
      return value >= 1700 || text.letterCount(of: index + 1) > 1 || !isSign(.gregorian, at: index + 1)
    }
    guard (1800...2100).contains(value) else { return false }
    // «في 2002 سجنا سريا»: what follows في is hardly ever counted.
    if value >= 1900, follows({ $0.isOne(of: .in, .since, .within) }, before: index), !isMeasuring(index) {
      return true
    }
    if isComparedPeriod(before: index) { return true }
    // «في الـ2011», «خلال كامل 2012»
    if value >= 1900, isSign(.article, at: index - 1) || isSign(.whole, at: index - 1), !isMeasuring(index),
      follows({ $0.isOne(of: .in, .since, .within) }, before: index - 1)
    {
      return true
    }
    if isFirstSoMany(before: index) || follows({ $0 == .from }, before: index) && opensYears(index) { return true }
    guard !isCounting(index) else { return false }
    if follows({ $0.isOne(of: .in, .since, .within, .season, .event) }, before: index) { return true }
    if follows({ $0.isOne(of: .to, .before, .after) }, before: index), value >= 1900, endsPhrase(index + 1) {
      return true
    }
    if opensPair(index) { return true }
    if mark(at: index - 1) == .openBracket, mark(at: index + 1) == .closeBracket, value >= 1900 { return true }
    guard let previous, case .year = previous.meaning else { return false }
    return previous.tokens.upperBound == index - 1
      && (isSign(.to, at: index - 1) || mark(at: index - 1) == .dash || mark(at: index - 1) == .comma
        || isJoined(index))
      || previous.tokens.upperBound == index - 1 && isConjunction(index - 1)
  }

  /// `م`, `هجرية`, `قبل الميلاد`, `ق.م`.
  func era(at index: Int) -> Step<TimeSign>? {
    guard let sign = sign(at: index) else { return nil }
    if sign.value == .beforeLetter {
      guard mark(at: index + 1) == .period, isSign(.gregorian, at: index + 2) else { return nil }
      return Step(value: .beforeEra, start: sign.start, next: index + 3, proclitics: sign.proclitics)
    }
    return sign.value.isOne(of: .gregorian, .hijri, .beforeEra) ? sign : nil
  }

  /// `بين 2012 و2014`, `ما بين 2022 و2026`.
  private func opensPair(_ index: Int) -> Bool {
    guard follows({ $0 == .between }, before: index), isAnd(index + 1), let first = yearDigits(at: index),
      let last = yearDigits(at: index + 2)
    else { return false }
    return first >= 1800 && last > first && last <= 2100 && !isCounting(index + 2)
  }

  private func isJoined(_ index: Int) -> Bool { mark(at: index - 1) == .slash }

  /// The letter و before digits, a token of its own.
  func isAnd(_ index: Int) -> Bool {
    isInside(index) && text.letterCount(of: index) == 1 && text.letter(0, of: index) == ArabicLetter.waw
  }

  func isConjunction(_ index: Int) -> Bool {
    guard isInside(index), text.tokens[index].kind == .word else { return false }
    switch text.letterCount(of: index) {
    case 1: return text.letter(0, of: index) == ArabicLetter.waw
    case 2: return text.begins(index, with: ArabicLetter.alef, ArabicLetter.waw)
    default: return false
    }
  }

  /// `الفترة نفسها من 2017`, `الربع المماثل من 2017`.
  private func isComparedPeriod(before index: Int) -> Bool {
    guard isSign(.from, at: index - 1), isInside(index - 2) else { return false }
    return isSign(.alike, at: index - 2) || relation(at: index - 2)?.value == .same
  }

  /// `من 2011 إلى 2013`.
  private func opensYears(_ index: Int) -> Bool {
    let joint = index + 1
    guard isSign(.to, at: joint) || mark(at: joint) == .dash, let first = yearDigits(at: index),
      let last = yearDigits(at: joint + 1)
    else { return false }
    guard first >= 1800, last > first, last <= 2100, !isCounting(joint + 1) else { return false }
    if endsPhrase(joint + 2) { return true }
    return text.begins(joint + 2, with: ArabicLetter.alef, ArabicLetter.lam)
      || text.begins(joint + 2, with: ArabicLetter.lam, ArabicLetter.lam)
  }

  /// Whether digits count what follows: a percent sign, a currency, an accusative (شخصا), a counted unit.
  func isCounting(_ index: Int) -> Bool {
    if isMeasuring(index) { return true }
    guard isInside(index + 1), text.tokens[index + 1].kind == .word else { return false }
    return text.letterCount(of: index + 1) >= 3 && text.letter(fromEnd: 0, of: index + 1) == ArabicLetter.alef
      && !text.begins(index + 1, with: ArabicLetter.alef, ArabicLetter.lam) && sign(at: index + 1) == nil
      && text.letter(fromEnd: 1, of: index + 1) != ArabicLetter.heh
  }

  /// Whether a percent sign, a currency or a unit of time follows.
  func isMeasuring(_ index: Int) -> Bool {
    guard isInside(index + 1) else { return false }
    switch text.tokens[index + 1].mark {
    case .percent, .perMille, .currency: return true
    default: break
    }
    return step(words.units, at: index + 1)?.proclitics.isEmpty ?? false
  }

  /// Whether a mark, a small word or the end follows, so that nothing can be counted.
  func endsPhrase(_ index: Int) -> Bool {
    guard isInside(index), text.tokens[index].kind == .word else { return true }
    return sign(at: index) != nil || isConjunction(index)
  }
}
