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
}
