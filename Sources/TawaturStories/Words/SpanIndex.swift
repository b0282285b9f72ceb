import TawaturModel

/// Finds which of many spans hold a place without looking at all of them.
struct SpanIndex: Sendable {
  private let starts: [(span: TextSpan, owner: Int)]
  /// By place in `starts`: the furthest end so far.
  private let reach: [Int]

  /// `owner` is whatever the caller knows a span by.
  /// - Complexity: O(*n* log *n*).
  init(_ spans: [(span: TextSpan, owner: Int)]) {
    starts = spans.sorted { a, b in a.span != b.span ? a.span < b.span : a.owner < b.owner }
    var furthest = 0
    reach = starts.map { place in
      furthest = max(furthest, place.span.end)
      return furthest
    }
  }

  /// The spans that hold all of `span`, those that start later first.
  /// - Complexity: O(log *n*), and as many more as lie within one another there.
  func holding(_ span: TextSpan) -> [(span: TextSpan, owner: Int)] {
    var place = starts.firstPlace { $0.span.start > span.start }
    var found: [(span: TextSpan, owner: Int)] = []
    while place > 0, reach[place - 1] >= span.end {
      place -= 1
      if starts[place].span.contains(span) { found.append(starts[place]) }
    }
    return found
  }
}
