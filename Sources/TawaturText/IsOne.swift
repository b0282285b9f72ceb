/// Whether a value is one of a few, without the array literal that asks for its generic type at every call (2 % of the
/// instructions of reading times).
extension Equatable {
  @inlinable
  package func isOne(of a: Self, _ b: Self) -> Bool { self == a || self == b }

  @inlinable
  package func isOne(of a: Self, _ b: Self, _ c: Self) -> Bool { self == a || self == b || self == c }

  @inlinable
  package func isOne(of a: Self, _ b: Self, _ c: Self, _ d: Self) -> Bool {
    isOne(of: a, b) || isOne(of: c, d)
  }

  @inlinable
  package func isOne(of a: Self, _ b: Self, _ c: Self, _ d: Self, _ e: Self) -> Bool {
    isOne(of: a, b) || isOne(of: c, d, e)
  }

  @inlinable
  package func isOne(of a: Self, _ b: Self, _ c: Self, _ d: Self, _ e: Self, _ f: Self) -> Bool {
    isOne(of: a, b, c) || isOne(of: d, e, f)
  }
}
