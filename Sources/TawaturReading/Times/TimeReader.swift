import TawaturModel
import TawaturText

/// Reads time expressions (TimeML TIMEX3) with their values.
package struct TimeReader: Sendable {
  package init(into lexicon: inout Lexicon) throws(TableError) {}

  /// The time expressions of all sentences, in text order, none overlapping.
  package func times(in context: ReadingContext) -> [Timex3] { [] }
}
