/// Some of the phrase tables of a lexicon, one bit each; says at once that no phrase begins with a word.
@usableFromInline
package struct TableSet: Hashable, Sendable {
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: UInt64 = 0

  @inlinable package init() {}

  /// A single table; all from the 128th on share a bit, which costs time, and makes none of them fit for `isSubset`.
  init(table number: Int) {
    if number < 64 { low = 1 << UInt64(number) } else { high = 1 << UInt64(min(number, 127) - 64) }
  }

  @inlinable package mutating func formUnion(_ other: TableSet) {
    low |= other.low
    high |= other.high
  }

  @inlinable package func union(_ other: TableSet) -> TableSet {
    var all = self
    all.formUnion(other)
    return all
  }

  @inlinable package var isEmpty: Bool { low | high == 0 }

  @inlinable package func isSubset(of other: TableSet) -> Bool {
    (low & ~other.low) | (high & ~other.high) == 0
  }

  @inlinable package func isDisjoint(with other: TableSet) -> Bool {
    (low & other.low) | (high & other.high) == 0
  }
}
