import TawaturModel

/// The longest run of readings in time whose values never fall: the count as it grew.
struct FigureSeries {
  /// In order of publication.
  let series: [Measurement]
  private let spans: Set<Key>
  /// Of each number in the series the reading that gave it first.
  private let earliest: [Measurement]

  private struct Key: Hashable {
    let report: Int
    let start: Int
  }

  /// - Complexity: O(*n*²) in the readings of one figure.
  init(_ readings: [Measurement]) {
    let inTime = readings.enumerated().sorted { a, b in
      let (x, y) = (a.element.asOf ?? .max, b.element.asOf ?? .max)
      if x != y { return x < y }
      let (v, w) = (a.element.quantity.value ?? 0, b.element.quantity.value ?? 0)
      return v != w ? v < w : a.offset < b.offset
    }.map(\.element)
    var best: [(length: Int, before: Int)] = []
    for (place, reading) in inTime.enumerated() {
      var longest = (length: 1, before: -1)
      for earlier in 0..<place
      where (inTime[earlier].quantity.value ?? 0) <= (reading.quantity.value ?? 0)
        && best[earlier].length + 1 > longest.length
      {
        longest = (best[earlier].length + 1, earlier)
      }
      best.append(longest)
    }
    var chosen: [Measurement] = []
    var at = best.indices.max { best[$0].length < best[$1].length } ?? -1
    while at >= 0 {
      chosen.append(inTime[at])
      at = best[at].before
    }
    series = chosen.sorted {
      $0.report != $1.report ? $0.report < $1.report : $0.quantity.span < $1.quantity.span
    }
    earliest = chosen.sorted { ($0.asOf ?? .max) < ($1.asOf ?? .max) }.distinctNumbers
    isSteady = Self.isSteady(inTime)
    spans = Set(chosen.map { Key(report: $0.report, start: $0.quantity.span.start) })
  }

  private static func isSteady(_ inTime: [Measurement]) -> Bool {
    var left: [Measurement] = []
    var numbers: Set<FigureNumber> = []
    for (earlier, later) in zip(inTime, inTime.dropFirst()) where !earlier.quantity.agrees(with: later.quantity) {
      if numbers.insert(FigureNumber(earlier.quantity)).inserted { left.append(earlier) }
      if left.contains(where: { $0.quantity.agrees(with: later.quantity) }) { return false }
    }
    return true
  }

  func holds(_ reading: Measurement) -> Bool {
    spans.contains(Key(report: reading.report, start: reading.quantity.span.start))
  }

  /// Whether an earlier step of the count has the same value.
  func hasEarlier(_ reading: Measurement) -> Bool {
    earliest.contains { ($0.asOf ?? .max) < (reading.asOf ?? .max) && $0.quantity.agrees(with: reading.quantity) }
  }

  /// Whether each value, once left, never comes back: a number that changes and is not fought over.
  let isSteady: Bool
}
