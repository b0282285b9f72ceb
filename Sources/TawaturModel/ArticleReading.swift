/// All that was read in one article, each list in text order.
package struct ArticleReading: Sendable {
  package var article: Article
  package var blocks: [Block]
  package var times: [Timex3]
  package var quantities: [Quantity]
  package var mentions: [Mention]
  package var attributions: [Attribution]
  /// The sentences of the report, furniture left out.
  package var sentences: [TextSpan]

  package init(
    article: Article, blocks: [Block] = [], times: [Timex3] = [], quantities: [Quantity] = [],
    mentions: [Mention] = [], attributions: [Attribution] = [], sentences: [TextSpan] = []
  ) {
    self.article = article
    self.blocks = blocks
    self.times = times
    self.quantities = quantities
    self.mentions = mentions
    self.attributions = attributions
    self.sentences = sentences
  }

  package func words(_ span: TextSpan) -> String { article.text.words(at: span) }

  /// The blocks in which the report itself speaks.
  package var reportBlocks: [Block] { blocks.filter(\.role.isReport) }
}
