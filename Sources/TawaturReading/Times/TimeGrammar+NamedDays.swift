import TawaturModel
import TawaturText

/// Days by their place in a month and days that come every year.
extension TimeGrammar {
  /// `أول جمعة من يوليو`, `ثالث أيام عيد الفطر`, `عيد الأضحى الماضي`.
  func namedDay(at index: Int) -> TimePhrase? {
    feast(at: index) ?? nthWeekday(at: index) ?? nthDay(at: index)
  }

  /// `عيد الفطر`, `عيد الأضحى الماضي`, `رأس السنة 2018`.
  func feast(at index: Int) -> TimePhrase? {
    guard let feast = step(words.feasts, at: index), !feast.proclitics.contains(.seen) else { return nil }
    // «عيد الميلاد الستين» is somebody's.
    if ordinal(at: feast.next) != nil { return nil }
    let calendar: Timex3.Calendar = feast.value.isIslamic ? .islamic : .gregorian
    let year = yearReference(at: feast.next, islamic: feast.value.isIslamic)
    return phrase(
      .from(index, to: year?.next ?? feast.next), start: feast.start,
      .month(feast.value.month, day: feast.value.day, year: year?.value ?? .open, calendar: calendar), by: "feast")
  }

  /// `أول جمعة من يوليو`, `الجمعة الأولى من يوليو`, `الأحد الأخير من الشهر المقبل`.
  private func nthWeekday(at index: Int) -> TimePhrase? {
    if let number = bareOrdinal(at: index), let day = inner(words.weekdays, at: number.next), day.proclitics.isEmpty,
      let month = month(after: day.next)
    {
      return nth(number.value, day.value, of: month, from: index, start: number.start)
    }
    let noun = step(words.units, at: index).flatMap {
      $0.value == UnitWord(unit: .day, number: .one) && !$0.proclitics.contains(.al) ? $0 : nil
    }
    guard let day = weekday(at: noun?.next ?? index, isNamed: noun != nil),
      let number = definiteOrdinal(at: day.next), let month = month(after: number.next)
    else { return nil }
    return nth(number.value, day.value, of: month, from: index, start: noun?.start ?? day.start)
  }

  private func nth(_ number: Int, _ day: Weekday, of month: TimePhrase, from index: Int, start: Int) -> TimePhrase? {
    guard number <= 5 else { return nil }
    return phrase(
      .from(index, to: month.tokens.upperBound), start: start, .nthWeekday(number, day, of: month.meaning),
      by: "nth-weekday")
  }

  /// `أول أيام رمضان`, `ثالث أيام عيد الفطر`, `اليوم الأول من شهر رمضان`, `آخر يوم من العام الماضي`.
  private func nthDay(at index: Int) -> TimePhrase? {
    if let number = bareOrdinal(at: index), let unit = inner(words.units, at: number.next), unit.value.unit == .day,
      unit.value.number != .two, unit.proclitics.isEmpty
    {
      let isFrom = isSign(.from, at: unit.next) || isSign(.in, at: unit.next)
      return nthDay(number.value, of: isFrom ? unit.next + 1 : unit.next, from: index, start: number.start)
    }
    guard let unit = definite(words.units, at: index), unit.value == UnitWord(unit: .day, number: .one),
      let number = definiteOrdinal(at: unit.next), isSign(.from, at: number.next)
    else { return nil }
    return nthDay(number.value, of: number.next + 1, from: index, start: unit.start)
  }

  private func nthDay(_ number: Int, of at: Int, from index: Int, start: Int) -> TimePhrase? {
    guard isInside(at) else { return nil }
    let whole = feast(at: at) ?? monthAlone(at: at, after: nil) ?? islamicMonth(at: at)
    guard let whole, startsBare(whole) else { return nil }
    return phrase(
      .from(index, to: whole.tokens.upperBound), start: start, .nthDay(number, of: whole.meaning), by: "nth-day")
  }

  /// رمضان alone, where the words before it leave no doubt.
  private func islamicMonth(at index: Int) -> TimePhrase? {
    guard let month = monthName(at: index), month.value.name.isIslamic else { return nil }
    return phrase(
      .from(index, to: month.next), start: month.start,
      .month(month.value.name.number, day: nil, year: .open, calendar: .islamic), by: "month")
  }

  /// `من يوليو`, `من الشهر المقبل`, `في شهر نوفمبر`.
  private func month(after index: Int) -> TimePhrase? {
    guard isSign(.from, at: index) || isSign(.in, at: index), isInside(index + 1) else { return nil }
    if let month = monthAlone(at: index + 1, after: nil) ?? islamicMonth(at: index + 1) { return month }
    guard let month = period(at: index + 1), case .period(.month, _) = month.meaning else { return nil }
    return month
  }

  /// أول, ثاني, آخر without the article, -1 for the last.
  private func bareOrdinal(at index: Int) -> Step<Int>? {
    if let ordinal = step(words.ordinals, at: index), ordinal.proclitics.isDisjoint(with: [.al, .seen]) {
      return ordinal
    }
    guard let last = step(words.modifiers, at: index), last.value == .end, last.next == index + 1,
      !last.proclitics.contains(.al)
    else { return nil }
    return Step(value: -1, start: last.start, next: last.next, proclitics: last.proclitics)
  }

  /// الأول, الثالث, الأخير with the article, -1 for the last.
  private func definiteOrdinal(at index: Int) -> Step<Int>? {
    if let ordinal = definite(words.ordinals, at: index) { return ordinal }
    guard let last = relation(at: index), last.value == .recent else { return nil }
    return Step(value: -1, start: last.start, next: last.next, proclitics: last.proclitics)
  }

  /// The token after a name that holds a date without a year (`قوى 14 آذار`, `مدينة السادس من أكتوبر`).
  func endOfName(at index: Int) -> Int? {
    guard isInside(index + 1),
      text.tokens[index + 1].kind == .digits || text.mayBegin(words.ordinals.openers, at: index + 1),
      isSign(.named, at: index)
    else { return nil }
    var at = index + 1
    if let first = digits(at: at), first.count <= 2, isConjunction(at + 1) { at += 2 }
    guard let day = dayNumber(at: at), day.proclitics.isSubset(of: .al) else { return nil }
    let isFrom = isSign(.from, at: day.next)
    guard isFrom || text.tokens[at].kind == .digits, let month = monthName(at: isFrom ? day.next + 1 : day.next),
      yearReference(at: month.next, islamic: month.value.name.isIslamic) == nil
    else { return nil }
    return month.next
  }
}
