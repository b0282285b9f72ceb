import TawaturModel

/// What decides with which other numbers a quantity agrees: equal ones need to be compared only once.
struct FigureNumber: Hashable, Sendable {
  let value: Double?
  let upper: Double?
  let bound: Quantity.Bound
  let unit: String?

  init(_ quantity: Quantity) {
    value = quantity.value
    upper = quantity.upper
    bound = quantity.bound
    unit = quantity.unit
  }
}

/// A number as it stood on one day.
struct FigureNumberOfDay: Hashable {
  let number: FigureNumber
  let day: CalendarDay?

  init(_ measurement: Measurement) {
    number = FigureNumber(measurement.quantity)
    day = measurement.day
  }
}

/// All that decides whether another number is a change of this one.
private struct Telling: Hashable {
  let kind: Measurement.Kind
  let context: StemSet
  let past: ClosedRange<CalendarDay>?
  let spans: [String?]
  let namedDays: Set<CalendarDay>
  let asOf: Int?
  let isNumber: Bool
  let isOneOfSeveral: Bool
  let source: String?
  let size: Double
}

extension Array where Element == Measurement {
  /// The first of each number.
  var distinctNumbers: [Measurement] {
    var seen: Set<FigureNumber> = []
    return filter { seen.insert(FigureNumber($0.quantity)).inserted }
  }

  /// The first of each number on each day.
  var distinctNumbersOfDays: [Measurement] {
    var seen: Set<FigureNumberOfDay> = []
    return filter { seen.insert(FigureNumberOfDay($0)).inserted }
  }

  /// Of those told alike the first, and the first of another outlet: a change lies between two outlets.
  var distinctTellings: [Measurement] {
    var outlets: [Telling: [String]] = [:]
    return filter { measurement in
      let telling = Telling(
        kind: measurement.kind, context: measurement.context, past: measurement.past,
        spans: [measurement.period, measurement.duration], namedDays: measurement.namedDays, asOf: measurement.asOf,
        isNumber: measurement.quantity.bound.isNumber,
        isOneOfSeveral: measurement.isOneOfSeveral, source: measurement.chain.last?.name, size: measurement.size)
      let known = outlets[telling] ?? []
      guard known.count < 2, !known.contains(measurement.outlet) else { return false }
      outlets[telling, default: []].append(measurement.outlet)
      return true
    }
  }

  /// Whether each value, once left, never comes back: a number that changes and is not fought over.
  /// - Complexity: O(*n* log *n*), times the different numbers.
  var isSteady: Bool {
    let inTime = enumerated().sorted { a, b in
      let (x, y) = (a.element.asOf ?? .max, b.element.asOf ?? .max)
      if x != y { return x < y }
      return a.element.size != b.element.size ? a.element.size < b.element.size : a.offset < b.offset
    }.map(\.element)
    var left: [Measurement] = []
    var numbers: Set<FigureNumber> = []
    for (earlier, later) in zip(inTime, inTime.dropFirst()) where !earlier.quantity.agrees(with: later.quantity) {
      if numbers.insert(FigureNumber(earlier.quantity)).inserted { left.append(earlier) }
      if left.contains(where: { $0.quantity.agrees(with: later.quantity) }) { return false }
    }
    return true
  }
}
