import TawaturModel
import TawaturReading
import TawaturTestSupport
import Testing

struct AttributionTests {
  let marks: AttributionMarks

  init() throws { marks = try AttributionMarks() }

  @Test(arguments: [
    "⟦cue|قال⟧ ⟦source|وزير الري⟧ إن ⟦content|منسوب البحيرة ارتفع⟧.",
    "و⟦cue|أكدت⟧ ⟦source|وزارة الزراعة⟧، أمس، أن ⟦content|المحصول كاف⟧.",
    "⟦cue|قالت⟧ ⟦source|رئيسة البلدية، سعاد المرزوقي⟧، إن ⟦content|الجسر مغلق⟧.",
    "⟦cue|أعلن⟧ ⟦source|الحزب⟧ ⟦content|مقاطعة الانتخابات المحلية⟧.",
    "⟦cue|دعا⟧ ⟦source|المجلس⟧ إلى ⟦content|وقف العمل في المنجم⟧.",
  ])
  func `A verb, its source and what is said are found where they are marked`(marked: String) throws {
    let expected = try MarkedText(marked)
    let found = marks.marked(expected.text)
    #expect(found == expected)
  }

  @Test(arguments: [
    "زار الوزير المصنع الجديد في المدينة.",
    "يذكر أن الطريق افتتح قبل عامين.",
    "حصل فيلم \"طريق الملح\" على الجائزة.",
  ])
  func `Nobody says anything here`(text: String) {
    #expect(marks.marked(text).marks.isEmpty)
  }
}
