import TawaturGrammar
import TawaturModel
import TawaturText
import Testing

struct ClauseTests {
  @Test func `Two main clauses stand without punctuation`() throws {
    let read = try ReadSentence("أكد الوزير أن الأسعار مستقرة وأضاف أن الخبز متوفر")
    let outer = read.grammar.clauses.filter { $0.parent < 0 }
    #expect(outer.map { read.word($0.predicate) } == ["أكد", "وأضاف"])
    #expect(read.words(outer[0].tokens) == "أكد الوزير أن الأسعار مستقرة")
    let inner = read.grammar.clauses.filter { $0.kind == .complement }
    #expect(inner.map { read.word($0.governor) } == ["أكد", "وأضاف"])
    #expect(inner.map { read.word($0.subject) } == ["الأسعار", "الخبز"])
    #expect(inner.map(\.slot) == [.content, .content])
  }

  @Test(arguments: [
    // Behind the verb, before it, far from it.
    ("أعلنت البلدية الخطة", "أعلنت", "البلدية"),
    ("المدير وقع العقد", "وقع", "المدير"),
    ("أعلن في بيان أمس المدير استقالته", "أعلن", "المدير"),
    // Gender tells the subject from the object.
    ("أنهت العقد الشركة", "أنهت", "الشركة"),
    // What says when is no subject.
    ("يصل يوم الأحد الوفد", "يصل", "الوفد"),
    // Behind «أن» and «إن» whatever comes first.
    ("قال إن السفينة ستصل", "ستصل", "السفينة"),
    ("قال إنها ستصل", "ستصل", "إنها"),
    // A clause inside does not take the verb of its noun.
    ("المدينة التي بناها الملك غرقت", "غرقت", "المدينة"),
    ("المدينة التي بناها الملك غرقت", "بناها", "الملك"),
    ("الصياد الذي عاد أمس نائم", "عاد", "الذي"),
    // «يمكن» and its like: the subject follows.
    ("قال إنه يمكن إصلاح الجسر", "يمكن", "إصلاح"),
  ])
  func `A verb has its subject`(sentence: String, verb: String, subject: String) throws {
    let read = try ReadSentence(sentence)
    #expect(read.word(read.clause(verb)?.subject) == subject, "\(read.grammar.clauses.map { read.words($0.tokens) })")
  }

  @Test func `What «كان» says of its subject is kept`() throws {
    let read = try ReadSentence("كان البحر هادئا")
    #expect(read.word(read.clause("كان")?.subject) == "البحر")
    #expect(read.word(read.clause("كان")?.attribute) == "هادئا")
  }

  @Test(arguments: [
    ("عاد الصياد الذي غرق قاربه", "غرق", Clause.Kind.relative),
    ("صدر في بيان أصدرته الشركة", "أصدرته", .relative),
    ("أكد أن الجسر سيغلق", "سيغلق", .complement),
    ("وصل الوزير وهو يبتسم", "يبتسم", .circumstantial),
    ("غادر القرية وقد غرق بيته", "غرق", .circumstantial),
    ("إذا وصلت السفينة عاد الصيادون", "وصلت", .conditional),
    ("وصل الوفد وغادر القرية", "وغادر", .coordinate),
    ("بقي هناك لأنه مريض", "مريض", .adverbial),
    ("تحدث المدير، مضيفا أن الخطة جاهزة", "مضيفا", .circumstantial),
  ])
  func `Clauses are told apart`(sentence: String, predicate: String, kind: Clause.Kind) throws {
    let read = try ReadSentence(sentence)
    #expect(read.clause(predicate)?.kind == kind, "\(read.grammar.clauses.map { ($0.kind, read.words($0.tokens)) })")
  }

  @Test func `Words in quotation marks are content of the verb before them`() throws {
    let read = try ReadSentence("قال المدير: «سنبني جسرا جديدا هنا» وغادر القرية")
    let quoted = read.clause("سنبني")
    #expect(quoted?.kind == .complement)
    #expect(quoted?.slot == .content)
    #expect(read.word(quoted?.governor) == "قال")
    #expect(read.clause("وغادر")?.parent == -1)
  }

  @Test func `Clauses nest and stay inside their sentence`() throws {
    let read = try ReadSentence("قال الوزير إن الشركة التي بنت الجسر أكدت أن العمل انتهى، ثم غادر لكنه عاد")
    for clause in read.grammar.clauses {
      #expect(clause.tokens.lowerBound >= 0 && clause.tokens.upperBound <= read.text.count)
      if clause.parent >= 0 {
        let outer = read.grammar.clauses[Int(clause.parent)]
        #expect(outer.tokens.lowerBound <= clause.tokens.lowerBound)
        #expect(clause.tokens.upperBound <= outer.tokens.upperBound)
      }
    }
  }

  @Test func `A sentence without end nests no deeper than prose does`() throws {
    let read = try ReadSentence(String(repeating: "الرجل الذي رأى المرأة التي ", count: 200))
    var depths: [Int] = []
    for clause in read.grammar.clauses { depths.append(clause.parent < 0 ? 0 : depths[Int(clause.parent)] + 1) }
    #expect((depths.max() ?? 0) < 24)
  }
}
