/// What the gazetteers know of a word, packed into four bytes.
package struct NameWordFacts: Hashable, Sendable, BitwiseCopyable {
  package var rawValue: UInt32

  package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }

  /// The gazetteers, by the bit that says a word alone is in one.
  package enum Gazetteer: UInt32, CaseIterable, Sendable {
    case place, organisation, givenName, organisationHead, placeHead, title, titles, source, stop, medium
    case mediumClass, cue, month, count, city, club
  }

  package static let gazetteers: UInt32 = 0xFFFF
  private static let phraseBit: UInt32 = 1 << 16

  package mutating func insert(_ gazetteer: Gazetteer) { rawValue |= 1 << gazetteer.rawValue }
  package func contains(_ gazetteer: Gazetteer) -> Bool { rawValue & (1 << gazetteer.rawValue) != 0 }

  /// Whether a name of several words begins with it.
  package var startsPhrase: Bool {
    get { rawValue & Self.phraseBit != 0 }
    set { rawValue = newValue ? rawValue | Self.phraseBit : rawValue & ~Self.phraseBit }
  }

  /// How often persons are called so: first names, family names, both (steps of a logarithm, 0 to 7), and how much
  /// more often than the word is written at all (0 to 31; 0 where no person is).
  package mutating func setPersons(given: UInt32, family: UInt32, all: UInt32, share: UInt32) {
    rawValue |= min(given, 7) << 17 | min(family, 7) << 20 | min(all, 7) << 23 | min(share, 31) << 26
  }

  /// Whether the counts of names have it.
  package var hasPersons: Bool { rawValue & Self.personBits != 0 }

  /// What is known of the word as it stands and without its article; the counts of the first that has some.
  func union(_ other: NameWordFacts) -> NameWordFacts {
    NameWordFacts(rawValue: rawValue | (hasPersons ? other.rawValue & ~Self.personBits : other.rawValue))
  }

  private static let personBits: UInt32 = ~0 << 17

  /// All gazetteers as one number.
  var classes: UInt64 { UInt64(rawValue & Self.gazetteers) }
  var given: UInt64 { UInt64(rawValue >> 17 & 7) }
  var family: UInt64 { UInt64(rawValue >> 20 & 7) }
  var persons: UInt64 { UInt64(rawValue >> 23 & 7) }
  var share: UInt64 { UInt64(rawValue >> 26 & 31) }

  private static let names: UInt32 =
    [Gazetteer.place, .organisation, .givenName, .medium, .city, .club].reduce(0) { $0 | 1 << $1.rawValue }
  private static let common: UInt32 = [Gazetteer.stop, .cue, .count].reduce(0) { $0 | 1 << $1.rawValue }

  /// Whether some gazetteer has it as a name.
  var isName: Bool { rawValue & Self.names != 0 || persons >= 2 }
  /// Whether it is a word of the language that says nothing about names elsewhere in the text.
  var isCommon: Bool { rawValue & Self.common != 0 }
}
