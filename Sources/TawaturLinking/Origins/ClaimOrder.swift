import TawaturModel

extension OriginClaim {
  /// By article, the whole before its parts, strongest evidence first, then by origin.
  package static func isInOrder(_ a: OriginClaim, _ b: OriginClaim) -> Bool {
    if a.article != b.article { return a.article < b.article }
    let (x, y) = (a.part ?? TextSpan(0, .max), b.part ?? TextSpan(0, .max))
    if x != y { return x < y }
    let (s, t) = (strength(a.evidence), strength(b.evidence))
    if s != t { return s < t }
    if a.origin.id != b.origin.id { return a.origin.id < b.origin.id }
    return (a.witness?.article ?? "", a.witness?.span.start ?? 0) < (
      b.witness?.article ?? "", b.witness?.span.start ?? 0
    )
  }

  /// Without those that say the same of the same part on the same kind of evidence; the first stays.
  /// - Complexity: O(*n*).
  static func distinct(_ claims: [OriginClaim]) -> [OriginClaim] {
    struct Said: Hashable {
      let origin: String
      let part: TextSpan?
      let evidence: Evidence
    }
    var said: Set<Said> = []
    return claims.filter { said.insert(Said(origin: $0.origin.id, part: $0.part, evidence: $0.evidence)).inserted }
  }

  private static func strength(_ evidence: Evidence) -> Int { Evidence.allCases.firstIndex(of: evidence) ?? 0 }
}
