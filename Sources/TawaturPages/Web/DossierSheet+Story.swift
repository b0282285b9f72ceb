import TawaturModel

/// What the story is: headline, warnings, summary and timeline.
extension DossierSheet {
  mutating func header() -> HTML {
    let days: HTML = dossier.days.map { "<p class=\"kicker\">\(labels.days($0))</p>\n" } ?? ""
    let title = link(dossier.headline, "words", "\(headline)")
    return """
      <header class="story">
      \(days)\(news)<h2 \(speech(of: dossier.headline))>\(title)</h2>
      <p class="measure">\(measure)</p>
      \(chapters)\(sections)</header>
      \(warnings())
      """
  }

  private var news: HTML {
    dossier.news.map { "<p class=\"kicker\"><span class=\"badge\">\(labels.news($0))</span></p>\n" } ?? ""
  }

  private var measure: HTML {
    let reports: HTML? = labels.reports(of: dossier).map { "\($0)\(separator)" }
    return "\(reports ?? "")\(support(dossier.support))"
  }

  private var chapters: HTML {
    guard !dossier.earlier.isEmpty else { return "" }
    let reports = shelf.reports.indices.filter(shelf.isEarlier).map { place -> HTML in
      let article = shelf.reports[place].article
      let day = article.published.map(labels.time) ?? labels["no-date"]
      return
        "<a href=\"#\(anchors.id(ofReport: place))\"><bdi>\(oneLine(article.outlet ?? article.id))</bdi> \(day)</a>"
    }
    return "<p class=\"note\">\(labels["earlier-chapters"]): \(reports.joined(by: separator))</p>\n"
  }

  /// A line of ways into the sections that the dossier has.
  private var sections: HTML {
    let all: [(StaticString, Bool)] = [
      ("timeline", dossier.timeline.isEmpty), ("statements", dossier.statements.isEmpty),
      ("figures", dossier.figures.isEmpty), ("origins", dossier.origins.isEmpty), ("reuses", dossier.reuses.isEmpty),
      ("names", !dossier.names.contains(where: \.isWrittenDifferently)), ("reports", dossier.reports.isEmpty),
    ]
    let ways = all.filter { !$0.1 }.map { key, _ -> HTML in "<a href=\"#s\(number)-\(key)\">\(labels["\(key)"])</a>" }
    return "<nav class=\"ways\">\(ways.joined(by: " "))</nav>\n"
  }

  private mutating func warnings() -> HTML {
    var items: [HTML] = []
    for warning in dossier.warnings {
      var words: HTML = "\(labels.warning(warning, shelf))"
      if case .unnamedOnly(let passage) = warning { words += " \(self.words(passage))" }
      items.append("<li>\(words)</li>\n")
    }
    return items.isEmpty
      ? "" : "<aside class=\"warnings\" aria-label=\"\(labels["warnings"])\"><ul>\n\(items)</ul></aside>\n"
  }

  mutating func summary() -> HTML {
    var items: [HTML] = []
    for cited in dossier.summary { items.append("<div class=\"item\">\(self.cited(cited))</div>\n") }
    return section("summary", items)
  }

  mutating func timeline() -> HTML {
    var items: [HTML] = []
    var previous = ""
    for entry in dossier.timeline {
      let style: StaticString = entry.isPlanned ? "planned" : "happened"
      let badge: HTML = entry.isPlanned ? " <span class=\"badge\">\(labels["planned"])</span>" : ""
      let moment = labels.moment(entry.value, on: entry.days)
      let when: HTML = moment == previous && !entry.isPlanned ? "" : "<p class=\"when\">\(moment)\(badge)</p>\n"
      previous = moment
      items.append(
        """
        <li class="\(style)">\(when)\(cited(entry.happening))</li>

        """)
    }
    return section("timeline", items.isEmpty ? [] : ["<ol>\n\(items)</ol>\n"])
  }

  /// A sentence, who prints it, and from how many origins.
  private mutating func cited(_ cited: Cited) -> HTML {
    """
    <p class="quote" \(speech(of: cited.passage))>\(words(cited.passage))</p>
    <p class="note">\(cites([cited.passage] + cited.others)) · \(support(cited.support))</p>
    """
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it first stands.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
