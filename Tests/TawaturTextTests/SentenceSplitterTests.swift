import TawaturModel
import TawaturTestSupport
import TawaturText
import Testing

/// Every sentence is marked; what stands between marks is white space.
@Suite struct SentenceSplitterTests {
  let splitter: SentenceSplitter
  let tokenizer: Tokenizer

  init() throws {
    var lexicon = Lexicon()
    splitter = try SentenceSplitter(into: &lexicon)
    tokenizer = Tokenizer(lexicon: lexicon)
  }

  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let expected = try MarkedText(marked)
    let text = tokenizer.tokens(of: expected.text)
    let spans = splitter.sentences(of: text, quotations: text.quotations()).compactMap(text.span)
    #expect(MarkedText(text: expected.text, "s", spans) == expected, sourceLocation: sourceLocation)
    checkOffsets(spans, in: expected.text, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "⟦s|وصل الوفد أمس.⟧ ⟦s|وغادر اليوم.⟧", "⟦s|هل وصل الوفد؟!⟧ ⟦s|لم يصل!⟧", "⟦s|انتهى اللقاء .⟧ ⟦s|وبدأ الغداء⟧",
    "⟦s|وصل الوفد (مساء أمس.)⟧ ⟦s|وغادر.⟧", "⟦s|وصل الوفد (رويترز).⟧ ⟦s|وغادر.⟧", "⟦s|كان ذلك عام 2011.⟧ ⟦s|ثم عاد.⟧",
    "⟦s|كان ذلك عام 1445 هـ.⟧ ⟦s|ثم عاد.⟧",
  ])
  func `An end mark ends a sentence, with what closes behind it`(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "⟦s|التقى د. سامر وم. هالة في المقر.⟧", "⟦s|ارتفع السعر 2.5 في المئة عند 10.30 صباحا.⟧",
    "⟦s|زار U.S. Steel ووكالة سي.إن.إن وموقع www.example.com أمس.⟧", "⟦s|العنوان ص.ب. 120 الحي الغربي.⟧",
    "⟦s|نقل موقع بوابة.كوم وقناة إيه.تي.آر الخبر.⟧",
    "⟦s|كتب محمد ع. سالم في Prof. Lee نقدا.⟧", "⟦s|1. وصل الوفد⟧", "⟦s|نجاح كبير (!) للوفد.⟧",
    "⟦s|عاجل.. وصول الوفد⟧", "⟦s|وصل الوفد ... ثم غادر…⟧",
  ])
  func `A full stop that is part of a word or a pause ends nothing`(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "⟦s|وصل الوفد إلى بغداد.⟧⟦s|وقال رئيسه نعم.⟧", "⟦s|وصل الوفد عام 2011.⟧⟦s|وقال نعم.⟧",
    "⟦s|هل وصل؟⟧⟦s|لم يصل.⟧",
  ])
  func `A full stop without a space still parts two words`(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "⟦s|قال الوزير: \"لن نقبل. لن نسمح. سنرد\".⟧ ⟦s|وأضاف أن الرد قريب.⟧",
    "⟦s|قال الوزير: «لن نقبل. لن نسمح.»⟧ ⟦s|وأضاف أن الرد قريب.⟧",
    "⟦s|\"لن نقبل.\" قال الوزير أمس.⟧ ⟦s|ثم غادر.⟧",
    "⟦s|قال إنه \"لن يقبل\".⟧ ⟦s|\"سنرد قريبا\" أضاف الوزير.⟧",
  ])
  func `A quotation stays in one sentence`(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "⟦s|قال الوزير \"لن نقبل.⟧ ⟦s|وأضاف أن الرد قريب.⟧\n⟦s|وغادر الوفد.⟧",
    "⟦s|غادر الوفد.\"⟧ ⟦s|ثم عاد.⟧", "⟦s|ثم عاد. \"⟧\n⟦s|وبقي.⟧", "⟦s|شاشة قياسها 32\" معروضة للبيع.⟧ ⟦s|السعر جيد.⟧",
  ])
  func `A stray mark keeps nothing together`(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "⟦s|عقد وزراء المال في الدول السبع داخل مقر الوزارة الجديد (الصفاة)\nاجتماعهم الأول هذا العام.⟧",
    "⟦s|وسيعلن القرار وهو يهدف إلى\nتخفيف العبء.⟧", "⟦s|وصل الوزير،\nثم غادر⟧",
    "⟦s|وكانت الشركات التي غادرت السوق المحلية في مطلع عام 2015\nقد عادت إليها.⟧",
    "⟦s|وصل رئيس الوفد (الذي انتخب\nالعام الماضي) أمس.⟧",
    "⟦s|وصل إلى المطار أمس وفد كبير من رجال الأعمال والصناعة\nالذين دعتهم الوزارة.⟧",
  ])
  func `A line broken in mid-sentence is joined`(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "⟦s|الوزير يصل إلى العاصمة⟧\n⟦s|وصل الوزير أمس.⟧", "⟦s|وصل الوفد⟧\n⟦s|بعدها غادر⟧",
    "⟦s|وسيعلن القرار وهو يهدف إلى⟧\n\n⟦s|تخفيف العبء.⟧", "⟦s|اقرأ أيضا:⟧\n⟦s|وصول الوفد⟧",
    "⟦s|عقد وزراء المال في الدول السبع داخل مقر الوزارة الجديد (الصفاة)⟧\n⟦s|بعدها غادر الوفد.⟧",
    "⟦s|تعاون أمني⟧\n⟦s|وقبيل الاجتماع قال الوزير نعم.⟧",
  ])
  func `Headlines, subheads and finished lines stay apart`(marked: String) throws { try check(marked) }

  @Test(arguments: randomSeeds)
  func `Sentences of anything stand in order without gaps`(seed: UInt64) {
    let original = randomArabic(seed: seed, frequent: ["قال", "\"", "«", ".", "\n", "إلى"])
    let text = tokenizer.tokens(of: original)
    let sentences = splitter.sentences(of: text, quotations: text.quotations())
    #expect(sentences.first?.lowerBound ?? 0 == 0)
    #expect(sentences.last?.upperBound ?? 0 == text.count)
    #expect(zip(sentences, sentences.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    #expect(sentences.allSatisfy { !$0.isEmpty })
    checkOffsets(sentences.compactMap(text.span), in: original)
  }
}
