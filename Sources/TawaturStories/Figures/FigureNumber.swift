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

private struct FigureNumberOfDay: Hashable {
  let number: FigureNumber
  let day: CalendarDay?
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
    return filter { seen.insert(FigureNumberOfDay(number: FigureNumber($0.quantity), day: $0.day)).inserted }
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
