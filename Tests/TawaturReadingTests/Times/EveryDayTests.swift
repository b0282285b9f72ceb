import Foundation
import TawaturModel
import Testing

@testable import TawaturReading

/// The days of two centuries, written as newspapers from Rabat to Baghdad write it.
struct EveryDayTests {
  private static let fixture = Result { try TimeFixture() }

  /// TAWATUR_SLOW asks for every day, eight minutes in a debug build; 61 is prime to the week and longer than a month.
  private static let step = ProcessInfo.processInfo.environment["TAWATUR_SLOW"] == nil ? 61 : 1

  @Test(arguments: Spelling.allCases)
  func `Days from 1900 to 2100 read back to themselves`(spelling: Spelling) throws {
    let wrong = spelling.misread(try Self.days(1900...2100), by: try Self.fixture.get())
    #expect(wrong.isEmpty, "\(wrong.count) in all, the first: \(wrong.prefix(3))")
  }

  /// The table has months of 28 to 31 days; none may overlap or leave a day out.
  @Test func `Every day has one Islamic date`() throws {
    let calendar = try IslamicCalendar()
    var end: CalendarDay?
    for year in 1280...1520 {
      for month in 1...12 {
        let days = try #require(calendar.days(ofMonth: month, year: year))
        #expect((28...31).contains(days.upperBound - days.lowerBound + 1), "\(year)-\(month)")
        #expect(end.map { $0 + 1 == days.lowerBound } ?? true, "\(year)-\(month)")
        #expect(calendar.year(of: days.lowerBound) == year && calendar.year(of: days.upperBound) == year)
        end = days.upperBound
      }
    }
  }

  @Test func `There is no thirteenth month and no thirty-first of a month of thirty`() throws {
    let calendar = try IslamicCalendar()
    #expect(calendar.day(year: 1445, month: 13, day: 1) == nil)
    #expect(calendar.day(year: 1445, month: 9, day: 31) == nil)
    #expect(calendar.day(year: 0, month: 1, day: 1) == nil)
  }

  @Test(
    arguments: [
      "5 شوال 1319": "1902-01-15", "10 رمضان 1393": "1973-10-06", "13 ربيع الأول 1395": "1975-03-25",
      "1 محرم 1400": "1979-11-20", "21 شعبان 1402": "1982-06-13", "27 شعبان 1412": "1992-03-01",
      "1 شوال 1436": "2015-07-17", "1 رمضان 1439": "2018-05-16", "10 ذي الحجة 1444": "2023-06-28",
      "1 محرم 1445": "2023-07-19",
    ])
  func `Days that history knows by their Islamic date come out`(islamic: String, expected: String) throws {
    let times = try Self.fixture.get().times(inLines: ["كان ذلك في \(islamic)هـ على الشاطئ"])
    #expect(times.map { $0.map(\.value) } == [[expected]])
  }

  private static func days(_ years: ClosedRange<Int>) throws -> [CalendarDay] {
    let first = try #require(CalendarDay(year: years.lowerBound, month: 1, day: 1))
    let last = try #require(CalendarDay(year: years.upperBound, month: 12, day: 31))
    return stride(from: first.number, through: last.number, by: step).map { CalendarDay(number: $0) }
  }
}
