import TawaturModel
import TawaturReading
import TawaturTestSupport
import Testing

struct AttributionTests {
  let marks: AttributionMarks

  init() throws { marks = try AttributionMarks() }

  @Test(arguments: AttributionExamples.verbBeforeSubject)
  func `A verb, the source behind it and what is said are found where they are marked`(marked: String) throws {
    try expectMarks(marked)
  }

  @Test(arguments: AttributionExamples.subjectBeforeVerb)
  func `A source before its verb is found where it is marked`(marked: String) throws { try expectMarks(marked) }

  @Test(arguments: AttributionExamples.understoodSubject)
  func `A verb without subject goes on from the one who spoke before`(marked: String) throws {
    let before = "⟦cue|قال⟧ ⟦source|مدير الميناء سالم العرفاوي⟧ إن ⟦content|السفن تصل تباعا⟧."
    let expected = try MarkedText(before + "\n" + marked)
    #expect(marks.marked(expected.text) == expected)
    #expect(marks.speakers(in: expected.text) == ["سالم العرفاوي", "سالم العرفاوي"])
  }

  @Test(arguments: AttributionExamples.quotations)
  func `Direct speech is found without its marks, names in marks are no speech`(marked: String) throws {
    try expectMarks(marked)
  }

  @Test(arguments: AttributionExamples.governedWords)
  func `What a preposition or a plain object says is found where it is marked`(marked: String) throws {
    try expectMarks(marked)
  }

  @Test(arguments: AttributionExamples.trailingSources)
  func `A source named behind or before its clause is found where it is marked`(marked: String) throws {
    try expectMarks(marked)
  }

  @Test(arguments: AttributionExamples.coordinate)
  func `Content stops at the next cue and at the outlet's own words`(marked: String) throws {
    try expectMarks(marked)
  }

  @Test(arguments: AttributionExamples.none)
  func `Nobody says anything here`(text: String) {
    #expect(marks.marked(text).marks.isEmpty)
  }

  @Test(arguments: randomSeeds)
  func `Spans stay inside the text and on letters, whatever the text`(seed: UInt64) {
    let words = [
      "قال", "إن", "، مضيفا أن", "بحسب", "\"", "الوزير", ":", "نقلت", "عن", "وفقا ل", ".", "«", "»", "للجزيرة",
    ]
    let text = randomArabic(seed: seed, frequent: words)
    for attribution in marks.attributions(in: text) {
      let spans = [attribution.cue] + attribution.sources + attribution.contents
      checkOffsets(spans, in: text, inOrder: false, note: "seed \(seed)")
    }
    #expect(marks.attributions(in: text) == marks.attributions(in: text))
  }

  private func expectMarks(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let expected = try MarkedText(marked)
    #expect(marks.marked(expected.text) == expected, sourceLocation: sourceLocation)
  }
}
