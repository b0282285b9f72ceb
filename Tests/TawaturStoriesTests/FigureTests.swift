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
