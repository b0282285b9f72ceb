/// What the letters of a word say beside its part of speech.
@usableFromInline
package struct WordTraits: OptionSet, Hashable, Sendable {
  @usableFromInline package let rawValue: UInt32
  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Written with the article.
  @inlinable package static var article: WordTraits { WordTraits(rawValue: 1) }
  /// A pronoun is written onto its end.
  @inlinable package static var pronoun: WordTraits { WordTraits(rawValue: 1 << 1) }
  /// Ends in the alef of the indefinite accusative («كتابا»).
  @inlinable package static var tanwin: WordTraits { WordTraits(rawValue: 1 << 2) }
  /// A dual or plural that has lost its noon: a genitive must follow («مسؤولو الحزب»).
  @inlinable package static var construct: WordTraits { WordTraits(rawValue: 1 << 3) }
  /// Accusative or genitive by its letters («مسؤولين»), so no subject of a verb.
  @inlinable package static var oblique: WordTraits { WordTraits(rawValue: 1 << 4) }
  /// Nominative by its letters («مسؤولون»).
  @inlinable package static var nominative: WordTraits { WordTraits(rawValue: 1 << 5) }
  @inlinable package static var passive: WordTraits { WordTraits(rawValue: 1 << 6) }
  @inlinable package static var participle: WordTraits { WordTraits(rawValue: 1 << 7) }
  @inlinable package static var verbalNoun: WordTraits { WordTraits(rawValue: 1 << 8) }
  /// «أكبر»: no ending, and a genitive may follow.
  @inlinable package static var elative: WordTraits { WordTraits(rawValue: 1 << 9) }
  /// Jussive or subjunctive by its letters («يقولوا», «يقل»).
  @inlinable package static var short: WordTraits { WordTraits(rawValue: 1 << 10) }
  /// No table knows it: read by its shape alone.
  @inlinable package static var guessed: WordTraits { WordTraits(rawValue: 1 << 11) }
  /// The future, by سـ or a particle before it.
  @inlinable package static var future: WordTraits { WordTraits(rawValue: 1 << 12) }
  @inlinable package static var negated: WordTraits { WordTraits(rawValue: 1 << 13) }
  /// An adjective of belonging («سياسي»).
  @inlinable package static var nisba: WordTraits { WordTraits(rawValue: 1 << 14) }
  /// A verb behind a particle that asks for the jussive or subjunctive.
  @inlinable package static var governed: WordTraits { WordTraits(rawValue: 1 << 15) }
  /// The verb is the complement of the auxiliary before it («كان يقول», «بدأ يتحدث»).
  @inlinable package static var auxiliary: WordTraits { WordTraits(rawValue: 1 << 16) }
}
