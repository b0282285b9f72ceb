import TawaturLinking
import TawaturModel

/// What the dossiers are made of, found by article.
package struct DossierMaterial: Sendable {
  /// Reports by which a chapter is known to later ones: a figure goes on from the last that were told, and reading
  /// hundreds anew for each later story took a fifth of the time of a year.
  private static let lastOfChapter = 16

  let readings: StoredReadings
  let events: [String: Event]
  let reuses: [String: [Reuse]]
  let claims: [String: [OriginClaim]]
  /// By story that is an earlier chapter of another: its last reports in order of publication.
  private let ends: [String: [String]]

  package init(
    readings: StoredReadings, events: [Event], stories: [Story], reuses: [Reuse], origins: [OriginClaim]
  ) {
    let byID = Dictionary(stories.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    ends = Dictionary(
      uniqueKeysWithValues: Set(stories.flatMap(\.earlierChapters)).map { chapter in
        (chapter, readings.inOrderOfPublication(byID[chapter]?.articles ?? []).suffix(Self.lastOfChapter))
      })
    self.readings = readings
    self.events = Dictionary(events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.reuses = Dictionary(grouping: reuses, by: \.from.article).mapValues { $0.sorted(by: Self.comesBefore) }
    claims = Dictionary(grouping: origins, by: \.article).mapValues { $0.sorted(by: OriginClaim.isInOrder) }
  }

  /// The last reports of the chapters before, in order of publication: how things stood when each ended.
  /// - Complexity: O(1) in the reports of those chapters.
  func earlierReadings(than story: Story) -> [ArticleReading] {
    let last = story.earlierChapters.flatMap { ends[$0] ?? [] }
    return readings.inOrderOfPublication(last).compactMap { readings[article: $0] }
  }

  private static func comesBefore(_ a: Reuse, _ b: Reuse) -> Bool {
    if a.from.span != b.from.span { return a.from.span < b.from.span }
    return a.to.article != b.to.article ? a.to.article < b.to.article : a.to.span < b.to.span
  }
}
