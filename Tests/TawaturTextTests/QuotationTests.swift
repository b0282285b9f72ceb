import TawaturModel
import TawaturTestSupport
import TawaturText
import Testing

/// The words inside a quotation are marked `q`; an unclosed one `open`.
@Suite struct QuotationTests {
  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let expected = try MarkedText(marked)
    let text = Tokenizer(lexicon: Lexicon()).tokens(of: expected.text)
    let found = text.quotations().compactMap { quotation in
      text.span(of: quotation.inside).map { MarkedText.Mark(quotation.isClosed ? "q" : "open", $0) }
    }
    #expect(MarkedText(text: expected.text, marks: found) == expected, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "قال «⟦q|نعم⟧» ثم \"⟦q|لا⟧\".", "قال “⟦q|نعم⟧”، و”⟦q|لا⟧“", "قال „⟦q|نعم⟧“ و''⟦q|لا⟧''", "قال: '⟦q|نعم⟧' أمس",
    "قال:\"⟦q|نعم⟧\"وغادر", "صحيفة \"⟦q|الأيام⟧\" وصحيفة و\"⟦q|الوقت⟧\"",
  ])
  func `Pairs of every form are found`(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "قال \" ⟦q|نعم⟧ \" ثم \"⟦q|لا⟧ \" وغادر", "قال\" ⟦q|نعم⟧\" أمس", "قال « ⟦q|نعم⟧ » أمس", "قال \"⟦q|نعم⟧ \"وغادر",
  ])
  func `Sloppy spacing does not hide a pair`(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "قال «⟦q|ذكر لي \"نعم\" مرتين⟧» أمس", "قال «⟦q|“نعم“⟧» أمس", "قال \"⟦q|نعم⟧” ثم «⟦q|لا⟧\" أمس",
    "قال “⟦q|رأيت “البيت” قديما⟧” أمس",
  ])
  func `Nested and mixed marks make one quotation`(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "زار L'Orient وقره'باغ أمس", "شاشة 32\" كبيرة", "وصل الوفد\" أمس", "صحيفة players' union", "قال \"\" ثم غادر",
    "قال الوزير نعم",
  ])
  func `Apostrophes, inches and stray marks are no quotations`(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "قال إن \"⟦open|الاجتماع جاء لذلك.⟧\nوغادر \"⟦q|الوفد⟧\" أمس",
    "قال \"⟦open|نعم.⟧ وأضاف \"⟦q|لا⟧\" أمس", "قال: «⟦open|نعم وصلنا.⟧\n«⟦q|ثم غادرنا⟧». وسكت",
  ])
  func `A quotation nobody closes ends with its paragraph at most`(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "قال: \"⟦q|نعم وصلنا إلى\nالمدينة⟧\". وسكت", "قال: «⟦q|نعم وصلنا.\nثم غادرنا⟧». وسكت",
  ])
  func `A quotation goes on in the next line where that begins by closing it`(marked: String) throws {
    try check(marked)
  }

  @Test(arguments: ["قال: «⟦open|نعم وصلنا.⟧\n\nثم غادرنا». وسكت", "قال: \"⟦open|نعم⟧\nثم \"⟦q|غادرنا⟧\""])
  func `It does not go on over a blank line or to a mark that opens`(marked: String) throws { try check(marked) }

  @Test(arguments: randomSeeds)
  func `Quotations of anything stand in order, none in another`(seed: UInt64) {
    let text = Tokenizer(lexicon: Lexicon()).tokens(
      of: randomArabic(seed: seed, frequent: ["\"", "«", "»", "“", "''", "قال:"]))
    let found = text.quotations()
    #expect(found.allSatisfy { !$0.inside.isEmpty && $0.inside.clamped(to: $0.whole) == $0.inside })
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.whole.upperBound <= $1.whole.lowerBound })
  }
}
