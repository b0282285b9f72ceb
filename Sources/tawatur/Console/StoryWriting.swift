import TawaturLinking
import TawaturModel
import TawaturStories

/// From readings to dossiers: reuse, origins, events and stories, and what each story says.
struct StoryWriting {
  private let builder: DossierBuilder
  private let material: DossierMaterial
  /// Largest first, the same in whatever order the readings came.
  private let stories: [Story]
  private let readings: StoredReadings

  init(_ readings: StoredReadings) throws {
    self.readings = readings
    let finder = try OriginFinder()
    let reuses = StoryWriting.reuses(among: readings, origins: finder)
    let origins = finder.claims(of: readings, reuses: reuses)
    let (events, stories) = try StoryWriting.groups(of: readings, reuses: reuses)
    material = DossierMaterial(readings: readings, events: events, stories: stories, reuses: reuses, origins: origins)
    builder = try DossierBuilder()
    self.stories = stories.enumerated().sorted { a, b in
      (b.element.articles.count, a.offset) < (a.element.articles.count, b.offset)
    }.map(\.element)
  }

  static func reuses(among readings: StoredReadings, origins: OriginFinder) -> [Reuse] {
    var progress = Progress(.comparingProgress, of: readings.count)
    defer { progress.end() }
    return ReuseFinder.reuses(among: readings, origins: origins) { progress.reached($0) }
  }

  static func groups(of readings: StoredReadings, reuses: [Reuse]) throws -> (events: [Event], stories: [Story]) {
    var progress = Progress(.groupingProgress, of: readings.count)
    defer { progress.end() }
    return try StoryGrouper.groups(of: readings, reuses: reuses) { progress.reached($0) }
  }

  var hasStories: Bool { !stories.isEmpty }

  /// The stories that have a report since `moment`; all where none is given.
  func stories(since moment: Timestamp?) -> [Story] {
    guard let moment else { return stories }
    return stories.filter { story in
      story.articles.contains { readings.published(by: $0)?.isSince(moment) ?? false }
    }
  }

  /// What the story says, since `moment` where one is given.
  func dossier(of story: Story, since moment: Timestamp?) -> Dossier? {
    let whole = builder.dossier(of: story, material)
    return moment.map { moment in whole?.news(since: moment) } ?? whole
  }

  /// The articles of a story, for a report of a fault.
  func articles(of story: Story) -> [Article] { story.articles.compactMap { readings[article: $0]?.article } }
}
