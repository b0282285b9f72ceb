import TawaturModel

/// What a writer of marked text does next.
enum MarkStep: Equatable {
  /// Opens the mark with this index; `again` where a part of it was open before.
  case open(Int, again: Bool)
  case words(TextSpan)
  case close(Int)
}

/// Turns spans that may overlap, cross and touch into properly nested pieces.
///
/// Every byte of a range comes out exactly once and in order; a span that crosses the end of another
/// is closed with it and opened again after it.
struct MarkNesting {
  private let spans: [TextSpan]
  private var wasOpened: [Bool]
  private var open: [Int] = []
  private var steps: [MarkStep] = []

  /// Of two marks on the same span, the one that comes first in `spans` lies outside.
  init(_ spans: [TextSpan]) {
    self.spans = spans
    wasOpened = spans.map { _ in false }
  }

  /// The pieces of `range`, of which nothing is open at its end.
  /// - Complexity: O(*m* · *d*) for *m* marks nested *d* deep.
  mutating func steps(over range: TextSpan) -> [MarkStep] {
    steps = []
    let marks = spans.indices.filter { !spans[$0].isEmpty && spans[$0].overlaps(range) }
    let borders = Set(marks.flatMap { [spans[$0].start, spans[$0].end] }).filter { range.contains($0) }
    var at = range.start
    for border in borders.union([range.start, range.end]).sorted() {
      if border > at { steps.append(.words(TextSpan(at, border))) }
      at = border
      let starting = marks.filter { max(spans[$0].start, range.start) == border && border < range.end }
      turn(at: border, rangeEnds: border == range.end, starting: starting)
    }
    return steps
  }

  /// Closes what ends at `border`, with all that lies inside it, and opens what goes on or starts there.
  private mutating func turn(at border: Int, rangeEnds: Bool, starting: [Int]) {
    var opening = starting
    if let lowest = open.firstIndex(where: { rangeEnds || spans[$0].end <= border }) {
      for mark in open[lowest...].reversed() {
        steps.append(.close(mark))
        if !rangeEnds, spans[mark].end > border { opening.append(mark) }
      }
      open.removeSubrange(lowest...)
    }
    for mark in opening.sorted(by: { spans[$0].end != spans[$1].end ? spans[$0].end > spans[$1].end : $0 < $1 }) {
      steps.append(.open(mark, again: wasOpened[mark]))
      wasOpened[mark] = true
      open.append(mark)
    }
  }
}
