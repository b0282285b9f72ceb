import TawaturGrammar
import TawaturModel
import TawaturText
import Testing

struct ChunkTests {
  /// Where a noun phrase ends, one kind a row.
  @Test(arguments: [
    // Genitives behind bare nouns, adjectives that agree.
    ("زار مدير مكتبة المدينة القديمة المعرض", "مدير مكتبة المدينة القديمة"),
    ("أغلقت وزارة الخارجية الأبواب", "وزارة الخارجية"),
    ("اشترى بيتا كبيرا هناك", "بيتا كبيرا"),
    // Definite behind definite is an adjective, an apposition or another phrase.
    ("وصف الكاتب المطر بأنه نعمة", "الكاتب"),
    ("انتقد المعلم البلدية", "المعلم"),
    ("وصل السفير الياباني أمس", "السفير الياباني"),
    // A title and a name, an office and a name.
    ("قال الدكتور سامر الزنطبي إن", "الدكتور سامر الزنطبي"),
    ("أعلن وزير النقل كريم الشاذلي خطة", "وزير النقل كريم الشاذلي"),
    // Demonstratives, numbers, quantifiers.
    ("قرأ هذا الكتاب أمس", "هذا الكتاب"),
    ("باع 20 شجرة زيتون هناك", "20 شجرة زيتون"),
    ("وصل خمسة وعشرون صيادا إلى القرية", "خمسة وعشرون صيادا"),
    ("جاء بعض الصيادين مبكرا", "بعض الصيادين"),
    // A dual or plural that has lost its noon.
    ("وصل مسؤولو الشركة", "مسؤولو الشركة"),
    // A pronoun closes the noun for genitives, not for adjectives.
    ("باع بيته القديم", "بيته القديم"),
    ("باع بيته أحمد", "بيته"),
    // «نفسه» behind its noun, adjectives in construct.
    ("كتب المدير نفسه الرسالة", "المدير نفسه"),
    ("اشترى سيارة غير جديدة", "سيارة غير جديدة"),
    ("رأى رجلا طويل القامة", "رجلا"),
    // A name in quotation marks behind a noun that waits for one.
    ("زار مقهى \"النورس\" كل يوم", "مقهى \"النورس\""),
  ])
  func `A noun phrase ends where its words do`(sentence: String, phrase: String) throws {
    let read = try ReadSentence(sentence)
    #expect(read.phrases.contains(phrase), "\(read.phrases)")
  }

  @Test func `A preposition and its noun are one chunk`() throws {
    let read = try ReadSentence("وقفت السفينة أمام الميناء القديم بالقرية")
    #expect(read.grammar.chunks.map(\.kind) == [.verbal, .nominal, .prepositional, .prepositional])
    #expect(read.words(read.grammar.chunks[2].inner) == "الميناء القديم")
  }

  @Test func `Particles and auxiliaries go with their verb`() throws {
    #expect(
      try ReadSentence("لم يصل الوفد").words(try ReadSentence("لم يصل الوفد").grammar.chunks[0].tokens) == "لم يصل")
    let read = try ReadSentence("كان قد وصل الوفد")
    #expect(read.words(read.grammar.chunks[0].tokens) == "كان قد وصل")
    #expect(read.word(read.grammar.chunks[0].head) == "وصل")
  }

  @Test func `What is coordinated is a chunk of its own that says so`() throws {
    let read = try ReadSentence("زار القرية والميناء")
    #expect(read.phrases == ["القرية", "والميناء"])
    #expect(read.grammar.chunks.last?.traits.contains(.coordinated) == true)
  }

  @Test func `Quotations and brackets hold the chunks inside`() throws {
    let read = try ReadSentence("قال: «عاد الصيادون إلى القرية» (أمس)")
    let kinds = read.grammar.chunks.map(\.kind)
    #expect(kinds.contains(.quotation))
    #expect(kinds.contains(.bracket))
    let quotation = read.grammar.chunks.first { $0.kind == .quotation }
    #expect(quotation.map { read.words($0.tokens) } == "«عاد الصيادون إلى القرية»")
  }

  @Test func `Every token stands in one innermost chunk`() throws {
    let read = try ReadSentence("وقال الوزير: «لن ترتفع الأسعار» (هذا العام)، مؤكدا أن 2,5 مليون طن في الطريق.")
    var next = 0
    for chunk in read.grammar.chunks where chunk.kind != .quotation && chunk.kind != .bracket {
      #expect(chunk.tokens.lowerBound == next)
      next = chunk.tokens.upperBound
    }
    #expect(next == read.text.count)
  }
}
