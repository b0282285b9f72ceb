import TawaturModel
import Testing

struct TextSpanTests {
  @Test func `A span holds its start and not its end`() {
    let span = TextSpan(4, 8)
    #expect(span.contains(4))
    #expect(span.contains(7))
    #expect(!span.contains(8))
    #expect(!span.contains(3))
    #expect(span.count == 4)
    #expect(span.range == 4..<8)
  }

  @Test func `Spans that only touch do not overlap`() {
    #expect(TextSpan(0, 4).overlaps(TextSpan(3, 6)))
    #expect(!TextSpan(0, 4).overlaps(TextSpan(4, 6)))
    #expect(!TextSpan(4, 6).overlaps(TextSpan(0, 4)))
  }

  @Test func `A span contains itself and what lies inside, not what reaches out`() {
    #expect(TextSpan(2, 9).contains(TextSpan(2, 9)))
    #expect(TextSpan(2, 9).contains(TextSpan(3, 3)))
    #expect(!TextSpan(2, 9).contains(TextSpan(1, 5)))
    #expect(!TextSpan(2, 9).contains(TextSpan(5, 10)))
  }

  @Test func `Text order is by start, the longer first`() {
    let spans = [TextSpan(5, 6), TextSpan(0, 2), TextSpan(0, 9), TextSpan(5, 8)]
    #expect(spans.sorted() == [TextSpan(0, 9), TextSpan(0, 2), TextSpan(5, 8), TextSpan(5, 6)])
  }

  @Test func `A union reaches over the gap between both`() {
    #expect(TextSpan(6, 8).union(TextSpan(1, 3)) == TextSpan(1, 8))
    #expect(TextSpan(1, 9).union(TextSpan(3, 4)) == TextSpan(1, 9))
    #expect(TextSpan(3, 3).isEmpty)
  }

  @Test func `Ends found apart from each other make a span only where something lies between them`() {
    #expect(TextSpan(from: 3, to: 5) == TextSpan(3, 5))
    #expect(TextSpan(from: 5, to: 5) == nil)
    #expect(TextSpan(from: 5, to: 3) == nil)
    #expect(TextSpan(from: -1, to: 3) == nil)
  }

  @Test func `A range of places whose ends cross is empty`() {
    #expect(Range.from(3, to: 5) == 3..<5)
    #expect(Range.from(5, to: 5).isEmpty)
    #expect(Range.from(5, to: 3) == 5..<5)
  }

  @Test func `Offsets count bytes, two to an Arabic letter, and harakat belong to the words`() {
    let text = "قالَ الوزير"
    #expect(text.words(at: TextSpan(0, 8)) == "قالَ")
    #expect(text.words(at: TextSpan(9, 21)) == "الوزير")
    #expect(text.words(at: TextSpan(21, 21)) == "")
  }
}
