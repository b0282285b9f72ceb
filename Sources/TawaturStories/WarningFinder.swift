import TawaturLinking
import TawaturModel

/// Finds what a reader of the dossier should beware of.
struct WarningFinder: Sendable {
  let reports: StoryReports

  func warnings(statements: [Statement], figures: [Figure]) -> [Warning] {
    singleOrigin + conflicts(figures) + unnamedOnly(statements) + inferredDates
  }

  /// Told only where more than one outlet or report makes it look otherwise.
  private var singleOrigin: [Warning] {
    let support = reports.support.support(for: reports.wholes)
    guard support.carriers > 1, support.origins.count == 1, let origin = support.origins.first else { return [] }
    return [.singleOrigin(origin, outlets: support.outlets.count, withoutOutlet: support.withoutOutlet.count)]
  }

  private func conflicts(_ figures: [Figure]) -> [Warning] {
    figures.filter { $0.state == .conflict }.map { .conflict(counted: $0.counted) }
  }

  /// Statements that several reports carry and nobody signs.
  private func unnamedOnly(_ statements: [Statement]) -> [Warning] {
    statements.compactMap { statement in
      guard statement.speakerType == .unnamed, statement.variants.count > 1 || reports.all.count == 1,
        let variant = statement.variants.first, let content = variant.parts.first?.contents.first
      else { return nil }
      return .unnamedOnly(Passage(article: variant.article, span: content))
    }
  }

  private var inferredDates: [Warning] {
    reports.all.filter { $0.reading.article.publishedFrom == .inferred }.map { .inferredDate(article: $0.id) }
  }
}
