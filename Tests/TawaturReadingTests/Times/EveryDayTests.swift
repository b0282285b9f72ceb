import Foundation
import TawaturModel
import TawaturReading
import TawaturText
import Testing

/// The days of two centuries, written as newspapers from Rabat to Baghdad write it.
struct EveryDayTests {
  /// TAWATUR_SLOW asks for every day, ten minutes in a debug build; 61 is prime to the week and longer than a month.
  private static let isSlow = ProcessInfo.processInfo.environment["TAWATUR_SLOW"] != nil

  @Test(arguments: [Spelling.levantine, .egyptian, .maghrebi, .double, .numeric, .iso, .arabicDigits, .english])
  func `Days from 1900 to 2100 read back to themselves`(spelling: Spelling) throws {
    let wrong = try days(1900...2100).filter { try !spelling.reads($0) }
    #expect(wrong.isEmpty, "first: \(wrong.prefix(3))")
  }

  @Test func `Islamic months from 1318 to 1500 follow one another`() throws {
    var wrong: [CalendarDay] = []
    for year in stride(from: 1318, through: 1500, by: Self.isSlow ? 1 : 13) {
      for month in 1...12 {
        guard let first = try Spelling.islamicDay(1, month, year) else { continue }
        let second = try Spelling.islamicDay(2, month, year)
        if second != first + 1 { wrong.append(first) }
        let last = try Spelling.islamicDay(29, month, year)
        if last != first + 28 { wrong.append(first) }
        let next = try Spelling.islamicDay(1, month == 12 ? 1 : month + 1, month == 12 ? year + 1 : year)
        if let next, ![29, 30].contains(next - first) { wrong.append(first) }
      }
    }
    #expect(wrong.isEmpty, "first: \(wrong.prefix(3))")
  }

  @Test(arguments: [
    (1, 10, 1436, "2015-07-17"), (1, 9, 1439, "2018-05-16"), (1, 1, 1445, "2023-07-19"),
    (10, 12, 1444, "2023-06-28"),
  ])
  func `Islamic dates known from elsewhere come out`(day: Int, month: Int, year: Int, expected: String) throws {
    #expect(try Spelling.islamicDay(day, month, year)?.description == expected)
  }

  private func days(_ years: ClosedRange<Int>) -> [CalendarDay] {
    guard let first = CalendarDay(year: years.lowerBound, month: 1, day: 1),
      let last = CalendarDay(year: years.upperBound, month: 12, day: 31)
    else { return [] }
    return stride(from: first.number, through: last.number, by: Self.isSlow ? 1 : 61).map { CalendarDay(number: $0) }
  }
}
