import TawaturModel
import TawaturText

/// Reads sentences: the senses of their words, their chunks, their clauses.
///
/// Made once, used for any number of texts from any task.
package struct GrammarReader: Sendable {
  let words: WordReader
  let frames: FrameTable
  let prepositions: CliticPrepositions
  let chooser = SenseChooser()
  let chunker = Chunker()

  /// Loads the tables of words and frames.
  /// - Parameter names: tables of names in the lexicon that the texts are cut with.
  /// - Throws: the file and line of a table that cannot be used.
  package init(names: TableSet = TableSet()) throws(TableError) {
    words = try WordReader(names: names)
    frames = try FrameTable(words.table)
    prepositions = CliticPrepositions(words.table)
  }

  /// The grammar of some sentences, which run in text order as the quotations do.
  /// - Complexity: O(*n*) in the tokens.
  package func grammar(
    of sentences: [Range<Int>], quotations: [Quotation] = [], in text: TokenizedText
  ) -> TextGrammar {
    var senses = WordSenses(capacity: text.count)
    for token in text.tokens.indices { words.read(token, in: text, into: &senses) }
    for sentence in sentences { chooser.choose(sentence, in: &senses) }
    var chunks: [Chunk] = []
    chunks.reserveCapacity(text.count * 3 / 4)
    var rest = quotations[...]
    var ranges: [Range<Int>] = []
    for sentence in sentences {
      while let first = rest.first, first.whole.upperBound <= sentence.lowerBound { rest = rest.dropFirst() }
      let first = chunks.count
      chunker.read(sentence, senses, in: text, quotations: rest, into: &chunks)
      ranges.append(first..<chunks.count)
    }
    var reader = ClauseReader(
      senses: senses, text: text, frames: frames, prepositions: prepositions, chunks: chunks, clauses: [], slots: [])
    var clauseRanges: [Range<Int>] = []
    for (sentence, range) in zip(sentences, ranges) {
      let first = reader.clauses.count
      reader.read(sentence, chunks: range)
      clauseRanges.append(first..<reader.clauses.count)
    }
    return TextGrammar(
      senses: senses, chunks: chunks, clauses: reader.clauses, slots: reader.slots,
      sentences: sentences.indices.map {
        TextGrammar.Sentence(tokens: sentences[$0], chunks: ranges[$0], clauses: clauseRanges[$0])
      })
  }
}
