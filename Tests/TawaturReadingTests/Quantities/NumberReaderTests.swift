import TawaturText
import Testing

@testable import TawaturReading

struct NumberReaderTests {
  static let reader = try? NumberFixture()

  @Test(arguments: NumberExamples.cardinals.examples)
  func `A number is read with its words and its value`(example: NumberExamples.Example) throws {
    let fixture = try #require(Self.reader)
    let found = fixture.first(in: example.text)
    #expect(found?.words == example.words)
    #expect(
      found.map { abs($0.value - example.value) <= 1e-9 * max(1, example.value) } == true, "\(found?.value ?? -1)")
    #expect(found?.isOrdinal == false)
  }

  @Test(arguments: NumberExamples.ordinals.examples)
  func `An ordinal is read and flagged`(example: NumberExamples.Example) throws {
    let fixture = try #require(Self.reader)
    let found = fixture.first(in: example.text)
    #expect(found?.words == example.words)
    #expect(found?.value == example.value)
    #expect(found?.isOrdinal == true)
  }

  @Test(arguments: NumberExamples.others)
  func `A word that only looks like a number is none`(text: String) throws {
    let fixture = try #require(Self.reader)
    #expect(fixture.first(in: text) == nil)
  }

  @Test func `Numbers that cannot be one stay apart`() throws {
    let fixture = try #require(Self.reader)
    #expect(fixture.all(in: "بين عشرة وعشرين").map(\.value) == [10, 20])
    #expect(fixture.all(in: "بين مئة وخمسين ومئتين").map(\.value) == [150, 200])
    #expect(fixture.all(in: "من 3 آلاف و5 آلاف").map(\.value) == [3000, 5000])
    #expect(fixture.all(in: "مئة وألف").map(\.value) == [100, 1000])
    #expect(fixture.all(in: "بين 10 و15").map(\.value) == [10, 15])
    #expect(fixture.all(in: "2017،2018").map(\.value) == [2017, 2018])
    #expect(fixture.all(in: "2 500 300 7").map(\.value) == [2, 500, 300, 7])
    #expect(fixture.all(in: "12 500,75,30").map(\.value).contains(12500.75) == false)
    #expect(fixture.all(in: "هل هي 6?2؟").map(\.value) == [6, 2])
    #expect(fixture.all(in: "عشرون\nألفا").map(\.value) == [20, 1000])
  }
}

/// A number as a test sees it.
struct ReadNumber: Equatable {
  let words: String
  let value: Double
  let isOrdinal: Bool
}

struct NumberFixture: Sendable {
  let reader: NumberReader
  let tokenizer: Tokenizer

  init() throws {
    var lexicon = Lexicon()
    reader = try NumberReader(into: &lexicon)
    tokenizer = Tokenizer(lexicon: lexicon)
  }

  func all(in text: String) -> [ReadNumber] {
    let text = tokenizer.tokens(of: text)
    var found: [ReadNumber] = []
    var index = 0
    while index < text.count {
      guard let number = reader.number(at: index, in: text) else {
        index += 1
        continue
      }
      let words = text.span(of: number.tokens, core: number.core).map(text.original) ?? ""
      found.append(ReadNumber(words: words, value: number.value, isOrdinal: number.isOrdinal))
      index = number.tokens.upperBound
    }
    return found
  }

  func first(in text: String) -> ReadNumber? { all(in: text).first }
}
