/// The grammar of a text: flat arrays in text order, and where each sentence has its part of them.
package struct TextGrammar: Sendable {
  package let senses: WordSenses
  package let chunks: [Chunk]
  package let clauses: [Clause]
  /// Grouped by no clause: in the order of their chunks.
  package let slots: [ClauseSlot]
  package let sentences: [Sentence]

  package struct Sentence: Sendable {
    package let tokens: Range<Int>
    package let chunks: Range<Int>
    package let clauses: Range<Int>
  }
}
