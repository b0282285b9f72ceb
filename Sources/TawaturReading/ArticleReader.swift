import TawaturModel
import TawaturText

/// Reads one article: blocks, times, quantities, names, attributions.
///
/// Made once, used for any number of articles from any task.
package struct ArticleReader: Sendable {
  package let tokenizer: Tokenizer
  let sentences: SentenceSplitter
  let blocks: BlockReader
  let times: TimeReader
  let quantities: QuantityReader
  let names: NameReader
  package var attributions: AttributionReader
  let publication: PublicationReader
  let outlets: OutletReader

  /// Loads the word tables.
  /// - Throws: the file and line of a table that cannot be used.
  package init(names model: TaggerModel? = nil) throws(TableError) {
    var lexicon = Lexicon(minimumCapacity: 1 << 15)
    sentences = try SentenceSplitter(into: &lexicon)
    blocks = try BlockReader(into: &lexicon)
    let numbers = try NumberReader(into: &lexicon)
    times = try TimeReader(numbers: numbers, into: &lexicon)
    quantities = try QuantityReader(numbers: numbers, into: &lexicon)
    names = try NameReader(aside: quantities.duals.exceptionOpeners, model: model, into: &lexicon)
    attributions = try AttributionReader(besides: names, into: &lexicon)
    tokenizer = Tokenizer(lexicon: lexicon)
    publication = PublicationReader(times: times)
    outlets = OutletReader(tables: blocks.tables)
  }

  /// Reads `layers` of `article`; attributions rest on the other layers that are read with them.
  /// - Complexity: O(*n*) in the bytes of the article.
  package func read(
    _ article: Article, layers: ReadingLayers = .all, speakersTaughtBy teacher: SpeakerTeacher? = nil
  ) -> ArticleReading {
    let (article, context) = prepared(article, layers: layers)
    let attributions =
      layers.contains(.attributions)
      ? attributions.attributions(in: context, outlet: medium(of: article.outlet), taughtBy: teacher) : []
    return ArticleReading(
      article: article, blocks: context.blocks, times: layers.contains(.times) ? context.times : [],
      quantities: context.quantities, mentions: context.mentions, attributions: attributions,
      sentences: context.sentences.compactMap(context.text.span))
  }

  /// The choices of what is reported in `article`, to learn from.
  package func choices(in article: Article) -> [ReportChoice] {
    attributions.choices(in: prepared(article, layers: .all).context)
  }

  /// The attributions of `article` with what speaks for each, to learn certainty from.
  package func doubts(in article: Article) -> [(Attribution, CandidateFeatures)] {
    let (article, context) = prepared(article, layers: .all)
    return attributions.doubts(in: context, outlet: medium(of: article.outlet))
  }

  /// All that the reader of attributions is given.
  private func prepared(_ article: Article, layers: ReadingLayers) -> (article: Article, context: ReadingContext) {
    let text = tokenizer.tokens(of: article.text)
    var context = context(of: text, hasHeadline: article.headline != nil)
    // The same times tell the day of publication, where nothing else does, and what they mean on that day.
    var told: [ToldTime]?
    var article = publication.dated(article, context, telling: &told)
    article.outlet = article.outlet ?? outlets.outlet(of: context.blocks, in: text)
    article.headline = article.headline ?? headline(of: context.blocks, in: text)
    context.published = article.published
    // A quantity is what no time has taken.
    if !layers.isDisjoint(with: [.times, .quantities]) {
      context.times = times.times(told ?? times.told(in: context), in: context)
    }
    if layers.contains(.quantities) { context.quantities = quantities.quantities(in: context) }
    if layers.contains(.names) { context.mentions = names.mentions(in: context) }
    return (article, context)
  }

  private func medium(of outlet: String?) -> String? {
    outlet.flatMap { attributions.medium(of: tokenizer.tokens(of: $0)) }
  }

  /// What the name tagger is given of an article, for training.
  package func nameEvidence(of article: Article) -> NameEvidence {
    let text = tokenizer.tokens(of: article.text)
    var context = context(of: text, hasHeadline: article.headline != nil)
    var told: [ToldTime]?
    context.published = publication.dated(article, context, telling: &told).published
    context.times = times.times(told ?? times.told(in: context), in: context)
    return NameEvidence(text: text, sentences: context.sentences, hints: names.hints(in: context))
  }

  /// The same of sentences that stand on lines of their own.
  package func nameEvidence(ofLines text: TokenizedText, sentences: [Range<Int>]) -> NameEvidence {
    var context = ReadingContext(text: text, sentences: sentences)
    context.times = times.times(in: context)
    return NameEvidence(text: text, sentences: sentences, hints: names.hints(in: context))
  }

  private func headline(of blocks: [Block], in text: TokenizedText) -> String? {
    blocks.first { $0.role == .headline }.map { text.original($0.span) }
  }

  private func context(of text: TokenizedText, hasHeadline: Bool) -> ReadingContext {
    let blocks = blocks.blocks(of: text, hasHeadline: hasHeadline)
    let quotations = text.quotations()
    let furniture = blocks.filter { !$0.role.isReport }.map(\.span)
    var next = 0
    // Both run in text order, so that one pass leaves out what starts inside furniture.
    let sentences = sentences.sentences(of: text, quotations: quotations).filter { sentence in
      let start = text.tokens[sentence.lowerBound].span.start
      while next < furniture.count, furniture[next].end <= start { next += 1 }
      return next == furniture.count || !furniture[next].contains(start)
    }
    return ReadingContext(text: text, blocks: blocks, sentences: sentences, quotations: quotations)
  }
}
