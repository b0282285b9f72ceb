import TawaturModel
import TawaturText

/// Gives each line of a text its role.
package struct BlockReader: Sendable {
  package init(into lexicon: inout Lexicon) throws(TableError) {}

  package func blocks(of text: TokenizedText, hasHeadline: Bool) -> [Block] { [] }
}
