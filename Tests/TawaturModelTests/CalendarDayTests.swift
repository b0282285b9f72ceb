import TawaturModel
import Testing

struct CalendarDayTests {
  @Test func `Every day from 1600 to 2400 comes back from its date`() throws {
    var expected = try #require(CalendarDay(year: 1600, month: 1, day: 1))
    var wrong: [String] = []
    for year in 1600...2400 {
      for month in 1...12 {
        for day in 1...CalendarDay.days(inMonth: month, year: year) {
          let made = CalendarDay(year: year, month: month, day: day)
          if made != expected || expected.date != (year, month, day) { wrong.append("\(year)-\(month)-\(day)") }
          expected = expected + 1
        }
      }
    }
    #expect(wrong.isEmpty, "first: \(wrong.prefix(3))")
  }

  @Test func `Four hundred years have 146,097 days, which are whole weeks`() throws {
    let first = try #require(CalendarDay(year: 1600, month: 2, day: 29))
    let last = try #require(CalendarDay(year: 2000, month: 2, day: 29))
    #expect(last - first == 146_097)
    #expect(last.weekday == first.weekday)
  }

  @Test func `Days count from the first of 1970`() {
    #expect(CalendarDay(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(CalendarDay(year: 1969, month: 12, day: 31)?.number == -1)
    #expect(CalendarDay(year: 2000, month: 3, day: 1)?.number == 11_017)
  }

  @Test(arguments: [
    (1752, 9, 14, Weekday.thursday), (1945, 10, 24, .wednesday), (1969, 7, 20, .sunday),
    (1970, 1, 1, .thursday), (2000, 1, 1, .saturday), (2011, 1, 25, .tuesday), (2024, 2, 29, .thursday),
    (2100, 3, 1, .monday),
  ])
  func `Weekdays known from elsewhere come out`(year: Int, month: Int, day: Int, expected: Weekday) {
    #expect(CalendarDay(year: year, month: month, day: day)?.weekday == expected)
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2024, 2, 30), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0),
    (2024, 1, 32), (2024, -1, 1), (2024, 1, -1),
  ])
  func `A date that no calendar holds is no day`(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(1600, true), (1900, false), (2000, true), (2023, false), (2024, true), (2100, false)])
  func `A century is a leap year only every fourth time`(year: Int, isLeap: Bool) {
    #expect(CalendarDay.isLeap(year) == isLeap)
    #expect((CalendarDay(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test func `Days add, subtract and compare across the ends of months and years`() throws {
    let last = try #require(CalendarDay(year: 2023, month: 12, day: 31))
    let leap = last + 60
    #expect(leap.description == "2024-02-29")
    #expect(leap - 60 == last)
    #expect(leap - last == 60)
    #expect(last < leap)
    #expect(!(leap < last))
  }

  @Test func `A day is written with four, two and two digits`() {
    #expect(CalendarDay(year: 987, month: 6, day: 5)?.description == "0987-06-05")
    #expect(padded(-7, to: 3) == "-007")
  }
}
