import TawaturModel

/// An article as it is laid beside others; one for all the cores and places that hold it.
final class ComparedArticle: Sendable {
  let source: ReuseSource
  let text: ComparedText

  init(source: ReuseSource, text: ComparedText) {
    self.source = source
    self.text = text
  }
}

/// One article and those it may share passages with: all that is needed to find them, on any core.
struct ReuseComparison: Sendable {
  struct Candidate: Sendable {
    let article: ComparedArticle
    /// Words that begin a fingerprint of both, by place in the other.
    let seeds: [(other: Int, own: Int)]
  }

  /// Carriers of one place that are written, as many as the index keeps of a fingerprint: where a text stands in more
  /// reports, the ones most alike and earliest tell it, and those lead to each other. With eight, copies of a much copied
  /// report were no longer shown beside their source.
  private static let carriers = FingerprintIndex.placesKept

  let article: ComparedArticle
  /// Those that share the most with it first, of equal ones the earlier.
  let others: [Candidate]

  func reuses() -> [Reuse] {
    var carried = [UInt8](repeating: 0, count: article.text.count)
    var found: [Reuse] = []
    for other in others {
      if other.seeds.allSatisfy({ carried[$0.own] >= Self.carriers }) { continue }
      // The same side must always be `a`, or a shuffled input would align otherwise.
      let isFirst = article.source.order < other.article.source.order
      let (a, b) = isFirst ? (article, other.article) : (other.article, article)
      let seeds = other.seeds.map { isFirst ? (a: $0.own, b: $0.other) : (a: $0.other, b: $0.own) }
      for passage in PassageAligner(a: a.text, b: b.text).passages(seeds: seeds) {
        for word in isFirst ? passage.a : passage.b where carried[word] < Self.carriers { carried[word] += 1 }
        found.append(
          ReuseDirection(first: a.source, second: b.source, passage: passage)
            .reuse(
              first: Passage(article: a.source.article, span: a.text.span(of: passage.a)),
              second: Passage(article: b.source.article, span: b.text.span(of: passage.b))))
      }
    }
    return found
  }
}
