import TawaturModel

/// The words and numbers of a text for comparing texts with each other; marks are left out.
package struct FoldedWords: Sendable {
  package struct Word: Sendable {
    /// Its place in the folded bytes.
    package let folded: Range<Int>
    package let kind: Token.Kind
    /// Whether a line or a sentence begins with it.
    package let startsSentence: Bool
    /// The line it stands on, counted from 0.
    package let line: Int
  }

  package let text: FoldedText
  package let words: [Word]

  /// - Complexity: O(*n*) in the bytes of `text`.
  package init(_ text: String) {
    let folded = FoldedText(text)
    var words: [Word] = []
    words.reserveCapacity(folded.bytes.count / 10)
    var line = -1
    var sentenceEnded = true
    Tokenizer.scan(folded.bytes) { piece in
      if piece.kind == .mark {
        switch piece.mark {
        case .period, .question, .exclamation, .ellipsis: sentenceEnded = true
        default: break
        }
        return
      }
      let starts = piece.line != line || (sentenceEnded && piece.spaceBefore)
      words.append(Word(folded: piece.range, kind: piece.kind, startsSentence: starts, line: piece.line))
      line = piece.line
      sentenceEnded = false
    }
    self.text = folded
    self.words = words
  }

  /// The bytes of the original under a word.
  package func span(of word: Word) -> TextSpan { text.original(word.folded) ?? TextSpan(0, 0) }

  /// The folded bytes of a word.
  package func bytes(of word: Word) -> ArraySlice<UInt8> { text.bytes[word.folded] }
}
