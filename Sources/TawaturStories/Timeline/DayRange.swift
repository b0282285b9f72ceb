import TawaturModel

extension ClosedRange<CalendarDay> {
  /// How many days it covers.
  var length: Int { upperBound - lowerBound + 1 }

  var isOneDay: Bool { lowerBound == upperBound }
}
