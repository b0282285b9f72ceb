import TawaturModel
import TawaturText

/// Finds passages that stand, nearly word for word, in two articles.
///
/// Fed article by article: each is laid beside those before it. Which of two came first is told by credit and time,
/// never by the order in which they were fed.
package struct ReuseFinder: Sendable {
  private struct Entry: Sendable {
    let source: ReuseSource
    let text: ComparedText
    let fingerprints: [Fingerprint]
  }

  /// Articles one article is laid beside at most: those that share the most fingerprints with it.
  private static let candidates = 64

  /// Articles remembered; the oldest quarter is forgotten when there are more.
  private let capacity: Int
  private let origins: OriginFinder?
  private var entries: [Entry] = []
  private var index = FingerprintIndex()

  /// With `origins`, an article that credits another's outlet is known to be the later one.
  package init(capacity: Int = 200_000, origins: OriginFinder? = nil) {
    self.capacity = max(4, capacity)
    self.origins = origins
  }

  /// The passages that `reading` shares with the articles added before, by place.
  /// - Complexity: O(*n*) in the words of the article, whatever was added before.
  package mutating func add(_ reading: ArticleReading) -> [Reuse] {
    let text = ComparedText(reading)
    let entry = Entry(
      source: ReuseSource(reading, words: text.count, origins: origins), text: text, fingerprints: text.fingerprints())
    let found = candidates(of: entry).flatMap { reuses(of: entry, and: entries[$0.text], seeds: $0.seeds) }
    remember(entry)
    return found.sorted(by: Reuse.isInOrder)
  }

  /// The reuse among `readings`, the same in whatever order they come.
  package static func reuses(among readings: [ArticleReading], origins: OriginFinder? = nil) -> [Reuse] {
    var finder = ReuseFinder(capacity: max(4, readings.count), origins: origins)
    var found: [Reuse] = []
    for reading in readings.inOrderOfPublication() { found += finder.add(reading) }
    return found.sorted(by: Reuse.isInOrder)
  }

  /// The articles that share fingerprints with `entry`, and where.
  private func candidates(of entry: Entry) -> [(text: Int, seeds: [(a: Int, b: Int)])] {
    var seeds: [(text: Int, other: Int, own: Int)] = []
    for fingerprint in entry.fingerprints {
      index.forEachPlace(of: fingerprint.hash) { place in
        seeds.append((Int(place.text), Int(place.word), Int(fingerprint.word)))
      }
    }
    seeds.sort { ($0.text, $0.other, $0.own) < ($1.text, $1.other, $1.own) }
    var found: [(text: Int, seeds: [(a: Int, b: Int)])] = []
    for seed in seeds {
      if found.last?.text != seed.text { found.append((seed.text, [])) }
      found[found.count - 1].seeds.append((seed.other, seed.own))
    }
    if found.count <= Self.candidates { return found }
    return Array(found.sorted { ($1.seeds.count, $0.text) < ($0.seeds.count, $1.text) }.prefix(Self.candidates))
  }

  private func reuses(of new: Entry, and old: Entry, seeds: [(a: Int, b: Int)]) -> [Reuse] {
    // The same side must always be `a`, or a shuffled input would align otherwise.
    let oldIsFirst = old.source.order <= new.source.order
    let (a, b) = oldIsFirst ? (old, new) : (new, old)
    let aligner = PassageAligner(a: a.text, b: b.text)
    let passages = aligner.passages(seeds: oldIsFirst ? seeds : seeds.map { ($0.b, $0.a) })
    return passages.map { passage in
      ReuseDirection(first: a.source, second: b.source, passage: passage)
        .reuse(
          first: Passage(article: a.source.article, span: a.text.span(of: passage.a)),
          second: Passage(article: b.source.article, span: b.text.span(of: passage.b)))
    }
  }

  private mutating func remember(_ entry: Entry) {
    entries.append(entry)
    guard entries.count > capacity else {
      insert(entries.count - 1)
      return
    }
    entries.removeFirst(entries.count / 4)
    index = FingerprintIndex()
    for text in entries.indices { insert(text) }
  }

  private mutating func insert(_ text: Int) {
    for fingerprint in entries[text].fingerprints { index.insert(fingerprint, of: Int32(truncatingIfNeeded: text)) }
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
