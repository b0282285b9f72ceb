import TawaturModel
import TawaturText

/// Weeks, months, years and what is longer.
extension TimeGrammar {
  /// `العام الماضي`, `هذا الأسبوع`, `الشهر نفسه`, `العام الحالي 2018`.
  func period(at index: Int) -> TimePhrase? {
    if let same = sameInYear(at: index) { return same }
    if isSign(.this, at: index), let unit = definite(words.units, at: index + 1), unit.value.number == .one,
      unit.value.unit != .day
    {
      return phrase(
        .from(index, to: unit.next), start: demonstrative(at: index), .period(unit.value.unit, .current),
        by: "this-period")
    }
    if let own = sign(at: index), own.value == .self, !own.proclitics.contains(.al),
      let unit = definite(words.units, at: own.next), unit.value.number == .one
    {
      return phrase(.from(index, to: unit.next), start: own.start, .period(unit.value.unit, .same), by: "same-period")
    }
    guard let unit = step(words.units, at: index), unit.value.number == .one, unit.proclitics.contains(.al) else {
      return nil
    }
    guard let relation = relation(at: afterYearKind(unit)) else { return runningPeriod(unit, from: index) }
    guard relation.value != .recent, unit.value.unit != .year || !follows({ $0 == .generalTitle }, before: index) else {
      return nil
    }
    if unit.value.unit == .year {
      let isBracketed = mark(at: relation.next) == .openBracket && mark(at: relation.next + 2) == .closeBracket
      if let year = yearDigits(at: isBracketed ? relation.next + 1 : relation.next) {
        let named = years(year, at: relation.next, from: index, start: unit.start, by: "named-year")
        if !isBracketed, named.tokens.upperBound > relation.next + 1 { return named }
        return phrase(
          .from(index, to: isBracketed ? relation.next + 3 : relation.next + 1), start: unit.start,
          .namedYear(year, relation.value), by: "named-year")
      }
    }
    if unit.value.unit == .century, relation.value == .last || relation.value == .preceding {
      return phrase(.from(index, to: relation.next), start: unit.start, .century(19), by: "last-century")
    }
    return phrase(
      .from(index, to: relation.next), start: unit.start, .period(unit.value.unit, relation.value), by: "period")
  }

  /// `نفس اليوم من عام 2003`, `الشهر نفسه من 2021`, `الفترة المماثلة من العام الماضي`: what was told, in another year.
  private func sameInYear(at index: Int) -> TimePhrase? {
    guard let first = sign(at: index) else {
      return text.mayBegin(words.units.openers, at: index) ? sameUnitInYear(at: index) : nil
    }
    let start = first.value == .this && first.proclitics.isEmpty ? nil : first.start
    var at = first.next
    let unit: TimeUnit?
    switch first.value {
    case .self where !first.proclitics.contains(.al):
      guard let named = sameNoun(at: at) else { return nil }
      (unit, at) = (named.value, named.next)
    // «مثل هذا اليوم من عام 2003»
    case .this:
      guard let day = definite(words.units, at: at), day.value == UnitWord(unit: .day, number: .one) else { return nil }
      (unit, at) = (.day, day.next)
    case .during, .quarter, .half:
      guard first.proclitics.contains(.al), let end = afterSame(at) else { return nil }
      (unit, at) = (nil, end)
    default: return nil
    }
    return inYear(unit, from: index, start: start, at: at)
  }

  /// `اليوم نفسه من عام 2003`, `الشهر المماثل من 2017`.
  private func sameUnitInYear(at index: Int) -> TimePhrase? {
    guard let unit = step(words.units, at: index), unit.value.number == .one, unit.proclitics.contains(.al),
      unit.value.unit.isOne(of: .day, .month), let end = afterSame(unit.next)
    else { return nil }
    return inYear(unit.value.unit, from: index, start: unit.start, at: end)
  }

  /// اليوم, الشهر, الفترة, الربع with the article; nil inside for a part of a year.
  private func sameNoun(at index: Int) -> Step<TimeUnit?>? {
    if let unit = definite(words.units, at: index), unit.value.number == .one, unit.value.unit.isOne(of: .day, .month) {
      return Step(value: unit.value.unit, start: unit.start, next: unit.next, proclitics: .al)
    }
    guard let spell = definite(words.signs, at: index), spell.value.isOne(of: .during, .quarter, .half) else {
      return nil
    }
    return Step(value: nil, start: spell.start, next: spell.next, proclitics: .al)
  }

  /// The token after نفسه, ذاتها or المماثل.
  private func afterSame(_ index: Int) -> Int? {
    if let same = relation(at: index), same.value == .same { return same.next }
    guard let alike = definite(words.signs, at: index), alike.value == .alike else { return nil }
    return alike.next
  }

  private func inYear(_ unit: TimeUnit?, from index: Int, start: Int?, at: Int) -> TimePhrase? {
    guard isSign(.from, at: at) || isSign(.in, at: at), let year = yearReference(at: at + 1, islamic: false) else {
      return nil
    }
    if case .nearest = year.value { return nil }
    return phrase(.from(index, to: year.next), start: start, .sameOf(unit, year.value), by: "same-in-year")
  }

  /// `خلال العام`, `الأشهر الستة الأولى من العام`: the one that runs.
  private func runningPeriod(_ unit: Step<UnitWord>, from index: Int) -> TimePhrase? {
    guard unit.value.unit.isOne(of: .week, .month, .year), unit.proclitics == .al,
      follows({ $0 == .within }, before: index) || isFirstSoMany(before: index)
    else { return nil }
    let end = afterYearKind(unit)
    // «خلال العام الثاني» and «خلال العام الذي مضى» are others.
    guard !isInside(end) || !text.begins(end, with: ArabicLetter.alef, ArabicLetter.lam) && digits(at: end) == nil
    else {
      return nil
    }
    return phrase(.from(index, to: end), start: unit.start, .period(unit.value.unit, .current), by: "running-period")
  }

  /// Whether `الأشهر التسعة الأولى من` stands before.
  func isFirstSoMany(before index: Int) -> Bool {
    guard isSign(.from, at: index - 1), let first = inner(words.ordinals, at: index - 2) else { return false }
    guard first.value == 1, first.proclitics == .al else { return false }
    return (2...4).contains { back in
      isInside(index - back - 1) && definite(words.units, at: index - back - 1)?.value.number == .many
    }
  }

  /// The token after مالي, دراسي and the like, which say what kind of year it is.
  func afterYearKind(_ unit: Step<UnitWord>) -> Int {
    guard unit.value.unit == .year, unit.proclitics.contains(.al), let kind = sign(at: unit.next),
      kind.proclitics == .al,
      kind.value.isOne(of: .yearKind, .gregorian, .hijri)
    else { return unit.next }
    return kind.next
  }

  /// `الثمانينيات`, `ثمانينيات القرن الماضي`.
  func decade(at index: Int) -> TimePhrase? {
    guard let decade = step(words.decades, at: index) else { return nil }
    if let century = century(at: decade.next), case .century(let hundreds) = century.meaning, hundreds >= 0 {
      return phrase(
        .from(index, to: century.tokens.upperBound), start: decade.start, .decade(hundreds * 100 + decade.value),
        by: "decade")
    }
    guard decade.proclitics.contains(.al), !isAge(decade.next) else { return nil }
    if isSign(.from, at: decade.next), let century = century(at: decade.next + 1),
      case .century(let hundreds) = century.meaning, hundreds >= 0
    {
      return phrase(
        .from(index, to: century.tokens.upperBound), start: decade.start, .decade(hundreds * 100 + decade.value),
        by: "decade")
    }
    return phrase(.from(index, to: decade.next), start: decade.start, .decade(1900 + decade.value), by: "decade")
  }

  /// `القرن التاسع عشر`, `القرن الـ19`, `القرن الماضي`.
  func century(at index: Int) -> TimePhrase? {
    guard let unit = step(words.units, at: index), unit.value == UnitWord(unit: .century, number: .one),
      unit.proclitics.contains(.al)
    else { return nil }
    if let relation = relation(at: unit.next) {
      guard relation.value == .last || relation.value == .current else { return nil }
      return phrase(
        .from(index, to: relation.next), start: unit.start, .century(relation.value == .last ? 19 : 20), by: "century")
    }
    guard let ordinal = ordinal(at: unit.next) ?? centuryInDigits(at: unit.next), ordinal.value <= 30 else {
      return nil
    }
    let era = era(at: ordinal.next)
    let (meaning, end): (TimeMeaning, Int) =
      switch era?.value {
      case .beforeEra: (.century(-ordinal.value), era?.next ?? ordinal.next)
      case .hijri: (.islamicCentury(ordinal.value), era?.next ?? ordinal.next)
      case .gregorian: (.century(ordinal.value - 1), era?.next ?? ordinal.next)
      default: (.century(ordinal.value - 1), ordinal.next)
      }
    return phrase(.from(index, to: end), start: unit.start, meaning, by: "century")
  }

  /// `القرن 21`.
  private func centuryInDigits(at index: Int) -> Step<Int>? {
    guard let (value, count) = digits(at: index), count <= 2, value > 0, !isPartOfNumber(index), !isMeasuring(index)
    else { return nil }
    return Step(value: value, start: text.tokens[index].folded.lowerBound, next: index + 1, proclitics: [])
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
    if let season = sportsYear(at: index) { return season }
    if let quarter = quarterByRelation(at: index) { return quarter }
    guard let sign = sign(at: index), sign.value.isOne(of: .quarter, .half), sign.proclitics.contains(.al),
      let ordinal = quarterNumber(at: sign.next, of: sign.value == .half ? 2 : 4)
    else { return nil }
    let part: YearPart = sign.value == .half ? .half(ordinal.value) : .quarter(ordinal.value)
    if let year = yearReference(at: ordinal.next, islamic: false) {
      return phrase(.from(index, to: year.next), start: sign.start, .part(part, of: year.value), by: "part-of-year")
    }
    guard isSign(.from, at: ordinal.next) else {
      guard sign.value == .quarter, follows({ $0.isOne(of: .in, .within, .since) }, before: index) else { return nil }
      return phrase(
        .from(index, to: ordinal.next), start: sign.start, .part(part, of: .period(.current)), by: "quarter-alone")
    }
    if let year = yearDigits(at: ordinal.next + 1) {
      return phrase(
        .from(index, to: ordinal.next + 2), start: sign.start, .part(part, of: .year(year)), by: "part-of-year")
    }
    if let unit = definite(words.units, at: ordinal.next + 1), unit.value == UnitWord(unit: .year, number: .one) {
      return phrase(
        .from(index, to: unit.next), start: sign.start, .part(part, of: .period(.current)), by: "part-of-year")
    }
    guard let month = datePeriod(at: ordinal.next + 1) else { return nil }
    return phrase(
      .from(index, to: month.tokens.upperBound), start: sign.start, month.meaning,
      mod: ordinal.value == 1 ? .start : .end,
      by: "part-of-month")
  }

  /// `الربع الماضي`, `الربع المالي الحالي`.
  private func quarterByRelation(at index: Int) -> TimePhrase? {
    guard let quarter = definite(words.signs, at: index), quarter.value == .quarter else { return nil }
    var next = quarter.next
    if let kind = definite(words.signs, at: next), kind.value == .yearKind { next = kind.next }
    guard let relation = relation(at: next), relation.value.isOne(of: .last, .preceding, .next, .current) else {
      return nil
    }
    return phrase(
      .from(index, to: relation.next), start: quarter.start, .quarter(relation.value), by: "quarter-by-relation")
  }

  /// الأول to الرابع, or الأخير.
  private func quarterNumber(at index: Int, of count: Int) -> Step<Int>? {
    if let ordinal = definite(words.ordinals, at: index) { return ordinal.value <= count ? ordinal : nil }
    guard let last = relation(at: index), last.value == .recent else { return nil }
    return Step(value: count, start: last.start, next: last.next, proclitics: last.proclitics)
  }

  /// `الموسم الماضي`, `هذا الموسم`.
  private func sportsYear(at index: Int) -> TimePhrase? {
    if isSign(.this, at: index), let season = sign(at: index + 1), season.value == .season, season.proclitics == .al {
      return phrase(
        .from(index, to: season.next), start: demonstrative(at: index), .sportsYear(.current), by: "sports-year")
    }
    guard let season = sign(at: index), season.value == .season, season.proclitics.contains(.al),
      let relation = relation(at: season.next), relation.value != .recent
    else { return nil }
    return phrase(
      .from(index, to: relation.next), start: season.start, .sportsYear(relation.value), by: "sports-year")
  }

  /// `فصل الصيف`, `فترة الشتاء الماضي`, `خلال الخريف`: the one of the running year.
  private func seasonByNoun(at index: Int) -> TimePhrase? {
    let noun = sign(at: index).flatMap {
      $0.value.isOne(of: .quarter, .during, .season) && !$0.proclitics.contains(.al) ? $0 : nil
    }
    guard let season = definite(words.seasons, at: noun?.next ?? index),
      follows({ $0 == .within || noun != nil && $0.isOne(of: .in, .since) }, before: index)
    else { return nil }
    let year = yearReference(at: season.next, islamic: false)
    return phrase(
      .from(index, to: year?.next ?? season.next), start: noun?.start ?? season.start,
      .part(.season(season.value), of: year?.value ?? .open), by: "season")
  }

  private func season(at index: Int) -> TimePhrase? {
    if isSign(.this, at: index), let season = definite(words.seasons, at: index + 1) {
      return phrase(
        .from(index, to: season.next), start: demonstrative(at: index),
        .part(.season(season.value), of: .period(.current)),
        by: "season")
    }
    if let named = seasonByNoun(at: index) { return named }
    guard let season = step(words.seasons, at: index), let year = yearReference(at: season.next, islamic: false)
    else { return nil }
    if case .nearest = year.value, !season.proclitics.contains(.al) { return nil }
    return phrase(
      .from(index, to: year.next), start: season.start, .part(.season(season.value), of: year.value), by: "season")
  }

  /// A month or a period, for what names a part of it.
  private func datePeriod(at index: Int) -> TimePhrase? {
    guard isInside(index), text.tokens[index].kind == .digits || text.mayBegin(words.openers.all, at: index) else {
      return nil
    }
    var found = longer(date(at: index, after: nil), period(at: index))
    found = longer(found, year(at: index, after: nil))
    found = longer(found, decade(at: index))
    found = longer(found, century(at: index))
    found = longer(found, partOfYear(at: index))
    return longer(found, someDay(at: index))
  }

  /// `عطلة نهاية الأسبوع الماضي`.
  private func weekend(at index: Int) -> TimePhrase? {
    guard let holiday = sign(at: index), holiday.value == .holiday, !holiday.proclitics.contains(.al),
      var end = modified(at: holiday.next), startsBare(end), case .period(.week, let relation) = end.meaning
    else { return nil }
    // Without an adjective the clause tells which one.
    if relation == .current, end.tokens.count == 2 { end.meaning = .weekend }
    end.tokens = .from(index, to: end.tokens.upperBound)
    end.start = holiday.start
    end.by = "times/weekend"
    return end
  }

  /// `نهاية عام 2011`, `أوائل الأسبوع المقبل`, `مطلع القرن الماضي`, `نهاية العام`.
  func modified(at index: Int) -> TimePhrase? {
    if let weekend = weekend(at: index) { return weekend }
    guard let modifier = step(words.modifiers, at: index), modifier.value.isOne(of: .start, .mid, .end),
      !modifier.proclitics.contains(.al)
    else { return nil }
    if var inner = datePeriod(at: modifier.next), inner.mod == nil, startsBare(inner) {
      inner.tokens = .from(index, to: inner.tokens.upperBound)
      inner.start = modifier.start
      inner.mod = modifier.value
      inner.by += "-" + modifier.value.rawValue.lowercased()
      return inner
    }
    if let year = yearDigits(at: modifier.next), year >= 1800, year <= 2100, !isMeasuring(modifier.next) {
      return phrase(
        .from(index, to: modifier.next + 1), start: modifier.start, .year(year, calendar: .gregorian),
        mod: modifier.value,
        by: "year-part")
    }
    if let season = definite(words.signs, at: modifier.next), season.value == .season {
      return phrase(
        .from(index, to: season.next), start: modifier.start, .sportsYear(.current), mod: modifier.value,
        by: "sports-year-part")
    }
    guard let unit = definite(words.units, at: modifier.next), unit.value.number == .one,
      unit.value.unit.isOne(of: .week, .month, .year)
    else { return nil }
    return phrase(
      .from(index, to: unit.next), start: modifier.start, .period(unit.value.unit, .current), mod: modifier.value,
      by: "period-part")
  }

  func startsBare(_ phrase: TimePhrase) -> Bool {
    phrase.start == text.tokens[phrase.tokens.lowerBound].folded.lowerBound
  }
}
