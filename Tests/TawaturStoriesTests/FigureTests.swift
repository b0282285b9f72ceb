import TawaturModel
import Testing

@testable import TawaturStories

private func fire(_ id: String, _ published: String, _ toll: String, _ source: String = "الدفاع المدني") throws
  -> MarkedReport
{
  try MarkedReport(
    id, published: published,
    """
    ⟦says|⟦cue|أعلن⟧ ⟦source|\(source)⟧ أن ⟦content|حريق مصنع الورق في ضاحية الرمان أوقع ⟦number=\(toll)|\(toll)⟧ \
    ⟦counted|قتيلا⟧⟧⟧.
    """)
}

@Test func `Equal tolls of two reports agree`() throws {
  let figures = try dossier([fire("a", "2025-03-02T08:00", "12"), fire("b", "2025-03-02T09:00", "12")]).figures
  #expect(figures.map(\.state) == [.agree])
  #expect(figures.first?.readings.map(\.article) == ["a", "b"])
  #expect(figures.first?.counted == "قتيلا")
}

@Test func `Two sources with different tolls in one hour conflict`() throws {
  let dossier = try dossier([
    fire("a", "2025-03-02T08:00", "12"), fire("b", "2025-03-02T08:30", "15", "نقابة العمال"),
  ])
  #expect(dossier.figures.map(\.state) == [.conflict])
  #expect(dossier.warnings.contains(.conflict(counted: "قتيلا")))
}

@Test func `The dead of one attack beside the dead of all are no conflict`() throws {
  let part = try MarkedReport(
    "b", published: "2025-03-02T08:10",
    """
    ⟦says|⟦cue|أعلنت⟧ ⟦source|نقابة العمال⟧ أن ⟦content|حريق مصنع الورق في ضاحية الرمان أوقع ⟦number=12|12⟧ \
    ⟦counted|قتيلا⟧⟧⟧.
    ⟦says|⟦cue|وقالت⟧ ⟦source|إدارة المصنع⟧ إن ⟦content|حريق المخزن الأول في مصنع الورق في ضاحية الرمان أوقع \
    ⟦number=7|7⟧ ⟦counted|قتلى⟧⟧⟧.
    """)
  let states = try dossier([fire("a", "2025-03-02T08:00", "12"), part]).figures.map(\.state)
  #expect(!states.contains(.conflict))
}

@Test func `A toll that rises with time is an update and no conflict`() throws {
  let dossier = try dossier([
    fire("c", "2025-03-04T08:00", "17", "نقابة العمال"), fire("a", "2025-03-02T08:00", "7"),
    fire("b", "2025-03-03T08:00", "12"),
  ])
  #expect(dossier.figures.map(\.state) == [.update])
  #expect(dossier.figures.first?.readings.compactMap(\.quantity.value) == [7, 12, 17])
  #expect(!dossier.warnings.contains(.conflict(counted: "قتيلا")))
}

@Test func `A toll of one report alone is single`() throws {
  let figures = try dossier([fire("a", "2025-03-02", "12")]).figures
  #expect(figures.map(\.state) == [.single])
}

@Test func `Numbers of different things do not meet`() throws {
  let other = try MarkedReport(
    "b", published: "2025-03-02T08:30", "زرع سكان ضاحية الرمان ⟦number=12|12⟧ ⟦counted|شجرة⟧ قرب مصنع الورق بعد الحريق."
  )
  let figures = try dossier([fire("a", "2025-03-02T08:00", "12"), other]).figures
  #expect(figures.map(\.state) == [.single])
}

@Test func `The dead of another place do not meet these`() throws {
  let other = try MarkedReport(
    "b", published: "2025-03-02T08:30",
    "وفي حادث منفصل انقلبت حافلة على الطريق الجبلية فسقط ⟦number=15|15⟧ ⟦counted|قتيلا⟧ من ركابها.")
  let figures = try dossier([fire("a", "2025-03-02T08:00", "12"), other]).figures
  #expect(figures.allSatisfy { $0.state == .single })
}

@Test func `Words for soldiers are one noun, and sources are never counted`() throws {
  let figures = try dossier([
    MarkedReport(
      "a", "تنشر المملكة ⟦number=2500|2500⟧ ⟦counted|عسكري⟧ على الحدود الشمالية، وفق ⟦number=3|3⟧ ⟦counted|مصادر⟧."),
    MarkedReport(
      "b", "على الحدود الشمالية للمملكة ⟦number=2500|2500⟧ ⟦counted|جندي⟧، كما أفادت ⟦number=3|3⟧ ⟦counted|مصادر⟧."),
  ]).figures
  #expect(figures.count == 1)
  #expect(figures.first?.state == .agree)
  #expect(figures.first?.readings.map(\.quantity.value) == [2500, 2500])
}

@Test func `A report that sets two sources against each other tells of a conflict`() throws {
  let figures = try dossier([
    MarkedReport(
      "a", published: "2025-03-02T20:00",
      """
      ⟦says|⟦cue|قالت⟧ ⟦source|البلدية⟧ إن ⟦content|الحصيلة ⟦number=12|12⟧ ⟦counted|قتيلا⟧⟧⟧، في حين \
      ⟦says|⟦cue|ذكر⟧ ⟦source|الهلال الأحمر⟧ أنه ⟦content|تسلم ⟦number=15|15⟧ ⟦counted|جثة⟧⟧⟧.
      """)
  ]).figures
  #expect(figures.map(\.state) == [.conflict])
  #expect(figures.first?.readings.compactMap(\.quantity.value) == [12, 15])
}

@Test func `More than a number does not contradict a larger one`() {
  let many = Quantity(span: TextSpan(0, 1), value: 60, bound: .moreThan, by: "test")
  let exact = Quantity(span: TextSpan(0, 1), value: 110, by: "test")
  let fewer = Quantity(span: TextSpan(0, 1), value: 55, by: "test")
  #expect(!many.contradicts(exact))
  #expect(!many.agrees(with: exact))
  #expect(many.contradicts(fewer))
}

@Test func `Two numbers of one sentence are two things`() throws {
  let text =
    "بلغت نسبة المشاركة في انتخابات البلدية ⟦number=49 %|49⟧ في المئة مقارنة مع ⟦number=54 %|54⟧ في المئة سابقا."
  let figures = try dossier([
    MarkedReport("a", published: "2025-03-02", text), MarkedReport("b", published: "2025-03-02", text),
  ])
  .figures
  #expect(figures.map(\.state) == [.agree, .agree])
  #expect(figures.map { $0.readings.map(\.quantity.value) } == [[49, 49], [54, 54]])
}

@Test func `Prices of two days are no conflict`() throws {
  let figures = try dossier([
    MarkedReport(
      "a", published: "2025-03-02", "أغلق خام الشمال في بورصة الميناء عند ⟦number=74 USD|74⟧ ⟦counted|دولارا⟧ للبرميل."),
    MarkedReport(
      "b", published: "2025-03-02", "أغلق خام الشمال في بورصة الميناء عند ⟦number=79 USD|79⟧ ⟦counted|دولارا⟧ للبرميل."),
  ]).figures
  #expect(figures.allSatisfy { $0.state == .single })
}

@Test func `The dead of a war are told day by day and are no toll that grows`() throws {
  func battle(_ id: String, _ day: String, _ count: Int) throws -> MarkedReport {
    try MarkedReport(
      id, published: "2025-03-0\(day)T08:00",
      "قتل ⟦number=\(count)|\(count)⟧ ⟦counted|مسلحا⟧ في معارك جبهة الوادي الغربي قرب مدينة الملح.")
  }
  let figures = try dossier([battle("a", "2", 20), battle("b", "3", 35), battle("c", "5", 50)]).figures
  #expect(figures.allSatisfy { $0.state == .single })
}

@Test func `The missing are found, and that is no conflict`() throws {
  func search(_ id: String, _ published: String, _ count: Int) throws -> MarkedReport {
    try MarkedReport(
      id, published: published,
      "ما زال عدد المفقودين في انهيار منجم الفحم بضاحية الرمان ⟦number=\(count)|\(count)⟧ ⟦counted|مفقودا⟧ تحت الأنقاض."
    )
  }
  let figures = try dossier([search("a", "2025-03-02T08:00", 20), search("b", "2025-03-02T18:00", 16)]).figures
  #expect(figures.map(\.state) == [.update])
}

@Test func `Four of the dead are not the toll`() throws {
  let some = try MarkedReport(
    "b", published: "2025-03-02T08:30",
    "وأعلن الدفاع المدني أن ⟦number=4|أربعة⟧ من ⟦counted|الضحايا⟧ في حريق مصنع الورق في ضاحية الرمان لم تعرف أسماؤهم.")
  let figures = try dossier([fire("a", "2025-03-02T08:00", "12"), some]).figures
  #expect(figures.allSatisfy { $0.state == .single })
}

@Test func `A count called an earlier one is not set against the new`() throws {
  let corrected = try MarkedReport(
    "a", outlet: "الشرق", published: "2025-03-02T08:00",
    """
    ⟦says|⟦cue|أعلن⟧ ⟦source|الدفاع المدني⟧ أن ⟦content|حريق مصنع الورق في ضاحية الرمان أوقع ⟦number=14|14⟧ \
    ⟦counted|قتيلا⟧⟧⟧. وذكرت حصيلة سابقة لحريق مصنع الورق في ضاحية الرمان أنه أوقع ⟦number=12|12⟧ ⟦counted|قتيلا⟧.
    """)
  #expect(try dossier([corrected]).figures.map(\.state) == [.single])
}

@Test func `A sentence that sets itself against the one before tells of a conflict, one that goes on does not`() throws
{
  func talks(_ word: String) throws -> [Figure.State] {
    try dossier([
      MarkedReport(
        "a", published: "2025-03-02",
        """
        ⟦says|⟦cue|قالت⟧ ⟦source|البلدية⟧ إن ⟦content|الحصة ⟦number=50 m3|50⟧ ⟦counted|مترا مكعبا⟧⟧⟧.
        \(word) ⟦says|⟦cue|ذكر⟧ ⟦source|اتحاد المزارعين⟧ أنها ⟦content|⟦number=40 m3|40⟧ ⟦counted|مترا مكعبا⟧⟧⟧.
        """)
    ]).figures.map(\.state)
  }
  #expect(try talks("في المقابل") == [.conflict])
  #expect(try talks("ثم") == [])
}

@Test func `The dead since the spring are not the dead of a day`() throws {
  let sum = try MarkedReport(
    "b", published: "2025-03-02T08:30",
    "وأوقعت حوادث منها حريق مصنع الورق في ضاحية الرمان منذ ⟦time=2025-02-20|20 شباط⟧ ⟦number=12|12⟧ ⟦counted|قتيلا⟧.")
  let figures = try dossier([fire("a", "2025-03-02T08:00", "12"), sum]).figures
  #expect(figures.allSatisfy { $0.state == .single })
}

@Test func `Every one of very many equal readings is listed`() throws {
  let reports = try (0..<450).map { place in try fire("r\(place)", "2025-03-02T08:00", "12") }
  let figures = try dossier(reports).figures
  #expect(figures.map(\.state) == [.agree])
  #expect(figures.first?.readings.count == 450)
}

@Test func `An order of size said of another battle is not the same dead`() throws {
  func battle(_ id: String, _ place: String) throws -> MarkedReport {
    try MarkedReport(
      id, published: "2025-03-02T08:00",
      "سقط ⟦number=- tens|عشرات⟧ ⟦counted|القتلى⟧ من المسلحين في \(place) مساء الأحد.")
  }
  let sameWords = "غارة على معسكر قرب بلدة الصوان شرقي النهر الكبير"
  #expect(
    try dossier([battle("a", sameWords), battle("b", sameWords)]).figures.map(\.state) == [.agree])
  #expect(
    try dossier([battle("a", sameWords), battle("b", "كمين على طريق الساحل الغربي نصبه مسلحون للقافلة")]).figures
      .allSatisfy { $0.state == .single })
}

@Test func `Two sources of one body that tell of the toll within an hour do not conflict`() throws {
  let figures = try dossier([
    fire("a", "2025-03-02T08:00", "12", "شرطة الرمان"), fire("b", "2025-03-02T08:30", "15", "الشرطة الرمانية"),
  ]).figures
  #expect(!figures.map(\.state).contains(.conflict))
}

@Test func `A later report that gives fewer without a source is merely old`() throws {
  let old = try MarkedReport(
    "b", published: "2025-03-02T12:00", "حريق مصنع الورق في ضاحية الرمان أوقع ⟦number=7|7⟧ ⟦counted|قتلى⟧.")
  let figures = try dossier([fire("a", "2025-03-02T08:00", "12"), old]).figures
  #expect(!figures.map(\.state).contains(.conflict))
}

@Test func `Two sources whose numbers lie far apart are no step from one to the other`() throws {
  let figures = try dossier([
    fire("a", "2025-03-02T08:00", "3"), fire("b", "2025-03-04T08:00", "27", "نقابة العمال"),
  ]).figures
  #expect(figures.allSatisfy { $0.state == .single })
}

@Test func `The dead of two days are not the dead of one`() throws {
  func battle(_ id: String, _ span: String, _ count: Int) throws -> MarkedReport {
    try MarkedReport(
      id, published: "2025-03-02T08:00",
      "ارتفعت حصيلة معارك جبهة الوادي الغربي قرب مدينة الملح خلال \(span) إلى ⟦number=\(count)|\(count)⟧ ⟦counted|قتيلا⟧."
    )
  }
  let reports = [try battle("a", "⟦time=P1D|يوم⟧", 20), try battle("b", "⟦time=P2D|يومين⟧", 35)]
  #expect(try dossier(reports).figures.allSatisfy { $0.state == .single })
  #expect(try dossier([reports[0], battle("c", "⟦time=P1D|يوم⟧", 24)]).figures.map(\.state) == [.update])
}

@Test func `The dead since the spring are told apart where the day stands far from the word`() throws {
  let sum = try MarkedReport(
    "b", published: "2025-03-02T08:30",
    """
    وأوقعت حوادث منها حريق مصنع الورق في ضاحية الرمان منذ بداية إضراب العمال الكبير الذي انطلق في ⟦time=2025-02-20|20 \
    شباط⟧ نحو ⟦number=12|12⟧ ⟦counted|قتيلا⟧.
    """)
  #expect(try dossier([fire("a", "2025-03-02T08:00", "12"), sum]).figures.allSatisfy { $0.state == .single })
}

@Test func `The dead since a beginning that has no day are not the dead of a day`() throws {
  let sum = try MarkedReport(
    "b", published: "2025-03-02T08:30",
    "ومنذ بدء إضراب العمال قتل ⟦number=12|12⟧ ⟦counted|قتيلا⟧ في حوادث منها حريق مصنع الورق في ضاحية الرمان.")
  #expect(try dossier([fire("a", "2025-03-02T08:00", "12"), sum]).figures.allSatisfy { $0.state == .single })
}
