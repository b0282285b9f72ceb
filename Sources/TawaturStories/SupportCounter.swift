import TawaturModel

/// Counts the outlets and the independent origins behind passages of a story's reports.
struct SupportCounter: Sendable {
  private let outlets: [String: String]
  private let claims: [String: [OriginClaim]]

  init(reports: [ArticleReading], claims: [OriginClaim]) {
    outlets = Dictionary(
      reports.map { ($0.article.id, $0.article.outlet ?? $0.article.id) }, uniquingKeysWith: { first, _ in first })
    self.claims = Dictionary(grouping: claims, by: \.article)
  }

  func support(for passages: [Passage]) -> Support {
    var origins: [String: Origin] = [:]
    for passage in passages {
      for origin in self.origins(of: passage) where origins[origin.id] == nil { origins[origin.id] = origin }
    }
    return Support(
      outlets: Set(passages.map { outlets[$0.article] ?? $0.article }).sorted(),
      origins: origins.values.sorted { $0.id < $1.id })
  }

  /// What the passage rests on: claims about this part of its article before claims about all of it, strongest first.
  private func origins(of passage: Passage) -> [Origin] {
    let about = claims[passage.article] ?? []
    let parts = about.filter { $0.part?.overlaps(passage.span) ?? false }
    let chosen = parts.isEmpty ? about.filter { $0.part == nil } : parts
    let strongest = chosen.map { Self.strength($0.evidence) }.min()
    let origins = chosen.filter { Self.strength($0.evidence) == strongest }.map(\.origin)
    if !origins.isEmpty { return origins }
    let outlet = outlets[passage.article] ?? passage.article
    return [Origin(id: "own:" + outlet, name: outlet, kind: .notShown)]
  }

  private static func strength(_ evidence: OriginClaim.Evidence) -> Int {
    OriginClaim.Evidence.allCases.firstIndex(of: evidence) ?? 0
  }
}
