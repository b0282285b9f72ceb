import TawaturModel

/// One dossier as a part of the page; what it leads to in the reports is gathered while it is written.
struct DossierSheet {
  let dossier: Dossier
  let number: Int
  let labels: Labels
  let shelf: ReportShelf
  var anchors: PassageAnchors
  private(set) var cutAnchors: [String] = []

  init(_ dossier: Dossier, number: Int, labels: Labels) {
    self.dossier = dossier
    self.number = number
    self.labels = labels
    shelf = ReportShelf(dossier)
    anchors = PassageAnchors(story: number, shelf: shelf)
  }

  var headline: String {
    let words = shelf.line(of: dossier.headline)
    return words.isEmpty ? dossier.story.id : words
  }

  mutating func html() -> HTML {
    let head = header()
    let main: [HTML] = [summary(), timeline(), statements(), figures()]
    let side: [HTML] = [origins(), reuses(), names(), events()]
    return """
      <article class="dossier" id="s\(number)">
      \(head)<div class="sheet">
      <div class="main">
      \(main)</div>
      <div class="side">
      \(side)</div>
      </div>
      \(reports())</article>

      """
  }

  // MARK: Pieces that all sections use

  /// A section of the sheet with its heading; nothing where it would be empty.
  func section(_ key: StaticString, _ content: [HTML]) -> HTML {
    guard !content.isEmpty else { return "" }
    return """
      <section class="\(key)" id="s\(number)-\(key)">
      <h3>\(labels["\(key)"])</h3>
      \(content)</section>

      """
  }

  /// `content` as a way to the words themselves, or alone where the dossier does not hold them.
  mutating func link(_ passage: Passage, _ style: StaticString, _ content: HTML) -> HTML {
    guard let id = anchors.id(of: passage) else { return content }
    return "<a class=\"\(style)\" href=\"#\(id)\">\(content)</a>"
  }

  /// The passage's own words, leading to where they stand.
  mutating func words(_ passage: Passage) -> HTML {
    let quote: HTML = "<span \(speech(of: passage))>\(shelf.line(of: passage))</span>"
    return link(passage, "words", quote)
  }

  /// The outlets that carry a passage, each leading to its own wording of it.
  mutating func cites(_ passages: [Passage]) -> HTML {
    var cites: [HTML] = []
    for passage in passages {
      cites.append(link(passage, "cite", "<bdi>\(oneLine(shelf.outlet(of: passage.article)))</bdi>"))
    }
    return "<span class=\"cites\">\(cites.joined(by: separator))</span>"
  }

  /// What stands between the members of a list, in the page's language.
  var separator: HTML { "\(labels["comma"])" }

  func support(_ support: Support) -> HTML {
    let leansOnOne = support.carriers > 1 && support.origins.count == 1
    let style: StaticString = leansOnOne ? "support one-origin" : "support"
    return "<span class=\"\(style)\">\(labels.support(support))</span>"
  }

  /// The hands a statement passed through, drawn from the outlet to the one who knows.
  mutating func chain(_ chain: [ChainLink], from passage: Passage) -> HTML {
    let outlet = oneLine(shelf.outlet(of: passage.article))
    var previous = outlet
    var links = [link(passage, "hand outlet", "<bdi>\(outlet)</bdi>")]
    for hand in chain where oneLine(hand.name) != previous {
      previous = oneLine(hand.name)
      let role = labels["role", hand.role]
      links.append("<span class=\"hand \(hand.role.rawValue)\" title=\"\(role)\"><bdi>\(previous)</bdi></span>")
    }
    let arrow: HTML = labels.language.isRightToLeft ? " <i>←</i> " : " <i>→</i> "
    return "<span class=\"chain\">\(links.joined(by: arrow))</span>"
  }

  /// The attributes of an element that holds the words of a report: their language and direction.
  func speech(of passage: Passage) -> HTML { speech(shelf[passage.article]?.inLanguage ?? "ar") }

  private func speech(_ language: String) -> HTML {
    let runsRightToLeft = ["ar", "fa", "ur", "he", "ckb"].contains(language)
    return "lang=\"\(language)\" dir=\"\(runsRightToLeft ? "rtl" : "ltr")\""
  }

  // MARK: The reports

  /// Written last, when all that leads into them is known.
  private mutating func reports() -> HTML {
    var sheets: [HTML] = []
    for place in shelf.reports.indices {
      let text = ReportText(
        shelf.reports[place],
        anchors: anchors.anchors(inReport: place).map { ($0, anchors.id(of: $0, report: place)) }, labels: labels)
      cutAnchors += text.cutAnchors
      sheets.append(report(shelf.reports[place].article, place: place, text: text.html))
    }
    return section("reports", [legend, "<div class=\"texts\">\n\(sheets)</div>\n"])
  }

  private var legend: HTML {
    let marks: [(StaticString, String)] = [
      ("t", "time"), ("n", "quantity"), ("m", "mention"), ("s", "source"), ("q", "cue"), ("c", "content"),
    ]
    let items = marks.map { style, key -> HTML in "<span class=\"\(style)\">\(labels["mark.\(key)"])</span>" }
    return "<p class=\"legend\">\(labels["legend"]): \(items.joined(by: " "))</p>\n"
  }

  private func report(_ article: Article, place: Int, text: HTML) -> HTML {
    var facts: [HTML] = ["<b><bdi>\(oneLine(article.outlet ?? article.id))</bdi></b>"]
    facts.append("<span>\(article.published.map(labels.time) ?? labels["no-date"])</span>")
    if let evidence = article.publishedFrom, evidence != .given {
      facts.append("<span class=\"badge\">\(labels["published", evidence])</span>")
    }
    if shelf.isNew(article.id) { facts.append("<span class=\"badge\">\(labels["new"])</span>") }
    if shelf.isEarlier(place) { facts.append("<span class=\"badge\">\(labels["earlier-chapter"])</span>") }
    if let url = article.url, url.hasPrefix("https://") || url.hasPrefix("http://") {
      facts.append("<a href=\"\(url)\" rel=\"noreferrer\">\(labels["source-link"])</a>")
    }
    return """
      <section class="report" id="\(anchors.id(ofReport: place))">
      <header>\(facts.joined(by: " "))</header>
      <div class="text" \(speech(article.inLanguage))>\(text)</div>
      </section>

      """
  }
}
