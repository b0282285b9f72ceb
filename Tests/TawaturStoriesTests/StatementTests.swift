import TawaturModel
import Testing

@testable import TawaturStories

private let long = """
  ⟦says|⟦cue|قالت⟧ ⟦source=وزارة الزراعة اللبنانية|وزارة الزراعة⟧ إن ⟦content|موسم الزيتون في محافظتي الجنوب والنبطية \
  تضرر بفعل الجفاف وارتفاع كلفة الري⟧⟧.
  ⟦says|⟦cue|وأضافت⟧ ⟦source=وزارة الزراعة اللبنانية|الوزارة⟧ أن ⟦content|تعويضات المزارعين ستصرف على دفعتين قبل نهاية \
  العام عبر المصرف الزراعي⟧⟧.
  """

private let short = """
  ⟦says|⟦cue|ذكرت⟧ ⟦source|وزارة الزراعة⟧ أن ⟦content|تعويضات المزارعين ستصرف على دفعتين قبل نهاية العام⟧⟧.
  """

@Test func `A statement that another report cuts is one statement in two variants`() throws {
  let statements = try dossier([MarkedReport("a", short), MarkedReport("b", long)]).statements
  #expect(statements.count == 1)
  #expect(statements.first?.speaker == "وزارة الزراعة اللبنانية")
  #expect(statements.first?.variants.map(\.article) == ["b", "a"])
  #expect(statements.first?.variants.map(\.state) == [.fullest, .cut])
  #expect(statements.first?.variants.map(\.parts.count) == [2, 1])
}

@Test func `The same words in another mouth are another statement`() throws {
  let other = """
    ⟦says|⟦cue|ذكر⟧ ⟦source|اتحاد الفلاحين⟧ أن ⟦content|تعويضات المزارعين ستصرف على دفعتين قبل نهاية العام⟧⟧.
    """
  let statements = try dossier([MarkedReport("a", other), MarkedReport("b", long)]).statements
  #expect(statements.map(\.variants.count) == [1, 1])
}

@Test func `One speaker on two matters makes two statements`() throws {
  let other = """
    ⟦says|⟦cue|ذكرت⟧ ⟦source|وزارة الزراعة⟧ أن ⟦content|استيراد الأغنام الحية من الخارج يخضع لفحص بيطري صارم⟧⟧.
    """
  #expect(try dossier([MarkedReport("a", other), MarkedReport("b", long)]).statements.count == 2)
}

@Test(arguments: [(69, 0), (70, 1)])
func `What a reader is not sure enough of stands in no statement`(certainty: Int, statements: Int) throws {
  var reading = try MarkedReport("a", short).reading
  reading.attributions[0].certainty = Certainty(hundredths: certainty)
  #expect(try dossier(of: [reading]).statements.count == statements)
}

@Test func `A denial is not the claim`() throws {
  let denied = """
    ⟦says|⟦cue=deny|نفت⟧ ⟦source|وزارة الزراعة⟧ أن ⟦content|تعويضات المزارعين ستصرف على دفعتين قبل نهاية العام⟧⟧.
    """
  let statements = try dossier([MarkedReport("a", denied), MarkedReport("b", long)]).statements
  #expect(statements.count == 2)
}

@Test(arguments: [("غير أن المزارع", 1), ("والموظف", 2)])
func `Who is not named anew and sets himself against what was said is another speaker`(
  opening: String, parts: Int
) throws {
  let said = """
    ⟦says|⟦cue|قالت⟧ ⟦source|وزارة الزراعة⟧ إن ⟦content|تعويضات المزارعين ستصرف على دفعتين قبل نهاية العام⟧⟧.
    """
  let further = "\n\(opening) ⟦says|⟦cue|أكد⟧ أن ⟦content|الصرف لم يبدأ بعد في أي بلدة من بلدات الجنوب⟧⟧."
  var second = try MarkedReport("b", said + further).reading
  second.attributions[1].speaker = "وزارة الزراعة"
  let first = try MarkedReport("a", said).reading
  let statement = try #require(try dossier(of: [first, second]).statements.first)
  #expect(statement.variants.map(\.parts.count).max() == parts)
}

@Test func `A statement of nobody with a name is warned of`() throws {
  let unnamed = """
    ⟦says=unnamed|⟦cue|قال⟧ ⟦source|مصدر مطلع⟧ إن ⟦content|تعويضات المزارعين ستصرف على دفعتين قبل نهاية العام⟧⟧.
    """
  let dossier = try dossier([MarkedReport("a", unnamed), MarkedReport("b", unnamed)])
  #expect(dossier.statements.map(\.variants.count) == [2])
  #expect(
    dossier.warnings.contains { warning in
      if case .unnamedOnly = warning { true } else { false }
    })
}

@Test func `A story's own words in another order are not a statement again`() throws {
  let other = """
    ⟦says|⟦cue|ذكرت⟧ ⟦source|وزارة الزراعة⟧ أن ⟦content|المصرف الزراعي لن يصرف قبل العام المقبل أي دفعتين من نهاية \
    تعويضات موسم المزارعين⟧⟧.
    """
  #expect(try dossier([MarkedReport("a", other), MarkedReport("b", long)]).statements.count == 2)
}

@Test func `One source among several does not go on for another`() throws {
  let report = try MarkedReport(
    "a",
    """
    ⟦says=unnamed|⟦cue|قال⟧ ⟦source|مصدر ثالث⟧ إن ⟦content|المسودة تنص على فتح المعابر الثلاثة خلال شهر⟧⟧.
    ⟦says=unnamed|⟦cue|وقال⟧ ⟦source|المصدر الرابع⟧ إن ⟦content|التمويل يأتي من صندوق إقليمي لم يسم⟧⟧.
    """)
  #expect(try dossier([report]).statements.map(\.speaker) == ["مصدر ثالث", "المصدر الرابع"])
}

private let first =
  "⟦says|⟦cue|قالت⟧ ⟦source|وزارة الزراعة⟧ إن ⟦content|موسم الزيتون في محافظتي الجنوب والنبطية تضرر بالجفاف⟧⟧."
private let second =
  "⟦says|⟦cue|قالت⟧ ⟦source|وزارة الزراعة⟧ إن ⟦content|تعويضات المزارعين ستصرف على دفعتين قبل نهاية العام⟧⟧."
private let third =
  "⟦says|⟦cue|قالت⟧ ⟦source|وزارة الزراعة⟧ إن ⟦content|معاصر البلدات الحدودية تفتح أبوابها يوم الأحد⟧⟧."

@Test func `Who shares only another part of a long speech makes another statement`() throws {
  let statements = try dossier([
    MarkedReport("a", first + "\n" + second), MarkedReport("b", second + "\n" + third), MarkedReport("c", third),
  ]).statements
  #expect(statements.map { $0.variants.map(\.article) } == [["a", "b"], ["b", "c"]])
  #expect(statements.map { $0.variants.map(\.parts.count) } == [[2, 1], [1, 1]])
}

@Test(arguments: [("البيان", 2), ("مسودة قرار البرلمان", 1)])
func `The statement of a body goes on for it, another's draft does not`(document: String, parts: Int) throws {
  let text =
    first + "\n⟦says=document|⟦cue|وجاء⟧ في ⟦source|\(document)⟧ أن ⟦content|معاصر البلدات الحدودية تفتح أبوابها⟧⟧."
  #expect(try dossier([MarkedReport("a", text)]).statements.map(\.variants[0].parts.count).max() == parts)
}

@Test func `Two counts of one body are two statements`() throws {
  func count(_ id: String, _ number: String) throws -> MarkedReport {
    try MarkedReport(
      id,
      "⟦says|⟦cue|قالت⟧ ⟦source|وزارة الزراعة⟧ إن ⟦content|عدد المعاصر التي أغلقت أبوابها في البلدات الحدودية بلغ \(number)⟧⟧."
    )
  }
  #expect(try dossier([count("a", "46"), count("b", "60")]).statements.map(\.variants.count) == [1, 1])
  #expect(try dossier([count("a", "46"), count("b", "46")]).statements.map(\.variants.count) == [2])
}

@Test func `What everybody in the story says joins nobody's statements`() throws {
  func said(_ id: String, _ speaker: String, _ words: String) throws -> MarkedReport {
    try MarkedReport(id, "⟦says|⟦cue|قالت⟧ ⟦source|\(speaker)⟧ إن ⟦content|\(words)⟧⟧.")
  }
  let formula = "الغاز المسيل للدموع على الحدود الشرقية مع القطاع المحاصر"
  let others = try [
    said("c", "نقابة الأطباء", "\(formula) يخنق السكان"), said("d", "جمعية الصيادين", "\(formula) يبعد المراكب"),
  ]
  let two = try [
    said("a", "وزارة الزراعة", "رضيعة توفيت بسبب \(formula)"),
    said("b", "وزارة الزراعة", "ستين شجرة احترقت بسبب \(formula)"),
  ]
  #expect(try dossier(two + others).statements.allSatisfy { $0.variants.count == 1 })
}

@Test(arguments: [("مصادر أمنية", 2), ("شهود عيان", 1)])
func `Witnesses do not say again what an officer said in other words`(source: String, variants: Int) throws {
  let officer = """
    ⟦says=unnamed|⟦cue|قال⟧ ⟦source|مصدر أمني⟧ إن ⟦content|امرأة محجبة نفذت التفجير وهي تصطحب طفلين إلى باب الكنيسة الكبرى⟧⟧.
    """
  let other = """
    ⟦says=unnamed|⟦cue|قالت⟧ ⟦source|\(source)⟧ إن ⟦content|وهي تصطحب طفلين نفذت التفجير امرأة محجبة إلى باب الكنيسة الكبرى⟧⟧.
    """
  let statements = try dossier([MarkedReport("a", officer), MarkedReport("b", other)]).statements
  #expect(statements.map(\.variants.count).max() == variants)
}

@Test(arguments: [(true, 2), (false, 1)])
func `A person that no name is known of says nothing again`(isNamed: Bool, variants: Int) throws {
  let text =
    "⟦says=person|⟦cue|قال⟧ ⟦source|سامر الحداد⟧ إن ⟦content|تعويضات المزارعين ستصرف على دفعتين قبل نهاية العام⟧⟧."
  let reports = try ["a", "b"].map { id in
    var report = try MarkedReport(id, text).reading
    if isNamed {
      report.mentions = [
        Mention(
          span: report.attributions[0].sources[0], type: .person, entity: "name:سامر الحداد", name: "سامر الحداد",
          by: "test")
      ]
    }
    return report
  }
  #expect(try dossier(of: reports).statements.map(\.variants.count).max() == variants)
}
