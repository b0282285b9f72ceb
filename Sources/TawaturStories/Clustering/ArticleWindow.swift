/// The articles of the last weeks with all their terms.
struct ArticleWindow: Sendable {
  private var index = VectorIndex()
  private var articles: [(id: String, day: Float)] = []
  private var eventOf: [String: Int] = [:]
  private var newest: Float = 0
  /// Articles that may be remembered at most, whatever their days.
  private static let capacity = 100_000

  func event(of article: String) -> Int? { eventOf[article] }

  /// The events that share a term with `vector` and pass, in order of events.
  mutating func likeness(of vector: TermVector, where passes: (Likeness) -> Bool) -> [Likeness] {
    index.likeness(of: vector, where: passes)
  }

  mutating func insert(_ article: String, _ vector: TermVector, event: Int, day: ReportDay?) {
    if let day, day.isExact { newest = max(newest, day.latest) }
    articles.append((article, day?.latest ?? newest))
    eventOf[article] = event
    index.insert(vector, group: event)
  }

  /// Forgets the articles at the front that are older than `days`, in bulk, so that each costs O(1) on average.
  mutating func forget(olderThan days: Float) {
    var old = articles.prefix { $0.day < newest - days }.count
    old = max(old, articles.count - Self.capacity)
    guard old > 256, old * 2 > articles.count else { return }
    for article in articles.prefix(old) { eventOf[article.id] = nil }
    articles.removeFirst(old)
    index.removeFirst(old)
  }
}
