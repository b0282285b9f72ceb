import TawaturModel
import TawaturText

/// Finds passages that stand, nearly word for word, in two articles.
///
/// Fed article by article: each is laid beside those before it. Which of two came first is told by credit and time,
/// never by the order in which they were fed.
package struct ReuseFinder: Sendable {
  /// Articles one article is laid beside at most: those that share the most fingerprints with it.
  private static let candidates = 64
  /// Articles prepared at once: enough to keep every core busy, few enough to cost no memory.
  private static let batch = 512

  /// Articles remembered; the oldest quarter is forgotten when there are more.
  private let capacity: Int
  private let origins: OriginFinder?
  private var articles: [ComparedArticle] = []
  private var index = FingerprintIndex()

  /// With `origins`, an article that credits another's outlet is known to be the later one.
  package init(capacity: Int = 200_000, origins: OriginFinder? = nil) {
    self.capacity = max(4, capacity)
    self.origins = origins
  }

  /// The passages that `reading` shares with the articles added before, by place.
  /// - Complexity: O(*n*) in the words of the article, whatever was added before.
  package mutating func add(_ reading: ArticleReading) -> [Reuse] {
    add([reading], cores: 1).sorted(by: Reuse.isInOrder)
  }

  /// The passages that each of `readings` shares with those before it, the same on however many cores.
  ///
  /// Only looking up and entering the fingerprints goes one by one; reading the words before and laying texts beside
  /// each other afterwards need nothing of other articles.
  package mutating func add(_ readings: [ArticleReading], cores: Int) -> [Reuse] {
    let origins = origins
    let prepared = Parallel.map(readings, cores: cores) { reading in
      var fingerprints: [Fingerprint] = []
      let text = ComparedText(reading, fingerprints: &fingerprints)
      let source = ReuseSource(reading, words: text.count, origins: origins)
      return (article: ComparedArticle(source: source, text: text), fingerprints: fingerprints)
    }
    var comparisons: [ReuseComparison] = []
    comparisons.reserveCapacity(prepared.count)
    for (article, fingerprints) in prepared {
      comparisons.append(ReuseComparison(article: article, others: candidates(sharing: fingerprints)))
      remember(article, fingerprints)
    }
    return Parallel.map(comparisons, cores: cores) { $0.reuses() }.flatMap(\.self)
  }

  /// The reuse among `readings`, the same in whatever order they come.
  package static func reuses(
    among readings: [ArticleReading], origins: OriginFinder? = nil, cores: Int = Parallel.cores
  ) -> [Reuse] {
    var finder = ReuseFinder(capacity: max(4, readings.count), origins: origins)
    var found: [Reuse] = []
    let ordered = readings.inOrderOfPublication()
    for start in stride(from: 0, to: ordered.count, by: batch) {
      found += finder.add(Array(ordered[start..<min(start + batch, ordered.count)]), cores: cores)
    }
    return found.sorted(by: Reuse.isInOrder)
  }

  /// The articles that hold some of the fingerprints, and where.
  private func candidates(sharing fingerprints: [Fingerprint]) -> [ReuseComparison.Candidate] {
    var seeds: [(text: Int, other: Int, own: Int)] = []
    for fingerprint in fingerprints {
      index.forEachPlace(of: fingerprint.hash) { text, word in seeds.append((text, word, Int(fingerprint.word))) }
    }
    seeds.sort { ($0.text, $0.other, $0.own) < ($1.text, $1.other, $1.own) }
    var found: [(text: Int, seeds: Range<Int>)] = []
    for (place, seed) in seeds.enumerated() {
      if found.last?.text != seed.text { found.append((seed.text, place..<place)) }
      found[found.count - 1].seeds = found[found.count - 1].seeds.lowerBound..<(place + 1)
    }
    found.sort { ($1.seeds.count, $0.text) < ($0.seeds.count, $1.text) }
    return found.prefix(Self.candidates).map { candidate in
      ReuseComparison.Candidate(
        article: articles[candidate.text], seeds: seeds[candidate.seeds].map { (other: $0.other, own: $0.own) })
    }
  }

  private mutating func remember(_ article: ComparedArticle, _ fingerprints: [Fingerprint]) {
    articles.append(article)
    for fingerprint in fingerprints { index.insert(fingerprint, of: articles.count - 1) }
    guard articles.count > capacity else { return }
    let old = articles.count / 4
    articles.removeFirst(old)
    index.removeFirst(old)
  }
}

extension Reuse {
  /// By article and place of `from`, then of `to`.
  package static func isInOrder(_ a: Reuse, _ b: Reuse) -> Bool {
    if a.from.article != b.from.article { return a.from.article < b.from.article }
    if a.to.article != b.to.article { return a.to.article < b.to.article }
    if a.from.span != b.from.span { return a.from.span < b.from.span }
    return a.to.span < b.to.span
  }
}
