import TawaturModel
import TawaturText

/// Reads numbers that count or measure.
package struct QuantityReader: Sendable {
  package let numbers: NumberReader

  package init(numbers: NumberReader, into lexicon: inout Lexicon) throws(TableError) { self.numbers = numbers }

  /// The quantities of all sentences, in text order, none inside a time (`context.times`).
  package func quantities(in context: ReadingContext) -> [Quantity] { [] }
}
