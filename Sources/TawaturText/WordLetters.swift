import TawaturModel

/// The letters of a folded Arabic word, or of a part of it, read one by one.
@usableFromInline
package struct WordLetters {
  @usableFromInline let text: TokenizedText
  @usableFromInline let folded: Range<Int>

  @inlinable
  init(text: TokenizedText, folded: Range<Int>) {
    self.text = text
    self.folded = folded
  }

  /// Each letter has two bytes.
  @inlinable package var count: Int { folded.count / 2 }

  /// The letter at a place; 0 where no letter of two bytes stands.
  @inlinable
  package subscript(_ place: Int) -> UInt32 {
    text.letter(atFolded: folded.lowerBound + 2 * place, inside: folded)
  }

  /// The last letter but so many.
  @inlinable
  package func last(_ place: Int = 0) -> UInt32 {
    text.letter(atFolded: folded.upperBound - 2 * (place + 1), inside: folded)
  }

  /// Whether the first letter is written as أ, which folding makes ا.
  package var beginsWithHamzaAbove: Bool {
    !folded.isEmpty && text.text.isAlefWithHamzaAbove(atFolded: folded.lowerBound)
  }

  @inlinable
  package func dropFirst(_ letters: Int) -> WordLetters {
    WordLetters(
      text: text, folded: .from(min(folded.lowerBound + 2 * letters, folded.upperBound), to: folded.upperBound))
  }

  @inlinable
  package func dropLast(_ letters: Int) -> WordLetters {
    WordLetters(text: text, folded: .from(folded.lowerBound, to: folded.upperBound - 2 * letters))
  }
}
