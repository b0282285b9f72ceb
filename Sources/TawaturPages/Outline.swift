import TawaturModel

/// A dossier as lines of labelled pieces, which each kind of text page draws in its own way.
struct Outline: Sendable {
  enum Piece: Sendable, Equatable {
    case label(String)
    /// A label that matters less.
    case note(String)
    case badge(String, Tone)
    /// A name out of the reports.
    case name(String)
    /// Words of a report.
    case words(String)
    /// The outlet first, the one who knows last.
    case chain([String])
    /// The outlet, its number among the reports, and the place there.
    case cite(String, report: Int?, TextSpan?)
  }

  /// What stands between two pieces of a line.
  static func separator(_ first: Piece, _ second: Piece) -> String {
    switch (first, second) {
    case (.cite, .cite), (.cite, .note), (.cite, .badge), (.cite, .label), (.words, .note): " · "
    default: " "
    }
  }

  enum Tone: Sendable { case plain, calm, change, alarm }

  enum Line: Sendable, Equatable {
    case title(String)
    case heading(String)
    /// A line of its own, `level` steps deep.
    case item(level: Int, [Piece])
    /// The share is of the largest figure beside it.
    case figure(amount: String, share: Double, [Piece])
    case warning([Piece])
  }

  private(set) var lines: [Line] = []
  let dossier: Dossier
  let labels: Labels
  let shelf: ReportShelf

  init(_ dossier: Dossier, _ labels: Labels) {
    self.dossier = dossier
    self.labels = labels
    shelf = ReportShelf(dossier)
    addStory()
    addTimeline()
    addStatements()
    addFigures()
    addSources()
    addReports()
  }

  mutating func add(_ line: Line) { lines.append(line) }

  mutating func add(_ level: Int, _ pieces: Piece...) { lines.append(.item(level: level, pieces)) }

  /// The heading of a section, unless nothing would stand under it.
  mutating func heading(_ key: String, unlessEmpty isEmpty: Bool) {
    if !isEmpty { lines.append(.heading(labels[key])) }
  }

  func cite(_ passage: Passage) -> Piece {
    .cite(
      oneLine(shelf.outlet(of: passage.article)), report: shelf.place(of: passage.article).map { $0 + 1 }, passage.span)
  }

  func support(_ support: Support) -> Piece {
    let leansOnOne = support.carriers > 1 && support.origins.count == 1
    return leansOnOne ? .badge(labels.support(support), .alarm) : .note(labels.support(support))
  }

  private mutating func addStory() {
    let headline = shelf.line(of: dossier.headline)
    add(.title(headline.isEmpty ? oneLine(dossier.story.id) : headline))
    if let days = dossier.days { add(0, .label(labels.days(days))) }
    if let news = dossier.news { add(0, .badge(labels.news(news), .change)) }
    let counts = [labels.reports(of: dossier), labels.support(dossier.support)].compactMap(\.self)
    add(0, .label(counts.joined(separator: labels["comma"])))
    if !dossier.earlier.isEmpty {
      let places = shelf.reports.indices.filter(shelf.isEarlier)
      add(
        .item(
          level: 0,
          [.note(labels["earlier-chapters"] + ":")]
            + places.map { place in
              .cite(shelf.outlet(of: shelf.reports[place].article.id), report: place + 1, nil)
            }))
    }
    for warning in dossier.warnings {
      var pieces: [Piece] = [.label(labels.warning(warning, shelf))]
      if case .unnamedOnly(let passage) = warning { pieces += [.words(shelf.line(of: passage)), cite(passage)] }
      add(.warning(pieces))
    }
    heading("summary", unlessEmpty: dossier.summary.isEmpty)
    for cited in dossier.summary { add(cited, level: 1) }
  }

  private mutating func add(_ cited: Cited, level: Int) {
    add(level, .words(shelf.line(of: cited.passage)))
    add(.item(level: level + 1, ([cited.passage] + cited.others).map(cite) + [support(cited.support)]))
  }

  private mutating func addTimeline() {
    heading("timeline", unlessEmpty: dossier.timeline.isEmpty)
    var when: Line?
    for entry in dossier.timeline {
      let planned: [Piece] = entry.isPlanned ? [.badge(labels["planned"], .change)] : []
      let line = Line.item(level: 1, [.label(labels.moment(entry.value, on: entry.days))] + planned)
      if line != when { add(line) }
      when = line
      add(entry.happening, level: 2)
    }
  }

  private mutating func addReports() {
    heading("reports", unlessEmpty: dossier.reports.isEmpty)
    for (index, report) in shelf.reports.enumerated() {
      let article = report.article
      var pieces: [Piece] = [.cite(oneLine(article.outlet ?? article.id), report: index + 1, nil)]
      pieces.append(.label(article.published.map(labels.time) ?? labels["no-date"]))
      if let evidence = article.publishedFrom, evidence != .given {
        pieces.append(.badge(labels["published", evidence], .change))
      }
      if shelf.isNew(article.id) { pieces.append(.badge(labels["new"], .change)) }
      if shelf.isEarlier(index) { pieces.append(.note(labels["earlier-chapter"])) }
      add(.item(level: 1, pieces))
      let headline = report.blocks.first { $0.role == .headline }.map { oneLine(report.words($0.span)) }
      if let headline, !headline.isEmpty { add(2, .words(headline)) }
      if let url = article.url { add(2, .note(oneLine(url))) }
    }
  }
}
