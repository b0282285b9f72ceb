import TawaturModel
import TawaturText

/// The Islamic calendar as Umm al-Qura prints it, tabular outside of the years it covers.
struct IslamicCalendar: Sendable {
  private let firstYear: Int
  /// Day number of 1 Muharram by year, from `firstYear`.
  private let firstDays: [Int]
  /// Bit *m* − 1 is set where month *m* has thirty days.
  private let longMonths: [UInt16]

  init() throws(TableError) {
    let table = try Table("time-umm-al-qura", Tables.timeUmmAlQura, columns: 3)
    var firstDays: [Int] = []
    var longMonths: [UInt16] = []
    var firstYear: Int?
    for row in table.rows {
      let year = try row.integer(0)
      guard year == (firstYear ?? year) + firstDays.count, let start = Timestamp(iso: row[1])?.day,
        row[2].utf8.count == 12
      else { throw row.error("not the next year of the calendar") }
      firstYear = firstYear ?? year
      firstDays.append(start.number)
      longMonths.append(row[2].utf8.enumerated().reduce(0) { $0 | ($1.element == 0x31 ? 1 << $1.offset : 0) })
    }
    self.firstYear = firstYear ?? 0
    self.firstDays = firstDays
    self.longMonths = longMonths
  }

  /// The Gregorian day of an Islamic date, nil where there is none.
  func day(year: Int, month: Int, day: Int) -> CalendarDay? {
    guard (1...12).contains(month), day >= 1, day <= 30 else { return nil }
    let index = year - firstYear
    guard firstDays.indices.contains(index) else { return Self.tabular(year: year, month: month, day: day) }
    // Sightings differ by a day between countries: a thirtieth of a short month is the next first.
    let before = (1..<month).reduce(0) { $0 + 29 + Int(longMonths[index] >> ($1 - 1) & 1) }
    return CalendarDay(number: firstDays[index] + before + day - 1)
  }

  /// The days of an Islamic month.
  func days(ofMonth month: Int, year: Int) -> ClosedRange<CalendarDay>? {
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    guard let first = day(year: year, month: month, day: 1), let end = day(year: next.0, month: next.1, day: 1)
    else { return nil }
    return first...(end - 1)
  }

  func days(ofYear year: Int) -> ClosedRange<CalendarDay>? {
    guard let first = day(year: year, month: 1, day: 1), let end = day(year: year + 1, month: 1, day: 1) else {
      return nil
    }
    return first...(end - 1)
  }

  /// The Islamic year that holds most of what a Gregorian day may mean.
  func year(of day: CalendarDay) -> Int {
    var year = (day.number + 492148) * 30 / 10631
    while let days = days(ofYear: year), days.upperBound < day { year += 1 }
    while let days = days(ofYear: year), days.lowerBound > day { year -= 1 }
    return year
  }

  /// The arithmetical calendar of the civil epoch (Reingold and Dershowitz, Calendrical Calculations, chapter 7).
  private static func tabular(year: Int, month: Int, day: Int) -> CalendarDay {
    let leapDays = (3 + 11 * year) / 30
    // 1 Muharram 1 is 19 July 622, day -492148.
    return CalendarDay(number: -492148 + (year - 1) * 354 + leapDays + 29 * (month - 1) + month / 2 + day - 1)
  }
}
