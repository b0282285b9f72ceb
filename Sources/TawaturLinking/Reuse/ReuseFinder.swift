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
    add([Prepared(reading, origins)], cores: 1).sorted(by: Reuse.isInOrder)
  }

  /// The reuse among `readings`, the same in whatever order they come and on however many cores; `progress` hears how
  /// many have been laid beside those before them.
  ///
  /// Only looking up and entering the fingerprints goes one by one; reading the words before and laying texts beside
  /// each other afterwards need nothing of other articles.
  package static func reuses(
    among readings: StoredReadings, origins: OriginFinder? = nil, cores: Int = Parallel.cores,
    progress: (Int) -> Void = { _ in }
  ) -> [Reuse] {
    var finder = ReuseFinder(capacity: max(4, readings.count), origins: origins)
    var found: [Reuse] = []
    let ordered = readings.placesInOrderOfPublication
    for start in stride(from: 0, to: ordered.count, by: batch) {
      let places = Array(ordered[start..<min(start + batch, ordered.count)])
      found += finder.add(
        Parallel.map(places, cores: cores) { Prepared(readings[$0], origins) }, cores: cores)
      progress(start + places.count)
    }
    return found.sorted(by: Reuse.isInOrder)
  }

  /// An article as it is laid beside others, and where it may be found.
  private struct Prepared: Sendable {
    let article: ComparedArticle
    let fingerprints: [Fingerprint]

    init(_ reading: ArticleReading, _ origins: OriginFinder?) {
      var fingerprints: [Fingerprint] = []
      let text = ComparedText(reading, fingerprints: &fingerprints)
      let source = ReuseSource(reading, words: text.count, origins: origins)
      article = ComparedArticle(source: source, text: text)
      self.fingerprints = fingerprints
    }
  }

  /// The passages that each of `prepared` shares with those before it.
  private mutating func add(_ prepared: [Prepared], cores: Int) -> [Reuse] {
    var comparisons: [ReuseComparison] = []
    comparisons.reserveCapacity(prepared.count)
    for new in prepared {
      comparisons.append(ReuseComparison(article: new.article, others: candidates(sharing: new.fingerprints)))
      remember(new.article, new.fingerprints)
    }
    return Parallel.map(comparisons, cores: cores) { $0.reuses() }.flatMap(\.self)
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
