import TawaturModel
import TawaturText

/// Days by their place in a month and days that come every year.
extension TimeGrammar {
  /// `أول جمعة من يوليو`, `ثالث أيام عيد الفطر`, `عيد الأضحى الماضي`, `الأسبوع الأول من مايو`.
  func namedDay(at index: Int) -> TimePhrase? {
    feast(at: index) ?? nthWeekday(at: index) ?? nthDay(at: index)
      ?? (text.mayBegin(words.openers.weeks, at: index) ? nthWeek(at: index) : nil)
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
    let whole = feast(at: at) ?? monthAlone(at: at, after: nil) ?? islamicMonth(at: at) ?? spell(at: at)
    guard let whole, startsBare(whole) else { return nil }
    return phrase(
      .from(index, to: whole.tokens.upperBound), start: start, .nthDay(number, of: whole.meaning), by: "nth-day")
  }

  /// `الشهر الحالي`, `العام الماضي`, `عام 2018`, `الأسبوع المقبل`, `السنة`: what has a first day and a last one.
  private func spell(at index: Int) -> TimePhrase? {
    if let period = longer(period(at: index), year(at: index, after: nil)) {
      switch period.meaning {
      case .period(.week, _), .period(.month, _), .period(.year, _), .year: return period
      default: return nil
      }
    }
    guard let unit = definite(words.units, at: index), unit.value.number == .one,
      unit.value.unit == .month || unit.value.unit == .year
    else { return nil }
    return phrase(.from(index, to: unit.next), start: unit.start, .period(unit.value.unit, .current), by: "period")
  }

  /// `الأسبوع الثاني من أكتوبر المقبل`, `أول أسبوع من رمضان`: the month, and where in it.
  private func nthWeek(at index: Int) -> TimePhrase? {
    let (number, start, end): (Int, Int, Int)
    if let ordinal = bareOrdinal(at: index), let unit = inner(words.units, at: ordinal.next), unit.value.unit == .week,
      unit.value.number == .one, unit.proclitics.isEmpty
    {
      (number, start, end) = (ordinal.value, ordinal.start, unit.next)
    } else if let unit = step(words.units, at: index), unit.value == UnitWord(unit: .week, number: .one),
      unit.proclitics.contains(.al), let ordinal = definiteOrdinal(at: unit.next)
    {
      (number, start, end) = (ordinal.value, unit.start, ordinal.next)
    } else {
      return nil
    }
    guard number <= 5, let month = month(after: end), startsBare(month) else { return nil }
    let mod: Timex3.Modifier = number == 1 ? .start : number < 0 || number > 3 ? .end : .mid
    return phrase(.from(index, to: month.tokens.upperBound), start: start, month.meaning, mod: mod, by: "nth-week")
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
  /// Days whose names were told go into `names`, so that they are known again without their noun.
  func endOfName(at index: Int, _ names: inout NamesOfDays) -> Int? {
    let isAgain = names.isKnown && text.tokens[index].kind == .digits
    guard isAgain || text.mayBegin(words.signs.openers, at: index) else { return nil }
    let first = mark(at: index + 1).opensAside ? index + 2 : index + 1
    guard isAgain || isInside(first), isAgain || isDayNumber(first) && isSign(.named, at: index) else { return nil }
    var at = isAgain ? index : first
    var days: [Int] = []
    if let first = digits(at: at), first.count <= 2, isConjunction(at + 1) {
      days.append(first.value)
      at += 2
    }
    guard isInside(at), let day = dayNumber(at: at), day.proclitics.isSubset(of: .al) else { return nil }
    days.append(day.value)
    let isFrom = isSign(.from, at: day.next)
    guard isFrom || text.tokens[at].kind == .digits, let month = monthName(at: isFrom ? day.next + 1 : day.next),
      yearReference(at: month.next, islamic: month.value.name.isIslamic) == nil
    else { return nil }
    if isAgain {
      let isTime =
        follows({ $0.isOne(of: .in, .since, .to, .before, .after) }, before: index) || dayNoun(at: index - 1) != nil
      guard !isTime, days.allSatisfy({ names.contains($0, month.value.name) }) else { return nil }
    }
    for day in days { names.insert(day, month.value.name) }
    return month.next
  }

  private func isDayNumber(_ index: Int) -> Bool {
    text.tokens[index].kind == .digits || text.mayBegin(words.ordinals.openers, at: index)
  }
}

/// Days that stand for parties, squares and towns in a text (`قوى 14 آذار`).
struct NamesOfDays {
  private var names: Set<Int> = []

  var isKnown: Bool { !names.isEmpty }

  func contains(_ day: Int, _ month: MonthName) -> Bool { names.contains(Self.key(day, month)) }

  mutating func insert(_ day: Int, _ month: MonthName) { names.insert(Self.key(day, month)) }

  private static func key(_ day: Int, _ month: MonthName) -> Int {
    (month.isIslamic ? 1000 : 0) + month.number * 40 + day
  }
}
