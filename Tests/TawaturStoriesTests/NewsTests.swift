import TawaturModel
import Testing

@testable import TawaturStories

private func fire(_ id: String, _ published: String?, _ toll: String, _ said: String) throws -> MarkedReport {
  try MarkedReport(
    id, published: published,
    """
    حريق مصنع الورق في ضاحية الرمان أوقع ⟦number=\(toll)|\(toll)⟧ ⟦counted|قتيلا⟧.
    ⟦says|⟦cue|قالت⟧ ⟦source|وزارة الزراعة⟧ إن ⟦content|\(said)⟧⟧.
    """)
}

private let drought = "موسم الزيتون في محافظتي الجنوب والنبطية تضرر بالجفاف"
private let presses = "معاصر البلدات الحدودية تفتح أبوابها يوم الأحد"

private func story() throws -> Dossier {
  try dossier([
    fire("a", "2025-03-02T08:00", "12", drought), fire("b", "2025-03-03T08:00", "17", drought),
    fire("c", "2025-03-04T08:00", "17", presses), fire("d", nil, "12", presses),
  ])
}

private func news(of dossier: Dossier, since moment: String) throws -> Dossier {
  let since = try #require(Timestamp(iso: moment))
  return try #require(dossier.news(since: since))
}

@Test func `What is new is what no older report carries`() throws {
  let whole = try story()
  let news = try news(of: whole, since: "2025-03-03")
  #expect(news.news?.reports == ["b", "c"])
  // The drought is old; the presses a report without a date told too, and nothing says that it is new.
  #expect(news.statements.isEmpty)
  #expect(news.figures.map(\.state) == [.update])
  #expect(news.reports.count == 4)
}

@Test func `A number that an older report gave is not new, and a statement that none made is`() throws {
  let whole = try dossier([
    fire("a", "2025-03-02T08:00", "12", drought), fire("b", "2025-03-03T08:00", "17", drought),
    fire("c", "2025-03-04T08:00", "17", presses),
  ])
  let news = try news(of: whole, since: "2025-03-03T12:00")
  #expect(news.news?.reports == ["c"])
  #expect(news.figures.isEmpty)
  #expect(news.statements.map { $0.variants.map(\.article) } == [["c"]])
}

@Test(arguments: [("2025-03-05", nil), ("2025-03-04", 1), ("2025-03-04T08:00Z", 1), ("2025-03-04T08:00:01Z", nil)])
func `Where nothing is new there is no dossier`(moment: String, reports: Int?) throws {
  let since = try #require(Timestamp(iso: moment))
  #expect(try story().news(since: since)?.news?.reports.count == reports)
}

@Test func `The news of all time is the whole story`() throws {
  let whole = try dossier([fire("a", "2025-03-02T08:00", "12", drought), fire("b", "2025-03-03T08:00", "17", presses)])
  let news = try news(of: whole, since: "2000-01-01")
  #expect(news.statements == whole.statements)
  #expect(news.figures == whole.figures)
  #expect(news.timeline == whole.timeline)
  #expect(news.summary == whole.summary)
}
