import TawaturModel
import TawaturTestSupport
import TawaturText
import Testing

@testable import TawaturReading

struct QuantityReaderTests {
  static let fixture = try? QuantityFixture()

  @Test(
    arguments: QuantityExamples.counts + QuantityExamples.bounds + QuantityExamples.ranges + QuantityExamples.orders
      + QuantityExamples.measures)
  func `A quantity is found where it is marked, with its value, bound and noun`(marked: String) throws {
    let expected = try MarkedText(marked)
    let found = try #require(Self.fixture).marked(expected.text)
    #expect(found == expected)
  }

  @Test(arguments: QuantityExamples.duals)
  func `A dual counts two and a word that looks like one does not`(marked: String) throws {
    let expected = try MarkedText(marked)
    let found = try #require(Self.fixture).marked(expected.text)
    #expect(found == expected)
  }

  @Test(arguments: QuantityExamples.none)
  func `A number that names, ranks, dates or scores is no quantity`(text: String) throws {
    let found = try #require(Self.fixture).marked(text)
    #expect(found == MarkedText(text: text, marks: []))
  }

  @Test func `A text that writes decimals before millions writes them in round numbers too`() throws {
    let fixture = try #require(Self.fixture)
    let decimals = "باعت 4.500 مليون صندوق ثم 2.75 مليون صندوق"
    #expect(fixture.quantities(in: decimals).map(\.value) == [4_500_000, 2_750_000])
    let later = "باعت 2,300 مليار علبة\nثم باعت 6,125 مليار علبة"
    #expect(fixture.quantities(in: later).map(\.value) == [2_300_000_000, 6_125_000_000])
    let thousands = "باعت 4.500 مليون صندوق ثم 2,75 مليون صندوق"
    #expect(fixture.quantities(in: thousands).map(\.value) == [4_500_000_000, 2_750_000])
    #expect(fixture.quantities(in: "باعت 4.500 مليون صندوق بسعر 2.75 درهم").map(\.value) == [4_500_000_000, 2.75])
  }

  @Test func `No quantity stands inside a time`() throws {
    let text = "وصلوا قبل 3 مواسم ومعهم 12 خيمة"
    let time = Timex3(
      span: try #require(try MarkedText("وصلوا قبل ⟦t|3 مواسم⟧").spans("t").first), type: .duration, value: "PXD",
      by: "")
    let found = try #require(Self.fixture).quantities(in: text, times: [time])
    #expect(found.map(\.value) == [12])
  }

  @Test(arguments: 0..<150)
  func `Spans lie on letter borders in any text`(seed: Int) throws {
    let frequent = [
      "عشرون", "ألفا", "و", "مليون", "بين", "12", "2,500", "دولار", "في المئة", "آلاف", "نصف", "مصدران", "(", "-", "%",
      "الـ", "من", "إلى", "على الأقل", "القرار", "واحد", "عاما", "\n",
    ]
    let text = randomArabic(seed: UInt64(seed), frequent: frequent)
    let found = try #require(Self.fixture).quantities(in: text)
    checkOffsets(found.map(\.span), in: text, note: "seed \(seed)")
    #expect(found == Self.fixture?.quantities(in: text))
  }
}

struct QuantityFixture: Sendable {
  private let reader: QuantityReader
  private let tokenizer: Tokenizer

  init() throws {
    var lexicon = Lexicon()
    reader = try QuantityReader(numbers: NumberReader(into: &lexicon), into: &lexicon)
    tokenizer = Tokenizer(lexicon: lexicon)
  }

  func quantities(in text: String, times: [Timex3] = []) -> [Quantity] {
    let tokens = tokenizer.tokens(of: text)
    var context = ReadingContext(text: tokens, sentences: tokens.count > 0 ? [0..<tokens.count] : [])
    context.times = times
    return reader.quantities(in: context)
  }

  /// Each quantity as a mark: `⟦150 about=هجوما|150⟧`, `⟦10..15 range=خيمة|10 و15⟧`, `⟦- tens=قوارب|عشرات⟧`, `⟦5 %|5⟧`.
  func marked(_ text: String) -> MarkedText {
    let marks = quantities(in: text).map { quantity in
      var label = quantity.value.map(Self.digits) ?? "-"
      if let upper = quantity.upper { label += ".." + Self.digits(upper) }
      if quantity.bound != .exact { label += " \(quantity.bound.rawValue)" }
      if let unit = quantity.unit { label += " \(unit)" }
      return MarkedText.Mark(label, value: quantity.counted, quantity.span)
    }
    return MarkedText(text: text, marks: marks)
  }

  private static func digits(_ value: Double) -> String {
    value == value.rounded() && value < 1e15 ? "\(Int(value))" : "\(value)"
  }
}
