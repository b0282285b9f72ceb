import TawaturModel

/// Cuts a text into sentences.
package struct SentenceSplitter: Sendable {
  package init(into lexicon: inout Lexicon) throws(TableError) {}

  /// The sentences as runs of tokens, in order and without gaps; a line end always ends one.
  /// - Complexity: O(*n*) in the tokens.
  package func sentences(of text: TokenizedText, quotations: [Quotation]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var open = quotations[...]
    for index in text.tokens.indices {
      while let quotation = open.first, quotation.whole.upperBound <= index { open = open.dropFirst() }
      let isLast = index + 1 == text.count
      let endsLine = !isLast && text.tokens[index + 1].line != text.tokens[index].line
      guard isLast || endsLine || ends(at: index, in: text, quoted: open.first?.inside.contains(index) ?? false)
      else { continue }
      sentences.append(start..<(index + 1))
      start = index + 1
    }
    return sentences
  }

  private func ends(at index: Int, in text: TokenizedText, quoted: Bool) -> Bool {
    guard !quoted else { return false }
    switch text.tokens[index].mark {
    case .period, .question, .exclamation: return text.tokens[index + 1].spaceBefore
    default: return false
    }
  }
}
