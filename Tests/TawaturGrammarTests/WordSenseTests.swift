import TawaturGrammar
import TawaturText
import Testing

struct WordSenseTests {
  @Test(arguments: [
    ("أعلن الوزير موعد الافتتاح", "أعلن", PartOfSpeech.verb),
    ("وكان الإعلان مفاجئا", "الإعلان", .noun),
    ("في المدينة القديمة متحف", "القديمة", .adjective),
    ("عاد الصيادون إلى الميناء", "إلى", .preposition),
    ("قال إن الجسر مغلق", "إن", .subordinator),
    ("الطريق التي تقود إلى القرية", "التي", .relative),
    ("زار هذه القرية أمس", "هذه", .demonstrative),
    ("وصل ثلاثة صيادين", "ثلاثة", .number),
    ("لم يصل أحد", "لم", .particle),
    ("هي مدينة هادئة", "هي", .pronoun),
  ])
  func `A word has its part of speech`(sentence: String, word: String, part: PartOfSpeech) throws {
    #expect(try ReadSentence(sentence).sense(word).part == part)
  }

  @Test(arguments: [
    ("قتل الحريق عاملين", PartOfSpeech.verb), ("بعد قتل الرهينة", .noun), ("لم يعرف سبب قتل العامل", .noun),
    ("بعد خطف الرهينة قتل الحارس", .verb),
  ])
  func `Letters that are verb and noun are told apart by what stands before`(
    sentence: String, part: PartOfSpeech
  ) throws {
    #expect(try ReadSentence(sentence).sense("قتل").part == part)
  }

  @Test func `What is joined to a verbal noun is one as well`() throws {
    #expect(try ReadSentence("من أجل تأمين الطرق وحفظ البضائع").sense("وحفظ").part == .noun)
    #expect(try ReadSentence("زار المتحف وحفظ الأغنية").sense("وحفظ").part == .verb)
  }

  /// Strong, hollow, defective, doubled, assimilated and hamzated verbs, each from one row.
  @Test(arguments: [
    ("قالت", "قال"), ("يقولون", "قال"), ("أعادت", "أعاد"), ("يعيد", "أعاد"), ("استعادوا", "استعاد"),
    ("دعت", "دعا"), ("تدعو", "دعا"), ("أعطوا", "أعطى"), ("يلتقي", "التقى"), ("استمرت", "استمر"), ("يتفق", "اتفق"),
    ("أوردت", "أورد"), ("يؤكد", "أكد"), ("بدأت", "بدأ"), ("ينشئ", "أنشأ"), ("تتحدث", "تحدث"),
  ])
  func `Verbs of every kind are conjugated from one row`(form: String, past: String) throws {
    let sense = try ReadSentence("ثم \(form) كثيرا").sense(form)
    #expect(sense.isVerb)
    #expect(sense.lemma == (try ReadSentence("ثم \(past) كثيرا")).sense(past).lemma)
  }

  @Test(arguments: [
    ("إعلان", "أعلن"), ("إيراد", "أورد"), ("استعادة", "استعاد"), ("تأكيد", "أكد"), ("مناقشة", "ناقش"),
    ("انسحاب", "انسحب"),
    ("اهتمام", "اهتم"), ("التقاء", "التقى"), ("تسمية", "سمى"), ("إعداد", "أعد"), ("اتفاق", "اتفق"),
  ])
  func `A verbal noun is made from its verb`(noun: String, verb: String) throws {
    let senses = try ReadSentence("بعد \(noun) طويل")
    let verbal = senses.grammar.senses.senses(of: 1).first { $0.traits.contains(.verbalNoun) }
    #expect(verbal != nil)
    #expect(verbal?.lemma == (try ReadSentence("ثم \(verb) كثيرا")).sense(verb).lemma)
  }

  @Test func `Tense, negation and future stand in one place`() throws {
    #expect(try ReadSentence("ستصل السفينة غدا").sense("ستصل").traits.contains(.future))
    #expect(try ReadSentence("سوف تصل السفينة").sense("تصل").traits.contains(.future))
    #expect(try ReadSentence("لن تصل السفينة").sense("تصل").traits.isSuperset(of: [.future, .negated]))
    #expect(try ReadSentence("لم تصل السفينة").sense("تصل").traits.isSuperset(of: [.governed, .negated]))
    #expect(try ReadSentence("وصلت السفينة").sense("وصلت").tense == .past)
    #expect(try !ReadSentence("تصل السفينة").sense("تصل").traits.contains(.future))
  }

  @Test(arguments: ["قيل", "أعيد", "يقال", "نوقش"])
  func `A passive is known where letters show it`(verb: String) throws {
    #expect(try ReadSentence("ثم \(verb) هناك").sense(verb).traits.contains(.passive))
  }

  @Test func `Clitics are taken off and named`() throws {
    let sense = try ReadSentence("وبالمدينة سوق").sense("وبالمدينة")
    #expect(sense.part == .noun)
    #expect(sense.hasArticle)
    #expect(sense.proclitics == [.waw, .beh])
    #expect(sense.lettersBefore == 4)
    #expect(try ReadSentence("باع بيوتهم كلها").sense("بيوتهم").lettersBehind == 2)
  }

  @Test(arguments: ["إليهم", "عليهم", "منهم", "لهم", "فيهم"])
  func `A preposition with its pronoun is a preposition`(word: String) throws {
    let sense = try ReadSentence("نظر \(word) طويلا").sense(word)
    #expect(sense.part == .preposition)
    #expect(sense.hasPronoun)
  }

  @Test func `Nouns have gender, number and case where letters show them`() throws {
    #expect(try ReadSentence("وصل الموظفون").sense("الموظفون").traits.contains(.nominative))
    #expect(try ReadSentence("رأى الموظفين").sense("الموظفين").traits.contains(.oblique))
    #expect(try ReadSentence("وصل موظفو الشركة").sense("موظفو").traits.contains(.construct))
    #expect(try ReadSentence("في المدن البعيدة").sense("المدن").number == .plural)
    #expect(try ReadSentence("رأى شجرة عالية").sense("شجرة").gender == .feminine)
    #expect(try ReadSentence("قرأ كتابا").sense("كتابا").traits.contains(.tanwin))
  }

  /// «كأن» and «كان», «إن» and «أن» differ by hamza alone, which careless writers leave out.
  @Test func `Hamza tells words apart, and its absence forgives`() throws {
    #expect(try ReadSentence("كان البحر هادئا").sense("كان").isVerb)
    #expect(try ReadSentence("اعلن الوزير النتيجة").sense("اعلن").isVerb)
    #expect(try !ReadSentence("رأى خطأ هنا").sense("خطأ").traits.contains(.tanwin))
  }

  @Test func `A word that no table knows is read by its shape`() throws {
    #expect(try ReadSentence("لم يتزحلط كثيرا").sense("يتزحلط").isVerb)
    #expect(try ReadSentence("في الزنطبة").sense("الزنطبة").gender == .feminine)
    #expect(try ReadSentence("في زنطباي").sense("زنطباي").traits.contains(.guessed))
  }
}
