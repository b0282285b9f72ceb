import TawaturLinking
import TawaturModel
import TawaturText

/// Writes the dossiers of stories.
///
/// Made once; the same readings give the same dossiers in whatever order they come.
package struct DossierBuilder: Sendable {
  private let tables: StoryTables

  /// Loads the word tables.
  /// - Throws: the file and line of a table that cannot be used.
  package init() throws(TableError) { tables = try StoryTables() }

  /// The dossier of one story, nil where no reading tells of it; stories may be asked for on any core at once.
  /// - Complexity: O(*n* log *n*) in the sentences of a story, as long as they do not all say the same.
  package func dossier(of story: Story, _ material: DossierMaterial) -> Dossier? {
    let readings = story.articles.compactMap { material.readings[article: $0] }
    guard !readings.isEmpty else { return nil }
    let claims = story.articles.flatMap { material.claims[$0] ?? [] }
    let members = Set(story.articles)
    let reuses = story.articles.flatMap { material.reuses[$0] ?? [] }.filter { members.contains($0.to.article) }
    let reports = StoryReports(readings, reuses: reuses, claims: claims, tables: tables)
    let weights = StemWeights(reports)
    let statements = StatementFinder(reports: reports, tables: tables).statements()
    let earlier = material.earlierReadings(than: story)
    let figures = figures(of: reports, earlier: earlier, material)
    return Dossier(
      story: story, headline: HeadlineChooser(reports: reports, weights: weights).headline(),
      days: reports.days, reports: reports.readings, earlier: earlier,
      events: story.events.compactMap { material.events[$0] },
      summary: SummaryWriter(reports: reports, weights: weights, tables: tables).summary(),
      timeline: TimelineWriter(reports: reports, tables: tables).timeline(),
      statements: statements, figures: figures, names: NameCollector(reports: reports).names(),
      reuses: reuses, origins: claims,
      warnings: WarningFinder(reports: reports).warnings(statements: statements, figures: figures),
      support: reports.support.support(for: reports.wholes))
  }
}

extension DossierBuilder {
  /// The figures of a story; those that reach back to an earlier chapter of the matter hold its readings too.
  private func figures(of reports: StoryReports, earlier: [ArticleReading], _ material: DossierMaterial) -> [Figure] {
    guard !earlier.isEmpty else { return FigureFinder(reports: reports, tables: tables).figures() }
    if reports.all.allSatisfy(\.reading.quantities.isEmpty) { return [] }
    let claims = (reports.readings + earlier).flatMap { material.claims[$0.article.id] ?? [] }
    let all = reports.among(earlier, claims: claims, tables: tables)
    return FigureFinder(reports: all, tables: tables).figures().filter { figure in
      figure.readings.contains { reports.places[$0.article] != nil }
    }
  }
}
