import TawaturModel
import TawaturTestSupport
import Testing

@testable import TawaturStories

private func reports() throws -> [MarkedReport] {
  try [
    MarkedReport(
      "a", outlet: "الضفة", published: "2025-05-10T10:00",
      """
      افتتاح جسر الكرامة الجديد في مدينة الزهور
      افتتحت بلدية مدينة الزهور ⟦time=2025-05-10|اليوم السبت⟧ جسر الكرامة الجديد فوق النهر بعد أعمال استمرت سنتين.
      وبلغت كلفة الجسر ⟦number=9000000 JOD|9 ملايين دينار⟧ دفعت البلدية نصفها.
      ومن المقرر أن يبدأ سير الحافلات على الجسر ⟦time=2025-06-01|مطلع الشهر المقبل⟧ بعد فحص الأساسات.
      """),
    MarkedReport(
      "b", outlet: "المشرق", published: "2025-05-10T15:00",
      """
      جسر جديد فوق النهر في مدينة الزهور
      افتتحت بلدية مدينة الزهور ⟦time=2025-05-10|السبت⟧ جسر الكرامة الجديد فوق النهر، وهو الثالث في المدينة.
      وقال سكان إن الازدحام سيخف على الطريق القديمة.
      """),
    MarkedReport(
      "c", published: nil, "تشهد مدينة الزهور ازدحاما على جسورها منذ سنوات طويلة بلا حلول من البلدية."),
  ]
}

@Test func `The order of the input does not show`() throws {
  let reports = try reports()
  let inOrder = try dossier(reports)
  for shuffled in [[2, 0, 1], [1, 2, 0], [2, 1, 0]] {
    let other = try dossier(shuffled.map { reports[$0] })
    #expect(other.reports.map(\.article.id) == ["a", "b", "c"])
    #expect(other.headline == inOrder.headline)
    #expect(other.summary == inOrder.summary)
    #expect(other.timeline == inOrder.timeline)
    #expect(other.statements == inOrder.statements)
    #expect(other.figures == inOrder.figures)
    #expect(other.warnings == inOrder.warnings)
  }
}

@Test func `Sentences of one day about one happening are one entry`() throws {
  let timeline = try dossier(reports()).timeline
  #expect(timeline.map(\.value) == ["2025-05-10", "2025-06-01"])
  #expect(timeline.map(\.isPlanned) == [false, true])
  #expect(timeline.first?.happening.others.map(\.article) == ["b"])
  #expect(timeline.first?.happening.support.outlets == ["الضفة", "المشرق"])
}

@Test func `The date of a relative clause does not date the sentence`() throws {
  let report = try MarkedReport(
    "a", published: "2025-05-14",
    "وصلت فرق الصيانة إلى القرى التي ضربتها العاصفة ⟦time=2025-05-11|مساء الأحد⟧ وبدأت ⟦time=2025-05-14|اليوم الأربعاء⟧ إصلاح الخطوط."
  )
  #expect(try dossier([report]).timeline.map(\.value) == ["2025-05-14"])
}

@Test func `A date far ahead without a word of planning is not believed`() throws {
  let past = try MarkedReport(
    "a", published: "2025-05-14",
    "انهار سقف السوق القديمة يوم ⟦time=2026-03-02|2 مارس⟧ بعد أمطار غزيرة هطلت على البلدة.")
  let planned = try MarkedReport(
    "a", published: "2025-05-14", "ستفتتح السوق الجديدة يوم ⟦time=2026-03-02|2 مارس⟧ بعد أن يكتمل سقفها الخشبي.")
  #expect(try dossier([past]).timeline.isEmpty)
  #expect(try dossier([planned]).timeline.map(\.isPlanned) == [true])
}

@Test func `Every line of the dossier is a passage of a report`() throws {
  let dossier = try dossier(reports())
  for passage in dossier.summary.flatMap({ [$0.passage] + $0.others }) + [dossier.headline] {
    let report = try #require(dossier.reports.first { $0.article.id == passage.article })
    checkOffsets([passage.span], in: report.article.text)
  }
  #expect((1...5).contains(dossier.summary.count))
}

@Test func `The days of a dossier are those of its dated reports`() throws {
  let day = try #require(CalendarDay(year: 2025, month: 5, day: 10))
  #expect(try dossier(reports()).days == day...day)
}

@Test func `Outlets that print one agency are one origin, and the dossier warns of it`() throws {
  let agency = Origin(id: "sahil", name: "وكالة الساحل", kind: .agency)
  let claims = ["a", "b", "c"].map { OriginClaim(origin: agency, article: $0, evidence: .credit) }
  let dossier = try dossier(reports(), origins: claims)
  #expect(dossier.warnings.contains(.singleOrigin(agency, outlets: 3)))
  #expect(dossier.summary.allSatisfy { $0.support.origins == [agency] })
}

@Test func `A first sentence is the headline only where no report has one`() throws {
  var readings = try reports().map(\.reading)
  func headline(_ readings: [ArticleReading]) throws -> String { try dossier(of: readings).headline.article }
  for index in readings.indices {
    readings[index].article.headline = nil
    readings[index].blocks.removeAll()
  }
  #expect(try headline(readings) == "c")
  let line = TextSpan(0, readings[1].article.text.utf8.prefix { $0 != UInt8(ascii: "\n") }.count)
  readings[1].blocks = [Block(span: line, role: .headline, by: "test")]
  #expect(try headline(readings) == "b")
}
