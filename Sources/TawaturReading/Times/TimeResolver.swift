import TawaturModel

/// What a time expression means on the day of the report.
struct ResolvedTime: Sendable {
  var type: Timex3.Kind = .date
  var value: String
  var calendar: Timex3.Calendar = .gregorian
  var days: ClosedRange<CalendarDay>?
}

/// Turns meanings into values, in text order, remembering what was told of before.
struct TimeResolver {
  let published: Timestamp?
  let islamic: IslamicCalendar
  /// The period told of last, in the whole text.
  private(set) var told: ClosedRange<CalendarDay>?
  /// The last single day, and the last time of a month or less.
  private var toldDay: ClosedRange<CalendarDay>?
  private var toldMonth: ClosedRange<CalendarDay>?
  /// The date told of last, as it was told.
  private var toldDate: ResolvedTime?
  /// The part of a day told of last.
  private var toldPart: (part: DayPart, day: CalendarDay)?
  /// The day told of last in this sentence.
  private var dayOfSentence: CalendarDay?
  /// The year of the heading above.
  private(set) var headingYear: Int?
  /// The year last written beside each month.
  private(set) var yearOfMonth: [Int?] = Array(repeating: nil, count: 13)
  /// The month, quarter or half of a year told of last, whatever its year.
  private var toldPartOfYear: TimeMeaning?
  /// By weekday: the day that a clause in the past told of.
  private var dayOfWeekday: [CalendarDay?] = Array(repeating: nil, count: 7)

  init(published: Timestamp?, islamic: IslamicCalendar) {
    self.published = published
    self.islamic = islamic
    today = published?.day
  }

  /// The day from which day words count.
  var today: CalendarDay?
  /// The year of the report where its day is not known.
  var yearOfWriting: Int?

  mutating func beginSentence() { dayOfSentence = nil }

  /// A line that only names a year dates what is listed under it.
  mutating func beginSection(of year: Int) { headingYear = year }

  mutating func resolve(_ phrase: TimePhrase, tense: Tense) -> ResolvedTime? {
    guard let time = time(of: phrase.meaning, tense: tense), isWritable(time) else { return nil }
    remember(phrase.meaning, time, tense)
    return time
  }

  /// Whether ISO 8601 can write the days in four digits: the year 1 to 9999.
  private func isWritable(_ time: ResolvedTime) -> Bool {
    guard let days = time.days else { return true }
    return days.lowerBound.number >= -719_162 && days.upperBound.number <= 2_932_896
  }

  /// `نفس اليوم من عام 2003`, `الفترة نفسها من 2011`: the part of another year.
  private func same(_ unit: TimeUnit?, in reference: YearReference) -> ResolvedTime? {
    guard let year = year(of: reference, season: false) else { return .unknown(-1) }
    switch unit {
    case .day:
      guard let day = (toldDay?.lowerBound ?? today) else { return .year(year) }
      return CalendarDay(year: year, month: day.month, day: day.day).map { .day($0) }
    case .month:
      if let month = (toldMonth ?? today.map { $0...$0 })?.lowerBound.month { return .month(month, ofYear: year) }
      guard case .month(let month, _, _, _) = toldPartOfYear else { return .year(year) }
      return .month(month, ofYear: year)
    default:
      switch toldPartOfYear {
      case .month(let month, _, _, _): return .month(month, ofYear: year)
      case .part(let part, _): return .part(part, ofYear: year)
      default: return .year(year)
      }
    }
  }

  /// A meaning that is a month, a quarter or a half of some year.
  private func partOfYear(_ meaning: TimeMeaning) -> TimeMeaning? {
    switch meaning {
    case .month(_, day: nil, _, .gregorian), .part(.quarter, _), .part(.half, _): meaning
    default: nil
    }
  }

  private mutating func remember(_ meaning: TimeMeaning, _ time: ResolvedTime, _ tense: Tense) {
    if let part = partOfYear(meaning) { toldPartOfYear = part }
    guard let days = time.days else { return }
    if case .period(.month, _) = meaning {
      toldPartOfYear = .month(days.lowerBound.month, day: nil, year: .open, calendar: .gregorian)
    }
    if case .weekday(let weekday, nil, let offset) = meaning, tense == .justPast || offset != nil {
      dayOfWeekday[weekday.rawValue] = days.lowerBound
    }
    if time.type == .date, case .duration = meaning { return }
    told = days
    if days.upperBound - days.lowerBound <= 30 { toldMonth = days }
    if days.lowerBound == days.upperBound { toldDay = days }
    if time.type == .date { toldDate = time }
    if days.lowerBound == days.upperBound { dayOfSentence = days.lowerBound }
    if case .partOfDay(let part, _) = meaning { toldPart = (part, days.lowerBound) }
    if case .month(let month, _, .year(let year), .gregorian) = meaning { yearOfMonth[month] = year }
  }

  func time(of meaning: TimeMeaning, tense: Tense) -> ResolvedTime? {
    switch meaning {
    case .month(let month, let day, let year, let calendar):
      calendar == .islamic
        ? islamicTime(month: month, day: day, year: year, tense: tense)
        : monthTime(month: month, day: day, year: year, tense: tense, weekday: nil)
    case .dated(let weekday, .month(let month, let day, let year, .gregorian), offset: _):
      monthTime(month: month, day: day, year: year, tense: tense, weekday: weekday)
    case .dated(_, let inner, offset: _): time(of: inner, tense: tense)
    case .dayOfMonth(let day, let relation): dayOfMonth(day, relation)
    case .weekday(let weekday, let relation, let offset): weekdayTime(weekday, relation, offset, tense)
    case .nthWeekday, .nthDay: namedDay(meaning, tense: tense)
    case .day(let offset): today.map { .day($0 + offset) } ?? .unknown(offset)
    case .period(let unit, let relation): period(unit, relation)
    case .year(let year, .gregorian), .namedYear(let year, _): .year(year)
    case .year(let year, .islamic):
      islamic.days(ofYear: year).map { ResolvedTime(value: .interval($0), calendar: .islamic, days: $0) }
    case .weekend: weekend(tense)
    case .sportsYear(let relation): sportsYear(relation)
    case .islamicCentury(let number): islamicCentury(number)
    case .years(let first, let last):
      ResolvedTime(value: "\(first)/\(last)", days: .years(first, last))
    case .decade(let year): ResolvedTime(value: padded(year / 10, to: 3), days: .years(year, year + 9))
    case .century(let hundreds): .century(hundreds)
    case .part(let part, let year): partOfYear(part, year)
    case .quarter(let relation): quarter(relation)
    case .partOfDay(let part, let day): partOfDay(part, of: day, tense: tense)
    case .clock(let clock, let day): clockTime(clock, of: day, tense: tense)
    case .duration(let amount, let unit):
      ResolvedTime(type: .duration, value: Self.duration(amount, unit))
    case .lengths(let count, let unit, let rest, let smaller):
      ResolvedTime(type: .duration, value: Self.duration(count, unit, rest, smaller))
    case .set(let value): ResolvedTime(type: .set, value: value)
    case .sameDay: toldDate
    case .sameOf(let unit, let year): same(unit, in: year)
    case .nowadays: .unknown(0)
    }
  }

  // MARK: days

  private func weekdayTime(_ weekday: Weekday, _ relation: Relation?, _ offset: Int?, _ tense: Tense) -> ResolvedTime {
    guard let today else { return ResolvedTime(value: "XXXX-WXX-\(weekday.rawValue + 1)") }
    if let offset { return .day(nearest(weekday, to: today + offset)) }
    let back = (today.weekday.rawValue - weekday.rawValue + 7) % 7
    let ahead = (7 - back) % 7
    // «في السابع من ديسمبر انفجرت سيارة، الاثنين»: the day just told of.
    if relation == nil, let dayOfSentence, dayOfSentence.weekday == weekday { return .day(dayOfSentence) }
    switch relation {
    case .last, .preceding, .recent: return .day(today - (back == 0 ? 7 : back))
    case .beforeLast: return .day(today - (back == 0 ? 14 : back + 7))
    case .next: return .day(today + (ahead == 0 ? 7 : ahead))
    case .afterNext: return .day(today + (ahead == 0 ? 14 : ahead + 7))
    case .following:
      guard let told else { return .day(today + ahead) }
      let gap = (weekday.rawValue - told.upperBound.weekday.rawValue + 7) % 7
      return .day(told.upperBound + (gap == 0 ? 7 : gap))
    case .same, .current, nil: break
    }
    // News dated in Greenwich late in the evening is told on the morning after.
    if tense == .justPast, ahead == 1, isLate { return .day(today + 1) }
    if tense == .unknown || tense == .past, let told = dayOfWeekday[weekday.rawValue] { return .day(told) }
    return .day(looksAhead(tense, back: back) ? today + ahead : today - back)
  }

  /// Whether the report is dated by Greenwich at an hour that is the next day in most of the Arab countries.
  private var isLate: Bool {
    guard let published, published.zone == 0, let second = published.second else { return false }
    return second >= 20 * 3600
  }

  /// Whether a bare weekday that was `back` days ago is the next one: the clause says so, it tells of what is
  /// («يزور الرئيس بغداد الثلاثاء»), or it lies six days back, which reporters call الماضي: of 22 such days of clauses
  /// without tense looked at in news of May 2018, 16 were the next day, of 18 in clauses whose verb looks back from afar 13 (a date of
  /// publication in Greenwich time lags behind the day in Baghdad, and «اجتماع الجمعة» is still to come).
  private func looksAhead(_ tense: Tense, back: Int) -> Bool {
    switch tense {
    case .future, .dueBy: true
    case .mayBeFuture: back >= 2
    case .present: back >= 2
    case .unknown, .past: back == 6
    case .justPast: false
    }
  }

  private func nearest(_ weekday: Weekday, to day: CalendarDay) -> CalendarDay {
    let ahead = (weekday.rawValue - day.weekday.rawValue + 7) % 7
    return ahead <= 3 ? day + ahead : day - (7 - ahead)
  }

  private func dayOfMonth(_ day: Int, _ relation: Relation) -> ResolvedTime? {
    guard let month = period(.month, relation)?.days?.lowerBound else {
      return ResolvedTime(value: "XXXX-XX-" + padded(day, to: 2))
    }
    return CalendarDay(year: month.year, month: month.month, day: day).map { .day($0) }
  }

  // MARK: parts of days and the clock

  private func partOfDay(_ part: DayPart, of meaning: TimeMeaning?, tense: Tense) -> ResolvedTime? {
    if let meaning {
      guard let day = time(of: meaning, tense: tense) else { return nil }
      return ResolvedTime(type: .time, value: "\(day.value)T\(part.rawValue)", calendar: day.calendar, days: day.days)
    }
    if let toldPart, toldPart.part == part, dayOfSentence == nil { return .part(part, of: toldPart.day) }
    guard let today else { return ResolvedTime(type: .time, value: "XXXX-XX-XXT\(part.rawValue)") }
    return .part(part, of: dayOfSentence ?? today)
  }

  private func clockTime(_ clock: ClockTime, of meaning: TimeMeaning?, tense: Tense) -> ResolvedTime {
    var hours = padded(clock.minutes / 60 % 24, to: 2) + ":" + padded(clock.minutes % 60, to: 2)
    if let second = clock.second { hours += ":" + padded(second, to: 2) }
    var day = dayOfSentence ?? lastDay(of: clock, tense: tense)
    if let meaning {
      let inner: TimeMeaning = if case .partOfDay(_, let of?) = meaning { of } else { meaning }
      day = time(of: inner, tense: tense)?.days?.lowerBound ?? day
    }
    guard var day else { return ResolvedTime(type: .time, value: "XXXX-XX-XXT" + hours) }
    if clock.minutes >= 1440 { day = day + 1 }
    return ResolvedTime(type: .time, value: "\(day)T" + hours, days: day...day)
  }

  /// The day of a clock without one: that of the report, or the day before where the hour had not come yet.
  private func lastDay(of clock: ClockTime, tense: Tense) -> CalendarDay? {
    guard let published else { return nil }
    guard tense != .future, tense != .present, let second = published.second else { return published.day }
    let now = second / 60 - (published.zone ?? 0) + (clock.zone ?? published.zone ?? 0)
    return clock.minutes > now ? published.day - 1 : published.day
  }

  // MARK: periods

  func period(_ unit: TimeUnit, _ relation: Relation) -> ResolvedTime? {
    let shift: Int
    var from = today
    switch relation {
    case .last: shift = -1
    case .beforeLast: shift = -2
    case .next: shift = 1
    case .afterNext: shift = 2
    case .current: shift = 0
    case .same: (shift, from) = (0, told(ofSize: unit)?.lowerBound)
    case .following: (shift, from) = (1, told(ofSize: unit)?.upperBound ?? today)
    case .preceding: (shift, from) = (-1, told(ofSize: unit)?.lowerBound ?? today)
    case .recent: return ResolvedTime(type: .duration, value: Self.duration(.some, unit))
    }
    guard let from else {
      if unit == .year, let yearOfWriting, relation != .same { return .year(yearOfWriting + shift) }
      return relation == .same ? nil : .unknown(shift)
    }
    return .period(unit, from: from, shift: shift)
  }

  /// The time told of last that is not longer than a unit: «ذلك اليوم» is no year.
  private func told(ofSize unit: TimeUnit) -> ClosedRange<CalendarDay>? {
    switch unit {
    case .second, .minute, .hour, .day, .night, .week: toldDay ?? today.map { $0...$0 }
    case .month: toldMonth ?? told
    case .year, .decade, .century: told
    }
  }

  private func year(of reference: YearReference, season: Bool) -> Int? {
    switch reference {
    case .year(let year): year
    case .period(let relation), .nearest(let relation): period(.year, relation)?.days?.lowerBound.year
    case .open: today?.year ?? yearOfWriting
    }
  }

  private func quarter(_ relation: Relation) -> ResolvedTime? {
    guard let today else { return nil }
    let shift = relation == .next ? 1 : relation == .current ? 0 : -1
    let number = today.year * 4 + (today.month - 1) / 3 + shift
    return .part(.quarter(number % 4 + 1), ofYear: number / 4)
  }

  private func partOfYear(_ part: YearPart, _ reference: YearReference) -> ResolvedTime? {
    guard let year = year(of: reference, season: false) else {
      return ResolvedTime(value: "XXXX-" + part.code)
    }
    if case .nearest(let relation) = reference, let today {
      // The last quarter or season that has ended, or the next that has not begun.
      let near = [year - 1, year, year + 1, year + 2].map { ResolvedTime.part(part, ofYear: $0) }
      switch relation {
      case .last: return near.last { $0.days.map { $0.upperBound < today } ?? false }
      case .next: return near.first { $0.days.map { $0.lowerBound > today } ?? false }
      default: return near.first { $0.days?.contains(today) ?? false } ?? .part(part, ofYear: today.year)
      }
    }
    return .part(part, ofYear: year)
  }
}
