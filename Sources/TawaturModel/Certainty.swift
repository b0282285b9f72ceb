/// How sure a reader is of what it read, in hundredths: of a hundred readings that are as sure, so many are right.
package struct Certainty: Hashable, Comparable, Sendable {
  package let hundredths: Int

  /// What is known and not read.
  package static let full = Certainty(hundredths: 100)

  package init(hundredths: Int) { self.hundredths = min(max(hundredths, 0), 100) }

  package static func < (a: Certainty, b: Certainty) -> Bool { a.hundredths < b.hundredths }
}
