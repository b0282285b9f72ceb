import TawaturModel

/// The values that a quantity may stand for.
struct ValueRange: Hashable, Sendable {
  let lower: Double
  let upper: Double

  /// Nothing where the words give no number at all.
  ///
  /// `isNear` keeps «more than 60» near 60: 110 does not contradict it, but is not the same count either.
  init?(_ quantity: Quantity, isNear: Bool) {
    let value = quantity.value ?? 0
    let far = isNear ? (quantity.unit == "%" ? 1.05 : 1.25) : Double.infinity
    let about = quantity.unit == "%" ? 1.03 : 1.15
    switch quantity.bound {
    case .exact:
      guard quantity.value != nil else { return nil }
      // Round numbers are rounded numbers.
      let slack = value >= 100 && value.truncatingRemainder(dividingBy: 100) == 0 ? 0.02 : 0
      self.init(value * (1 - slack), value * (1 + slack))
    case .about: self.init(value / about, value * about)
    case .moreThan, .atLeast: self.init(value, value * far)
    case .lessThan, .atMost: self.init(isNear ? value / far : 0, value)
    case .range: self.init(value, quantity.upper ?? value)
    case .tens: self.init(20, 199)
    case .hundreds: self.init(200, 1_999)
    case .thousands: self.init(2_000, 199_999)
    case .millions: self.init(2_000_000, .infinity)
    case .billions: self.init(2_000_000_000, .infinity)
    }
  }

  private init(_ lower: Double, _ upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  func overlaps(_ other: ValueRange) -> Bool { lower <= other.upper && other.lower <= upper }
}

extension Quantity {
  /// Whether both may be one count, told more or less exactly.
  func agrees(with other: Quantity) -> Bool {
    // «آلاف» agrees with «آلاف»; with 3,700 it agrees by chance.
    if !bound.isNumber || !other.bound.isNumber { return bound == other.bound }
    guard let a = ValueRange(self, isNear: true), let b = ValueRange(other, isNear: true) else { return false }
    return a.overlaps(b)
  }

  /// Whether both cannot be right about the same thing at the same time.
  func contradicts(_ other: Quantity) -> Bool {
    guard let a = ValueRange(self, isNear: false), let b = ValueRange(other, isNear: false) else { return false }
    return !a.overlaps(b)
  }
}
