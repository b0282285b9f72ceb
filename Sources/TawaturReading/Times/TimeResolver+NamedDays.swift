import TawaturModel

/// Days told by their place in a month, weekends, years of sports.
extension TimeResolver {
  /// `أول جمعة من يوليو`, `ثالث أيام عيد الفطر`.
  func namedDay(_ meaning: TimeMeaning, tense: Tense) -> ResolvedTime? {
    switch meaning {
    case .nthWeekday(let number, let weekday, .month(let month, .some(let day), let year, let calendar)):
      let date = time(of: .month(month, day: day, year: year, calendar: calendar), tense: tense)
      guard let first = date?.days?.lowerBound, first.weekday != weekday else { return date }
      let whole = TimeMeaning.month(month, day: nil, year: year, calendar: calendar)
      return namedDay(.nthWeekday(number, weekday, of: whole), tense: tense) ?? date
    case .nthWeekday(let number, let weekday, let month):
      guard let whole = time(of: month, tense: tense) else { return nil }
      guard let days = whole.days else { return ResolvedTime(value: "XXXX-WXX-\(weekday.rawValue + 1)") }
      let day = Self.weekday(weekday, number: number, of: days)
      return day.map { ResolvedTime(value: $0.description, calendar: whole.calendar, days: $0...$0) }
    case .nthDay(let number, let period):
      guard let whole = time(of: period, tense: tense) else { return nil }
      guard let days = whole.days else { return whole }
      // A feast goes on for days after its first one.
      let day = number < 0 ? days.upperBound + (number + 1) : days.lowerBound + (number - 1)
      return ResolvedTime(value: day.description, calendar: whole.calendar, days: day...day)
    default: return nil
    }
  }

  private static func weekday(_ weekday: Weekday, number: Int, of days: ClosedRange<CalendarDay>) -> CalendarDay? {
    let first = days.lowerBound + (weekday.rawValue - days.lowerBound.weekday.rawValue + 7) % 7
    let last = days.upperBound - (days.upperBound.weekday.rawValue - weekday.rawValue + 7) % 7
    let day = number < 0 ? last + 7 * (number + 1) : first + 7 * (number - 1)
    return days.contains(day) ? day : nil
  }

  /// The week whose end is meant: the last Friday's where the clause looks back, the running one otherwise.
  func weekend(_ tense: Tense) -> ResolvedTime? {
    guard let today else { return .unknown(tense == .future ? 1 : tense.isPast ? -1 : 0) }
    let isBack = tense.isPast || tense == .unknown && today.weekday.rawValue < Weekday.wednesday.rawValue
    let sinceFriday = (today.weekday.rawValue - Weekday.friday.rawValue + 7) % 7
    return .period(.week, from: isBack ? today - sinceFriday : today, shift: 0)
  }

  /// The year from July to June that holds the day of the report, or one before or after it.
  func sportsYear(_ relation: Relation) -> ResolvedTime? {
    guard let shift = relation.shift else { return nil }
    guard let today else { return .unknown(shift) }
    let first = (today.month < 7 ? today.year - 1 : today.year) + shift
    guard let start = CalendarDay(year: first, month: 7, day: 1),
      let end = CalendarDay(year: first + 1, month: 6, day: 30)
    else { return nil }
    return ResolvedTime(value: "\(first)/\(first + 1)", days: start...end)
  }

  /// `القرن الثالث الهجري`.
  func islamicCentury(_ number: Int) -> ResolvedTime? {
    guard let first = islamic.days(ofYear: number * 100 - 99), let last = islamic.days(ofYear: number * 100) else {
      return nil
    }
    let days = first.lowerBound...last.upperBound
    return ResolvedTime(value: .interval(days), calendar: .islamic, days: days)
  }
}

extension Relation {
  /// How many periods from the running one, nil for those told from another time.
  fileprivate var shift: Int? {
    switch self {
    case .last, .preceding: -1
    case .beforeLast: -2
    case .next: 1
    case .afterNext: 2
    case .current: 0
    case .following, .same, .recent: nil
    }
  }
}
