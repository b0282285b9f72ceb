import TawaturText

/// What the name tagger is given of a text.
package struct NameEvidence: Sendable {
  package let text: TokenizedText
  package let sentences: [Range<Int>]
  package let hints: RuleHints
}
