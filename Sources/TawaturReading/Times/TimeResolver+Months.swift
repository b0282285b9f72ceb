import TawaturModel

/// Months and days of them, in both calendars.
extension TimeResolver {
  func monthTime(
    month: Int, day: Int?, year reference: YearReference, tense: Tense, weekday: Weekday?
  ) -> ResolvedTime? {
    let year: Int?
    switch reference {
    case .year(let known): year = known
    case .period(let relation): year = period(.year, relation)?.days?.lowerBound.year
    case .nearest(let relation): year = self.year(of: month, day, relation)
    case .open: year = weekday.flatMap { self.year(month, day, on: $0) } ?? self.year(of: month, day, tense: tense)
    }
    guard let year else {
      return ResolvedTime(value: "XXXX-" + padded(month, to: 2) + (day.map { "-" + padded($0, to: 2) } ?? ""))
    }
    guard let day else { return .month(month, ofYear: year) }
    return CalendarDay(year: year, month: month, day: day).map { .day($0) }
  }

  /// The year of `مارس الماضي` or `مارس المقبل`.
  private func year(of month: Int, _ day: Int?, _ relation: Relation) -> Int? {
    guard let today else { return yearOfWriting }
    let isBefore = month < today.month || month == today.month && (day ?? today.day) < today.day
    let isAfter = month > today.month || month == today.month && (day ?? today.day) > today.day
    switch relation {
    case .last, .beforeLast, .preceding, .recent: return isBefore ? today.year : today.year - 1
    case .next, .afterNext: return isAfter ? today.year : today.year + 1
    case .following:
      return month >= (told?.upperBound ?? today).month
        ? (told?.upperBound ?? today).year : (told?.upperBound ?? today).year + 1
    case .current, .same: return today.year
    }
  }

  /// The year nearest to the report in which a date falls on the weekday named beside it.
  private func year(_ month: Int, _ day: Int?, on weekday: Weekday) -> Int? {
    guard let today, let day else { return nil }
    let fitting = [0, -1, 1].map { today.year + $0 }.filter {
      CalendarDay(year: $0, month: month, day: day)?.weekday == weekday
    }
    return fitting.first
  }

  /// The year of a date without one: the nearest past, but the next where the clause looks ahead
  /// or the past one lies so far back that a reporter would have said so.
  private func year(of month: Int, _ day: Int?, tense: Tense) -> Int? {
    guard let today else { return yearOfMonth[month] ?? yearOfWriting }
    if let year = yearOfMonth[month], day == nil { return year }
    func first(_ year: Int) -> CalendarDay? { CalendarDay(year: year, month: month, day: day ?? 1) }
    let years = [today.year - 1, today.year, today.year + 1]
    let past = years.last { first($0).map { $0 <= today } ?? false } ?? today.year
    if let headingYear, tense != .future { return headingYear }
    if day == nil, month == today.month { return today.year }
    guard let next = years.first(where: { first($0).map { $0 > today } ?? false }) else { return past }
    guard let back = first(past), let ahead = first(next) else { return past }
    switch tense {
    case .future, .mayBeFuture, .dueBy: return ahead - today > 300 ? past : next
    case .past, .justPast: return today - back > (day == nil ? 330 : 300) ? next : past
    case .present: return today - back > 180 ? next : past
    case .unknown: return today - back > 240 ? next : past
    }
  }

  func islamicTime(month: Int, day: Int?, year reference: YearReference, tense: Tense) -> ResolvedTime? {
    let year: Int
    switch reference {
    // «رمضان 2018»: the Islamic year whose month begins in it.
    case .year(let known) where known >= 1600:
      guard let newYear = CalendarDay(year: known, month: 1, day: 1) else { return nil }
      let first = islamic.year(of: newYear)
      let fitting = (first...first + 1).first { islamic.day(year: $0, month: month, day: day ?? 1)?.year == known }
      guard let fitting else { return nil }
      year = fitting
    case .year(let known): year = known
    default:
      guard let today else { return nil }
      let now = islamic.year(of: today)
      let candidates = [now - 1, now, now + 1]
      func span(_ year: Int) -> ClosedRange<CalendarDay>? {
        guard let day else { return islamic.days(ofMonth: month, year: year) }
        return islamic.day(year: year, month: month, day: day).map { $0...$0 }
      }
      func away(_ year: Int) -> Int {
        guard let days = span(year) else { return .max }
        if days.contains(today) { return 0 }
        return days.upperBound < today ? today - days.upperBound : days.lowerBound - today
      }
      func isPast(_ year: Int) -> Bool {
        span(year).map { $0.upperBound < today } ?? false
      }
      switch reference {
      case .nearest(.last): year = candidates.last(where: isPast) ?? now
      case .nearest(.next): year = candidates.first { !isPast($0) && away($0) > 0 } ?? now
      default: year = candidates.min { away($0) < away($1) } ?? now
      }
    }
    if let day {
      return islamic.day(year: year, month: month, day: day).map {
        ResolvedTime(value: $0.description, calendar: .islamic, days: $0...$0)
      }
    }
    return islamic.days(ofMonth: month, year: year).map {
      ResolvedTime(value: .interval($0), calendar: .islamic, days: $0)
    }
  }
}
