import TawaturModel
import TawaturText

/// Reads who says what, and through whom.
package struct AttributionReader: Sendable {
  package init(into lexicon: inout Lexicon) throws(TableError) {}

  /// The attributions of all sentences, in order of their cues; `outlet` is the article's, where it is known.
  package func attributions(in context: ReadingContext, outlet: String?) -> [Attribution] { [] }
}
