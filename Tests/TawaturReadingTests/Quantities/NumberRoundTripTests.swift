import Foundation
import TawaturText
import Testing

@testable import TawaturReading

/// Numbers are written in words and digits and must come back.
///
/// `TAWATUR_SLOW` asks for every number from 0 to a million in thirteen spellings; without it every number to 1100, and
/// of the rest every 149th in words and every 101st in digits.
struct NumberRoundTripTests {
  static let isSlow = ProcessInfo.processInfo.environment["TAWATUR_SLOW"] != nil
  static let million = 1_000_000

  @Test func `Every number to a million is read back from its words`() throws {
    var sheet = NumberSheet(try NumberFixture())
    for number in stride(from: 1, through: Self.million, by: Self.isSlow ? 1 : 149) {
      // One spelling in each combination of gender and case, in turn joined or apart, with alef or without.
      for combination in stride(from: number % 4, to: SpelledNumber.all.count, by: 4) {
        sheet.add(number, SpelledNumber.all[combination].words(for: number))
      }
    }
    sheet.check()
  }

  @Test func `Every number to a million is read back from its digits`() throws {
    var sheet = NumberSheet(try NumberFixture())
    for number in stride(from: 0, through: Self.million, by: Self.isSlow ? 1 : 101) {
      for digits in DigitSpelling.spellings(of: number) { sheet.add(number, digits) }
    }
    sheet.check()
  }

  @Test func `Small numbers are read back from all their spellings`() throws {
    var sheet = NumberSheet(try NumberFixture())
    for number in 1...1100 {
      for spelling in SpelledNumber.all { sheet.add(number, spelling.words(for: number)) }
      for digits in DigitSpelling.spellings(of: number) { sheet.add(number, digits) }
    }
    sheet.check()
  }

  @Test func `Thousands with digits and words mixed are read back`() throws {
    var sheet = NumberSheet(try NumberFixture())
    for number in stride(from: 3003, through: Self.million - 1, by: Self.isSlow ? 1 : 997) {
      let (thousands, rest) = (number / 1000, number % 1000)
      let scale = (3...10).contains(thousands) ? "آلاف" : "ألف"
      sheet.add(number, rest == 0 ? "\(thousands) \(scale)" : "\(thousands) \(scale) و\(rest)")
    }
    sheet.check()
  }

  @Test func `Millions are read back`() throws {
    var sheet = NumberSheet(try NumberFixture())
    for number in stride(from: 1_000_003, through: 999_999_999, by: Self.isSlow ? 7_777 : 7_777_667) {
      sheet.add(number, SpelledNumber.all[number % SpelledNumber.all.count].words(for: number))
    }
    sheet.check()
  }
}

/// Numbers written a line each and read together, which is many times faster than one by one.
private struct NumberSheet {
  private let fixture: NumberFixture
  private var numbers: [Int] = []
  private var lines: [String] = []

  init(_ fixture: NumberFixture) { self.fixture = fixture }

  mutating func add(_ number: Int, _ words: String) {
    numbers.append(number)
    lines.append(words)
    if numbers.count == 10_000 { check() }
  }

  mutating func check() {
    let found = fixture.all(in: lines.joined(separator: "\n"))
    let expected = zip(lines, numbers).map { ReadNumber(words: $0, value: Double($1), isOrdinal: false) }
    if found != expected {
      for (number, line) in zip(numbers, lines) {
        let read = fixture.all(in: line)
        #expect(read == [ReadNumber(words: line, value: Double(number), isOrdinal: false)], "\(number): \(line)")
      }
      #expect(found == expected, "lines beside each other change a number")
    }
    numbers = []
    lines = []
  }
}
