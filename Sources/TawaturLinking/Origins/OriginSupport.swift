import TawaturModel

/// Counts the outlets and the independent origins behind passages.
///
/// Each passage is followed back hand by hand: from a copy to what it copies, from a credited article to the medium it
/// credits, from a medium to the body or document it quotes. Two origins are independent only if neither leads back to
/// the other and both do not lead back to one third. Where all that comes from one root came through one medium, that
/// medium is shown, since it is what a reader can ask.
package struct OriginSupport: Sendable {
  /// By article, where it has one.
  private let outlets: [String: String]
  private let claims: [String: ArticleClaims]
  /// By article: the id of its own outlet's medium, where it is known.
  private let houses: [String: String]
  /// By id: the media that some article credits.
  private let media: [String: Origin]
  /// Copies of copies of copies are followed so far.
  private static let hands = 6

  package init(readings: [ArticleReading], claims: [OriginClaim]) {
    outlets = Dictionary(
      readings.compactMap { reading in reading.article.outlet.map { (reading.article.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let ordered = claims.sorted(by: OriginClaim.isInOrder)
    self.claims = Dictionary(grouping: ordered, by: \.article).mapValues(ArticleClaims.init)
    houses = Dictionary(
      ordered.filter { $0.origin.kind == .ownReporting || $0.origin.kind == .notShown }.map {
        ($0.article, $0.origin.sourceID)
      }, uniquingKeysWith: { first, _ in first })
    media = Dictionary(
      ordered.map(\.origin).filter { $0.kind == .agency || $0.kind == .medium }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// An article without an outlet is no outlet, but may be a witness of its own.
  package func support(for passages: [Passage], saidBy speaker: Speaker = .anyone) -> Support {
    var paths: [Path] = []
    let body = body(speaker, behind: passages)
    for passage in passages {
      let outlet = outlets[passage.article] ?? passage.article
      for var path in self.paths(of: passage, saidBy: body, hands: Self.hands) {
        path.outlet = outlet
        path.house = houses[passage.article]
        paths.append(path)
      }
    }
    let articles = Set(passages.map(\.article))
    return Support(
      outlets: Set(articles.compactMap { outlets[$0] }).sorted(),
      withoutOutlet: articles.filter { outlets[$0] == nil }.sorted(), origins: independent(paths))
  }

  /// Whose words the passages are known to be.
  package enum Speaker: Sendable {
    /// The reports tell.
    case anyone
    /// One body or document of this name, however else the reports name it.
    case body(String)
    /// Somebody whose words are no origin by themselves: a person, a medium, an unnamed source.
    case noBody
  }

  /// Where a passage comes from in the end, and through which medium.
  private struct Path {
    var medium: Origin?
    var root: Origin
    /// The media that the page credits for all of it: it comes from one of them, and nothing shows from which.
    var oneOf: [Origin] = []
    /// Who prints it.
    var outlet = ""
    var house: String?

    /// What an outlet knows itself is the same whether it says so or another one cites it.
    var key: String { root.sourceID }
  }

  /// A medium whose own report of the matter leads elsewhere leads there where it is cited too.
  private func withoutLedBack(_ paths: [Path]) -> [Path] {
    let leading = Set(paths.filter { $0.house != nil && $0.house != $0.key }.compactMap(\.house))
    let knowing = Set(paths.filter { $0.house == $0.key }.map(\.key))
    let left = paths.filter { !leading.contains($0.key) || knowing.contains($0.key) }
    // Two that lead to each other end somewhere all the same.
    return left.isEmpty ? paths : left
  }

  private func independent(_ paths: [Path]) -> [Origin] {
    // Agencies that nobody names may be those that are named.
    let named = withoutSilence(paths).filter { $0.root.id != Origin.unnamedAgencies }
    let groups = Dictionary(grouping: withoutLedBack(withoutDoubt(named.isEmpty ? paths : named)), by: \.key)
    let origins = groups.values.map(shown).sorted { ($0.id, $0.name) < ($1.id, $1.name) }
    // One medium may have it from several roots: it is still all this medium's word.
    return eachBodyOnce(origins.enumerated().filter { $0 == 0 || origins[$0 - 1].id != $1.id }.map(\.element))
  }

  /// What an outlet shows of its origin in one report says nothing of another witness in a report that shows none.
  private func withoutSilence(_ paths: [Path]) -> [Path] {
    let speaking = Set(paths.filter { $0.root.kind != .notShown }.map(\.outlet))
    return paths.filter { $0.root.kind != .notShown || !speaking.contains($0.outlet) }
  }

  /// A page that credits two agencies for all of it adds no origin where one of them is an origin already.
  private func withoutDoubt(_ paths: [Path]) -> [Path] {
    var known = Set(paths.filter(\.oneOf.isEmpty).flatMap { [$0.key, $0.medium?.id ?? $0.key] })
    var kept: Set<String> = []
    let doubtful = paths.filter { !$0.oneOf.isEmpty }.sorted { $0.key < $1.key }
    for path in doubtful where !kept.contains(path.key) {
      guard !path.oneOf.contains(where: { known.contains($0.id) }) else { continue }
      kept.insert(path.key)
      known.formUnion(path.oneOf.map(\.id))
    }
    return paths.filter { $0.oneOf.isEmpty || kept.contains($0.key) }
  }

  /// Of the names that one body goes by in one matter («وزارة الصحة», «وزارة الصحة في غزة») the fullest.
  private func eachBodyOnce(_ origins: [Origin]) -> [Origin] {
    let bodies = origins.filter { $0.kind == .statement }
    guard bodies.count > 1 else { return origins }
    let fullestFirst = bodies.sorted { a, b in
      a.name.utf8.count != b.name.utf8.count ? a.name.utf8.count > b.name.utf8.count : a.id < b.id
    }
    var kept: [(id: String, name: SourceName)] = []
    for body in fullestFirst {
      let name = SourceName(body.name)
      if !kept.contains(where: { $0.name.mayBe(name) }) { kept.append((body.id, name)) }
    }
    return origins.filter { origin in origin.kind != .statement || kept.contains { $0.id == origin.id } }
  }

  private func shown(_ paths: [Path]) -> Origin {
    // What several outlets have from one medium is that medium's word, even where the medium's own report is among them.
    if Set(paths.map(\.outlet)).count > 1, paths[0].root.kind != .statement, let medium = media[paths[0].key] {
      return medium
    }
    let media = Set(paths.map { $0.medium?.id })
    if media.count == 1, let medium = paths[0].medium { return medium }
    // An outlet that shows its own reporting says more than one that only is cited.
    let order: [Origin.Kind] = [.statement, .agency, .ownReporting, .medium, .notShown]
    let roots = paths.map(\.root).sorted { a, b in
      let (x, y) = (order.firstIndex(of: a.kind) ?? 0, order.firstIndex(of: b.kind) ?? 0)
      return x != y ? x < y : (a.id, a.name) < (b.id, b.name)
    }
    return roots[0]
  }

  /// Whose words may be the root of a passage.
  private enum Root {
    case anyBody, noBody
    case body(Origin)
  }

  private func body(_ speaker: Speaker, behind passages: [Passage]) -> Root {
    guard case .body(let name) = speaker else {
      if case .noBody = speaker { return .noBody }
      return .anyBody
    }
    let named = Set(passages.map(\.article)).compactMap { claims[$0]?.body(named: name) }
    return named.min { $0.id < $1.id }.map(Root.body) ?? .noBody
  }

  private func paths(of passage: Passage, saidBy speaker: Root, hands: Int) -> [Path] {
    let about = claims[passage.article]
    let parts = about?.covering(passage.span) ?? []
    let said = parts.filter { $0.evidence == .chain || $0.evidence == .trace }
    let media = said.map(\.origin).filter { $0.kind == .agency || $0.kind == .medium }
    let statements =
      switch speaker {
      case .anyBody: Self.innermost(said.filter { $0.origin.kind == .statement })
      case .body(let body): [body]
      case .noBody: [Origin]()
      }
    var paths = media.map { Path(medium: $0, root: $0) }
    if paths.isEmpty { paths = carried(passage, parts, speaker, hands) }
    if paths.isEmpty { paths = whole(passage, about?.whole ?? [], said, speaker, hands) }
    if statements.isEmpty { return paths }
    return statements.flatMap { statement in paths.map { Path(medium: $0.medium, root: statement) } }
  }

  /// Who says what holds the passage most closely: words around it are quoted for other matters.
  private static func innermost(_ said: [OriginClaim]) -> [Origin] {
    let shortest = said.compactMap { $0.part?.count }.min()
    return said.filter { $0.part?.count == shortest }.map(\.origin)
  }

  /// Through the article this part was copied from, or the credit behind it.
  private func carried(
    _ passage: Passage, _ parts: [OriginClaim], _ speaker: Root, _ hands: Int
  ) -> [Path] {
    let credits = parts.filter { $0.evidence == .credit && $0.origin.kind != .ownReporting }
    if !credits.isEmpty { return credits.map { Path(medium: $0.origin, root: $0.origin) } }
    let copies = parts.filter { $0.evidence == .reuse }
    guard let copy = copies.max(by: { Self.shared($0, passage.span) < Self.shared($1, passage.span) }) else {
      return []
    }
    return followed(copy, passage.span, speaker, hands)
  }

  private func followed(_ copy: OriginClaim, _ span: TextSpan, _ speaker: Root, _ hands: Int) -> [Path] {
    guard hands > 0, let witness = copy.witness, claims[witness.article] != nil else {
      return [Path(medium: copy.origin, root: copy.origin)]
    }
    let place = copy.part.map { Self.place(of: span, in: $0, carriedTo: witness.span) } ?? witness.span
    return paths(of: Passage(article: witness.article, span: place), saidBy: speaker, hands: hands - 1)
  }

  /// What is said about the whole of the article: media it credits before its own reporting, for where both are named
  /// nothing shows which part is its own.
  private func whole(
    _ passage: Passage, _ claims: [OriginClaim], _ said: [OriginClaim], _ speaker: Root, _ hands: Int
  ) -> [Path] {
    if let own = said.first(where: { $0.origin.kind == .ownReporting }) { return [Path(root: own.origin)] }
    let foreign = claims.filter { $0.origin.kind != .ownReporting && $0.origin.kind != .notShown }
    if let strongest = foreign.first {
      let claims = foreign.filter { $0.evidence == strongest.evidence }
      if strongest.evidence == .credit { return [credited(claims.map(\.origin))] }
      return claims.flatMap { claim in
        claim.evidence == .reuse
          ? followed(claim, passage.span, speaker, hands) : [Path(medium: claim.origin, root: claim.origin)]
      }
    }
    if let own = claims.first { return [Path(root: own.origin)] }
    let outlet = outlets[passage.article]
    return [
      Path(
        root: Origin(
          id: Origin.ownID(outlet ?? Origin.articleID(passage.article)), name: outlet ?? passage.article,
          kind: .notShown))
    ]
  }

  /// «وكالتا … و…»: one origin that may be any of them.
  private func credited(_ origins: [Origin]) -> Path {
    var media: [Origin] = []
    for origin in origins.sorted(by: { $0.id < $1.id }) where media.last?.id != origin.id { media.append(origin) }
    guard media.count > 1 else { return Path(medium: origins[0], root: origins[0]) }
    let either = Origin(
      id: media.map(\.id).joined(separator: "|"), name: media.map(\.name).joined(separator: " / "), kind: media[0].kind)
    return Path(medium: either, root: either, oneOf: media)
  }

  private static func shared(_ claim: OriginClaim, _ span: TextSpan) -> Int {
    guard let part = claim.part else { return 0 }
    return max(0, min(part.end, span.end) - max(part.start, span.start))
  }

  /// Where `span` of `part` stands in its copy: copies are nearly word for word, so by proportion.
  private static func place(of span: TextSpan, in part: TextSpan, carriedTo copy: TextSpan) -> TextSpan {
    func carried(_ offset: Int) -> Int {
      let inside = min(max(offset, part.start), part.end) - part.start
      return copy.start + inside * copy.count / max(1, part.count)
    }
    let start = carried(span.start)
    return TextSpan(start, max(start, carried(span.end)))
  }
}
