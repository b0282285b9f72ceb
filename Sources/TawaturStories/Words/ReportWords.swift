import TawaturModel
import TawaturText

/// A report's words prepared for comparing with the other reports of its story.
struct ReportWords: Sendable {
  let reading: ArticleReading
  let text: TokenizedText
  /// By token: the number of its light stem in the story, nil for marks and function words.
  let stems: [WordID?]
  /// Runs of tokens in text order.
  let sentences: [Range<Int>]

  var id: String { reading.article.id }
  var published: Timestamp? { reading.article.published }
  var outlet: String { reading.article.outlet ?? reading.article.id }

  /// - Complexity: O(*n*) in the bytes of the article.
  init(_ reading: ArticleReading, tables: StoryTables, stems lexicon: inout Lexicon) {
    let text = tables.tokenizer.tokens(of: reading.article.text)
    self.reading = reading
    self.text = text
    sentences = reading.sentences.map { text.tokens(in: $0) }.filter { !$0.isEmpty }
    var stems: [WordID?] = Array(repeating: nil, count: text.count)
    for index in text.tokens.indices {
      let token = text.tokens[index]
      guard token.kind != .mark, token.folded.count > 2 || token.kind == .digits,
        !tables.isFunctionWord(index, in: text)
      else { continue }
      let core = token.kind == .word ? LightStem.core(of: token.folded, in: text.text.bytes) : token.folded
      stems[index] = lexicon.insert(text.text.bytes[core])
    }
    self.stems = stems
  }

  /// The different stems of a run of tokens.
  func stemSet(_ tokens: Range<Int>) -> StemSet { StemSet(tokens.compactMap { stems[$0] }) }

  func stemSet(_ spans: [TextSpan]) -> StemSet {
    StemSet(spans.flatMap { text.tokens(in: $0) }.compactMap { stems[$0] })
  }

  func span(ofSentence index: Int) -> TextSpan { text.span(of: sentences[index]) ?? TextSpan(0, 0) }

  func passage(_ span: TextSpan) -> Passage { Passage(article: id, span: span) }

  /// The sentence that holds the start of `span`, nil where it stands outside all of them.
  /// - Complexity: O(log *n*) in the sentences.
  func sentence(holding span: TextSpan) -> Int? {
    let token = text.firstToken(from: span.start)
    let place = sentences.firstPlace { $0.upperBound > token }
    return place < sentences.count && sentences[place].contains(token) ? place : nil
  }
}

extension ReportWords {
  /// Whether the sentence stands in the headline.
  /// - Complexity: O(log *n*) in the blocks.
  func isHeadline(_ sentence: Int) -> Bool {
    let start = text.tokens[sentences[sentence].lowerBound].span.start
    if let headline = reading.article.headline, start < headline.utf8.count { return true }
    let place = reading.blocks.firstPlace { $0.span.end > start }
    guard place < reading.blocks.count else { return false }
    return reading.blocks[place].role == .headline && reading.blocks[place].span.contains(start)
  }
}
