import TawaturModel
import Testing

struct ByteCodingTests {
  /// A reading with every field given somewhere and left out somewhere.
  private static let reading: ArticleReading = {
    let day = CalendarDay(number: 20_300)
    let link = ChainLink(name: "مرسال", role: .agency, count: 4, span: TextSpan(0, 10))
    var mention = Mention(
      span: TextSpan(3, 9), type: .person, entity: "name:سامر", name: "سامر", title: TextSpan(0, 2), by: "test/a")
    mention.linkedBy = "short-name"
    mention.mayBe = "someone"
    mention.standsFor = "somewhere"
    return ArticleReading(
      article: Article(
        id: "a", outlet: "المرفأ", url: "https://a.example/1", headline: "عنوان",
        published: Timestamp(day: day, second: 7200, zone: -210), publishedFrom: .inferred, from: "x/a.txt",
        file: "/x/a.txt", text: "عنوان\nنص", otherFields: [OtherField(name: "x", json: "[1]")]),
      blocks: [Block(span: TextSpan(0, 10), role: .headline, by: "test/b")],
      times: [
        Timex3(
          span: TextSpan(1, 5), type: .date, value: "2025-08", mod: .approx, calendar: .islamic,
          days: day...(day + 30), by: "test/c"),
        Timex3(span: TextSpan(1, 5), type: .set, value: "P1D", by: "test/c"),
      ],
      quantities: [
        Quantity(
          span: TextSpan(1, 2), value: -0.5, upper: 1e300, bound: .range, counted: "كتاب", countedSpan: TextSpan(4, 6),
          unit: "km", converted: Measure(value: 1, upper: 2, unit: "m"), by: "test/d"),
        Quantity(span: TextSpan(1, 2), value: nil, by: "test/d"),
      ],
      mentions: [mention],
      attributions: [
        Attribution(
          cue: TextSpan(0, 4), sources: [TextSpan(5, 8)], contents: [TextSpan(9, 20), TextSpan(30, 1 << 40)],
          form: .mixed, speaker: "سامر", speakerType: .person, polarity: .deny, chain: [link, link],
          toldTo: TextSpan(21, 22), by: "test/e")
      ],
      sentences: [TextSpan(0, 0), TextSpan(1, 9)])
  }()

  @Test func `A reading comes back from its bytes as it was`() throws {
    let bytes = Self.reading.encoded
    let back = try ArticleReading(encoded: bytes)
    #expect(back.encoded == bytes)
    #expect(back.times == Self.reading.times)
    #expect(back.quantities == Self.reading.quantities)
    #expect(back.mentions == Self.reading.mentions)
    #expect(back.attributions == Self.reading.attributions)
    #expect(back.blocks == Self.reading.blocks)
    #expect(back.sentences == Self.reading.sentences)
    #expect(back.article.published == Self.reading.article.published)
    #expect(back.article.file == "/x/a.txt")
    #expect(back.article.otherFields == Self.reading.article.otherFields)
  }

  @Test func `A reading without anything comes back`() throws {
    let back = try ArticleReading(encoded: ArticleReading(article: Article(id: "", text: "")).encoded)
    #expect(back.article.outlet == nil && back.article.published == nil && back.mentions.isEmpty)
  }

  @Test func `Bytes that are cut short are refused`() {
    let bytes = Self.reading.encoded
    for count in bytes.indices {
      #expect(throws: ByteFlaw.self) { try ArticleReading(encoded: Array(bytes[..<count])) }
    }
    #expect(throws: ByteFlaw.self) { try ArticleReading(encoded: bytes + [0]) }
  }

  @Test func `Other bytes are refused and never trap`() {
    var random = SystemRandomNumberGenerator()
    let bytes = Self.reading.encoded
    for _ in 0..<20_000 {
      var changed = bytes
      changed[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
      _ = try? ArticleReading(encoded: changed)
    }
  }
}
