import TawaturModel

/// What shows, in one report and by one kind of evidence, that it rests on an origin; or the reports where nothing does.
struct OriginEvidence {
  let origin: Origin
  /// At least one; in the order of the dossier.
  let claims: [OriginClaim]

  var first: OriginClaim { claims[0] }

  /// Whether all of them speak of a part of the report only.
  var isPartial: Bool { claims.allSatisfy { $0.part != nil } }

  /// The claims of a dossier, gathered by origin, then by report and kind of evidence, each in its first order.
  /// - Complexity: O(*n*) in the claims.
  static func gathered(_ claims: [OriginClaim]) -> [(origin: Origin, evidence: [OriginEvidence])] {
    let byOrigin = Dictionary(grouping: claims, by: \.origin)
    return claims.map(\.origin).uniqued().map { origin in
      let own = byOrigin[origin] ?? []
      let byKey = Dictionary(grouping: own, by: Key.init)
      return (origin, own.map(Key.init).uniqued().map { OriginEvidence(origin: origin, claims: byKey[$0] ?? []) })
    }
  }

  private struct Key: Hashable {
    /// Nil where nothing shows an origin: such reports need no lines of their own.
    let article: String?
    let evidence: OriginClaim.Evidence

    init(_ claim: OriginClaim) {
      article = claim.evidence == .none ? nil : claim.article
      evidence = claim.evidence
    }
  }
}
