import TawaturModel

/// A dossier as one JSON object, its keys always in this order; ARCHITECTURE says what each holds.
///
/// Nothing is written twice: the texts stand in `reports`, and all else leads there by a report's place in that list
/// and a span of its text; origins stand in `origins`, and all else names them by id.
package struct DossierJSON: Sendable {
  /// Whether passages repeat the words under their spans, for programs that cannot count bytes.
  package enum Words: Sendable { case none, exact }

  private let words: Words

  package init(words: Words = .none) { self.words = words }

  package func bytes(of dossier: Dossier) -> [UInt8] {
    var writer = DossierWriter(shelf: ReportShelf(dossier), words: words)
    writer.write(dossier)
    writer.json.endLine()
    return writer.json.bytes
  }
}

/// Writes one dossier, each part in the order of its keys.
struct DossierWriter {
  let shelf: ReportShelf
  let words: DossierJSON.Words
  var json = JSONWriter()

  init(shelf: ReportShelf, words: DossierJSON.Words) {
    self.shelf = shelf
    self.words = words
  }

  mutating func write(_ dossier: Dossier) {
    object {
      $0.object("story") { $0.json.members(of: dossier.story) }
      $0.object("headline") { $0.members(of: dossier.headline) }
      if let days = dossier.days { $0.field("days", days) }
      if let news = dossier.news {
        $0.json.field("since", news.since.description)
        $0.json.field("new", dossier.reports.map(\.article.id).filter(news.reports.contains))
      }
      $0.support(dossier.support)
      $0.array("summary", dossier.summary) { $0.members(of: $1) }
      $0.array("timeline", dossier.timeline) { $0.members(of: $1) }
      $0.array("statements", dossier.statements) { $0.members(of: $1) }
      $0.array("figures", dossier.figures) { $0.members(of: $1) }
      $0.array("names", dossier.names) { $0.members(of: $1) }
      $0.array("reuses", dossier.reuses) { $0.members(of: $1) }
      $0.array("origins", DossierOrigins.all(in: dossier)) { $0.members(of: $1) }
      $0.array("warnings", dossier.warnings) { $0.members(of: $1) }
      $0.array("events", dossier.events) { $0.members(of: $1) }
      $0.array("reports", dossier.reports) { $0.members(of: $1.article) }
      if !dossier.earlier.isEmpty {
        $0.array("earlier", dossier.earlier) { $0.facts(of: $1.article) }
      }
    }
  }

  // MARK: Structure

  mutating func object(_ members: (inout DossierWriter) -> Void) {
    json.begin()
    members(&self)
    json.end()
  }

  mutating func object(_ key: StaticString, _ members: (inout DossierWriter) -> Void) {
    json.key(key)
    object(members)
  }

  /// An array of objects.
  mutating func array<Value>(_ key: StaticString, _ values: [Value], _ members: (inout DossierWriter, Value) -> Void) {
    json.key(key)
    json.beginArray()
    for value in values { object { members(&$0, value) } }
    json.endArray()
  }

  // MARK: What all parts use

  /// Where a passage stands: `report` is its place in `reports`, from 0; one of no report here has its `article`.
  mutating func members(of passage: Passage) {
    place(passage.article)
    json.field("span", passage.span)
    if words == .exact { json.field("exact", optional: shelf.exactWords(of: passage)) }
  }

  mutating func place(_ article: String) {
    if let place = shelf.place(of: article), !shelf.isEarlier(place) {
      json.field("report", place)
    } else {
      json.field("article", article)
    }
  }

  mutating func support(_ support: Support) {
    object("support") {
      $0.json.field("outlets", support.outlets)
      $0.withoutOutlet(support.withoutOutlet)
      $0.json.field("origins", support.origins.map(\.id))
    }
  }

  /// Reports whose outlet nobody knows, by their places.
  mutating func withoutOutlet(_ articles: [String]) {
    guard !articles.isEmpty else { return }
    places("withoutOutlet", of: articles)
  }

  mutating func places(_ key: StaticString, of articles: [String]) {
    json.key(key)
    json.array(articles.compactMap { shelf.place(of: $0) }) { $0.integer($1) }
  }

  mutating func field(_ key: StaticString, _ days: ClosedRange<CalendarDay>) {
    json.field(key, [days.lowerBound.description, days.upperBound.description])
  }
}
