import TawaturModel
import TawaturText

/// What every reader is given of one article: its tokens, made once, and what earlier readers found.
package struct ReadingContext: Sendable {
  package let text: TokenizedText
  /// Day the relative times of the text are told on, nil where nothing shows it.
  package var published: Timestamp?
  package var blocks: [Block]
  /// Runs of tokens; those of furniture are left out.
  package var sentences: [Range<Int>]
  package var quotations: [Quotation]
  package var times: [Timex3] = []
  package var quantities: [Quantity] = []
  package var mentions: [Mention] = []

  package init(
    text: TokenizedText, published: Timestamp? = nil, blocks: [Block] = [], sentences: [Range<Int>] = [],
    quotations: [Quotation] = []
  ) {
    self.text = text
    self.published = published
    self.blocks = blocks
    self.sentences = sentences
    self.quotations = quotations
  }

  /// The number of the sentence that begins at a token, or the last before it.
  func sentence(at token: Int) -> Int {
    max(0, sentences.firstPlace { $0.lowerBound > token } - 1)
  }
}
