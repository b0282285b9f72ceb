/// What a word is in its sentence.
@usableFromInline
package enum PartOfSpeech: String, Sendable, CaseIterable {
  case noun, adjective, verb, preposition, conjunction, subordinator, particle, pronoun, demonstrative, relative
  case number, adverb, proper
  /// A run of digits.
  case digits
  /// A word of another script.
  case foreign
  case mark

  /// Whether it may stand inside a noun phrase.
  @inlinable package var isNominal: Bool {
    switch self {
    case .noun, .adjective, .number, .proper, .foreign, .digits: true
    default: false
    }
  }
}

@usableFromInline
package enum GrammaticalGender: String, Sendable {
  case masculine = "m"
  case feminine = "f"
  case unknown = ""

  /// Whether two words may agree.
  @inlinable
  package func agrees(with other: GrammaticalGender) -> Bool {
    self == other || self == .unknown || other == .unknown
  }
}

@usableFromInline
package enum GrammaticalNumber: String, Sendable {
  case singular = "s"
  case dual = "d"
  case plural = "p"
  case unknown = ""
}

@usableFromInline
package enum VerbTense: UInt8, Sendable {
  case none, past, present
}

@usableFromInline
package enum VerbPerson: UInt8, Sendable {
  case third, second, first
}
