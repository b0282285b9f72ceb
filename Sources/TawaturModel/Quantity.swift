/// A number that counts or measures, with its bound and the noun it counts.
package struct Quantity: Hashable, Sendable {
  package var span: TextSpan
  /// Nil where the words give only an order of size (مئات).
  package var value: Double?
  /// The upper end of a range.
  package var upper: Double?
  package var bound: Bound
  /// The counted noun as the text writes it, without its proclitics.
  package var counted: String?
  package var countedSpan: TextSpan?
  /// UCUM unit, ISO 4217 currency or `%` where the number measures.
  package var unit: String?
  /// The same in the base unit of its kind, beside what the text says; nil for money, shares and base units.
  package var converted: Measure?
  package var by: String

  package init(
    span: TextSpan, value: Double?, upper: Double? = nil, bound: Bound = .exact, counted: String? = nil,
    countedSpan: TextSpan? = nil, unit: String? = nil, converted: Measure? = nil,
    by: String
  ) {
    self.span = span
    self.value = value
    self.upper = upper
    self.bound = bound
    self.counted = counted
    self.countedSpan = countedSpan
    self.unit = unit
    self.converted = converted
    self.by = by
  }

  package enum Bound: String, Sendable {
    case exact, about, moreThan, lessThan, atLeast, atMost, range, tens, hundreds, thousands, millions, billions
  }
}

/// A value in a UCUM unit.
package struct Measure: Hashable, Sendable {
  package var value: Double
  /// The upper end of a range.
  package var upper: Double?
  package var unit: String

  package init(value: Double, upper: Double? = nil, unit: String) {
    self.value = value
    self.upper = upper
    self.unit = unit
  }
}
