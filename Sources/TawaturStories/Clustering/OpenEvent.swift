import TawaturModel

/// An event while articles are still being added.
struct OpenEvent: Sendable {
  let id: String
  var story: Int
  private(set) var articles: [String] = []
  /// From its first to its last report; of those whose day is exact, where there is one.
  private(set) var day: ReportDay?
  private var spread = Spread()

  init(first article: String, story: Int, day: ReportDay?) {
    id = "event:" + article
    self.story = story
    self.day = day
  }

  func similarity(_ likeness: Likeness) -> Float { spread.similarity(likeness) }

  mutating func insert(_ article: String, _ reported: ReportDay?, likeness: Float) {
    articles.append(article)
    spread.insert(likeness: likeness)
    guard let reported else { return }
    guard let known = day else {
      day = reported
      return
    }
    switch (known.isExact, reported.isExact) {
    case (true, true): day = known.union(reported)
    case (false, true): day = reported
    default: break
    }
  }
}

/// A story while events are still being added.
struct OpenStory: Sendable {
  /// The event that opened it.
  let first: Int
  var events: [Int] = []
  /// Stories that turned out to be this one, and the one that this turned out to be.
  private(set) var merged: [Int] = []
  var mergedInto: Int?
  /// Stories of the same matter far in time, each once with its greatest similarity.
  private(set) var related: [Int: Float] = [:]
  private(set) var day: ReportDay?

  init(first: Int) { self.first = first }

  mutating func insert(_ reported: ReportDay?) {
    guard let reported else { return }
    day = day?.union(reported) ?? reported
  }

  mutating func relate(to story: Int, _ similarity: Float) {
    related[story] = max(related[story] ?? 0, similarity)
  }

  /// Takes over the events of `other`, whose number is `number`, behind its own.
  mutating func merge(_ number: Int, _ other: OpenStory) {
    events += other.events
    merged += other.merged + [number]
    for (story, similarity) in other.related { relate(to: story, similarity) }
    insert(other.day)
  }
}
