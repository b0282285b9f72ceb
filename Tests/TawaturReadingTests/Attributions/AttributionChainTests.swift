import TawaturModel
import TawaturReading
import TawaturTestSupport
import Testing

struct AttributionChainTests {
  let marks: AttributionMarks

  init() throws { marks = try AttributionMarks() }

  struct Example: Sendable, CustomStringConvertible {
    let text: String
    let chains: [String]
    var description: String { text }

    init(_ text: String, _ chains: String...) {
      self.text = text
      self.chains = chains
    }
  }

  @Test(arguments: [
    Example("نقلت وكالة رويترز عن 4 مصادر أن المصنع سيغلق.", "رويترز > 4 مصادر"),
    Example("نقلت فرانس برس عن الوزير قوله إن السد ممتلئ.", "فرانس برس > الوزير"),
    Example("نقلت صحيفة \"الحياة\" عن مسؤول أن السوق سيفتح.", "الحياة > مسؤول"),
    Example("أفاد مسؤول في الميناء للجزيرة بأن الرافعة تعطلت.", "الجزيرة > مسؤول في الميناء"),
    Example("قال خبير لوكالة فرانس برس إن العينة صغيرة.", "فرانس برس > خبير"),
    Example("غرقت السفينة، وفق ما نقلت وكالة أ.ف.ب عن شاهد.", "أ.ف.ب > شاهد"),
    Example("نقلت رويترز عن صحيفة النهار عن مسؤول أن السوق سيفتح.", "رويترز > النهار > مسؤول"),
    Example("قالت وكالة الأناضول إن المعبر أغلق.", "الأناضول"),
    Example("قال الوزير إن الحياة في المدينة عادت.", "الوزير"),
  ])
  func `The chain holds the hands of the statement, the speaker last`(example: Example) {
    #expect(marks.chains(in: example.text) == example.chains)
  }

  @Test(arguments: [
    Example(
      "نقلت رويترز عن أربعة مصادر أن المصنع سيغلق.\nوقالت 3 مصادر إن العمال أبلغوا.",
      "رويترز > أربعة مصادر", "رويترز > 3 مصادر"),
    Example(
      "نقلت رويترز عن أربعة مصادر أن المصنع سيغلق.\nوقال وزير العمل إن القرار نهائي.",
      "رويترز > أربعة مصادر", "وزير العمل"),
    Example(
      "نقلت رويترز عن مصادر أن المصنع سيغلق.\nمن جهتها، نقلت شبكة \"سي إن إن\" عن مصادر أن القرار نهائي.",
      "رويترز > مصادر", "سي إن إن > مصادر"),
    Example(
      "قال خبير للحرة إن السد آمن، مضيفا أن الخزان ممتلئ.", "الحرة > خبير", "الحرة > خبير"),
  ])
  func `A chain is carried as long as the same report goes on`(example: Example) {
    #expect(marks.chains(in: example.text) == example.chains)
  }

  @Test(arguments: [
    Example(
      "قالت وزيرة البيئة نادية القاسمي إن النهر نظيف.\nوأكدت الوزيرة أن الصيد مسموح.", "نادية القاسمي",
      "نادية القاسمي"),
    Example("قال كمال الورغي إن البئر جفت.\nوأوضح الورغي أن الحفر بدأ.", "كمال الورغي", "كمال الورغي"),
    Example(
      "قالت وزارة الري التونسية إن السد ممتلئ.\nوأكد البيان أن الماء كاف.", "وزارة الري التونسية",
      "وزارة الري التونسية"),
    Example(
      "أعلنت المنظمة العربية للسياحة أن الموسم بدأ.\nوأضافت المنظمة أن الفنادق ممتلئة.",
      "المنظمة العربية للسياحة", "المنظمة العربية للسياحة"),
    Example(
      "قال المدير وليد حمدان إن الفرع أغلق.\nوقالت العاملة إن الأجور تأخرت.\nوأضافت أن الإضراب مستمر.",
      "وليد حمدان", "العاملة", "العاملة"),
  ])
  func `Short names, offices and documents lead to the one named in full`(example: Example) {
    #expect(marks.speakers(in: example.text) == example.chains)
  }

  @Test func `Nobody known is a speaker too`() {
    #expect(marks.attributions(in: "وأضاف أن الطريق سالك.").map(\.speakerType) == [.unnamed])
    #expect(marks.attributions(in: "وهبت الريح على الطريق.").isEmpty)
  }

  @Test func `Unnamed sources are counted where the text counts them`() {
    let links = marks.attributions(in: "نقلت رويترز عن مصدرين أن الاتفاق قريب.").flatMap(\.chain)
    #expect(links.map(\.role) == [.agency, .unnamed])
    #expect(links.last?.count == 2)
  }

  @Test(arguments: [
    ("نفى النادي أن يكون المدرب قد رحل.", Attribution.Polarity.deny),
    ("طالبت النقابة بتحسين الأجور.", .demand),
    ("حذر الأطباء من نقص الدواء.", .warn),
    ("توقع البنك أن يتباطأ النمو.", .believe),
    ("تعهد الحزب بخفض الضرائب.", .plan),
    ("قال الحزب إن الضرائب ستنخفض.", .affirm),
  ])
  func `The verb tells whether something is affirmed, denied or demanded`(
    text: String, polarity: Attribution.Polarity
  ) {
    #expect(marks.attributions(in: text).map(\.polarity) == [polarity])
  }

  @Test func `A headline may name its source before a colon`() {
    let found = marks.attributions(in: "تفاصيل أخرى لاحقا.", headline: "موسكو: لا نية لدينا لرفع الرسوم")
    #expect(found.map(\.speaker) == ["موسكو"])
    #expect(marks.attributions(in: "تفاصيل أخرى.", headline: "صور: مهرجان الزهور").isEmpty)
  }
}
