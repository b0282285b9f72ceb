import TawaturModel
import TawaturText

/// Reads the names of persons, organisations, media and places.
package struct NameReader: Sendable {
  package init(into lexicon: inout Lexicon) throws(TableError) {}

  /// The mentions of all sentences, in text order.
  package func mentions(in context: ReadingContext) -> [Mention] { [] }
}
