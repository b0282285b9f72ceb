import TawaturModel

/// How values are written.
extension ResolvedTime {
  static func day(_ day: CalendarDay) -> ResolvedTime { ResolvedTime(value: day.description, days: day...day) }

  static func part(_ part: DayPart, of day: CalendarDay) -> ResolvedTime {
    ResolvedTime(type: .time, value: "\(day)T\(part.rawValue)", days: day...day)
  }

  static func month(_ month: Int, ofYear year: Int) -> ResolvedTime {
    ResolvedTime(value: padded(year, to: 4) + "-" + padded(month, to: 2), days: .month(month, ofYear: year))
  }

  static func year(_ year: Int) -> ResolvedTime {
    // Days before the year 1 are left open.
    if year < 1 { return ResolvedTime(value: "BC" + padded(-year, to: 4)) }
    return ResolvedTime(value: padded(year, to: 4), days: .years(year, year))
  }

  /// A century by its hundreds; the fifth before Christ is -5, written by the hundreds of its years.
  static func century(_ hundreds: Int) -> ResolvedTime {
    if hundreds < 0 { return ResolvedTime(value: "BC" + padded(-hundreds - 1, to: 2)) }
    return ResolvedTime(
      value: padded(hundreds, to: 2), days: .years(Swift.max(1, hundreds * 100), hundreds * 100 + 99))
  }

  static func part(_ part: YearPart, ofYear year: Int) -> ResolvedTime {
    ResolvedTime(value: padded(year, to: 4) + "-" + part.code, days: part.days(ofYear: year))
  }

  /// A relative time where the day of the report is not known.
  static func unknown(_ shift: Int) -> ResolvedTime {
    ResolvedTime(value: shift < 0 ? "PAST_REF" : shift > 0 ? "FUTURE_REF" : "PRESENT_REF")
  }

  /// The period of `unit` that lies `shift` of its kind from the one that holds `day`.
  static func period(_ unit: TimeUnit, from day: CalendarDay, shift: Int) -> ResolvedTime {
    switch unit {
    case .second, .minute, .hour: ResolvedTime(type: .duration, value: TimeResolver.duration(.exactly(1), unit))
    case .day: .day(day + shift)
    case .night: .part(.night, of: day + shift)
    case .week: .week(of: day + 7 * shift)
    case .month:
      .month((day.month - 1 + shift + 24) % 12 + 1, ofYear: day.year + (day.month - 1 + shift + 24) / 12 - 2)
    case .year: .year(day.year + shift)
    case .decade:
      ResolvedTime(
        value: padded(day.year / 10 + shift, to: 3),
        days: .years((day.year / 10 + shift) * 10, (day.year / 10 + shift) * 10 + 9))
    case .century:
      .century(day.year / 100 + shift)
    }
  }

  /// The ISO week that holds `day`, Monday to Sunday.
  private static func week(of day: CalendarDay) -> ResolvedTime {
    let monday = day - day.weekday.rawValue
    let year = (monday + 3).year
    guard let newYear = CalendarDay(year: year, month: 1, day: 4) else { return .day(day) }
    let week = (monday - (newYear - newYear.weekday.rawValue)) / 7 + 1
    return ResolvedTime(value: padded(year, to: 4) + "-W" + padded(week, to: 2), days: monday...(monday + 6))
  }
}

extension String {
  /// ISO 8601 interval.
  static func interval(_ days: ClosedRange<CalendarDay>) -> String { "\(days.lowerBound)/\(days.upperBound)" }
}

extension ClosedRange<CalendarDay> {
  static func years(_ first: Int, _ last: Int) -> ClosedRange<CalendarDay>? {
    guard first > 0, let start = CalendarDay(year: first, month: 1, day: 1),
      let end = CalendarDay(year: last, month: 12, day: 31)
    else { return nil }
    return start...end
  }

  static func month(_ month: Int, ofYear year: Int) -> ClosedRange<CalendarDay>? {
    months(month, month, ofYear: year)
  }

  static func months(_ first: Int, _ last: Int, ofYear year: Int) -> ClosedRange<CalendarDay>? {
    guard let start = CalendarDay(year: year, month: first, day: 1),
      let end = CalendarDay(year: year, month: last, day: CalendarDay.days(inMonth: last, year: year))
    else { return nil }
    return start...end
  }
}

extension YearPart {
  var code: String {
    switch self {
    case .quarter(let number): "Q\(number)"
    case .half(let number): "H\(number)"
    case .season(let season): season.rawValue
    }
  }

  /// Seasons by the meteorologists' months; winter begins in December of the year it is named by.
  func days(ofYear year: Int) -> ClosedRange<CalendarDay>? {
    switch self {
    case .quarter(let number): return .months(number * 3 - 2, number * 3, ofYear: year)
    case .half(let number): return .months(number * 6 - 5, number * 6, ofYear: year)
    case .season(.spring): return .months(3, 5, ofYear: year)
    case .season(.summer): return .months(6, 8, ofYear: year)
    case .season(.autumn): return .months(9, 11, ofYear: year)
    case .season(.winter):
      guard let first = CalendarDay(year: year, month: 12, day: 1),
        let march = CalendarDay(year: year + 1, month: 3, day: 1)
      else { return nil }
      return first...(march - 1)
    }
  }
}

extension TimeResolver {
  /// `P3D`, `PT2H`, `P2.5Y`, `PXM`.
  static func duration(_ amount: Amount, _ unit: TimeUnit) -> String {
    switch (amount, unit) {
    case (.exactly(let count), .decade): return "P" + digits(count * 10) + "Y"
    case (.exactly(let count), .century): return "P" + digits(count * 100) + "Y"
    case (.exactly(0.5), .minute): return "PT30S"
    case (.exactly(let count), .hour) where isPart(count, of: 60): return "PT" + digits((count * 60).rounded()) + "M"
    case (.exactly(let count), .year) where isPart(count, of: 12): return "P" + digits((count * 12).rounded()) + "M"
    case (.exactly(let count), _): return unit.designator.prefix + digits(count) + unit.designator.letter
    case (.some, _): return unit.designator.prefix + "X" + unit.designator.letter
    }
  }

  /// `P6Y4M`, `PT1H20M`, `P3DT4H`.
  static func duration(_ count: Double, _ unit: TimeUnit, _ rest: Double, _ smaller: TimeUnit) -> String {
    let first = duration(.exactly(count), unit)
    let second = smaller.designator
    let isSameHalf = unit.designator.prefix == second.prefix
    return first + (isSameHalf ? "" : "T") + digits(rest) + second.letter
  }

  /// Whether a fraction is a whole number of smaller units: a third of an hour is twenty minutes.
  private static func isPart(_ count: Double, of parts: Double) -> Bool {
    count > 0 && count < 1 && abs(count * parts - (count * parts).rounded()) < 1e-6
  }

  /// With six decimals at most, and no exponent: ISO 8601 has none.
  private static func digits(_ count: Double) -> String {
    let bounded = min(max(count, 0), 1e15)
    guard bounded != bounded.rounded(), bounded < 1e9 else { return String(Int(bounded.rounded())) }
    let (whole, millionths) = Int((bounded * 1e6).rounded()).quotientAndRemainder(dividingBy: 1_000_000)
    var decimals = padded(millionths, to: 6)
    while decimals.utf8.last == 0x30 { decimals.removeLast() }
    return decimals.isEmpty ? String(whole) : "\(whole).\(decimals)"
  }
}

extension TimeUnit {
  /// The unit that goes on where this one ends, as people tell lengths.
  var smaller: TimeUnit? {
    switch self {
    case .year: .month
    case .month, .week: .day
    case .day: .hour
    case .hour: .minute
    case .minute: .second
    case .second, .night, .decade, .century: nil
    }
  }

  /// How ISO 8601 and TIMEX3 write a length of this unit around its number.
  var designator: (prefix: String, letter: String) {
    switch self {
    case .second: ("PT", "S")
    case .minute: ("PT", "M")
    case .hour: ("PT", "H")
    case .day, .night: ("P", "D")
    case .week: ("P", "W")
    case .month: ("P", "M")
    case .year: ("P", "Y")
    case .decade: ("P", "DE")
    case .century: ("P", "CE")
    }
  }
}
