import TawaturModel

/// The reports, what they share, and what they rest on.
extension DossierWriter {
  mutating func members(of reuse: Reuse) {
    object("from") { $0.members(of: reuse.from) }
    object("to") { $0.members(of: reuse.to) }
    json.field("similarity", reuse.similarity)
    json.field("type", reuse.kind.rawValue)
    json.field("direction", optional: reuse.direction)
  }

  mutating func members(of origin: DossierOrigins) {
    json.members(of: origin.origin)
    array("claims", origin.claims) { $0.members(of: $1) }
  }

  /// The witness has no place of its own where it stands in the report that rests on it.
  private mutating func members(of claim: OriginClaim) {
    place(claim.article)
    if let part = claim.part { json.field("part", part) }
    json.field("evidence", claim.evidence.rawValue)
    guard let witness = claim.witness else { return }
    object("witness") {
      if witness.article != claim.article { return $0.members(of: witness) }
      $0.json.field("span", witness.span)
    }
  }

  mutating func members(of event: Event) {
    json.field("id", event.id)
    places("reports", of: event.articles)
  }

  mutating func members(of article: Article) {
    facts(of: article)
    json.field("text", article.text)
  }

  /// All but the text.
  mutating func facts(of article: Article) {
    json.field("id", article.id)
    json.field("outlet", optional: article.outlet)
    json.field("url", optional: article.url)
    json.field("headline", optional: article.headline)
    json.field("published", optional: article.published?.description)
    json.field("publishedFrom", optional: article.publishedFrom?.rawValue)
    json.field("inLanguage", article.inLanguage)
    json.field("from", optional: article.from)
  }
}

/// An origin of a dossier with the claims of its reports to rest on it.
struct DossierOrigins {
  let origin: Origin
  var claims: [OriginClaim] = []

  /// All origins that the dossier names, those that reports claim first, each once.
  static func all(in dossier: Dossier) -> [DossierOrigins] {
    var origins: [DossierOrigins] = []
    var places: [String: Int] = [:]
    func place(of origin: Origin) -> Int {
      if let place = places[origin.id] { return place }
      places[origin.id] = origins.count
      origins.append(DossierOrigins(origin: origin))
      return origins.count - 1
    }
    for claim in dossier.origins { origins[place(of: claim.origin)].claims.append(claim) }
    for support in dossier.supports { for origin in support.origins { _ = place(of: origin) } }
    return origins
  }
}

extension Dossier {
  fileprivate var supports: [Support] {
    [support] + summary.map(\.support) + timeline.map(\.happening.support) + statements.map(\.support)
      + figures.map(\.support)
  }
}
