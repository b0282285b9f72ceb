import TawaturModel

/// What one article rests on, found by place.
struct ArticleClaims: Sendable {
  /// Those about all of it, strongest first.
  let whole: [OriginClaim]
  /// By name: the body or document that the article quotes under it, of several the one with the least id.
  private let bodies: [String: Origin]
  /// Those about a part of it, by where the part starts; `order` is their place among all.
  private let parts: [(span: TextSpan, claim: OriginClaim, order: Int)]
  /// By place in `parts`: the furthest end so far.
  private let reach: [Int]

  /// `claims` are in order.
  /// - Complexity: O(*n* log *n*).
  init(_ claims: [OriginClaim]) {
    whole = claims.filter { $0.part == nil }
    bodies = Dictionary(
      claims.map(\.origin).filter { $0.kind == .statement }.map { ($0.name, $0) },
      uniquingKeysWith: { $0.id <= $1.id ? $0 : $1 })
    let parts = claims.enumerated().compactMap { order, claim in claim.part.map { ($0, claim, order) } }
      .sorted { a, b in a.0.start != b.0.start ? a.0.start < b.0.start : a.2 < b.2 }
    self.parts = parts
    var furthest = 0
    reach = parts.map { part in
      furthest = max(furthest, part.0.end)
      return furthest
    }
  }

  func body(named name: String) -> Origin? { bodies[name] }

  /// The claims about parts that hold at least half of `span`, in order.
  /// - Complexity: O(log *n*), and as many more as lie around there.
  func covering(_ span: TextSpan) -> [OriginClaim] {
    var place = parts.firstPlace { $0.span.start >= span.end }
    var found: [(order: Int, claim: OriginClaim)] = []
    while place > 0, reach[place - 1] > span.start {
      place -= 1
      let part = parts[place]
      if Self.covers(part.span, span) { found.append((part.order, part.claim)) }
    }
    return found.sorted { $0.order < $1.order }.map(\.claim)
  }

  private static func covers(_ part: TextSpan, _ span: TextSpan) -> Bool {
    let common = min(part.end, span.end) - max(part.start, span.start)
    return common > 0 && common * 2 >= span.count
  }
}
