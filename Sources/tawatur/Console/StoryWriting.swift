import TawaturLinking
import TawaturModel
import TawaturStories

/// From readings to dossiers: reuse, origins, events and stories, and what each story says.
enum StoryWriting {
  /// The dossiers of `readings`, the same in whatever order they come; largest stories first.
  static func dossiers(of readings: [ArticleReading]) async throws -> [Dossier] {
    let finder = try OriginFinder()
    let reuses = ReuseFinder.reuses(among: readings, origins: finder)
    let origins = finder.claims(of: readings, reuses: reuses)
    let (events, stories) = try StoryGrouper.groups(of: readings, reuses: reuses)
    let material = DossierMaterial(
      readings: readings, events: events, stories: stories, reuses: reuses, origins: origins)
    let builder = try DossierBuilder()
    let dossiers = await Parallel.map(stories) { builder.dossier(of: $0, material) }.compactMap(\.self)
    return dossiers.enumerated().sorted { a, b in
      (b.element.reports.count, a.offset) < (a.element.reports.count, b.offset)
    }.map(\.element)
  }
}
