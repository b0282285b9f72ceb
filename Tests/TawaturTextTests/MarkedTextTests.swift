import TawaturModel
import TawaturMutations
import TawaturTestSupport
import Testing

@Suite struct MarkedTextTests {
  @Test(arguments: [
    "⟦cue|قال⟧ ⟦source|الوزير⟧ إن ⟦content|الأسعار ارتفعت⟧", "⟦time=2024-01-24|أمس ⟦day|الأربعاء⟧⟧ فقط", "لا أحد هنا",
  ])
  func `Marks are written back as they were read`(marked: String) throws {
    #expect(try MarkedText(marked).description == marked)
  }

  @Test func `Marks give labels, values and bytes`() throws {
    let text = try MarkedText("⟦time=2024-01-24|أمس⟧ هنا")
    #expect(text.text == "أمس هنا")
    #expect(text.marks == [MarkedText.Mark("time", value: "2024-01-24", TextSpan(0, 6))])
    #expect(text.words("time") == ["أمس"])
    #expect(text.words("cue").isEmpty)
  }

  @Test(arguments: ["⟦cue|قال", "قال⟧", "⟦قال⟧"])
  func `Marks that do not open and close are refused`(marked: String) {
    #expect(throws: MarkingError.self) { try MarkedText(marked) }
  }
}

@Suite struct CheckOffsetsTests {
  @Test func `Spans on letters in text order pass`() {
    #expect(offsetProblems([TextSpan(0, 6), TextSpan(7, 13)], in: "أمس هنا", exact: ["أمس", "هنا"]).isEmpty)
  }

  @Test(arguments: [
    [TextSpan(1, 6)], [TextSpan(0, 5)], [TextSpan(4, 4)], [TextSpan(0, 60)], [TextSpan(7, 9), TextSpan(0, 6)],
  ])
  func `Spans off the letters or out of order do not`(spans: [TextSpan]) {
    #expect(offsetProblems(spans, in: "أمس هنا").count == 1)
  }

  @Test func `A letter keeps its marks`() {
    #expect(offsetProblems([TextSpan(0, 2)], in: "بَ") == ["0..<2: cuts the marks off its last letter"])
    #expect(offsetProblems([TextSpan(2, 4)], in: "بَ") == ["2..<4: starts with a combining mark"])
    #expect(offsetProblems([TextSpan(0, 4)], in: "بَ").isEmpty)
  }

  @Test func `The words under a span must be the exact ones`() {
    #expect(offsetProblems([TextSpan(0, 6)], in: "أمس", exact: ["امس"]).count == 1)
  }

  @Test func `Random Arabic is the same from the same seed and not from another`() {
    #expect(randomArabic(seed: 7) == randomArabic(seed: 7))
    #expect(randomArabic(seed: 7) != randomArabic(seed: 8))
  }
}
