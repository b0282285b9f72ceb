import TawaturModel

/// Makes claims of passages that another article carried first.
struct ReuseClaims: Sendable {
  /// Share of a report that must stand in another one for the whole to rest on it.
  private static let wholeShare = 0.6

  private let houses: [String: MediumIdentity]
  /// By article: the one medium its whole rests on.
  private let sources: [String: Origin]
  private let register: MediumRegister
  /// By the article that has it from another one: what was reprinted.
  private let reprints: [String: [Reuse]]

  init(articles: [ArticleEvidence], claims: [[OriginClaim]], reuses: [Reuse], register: MediumRegister) {
    var houses: [String: MediumIdentity] = [:]
    var sources: [String: Origin] = [:]
    var known: Set<String> = []
    for (article, claims) in zip(articles, claims) {
      let id = article.article
      houses[id] = article.house
      known.insert(id)
      let whole = claims.filter { $0.part == nil && ($0.origin.kind == .agency || $0.origin.kind == .medium) }.map(
        \.origin)
      if let first = whole.first, whole.allSatisfy({ $0 == first }) { sources[id] = first }
    }
    self.houses = houses
    self.sources = sources
    self.register = register
    reprints = Dictionary(
      grouping: reuses.filter { $0.kind == .reprint && known.contains($0.from.article) }, by: \.to.article)
  }

  /// What `article` has from other articles.
  /// - Complexity: O(*n*) in its own reuses.
  func claims(of article: ArticleEvidence) -> [OriginClaim] {
    let id = article.article
    let own = reprints[id] ?? []
    var claims = own.map { reuse in
      OriginClaim(
        origin: origin(of: reuse.from.article), article: id, part: reuse.to.span, evidence: .reuse, witness: reuse.from)
    }
    var copied: [String: (bytes: Int, longest: Reuse)] = [:]
    for reuse in own where reuse.direction != nil {
      var known = copied[reuse.from.article] ?? (0, reuse)
      known.bytes += reuse.to.span.count
      if reuse.to.span.count > known.longest.to.span.count { known.longest = reuse }
      copied[reuse.from.article] = known
    }
    let whole = copied.filter { Double($0.value.bytes) >= Self.wholeShare * Double(article.length) }
    // Of several that carry the whole, the one with most of it stands for them.
    let best = whole.max { ($0.value.bytes, $1.key) < ($1.value.bytes, $0.key) }
    if let best {
      claims.append(
        OriginClaim(origin: origin(of: best.key), article: id, evidence: .reuse, witness: best.value.longest.from))
    }
    return claims
  }

  /// The medium a copied article itself rests on, else its outlet, else the article.
  private func origin(of article: String) -> Origin {
    if let source = sources[article] { return source }
    if let house = houses[article] { return register.named(house).origin }
    return Origin(id: Origin.articleID(article), name: article, kind: .medium)
  }
}
