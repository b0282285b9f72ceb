import TawaturModel

/// Words between a pair of quotation marks.
package struct Quotation: Hashable, Sendable {
  /// The tokens between the marks.
  package let inside: Range<Int>
  /// The opening mark through the closing one; the closing mark may be missing at the end of a paragraph.
  package let whole: Range<Int>

  package init(inside: Range<Int>, whole: Range<Int>) {
    self.inside = inside
    self.whole = whole
  }
}

extension TokenizedText {
  /// The quotations of the text in order, none inside another, none across a line end.
  ///
  /// Straight marks open after a space and close before one; a mark that never closes opens nothing.
  /// - Complexity: O(*n*) in the tokens.
  package func quotations() -> [Quotation] {
    var found: [Quotation] = []
    var opening: Int?
    for (index, token) in tokens.enumerated() {
      if let open = opening, tokens[open].line != token.line { opening = nil }
      switch token.mark {
      case .openQuote: opening = opening ?? index
      case .closeQuote, .straightQuote:
        if let open = opening {
          if index > open + 1 { found.append(Quotation(inside: (open + 1)..<index, whole: open..<(index + 1))) }
          opening = nil
        } else {
          opening = index
        }
      default: break
      }
    }
    return found
  }
}
