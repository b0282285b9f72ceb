/// A verb or predicate with what belongs to it.
@usableFromInline
package struct Clause: Hashable, Sendable {
  @usableFromInline package let kind: Kind
  @usableFromInline let start: Int32
  @usableFromInline var end: Int32
  /// Its place among the clauses of the text; -1 for a main clause.
  @usableFromInline package let parent: Int32
  @usableFromInline let openerToken: Int32
  @usableFromInline var predicateToken: Int32 = -1
  @usableFromInline var subjectToken: Int32 = -1
  @usableFromInline var attributeToken: Int32 = -1
  @usableFromInline package internal(set) var subjectKind: Subject = .none
  /// What it is to the verb or noun that governs it.
  @usableFromInline package internal(set) var slot: FrameSlot = .none
  /// The verb or noun that governs it, -1 for none.
  @usableFromInline var governorToken: Int32 = -1

  init(_ kind: Kind, start: Int, parent: Int32, opener: Int = -1) {
    self.kind = kind
    self.start = Int32(truncatingIfNeeded: start)
    end = Int32(truncatingIfNeeded: start)
    self.parent = parent
    openerToken = Int32(truncatingIfNeeded: opener)
  }

  @inlinable package var tokens: Range<Int> { Int(start)..<Int(max(start, end)) }
  /// The word that opens it («أن», «الذي», «إذا»); nil where none does.
  @inlinable package var opener: Int? { openerToken < 0 ? nil : Int(openerToken) }
  /// The verb, or the participle, noun or adjective that stands for one; nil where none is found.
  @inlinable package var predicate: Int? { predicateToken < 0 ? nil : Int(predicateToken) }
  /// What «كان» and its sisters say of their subject («كان الأمر مختلفا»); nil for other verbs.
  @inlinable package var attribute: Int? { attributeToken < 0 ? nil : Int(attributeToken) }
  /// The head of the subject: of its noun phrase, the relative pronoun, or the word that a pronoun is written onto.
  @inlinable package var subject: Int? { subjectToken < 0 ? nil : Int(subjectToken) }
  @inlinable package var governor: Int? { governorToken < 0 ? nil : Int(governorToken) }

  @usableFromInline
  package enum Kind: UInt8, Sendable {
    case main
    /// Behind «و», «ثم», «لكن»: of the same rank as its sister.
    case coordinate
    /// With «الذي» or, behind an indefinite noun, without.
    case relative
    /// Behind «أن», «إن», «بأن», a colon, or in quotation marks.
    case complement
    /// «وهو يقول», «مؤكدا», «بينما»: what goes on beside.
    case circumstantial
    case conditional
    /// Says why, what for or like what.
    case adverbial
  }

  @usableFromInline
  package enum Subject: UInt8, Sendable {
    /// None is written: it is understood.
    case none
    case behindVerb, beforeVerb
    /// The relative pronoun, or the noun that a relative clause without one describes.
    case relative
    /// The pronoun on «أنه».
    case pronoun
  }
}

/// A chunk and what it is to the predicate of its clause.
@usableFromInline
package struct ClauseSlot: Hashable, Sendable {
  @usableFromInline package let clause: Int32
  @usableFromInline package let chunk: Int32
  @usableFromInline package let slot: FrameSlot
}
