import TawaturModel
import TawaturText

extension ArticleReading {
  /// The bytes in which the report itself speaks, furniture left out; all where its blocks are not known.
  package var reportLength: Int {
    let bytes = reportBlocks.reduce(0) { $0 + $1.span.count }
    return bytes > 0 ? bytes : article.text.utf8.count
  }
}

/// The words of an article in which the report itself speaks, furniture left out.
package struct ReportText: Sendable {
  package let text: FoldedWords
  /// In text order, each with the role of its block.
  package let words: [(word: FoldedWords.Word, role: BlockRole)]

  /// Takes the whole text where the blocks of `reading` are not known; its first line is then the headline if the
  /// article has one.
  /// - Complexity: O(*n*) in the bytes of the article.
  package init(_ reading: ArticleReading) {
    text = FoldedWords(reading.article.text)
    guard !reading.blocks.isEmpty else {
      let firstLine: BlockRole = reading.article.headline == nil ? .paragraph : .headline
      words = text.words.map { ($0, $0.line == 0 ? firstLine : .paragraph) }
      return
    }
    var blocks = reading.blocks[...]
    var words: [(FoldedWords.Word, BlockRole)] = []
    words.reserveCapacity(text.words.count)
    for word in text.words {
      let start = text.span(of: word).start
      while let block = blocks.first, block.span.end <= start { blocks = blocks.dropFirst() }
      guard let block = blocks.first, block.span.contains(start), block.role.isReport else { continue }
      words.append((word, block.role))
    }
    self.words = words
  }
}
