import TawaturModel

/// What shows, in one report and by one kind of evidence, that it rests on an origin.
struct OriginEvidence {
  let origin: Origin
  /// At least one; in the order of the dossier.
  let claims: [OriginClaim]

  var first: OriginClaim { claims[0] }

  /// Whether all of them speak of a part of the report only.
  var isPartial: Bool { claims.allSatisfy { $0.part != nil } }

  /// The claims of a dossier, gathered by origin, then by report and kind of evidence, each in its first order.
  static func gathered(_ claims: [OriginClaim]) -> [(origin: Origin, evidence: [OriginEvidence])] {
    claims.map(\.origin).uniqued().map { origin in
      let own = claims.filter { $0.origin == origin }
      let kinds = own.map { Key(article: $0.article, evidence: $0.evidence) }.uniqued()
      return (
        origin,
        kinds.map { kind in
          OriginEvidence(
            origin: origin, claims: own.filter { $0.article == kind.article && $0.evidence == kind.evidence })
        }
      )
    }
  }

  private struct Key: Hashable {
    let article: String
    let evidence: OriginClaim.Evidence
  }
}
