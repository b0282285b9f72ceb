/// What the tagger calls a word: outside of names, or where in a name of which class.
package struct NameLabel: Hashable, Sendable {
  /// CoNLL's classes, and peoples (العرب), which the training data tells apart from persons.
  package enum Class: UInt8, Sendable, CaseIterable { case person, location, organisation, people }

  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package static let outside = NameLabel(rawValue: 0)
  package static func begin(_ kind: Class) -> NameLabel { NameLabel(rawValue: 1 + 2 * kind.rawValue) }
  package static func inside(_ kind: Class) -> NameLabel { NameLabel(rawValue: 2 + 2 * kind.rawValue) }
  package static let count = 9

  package var kind: Class? { rawValue == 0 ? nil : Class(rawValue: (rawValue - 1) / 2) }
  package var begins: Bool { rawValue % 2 == 1 }

  /// Whether it may stand behind `previous`, nil at the start of a sentence: a name goes on only where one of its
  /// class has begun.
  package func mayFollow(_ previous: NameLabel?) -> Bool {
    rawValue == 0 || begins || previous?.kind == kind
  }
}
