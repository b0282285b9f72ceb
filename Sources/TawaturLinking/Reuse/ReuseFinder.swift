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
    let prepared = [Prepared(reading, origins)]
    remember(prepared)
    return reuses(ofLast: prepared, cores: 1).sorted(by: Reuse.isInOrder)
  }

  /// The reuse among `readings`, the same in whatever order they come and on however many cores; `progress` hears how
  /// many have been laid beside those before them.
  ///
  /// Only entering the fingerprints goes one by one, while the next articles are read; looking them up and laying texts
  /// beside each other change nothing.
  package static func reuses(
    among readings: StoredReadings, origins: OriginFinder? = nil, cores: Int = Parallel.cores,
    progress: (Int) -> Void = { _ in }
  ) -> [Reuse] {
    var finder = ReuseFinder(capacity: max(4, readings.count), origins: origins)
    var found: [Reuse] = []
    var compared = 0
    Parallel.forEachBatch(
      of: readings.placesInOrderOfPublication, size: batch, cores: cores, { Prepared(readings[$0], origins) },
      while: { finder.remember($0) },
      then: { prepared in
        found += finder.reuses(ofLast: prepared, cores: cores)
        compared += prepared.count
        progress(compared)
      })
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

  private mutating func remember(_ prepared: [Prepared]) {
    if articles.count > capacity {
      let old = articles.count / 4
      articles.removeFirst(old)
      index.removeFirst(old)
    }
    for new in prepared {
      for fingerprint in new.fingerprints { index.insert(fingerprint, of: articles.count) }
      articles.append(new.article)
    }
  }

  /// The passages that each of `prepared`, the last ones remembered, shares with those before it.
  private func reuses(ofLast prepared: [Prepared], cores: Int) -> [Reuse] {
    let first = articles.count - prepared.count
    return Parallel.map(Array(prepared.indices), cores: cores) { place in
      let others = candidates(before: first + place, sharing: prepared[place].fingerprints)
      return ReuseComparison(article: prepared[place].article, others: others).reuses()
    }.flatMap(\.self)
  }

  /// The articles before the one numbered `text` that hold some of its fingerprints, and where.
  private func candidates(before text: Int, sharing fingerprints: [Fingerprint]) -> [ReuseComparison.Candidate] {
    var seeds: [(text: Int, other: Int, own: Int)] = []
    for fingerprint in fingerprints {
      index.forEachPlace(of: fingerprint.hash, before: text) { text, word in
        seeds.append((text, word, Int(fingerprint.word)))
      }
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
