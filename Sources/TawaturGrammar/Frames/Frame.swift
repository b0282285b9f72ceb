import TawaturText

/// What a word or clause is to the verb or noun that governs it.
@usableFromInline
package enum FrameSlot: String, Sendable, CaseIterable {
  case none, subject, object
  /// The one something is said to.
  case told
  /// What is said.
  case content
  /// What it is said about.
  case topic
  /// The one from whom it comes («نقل عن»).
  case origin
  /// With a preposition that no frame names.
  case adjunct
}

/// What leads to a slot: a bare noun, a preposition, «أن», a preposition with «أن», quotation marks or a colon.
struct FrameMarker: Hashable, Sendable {
  enum Kind: UInt8, Sendable { case object, preposition, clause, prepositionAndClause, quotation }
  let kind: Kind
  /// The lemma of the preposition, -1 for none.
  let preposition: Int32
}

/// The slots of one verb or noun.
@usableFromInline
package struct Frame: Sendable {
  var slots: [(marker: FrameMarker, slot: FrameSlot)] = []

  func slot(of marker: FrameMarker) -> FrameSlot { slots.first { $0.marker == marker }?.slot ?? .none }

  /// Whether a clause or quotation may be its content.
  package var takesContent: Bool { slots.contains { $0.slot == .content } }
}
