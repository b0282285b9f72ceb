import Foundation
import TawaturText
import Testing

@testable import TawaturReading

/// Numbers are written in words and digits and must come back.
struct NumberRoundTripTests {
  /// TAWATUR_SLOW asks for every number, which takes minutes; without it every 29th is asked for.
  static let isSlow = ProcessInfo.processInfo.environment["TAWATUR_SLOW"] != nil

  @Test func `Every number to a hundred thousand is read back from its words`() throws {
    let fixture = try NumberFixture()
    for number in stride(from: 1, through: 100_000, by: Self.isSlow ? 1 : 29) {
      let spellings = number % 97 == 0 ? SpelledNumber.all : [SpelledNumber.all[number % SpelledNumber.all.count]]
      for spelling in spellings { check(spelling.words(for: number), number, fixture) }
    }
  }

  @Test func `Every number to a hundred thousand is read back from its digits`() throws {
    let fixture = try NumberFixture()
    for number in stride(from: 0, through: 100_000, by: Self.isSlow ? 1 : 83) {
      for digits in DigitSpelling.spellings(of: number) { check(digits, number, fixture) }
    }
  }

  @Test func `Thousands and millions are read back`() throws {
    let fixture = try NumberFixture()
    for number in stride(from: 100_003, through: 1_000_000, by: Self.isSlow ? 13 : 1013) {
      check(SpelledNumber.all[number % SpelledNumber.all.count].words(for: number), number, fixture)
    }
    for number in stride(from: 1_000_003, through: 999_999_999, by: 7_777_667) {
      check(SpelledNumber.all[number % SpelledNumber.all.count].words(for: number), number, fixture)
    }
  }

  private func check(_ words: String, _ number: Int, _ fixture: NumberFixture) {
    let found = fixture.all(in: words)
    guard found != [ReadNumber(words: words, value: Double(number), isOrdinal: false)] else { return }
    #expect(found.map(\.value) == [Double(number)], "\(number): \(words)")
  }
}
