/// A run of words that belong together without a clause inside.
@usableFromInline
package struct Chunk: Hashable, Sendable {
  @usableFromInline package let kind: Kind
  @usableFromInline let start: Int32
  @usableFromInline let end: Int32
  @usableFromInline let headToken: Int32
  @usableFromInline let innerStart: Int32
  @usableFromInline package let traits: Traits

  init(_ kind: Kind, _ tokens: Range<Int>, head: Int, inner: Int? = nil, traits: Traits = []) {
    self.kind = kind
    start = Int32(truncatingIfNeeded: tokens.lowerBound)
    end = Int32(truncatingIfNeeded: tokens.upperBound)
    headToken = Int32(truncatingIfNeeded: head)
    innerStart = Int32(truncatingIfNeeded: inner ?? tokens.lowerBound)
    self.traits = traits
  }

  @inlinable package var tokens: Range<Int> { Int(start)..<Int(end) }
  /// The noun that the others describe; of a verbal chunk the last verb.
  @inlinable package var head: Int { Int(headToken) }
  /// The noun phrase behind the preposition; the same as `tokens` for other kinds.
  @inlinable package var inner: Range<Int> { Int(innerStart)..<Int(end) }

  @usableFromInline
  package enum Kind: UInt8, Sendable {
    /// A noun with its genitives, adjectives, numbers, title and name.
    case nominal
    /// The same behind a preposition, written onto it or apart.
    case prepositional
    /// Adjectives that describe no noun before them: a predicate.
    case adjectival
    /// A verb with the particles and auxiliaries before it.
    case verbal
    /// Words of the closed classes, adverbs.
    case particle
    /// From one quotation mark or bracket to the other; the chunks inside follow it.
    case quotation, bracket
    case mark
  }

  @usableFromInline
  package struct Traits: OptionSet, Hashable, Sendable {
    @usableFromInline package let rawValue: UInt8
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

    @inlinable package static var definite: Traits { Traits(rawValue: 1) }
    /// Holds a name.
    @inlinable package static var name: Traits { Traits(rawValue: 2) }
    /// Begins with «و» or stands behind «أو» and the like.
    @inlinable package static var coordinated: Traits { Traits(rawValue: 4) }
    /// Says when.
    @inlinable package static var time: Traits { Traits(rawValue: 8) }
    /// No subject: in the accusative or genitive by its letters.
    @inlinable package static var oblique: Traits { Traits(rawValue: 16) }
  }
}
