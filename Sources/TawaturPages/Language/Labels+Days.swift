import TawaturModel

extension Labels {
  /// `Thursday 25 January 2024`, «الخميس 25 كانون الثاني/يناير 2024».
  func day(_ day: CalendarDay) -> String {
    "\(self["weekday.\(day.weekday.rawValue)"]) \(dayWithoutWeekday(day))"
  }

  func dayWithoutWeekday(_ day: CalendarDay) -> String { "\(day.day) \(month(day)) \(day.year)" }

  /// A whole month or year by its name, one day with its weekday, anything else from first to last.
  func days(_ days: ClosedRange<CalendarDay>) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    if first == last { return day(first) }
    let next = last + 1
    if first.day == 1, next.day == 1 {
      if first.month == 1, next.month == 1 { return years(first.year, last.year) }
      if first.year == last.year, first.month == last.month { return "\(month(first)) \(first.year)" }
    }
    if first.year != last.year { return "\(dayWithoutWeekday(first)) – \(dayWithoutWeekday(last))" }
    if first.month != last.month { return "\(first.day) \(month(first)) – \(dayWithoutWeekday(last))" }
    return "\(first.day)–\(dayWithoutWeekday(last))"
  }

  /// The day, and the clock where it is known.
  func time(_ time: Timestamp) -> String {
    guard let second = time.second else { return day(time.day) }
    return "\(day(time.day))\(self["comma"])\(padded(second / 3600, to: 2)):\(padded(second / 60 % 60, to: 2))"
  }

  /// The days of a TIMEX3 value with its clock (`T03:15`) or part of the day (`TMO`) where it has one.
  func moment(_ value: String, on days: ClosedRange<CalendarDay>) -> String {
    let bytes = Array(value.utf8)
    guard days.lowerBound == days.upperBound, let mark = bytes.firstIndex(of: UInt8(ascii: "T")), mark + 1 < bytes.count
    else {
      return self.days(days)
    }
    let clock = String(decoding: bytes[(mark + 1)...].prefix(5), as: UTF8.self)
    let startsWithDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[mark + 1])
    return self.days(days) + self["comma"] + (startsWithDigit ? clock : self["day-part.T\(clock)"])
  }

  private func month(_ day: CalendarDay) -> String { self["month.\(padded(day.month, to: 2))"] }

  private func years(_ first: Int, _ last: Int) -> String { first == last ? "\(first)" : "\(first)–\(last)" }
}
