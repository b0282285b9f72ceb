import TawaturText

/// One way to understand a token: what its word is, and what is written onto it.
@usableFromInline
package struct WordSense: Hashable, Sendable {
  /// The row of the table, -1 where no row knows the word.
  @usableFromInline package var lemma: Int32 = -1
  @usableFromInline package var part: PartOfSpeech
  @usableFromInline package var gender: GrammaticalGender = .unknown
  @usableFromInline package var number: GrammaticalNumber = .unknown
  @usableFromInline package var tense: VerbTense = .none
  @usableFromInline package var person: VerbPerson = .third
  @usableFromInline package var proclitics: Proclitics = []
  /// Letters of the token before the word itself.
  @usableFromInline package var lettersBefore: UInt8 = 0
  /// Letters of the pronoun behind it.
  @usableFromInline package var lettersBehind: UInt8 = 0
  @usableFromInline package var traits: WordTraits = []
  @usableFromInline package var roles: WordRoles = []

  @inlinable
  package init(_ part: PartOfSpeech) { self.part = part }

  @inlinable package var hasArticle: Bool { traits.contains(.article) }
  @inlinable package var hasPronoun: Bool { traits.contains(.pronoun) }
  @inlinable package var isVerb: Bool { part == .verb }
  /// A participle or a verbal noun, which governs as its verb does.
  @inlinable package var governsAsVerb: Bool { !traits.isDisjoint(with: [.participle, .verbalNoun]) }

  /// Whether a genitive may stand right behind: no article, no pronoun, no ending that closes the noun.
  @inlinable package var mayBeConstruct: Bool {
    switch part {
    case .noun, .number:
      traits.isDisjoint(with: [.article, .pronoun, .tanwin]) && (!isClosedByNoon || traits.contains(.guessed))
    case .adjective: traits.contains(.elative) && traits.isDisjoint(with: [.article, .pronoun])
    default: false
    }
  }

  /// Definite by its own letters or nature; «باب البيت» is definite by what follows.
  @inlinable package var isDefinite: Bool {
    hasArticle || (hasPronoun && part != .verb) || part == .proper || part == .pronoun || part == .demonstrative
  }

  /// A dual or sound plural with its noon («مسؤولون»), which no genitive follows.
  @inlinable var isClosedByNoon: Bool {
    !traits.isDisjoint(with: [.oblique, .nominative]) && !traits.contains(.construct)
  }

  /// What stands before the word: «و», «ف».
  @inlinable package var hasConjunction: Bool { !proclitics.isDisjoint(with: .conjunctions) }
  /// «ب», «ل», «ك» before a noun; before a verb ل asks for the subjunctive and is none.
  @inlinable package var hasPreposition: Bool { part != .verb && !proclitics.isDisjoint(with: .prepositions) }
}
