/// A time expression with its normalised value (TimeML TIMEX3).
package struct Timex3: Hashable, Sendable {
  package var span: TextSpan
  package var type: Kind
  /// `2024-01-24`, `2018-W35`, `2018-08-26T03:15`, `P3D`, `PXM` … as ARCHITECTURE.md lists them.
  package var value: String
  package var mod: Modifier?
  package var calendar: Calendar
  /// The calendar days the value covers, nil for durations, sets and vague values.
  package var days: ClosedRange<CalendarDay>?
  package var by: String

  package init(
    span: TextSpan, type: Kind, value: String, mod: Modifier? = nil, calendar: Calendar = .gregorian,
    days: ClosedRange<CalendarDay>? = nil, by: String
  ) {
    self.span = span
    self.type = type
    self.value = value
    self.mod = mod
    self.calendar = calendar
    self.days = days
    self.by = by
  }

  package enum Kind: String, Sendable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  package enum Modifier: String, Sendable {
    case start = "START"
    case mid = "MID"
    case end = "END"
    case approx = "APPROX"
    case moreThan = "MORE_THAN"
    case lessThan = "LESS_THAN"
  }

  /// The calendar the text used; the value is always Gregorian.
  package enum Calendar: String, Sendable { case gregorian, islamic }
}
