import TawaturModel

extension Dossier {
  /// What the story has that it did not have before `moment`, nil where that is nothing.
  ///
  /// All its reports stay, since new things are told beside old ones; a report without a date is not new.
  /// - Complexity: O(*n*) in the parts of the dossier.
  package func news(since moment: Timestamp) -> Dossier? {
    let new = Set(reports.filter { $0.article.published?.isSince(moment) ?? false }.map(\.article.id))
    guard !new.isEmpty else { return nil }
    let news = NewsSieve(new: new)
    var dossier = self
    dossier.news = News(since: moment, reports: new)
    dossier.summary = summary.filter(news.holds)
    dossier.timeline = timeline.filter { news.holds($0.happening) }
    dossier.statements = statements.filter(news.holds)
    dossier.figures = figures.filter(news.holds)
    dossier.names = names.compactMap(news.newForms)
    dossier.reuses = reuses.filter { new.contains($0.to.article) || new.contains($0.from.article) }
    dossier.origins = origins.filter { new.contains($0.article) }
    dossier.warnings = warnings.filter { news.holds($0, in: dossier) }
    return dossier
  }
}

/// Tells what only new reports carry.
private struct NewsSieve {
  let new: Set<String>

  func holds(_ cited: Cited) -> Bool { ([cited.passage] + cited.others).allSatisfy { new.contains($0.article) } }

  func holds(_ statement: Statement) -> Bool { statement.variants.allSatisfy { new.contains($0.article) } }

  /// A figure is new where a new report gives a number that no older one gave.
  func holds(_ figure: Figure) -> Bool {
    let old = figure.readings.filter { !new.contains($0.article) }
    return figure.readings.contains { reading in
      new.contains(reading.article) && !old.contains { $0.quantity.isSameNumber(as: reading.quantity) }
    }
  }

  /// The name in the forms that no older report writes.
  func newForms(_ use: NameUse) -> NameUse? {
    var use = use
    use.forms = use.forms.filter { form in form.passages.allSatisfy { new.contains($0.article) } }
    return use.forms.isEmpty ? nil : use
  }

  func holds(_ warning: Warning, in dossier: Dossier) -> Bool {
    switch warning {
    case .singleOrigin: true
    case .unnamedOnly(let passage):
      dossier.statements.contains { $0.variants.contains { $0.article == passage.article } }
    case .inferredDate(let article): new.contains(article)
    case .conflict(let counted): dossier.figures.contains { $0.state == .conflict && $0.counted == counted }
    }
  }
}

extension Quantity {
  fileprivate func isSameNumber(as other: Quantity) -> Bool {
    value == other.value && upper == other.upper && bound == other.bound
  }
}
