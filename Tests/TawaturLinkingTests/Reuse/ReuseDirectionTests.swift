import TawaturLinking
import TawaturModel
import Testing

@Suite struct ReuseDirectionTests {
  private static let text =
    "أعلنت بلدية المدينة أن ترميم الجسر القديم سيبدأ مطلع الشهر المقبل ويستغرق ثلاثة أعوام كاملة."
  private static let more = """
    ويقول سكان الضفة الغربية من النهر إنهم ينتظرون هذا الخبر منذ سنوات بعدما أغلق الجسر أمام الشاحنات الثقيلة.
    وكانت لجنة من المهندسين قد كشفت تصدعات في الدعامات الحجرية التي بنيت قبل أكثر من قرن ونصف القرن من الزمان.
    """

  private func reuse(_ a: ArticleReading, _ b: ArticleReading) -> Reuse? {
    ReuseFinder.reuses(among: StoredReadings([a, b])).first
  }

  @Test func `The earlier one is the source`() {
    let found = reuse(report("a", Self.text, published: "2025-03-02"), report("b", Self.text, published: "2025-03-01"))
    #expect(found?.from.article == "b")
    #expect(found?.direction == "earlier")
  }

  @Test(arguments: [
    ("2025-03-01", "2025-03-01T10:00"), ("2025-03-01T09:00", "2025-03-01T12:00+03:00"),
  ])
  func `Clocks that cannot be compared show no direction`(a: String, b: String) {
    let found = reuse(report("a", Self.text, published: a), report("b", Self.text, published: b))
    #expect(found?.direction == nil)
    #expect(found?.from.article == "a" || found?.from.article == "b")
  }

  @Test func `A short report set into a longer one is its source`() {
    let found = reuse(report("b", Self.text), report("a", Self.text + "\n" + Self.more))
    #expect(found?.from.article == "b")
    #expect(found?.direction == "containment")
  }

  @Test func `A credit says more than the clock`() throws {
    let copy = page(
      "a", outlet: "القنديل", published: "2025-03-01T08:00Z", [(.paragraph, Self.text), (.credit, "(مرجان)")])
    let source = report("b", Self.text, outlet: "وكالة مرجان", published: "2025-03-01T09:00Z")
    let found = ReuseFinder.reuses(among: StoredReadings([copy, source]), origins: try OriginFinder()).first
    #expect(found?.from.article == "b")
    #expect(found?.direction == "credit")
    #expect(reuse(copy, source)?.direction == "earlier")
  }

  @Test func `Undated equals show no direction`() {
    let found = reuse(report("b", Self.text), report("a", Self.text))
    #expect(found?.from.article == "a")
    #expect(found?.direction == nil)
  }

  @Test func `The same outlet revises itself`() {
    let (a, b) = (report("a", Self.text, outlet: "المنارة"), report("b", Self.text, outlet: "المنارة"))
    #expect(reuse(a, b)?.kind == .revision)
    #expect(reuse(a, report("b", Self.text, outlet: "القنديل"))?.kind == .reprint)
    #expect(reuse(report("a", Self.text), report("b", Self.text))?.kind == .reprint)
  }
}
