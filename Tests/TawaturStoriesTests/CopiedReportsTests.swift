import TawaturModel
import Testing

@testable import TawaturStories

/// Reports that say the same, each of another outlet, `changed` of them with another number.
private func copies(_ count: Int, changed: Int) throws -> [MarkedReport] {
  try (0..<count).map { place in
    let toll = place < changed ? 12 + place % 5 : 12
    return try MarkedReport(
      "r\(10_000 + place)", outlet: "صحيفة \(place)", published: "2025-03-02T\(10 + place % 12):\(10 + place % 50)",
      """
      انقلبت حافلة ركاب على الطريق الساحلي قرب بلدة الصنوبر ⟦time=2025-03-01|أمس⟧ وأوقعت \
      ⟦number=\(toll)|\(toll)⟧ ⟦counted|قتيلا⟧ بحسب شهود من سكان البلدة المجاورة للوادي.
      ⟦says|⟦cue|قالت⟧ ⟦source|وزارة النقل⟧ إن ⟦content|السائق فقد السيطرة على المركبة بسبب الأمطار الغزيرة في المنطقة⟧⟧.
      ⟦says|⟦cue|وأعلن⟧ ⟦source|الدفاع المدني⟧ أن ⟦content|البحث عن المفقودين الثلاثة مستمر في الوادي حتى الصباح⟧⟧.
      """)
  }
}

@Suite(.serialized) struct CopiedReportsTests {
  @Test func `What all copies say is one statement, one figure, one happening`() throws {
    let dossier = try dossier(copies(40, changed: 0))
    #expect(dossier.statements.map(\.variants.count) == [40, 40])
    #expect(dossier.figures.filter { $0.state == .agree }.map(\.readings.count) == [40])
    #expect(dossier.timeline.map(\.happening.others.count) == [39])
    #expect(dossier.summary.allSatisfy { $0.others.count == 39 && $0.support.outlets.count == 40 })
  }

  @Test func `Copies that say it twice are no further report`() throws {
    let twice = try MarkedReport(
      "a", "⟦says|⟦cue|قالت⟧ ⟦source|وزارة النقل⟧ إن ⟦content|السائق فقد السيطرة على المركبة بسبب الأمطار⟧⟧.")
    let other = try MarkedReport(
      "b", "⟦says|⟦cue|قالت⟧ ⟦source|وزارة النقل⟧ إن ⟦content|السائق فقد السيطرة على المركبة بسبب الأمطار⟧⟧.")
    #expect(try dossier([twice, other]).statements.map(\.variants.count) == [2])
    #expect(try dossier([twice]).statements.map(\.variants.count) == [1])
  }

  @Test(arguments: [0, 1])
  func `Four times the copies take no more than nine times as long`(part: Int) throws {
    func time(_ count: Int) throws -> Duration {
      let reports = try copies(count, changed: count * part / 2)
      let clock = ContinuousClock()
      return try (0..<2).map { _ in try clock.measure { _ = try dossier(reports) } }.min() ?? .zero
    }
    let (few, many) = (try time(60), try time(240))
    // Comparing all with all would take sixteen times as long.
    #expect(many < few * 9)
  }
}
