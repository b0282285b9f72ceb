import TawaturLinking
import TawaturModel

/// What the dossiers are made of, found by article.
package struct DossierMaterial: Sendable {
  let readings: StoredReadings
  let events: [String: Event]
  let stories: [String: Story]
  let reuses: [String: [Reuse]]
  let claims: [String: [OriginClaim]]

  package init(
    readings: StoredReadings, events: [Event], stories: [Story], reuses: [Reuse], origins: [OriginClaim]
  ) {
    self.stories = Dictionary(stories.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.readings = readings
    self.events = Dictionary(events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.reuses = Dictionary(grouping: reuses, by: \.from.article).mapValues { $0.sorted(by: Self.comesBefore) }
    claims = Dictionary(grouping: origins, by: \.article).mapValues { $0.sorted(by: OriginClaim.isInOrder) }
  }

  /// The reports of the chapters before, in order of publication.
  func earlierReadings(than story: Story) -> [ArticleReading] {
    story.earlierChapters.flatMap { stories[$0]?.articles ?? [] }.compactMap { readings[article: $0] }
      .inOrderOfPublication()
  }

  private static func comesBefore(_ a: Reuse, _ b: Reuse) -> Bool {
    if a.from.span != b.from.span { return a.from.span < b.from.span }
    return a.to.article != b.to.article ? a.to.article < b.to.article : a.to.span < b.to.span
  }
}
