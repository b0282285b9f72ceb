import TawaturModel
import TawaturText

/// The Islamic calendar as Umm al-Qura prints it, tabular outside of the years it covers.
struct IslamicCalendar: Sendable {
  private let firstYear: Int
  /// Day number of the first of each month from `firstYear` on, and of the first after the last year.
  private let firsts: [Int]

  init() throws(TableError) {
    let table = try Table(Tables.timeUmmAlQura, columns: 3)
    var firsts: [Int] = []
    var firstYear: Int?
    for row in table.rows {
      let year = try row.integer(0)
      guard year == (firstYear ?? year) + firsts.count / 12, let start = Timestamp(iso: String(row[1]))?.day,
        start.number == firsts.last ?? start.number, row[2].bytes.count == 12
      else { throw row.error("not the next year of the calendar") }
      firstYear = firstYear ?? year
      if firsts.isEmpty { firsts.append(start.number) }
      for digit in row[2].bytes { firsts.append((firsts.last ?? 0) + 28 + Int(digit) - 0x30) }
    }
    self.firstYear = firstYear ?? 0
    self.firsts = firsts
  }

  /// The Gregorian day of an Islamic date, nil where there is none.
  ///
  /// Sightings differ by a day between countries: a thirtieth of a short month is the next first.
  func day(year: Int, month: Int, day: Int) -> CalendarDay? {
    guard (1...12).contains(month), day >= 1, let first = self.first(ofMonth: month, year: year) else { return nil }
    if day > 30, first + day > self.first(ofMonth: month + 1, year: year) ?? first { return nil }
    return CalendarDay(number: first + day - 1)
  }

  /// The days of an Islamic month.
  func days(ofMonth month: Int, year: Int) -> ClosedRange<CalendarDay>? {
    guard let first = self.first(ofMonth: month, year: year), let end = self.first(ofMonth: month + 1, year: year)
    else {
      return nil
    }
    return CalendarDay(number: first)...CalendarDay(number: end - 1)
  }

  func days(ofYear year: Int) -> ClosedRange<CalendarDay>? {
    guard let first = self.first(ofMonth: 1, year: year), let end = self.first(ofMonth: 13, year: year) else {
      return nil
    }
    return CalendarDay(number: first)...CalendarDay(number: end - 1)
  }

  /// The Islamic year that holds most of what a Gregorian day may mean.
  func year(of day: CalendarDay) -> Int {
    var year = (day.number + 492148) * 30 / 10631
    while let days = days(ofYear: year), days.upperBound < day { year += 1 }
    while let days = days(ofYear: year), days.lowerBound > day { year -= 1 }
    return year
  }

  /// Day number of the first of a month; month 13 is the first of the year after.
  private func first(ofMonth month: Int, year: Int) -> Int? {
    guard (1...13).contains(month), (1...9999).contains(year) else { return nil }
    let index = (year - firstYear) * 12 + month - 1
    if firsts.indices.contains(index) { return firsts[index] }
    return month == 13 ? Self.tabular(year: year + 1, month: 1) : Self.tabular(year: year, month: month)
  }

  /// The first of a month in the arithmetical calendar of the civil epoch (Reingold and Dershowitz, Calendrical
  /// Calculations, chapter 7), which meets the table's ends to the day.
  private static func tabular(year: Int, month: Int) -> Int {
    let leapDays = (3 + 11 * year) / 30
    // 1 Muharram 1 is 19 July 622, day -492148.
    return -492148 + (year - 1) * 354 + leapDays + 29 * (month - 1) + month / 2
  }
}
