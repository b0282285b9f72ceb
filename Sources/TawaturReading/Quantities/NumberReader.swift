import TawaturModel
import TawaturText

/// A number as digits, words or both: «2,500», «ثلاثة وعشرون ألفا», «2.5 مليون».
package struct NumberExpression: Hashable, Sendable {
  package let tokens: Range<Int>
  package let value: Double
  /// Written onto its first word.
  package let proclitics: Proclitics
  /// Folded place where its first word starts after proclitics.
  package let core: Range<Int>
  /// Whether it is an ordinal (الثالث).
  package let isOrdinal: Bool

  package init(tokens: Range<Int>, value: Double, proclitics: Proclitics, core: Range<Int>, isOrdinal: Bool) {
    self.tokens = tokens
    self.value = value
    self.proclitics = proclitics
    self.core = core
    self.isOrdinal = isOrdinal
  }
}

/// Reads number expressions; times and quantities both rest on it.
package struct NumberReader: Sendable {
  package init(into lexicon: inout Lexicon) throws(TableError) {}

  /// The longest number that starts at token `index`, nil where none does.
  package func number(at index: Int, in text: TokenizedText) -> NumberExpression? { nil }
}
