/// The articles of the last weeks with all their terms.
struct ArticleWindow: Sendable {
  private var index = VectorIndex()
  private var articles: [(id: String, event: Int, day: Float)] = []
  private var eventOf: [String: Int] = [:]
  private var newest: Float = 0
  /// Articles that may be remembered at most, whatever their days.
  private static let capacity = 100_000

  func event(of article: String) -> Int? { eventOf[article] }

  /// Every event that shares a term with `vector`, in order of events.
  func likeness(of vector: TermVector) -> [Likeness] {
    let similarities = index.similarities(to: vector)
    let alike = similarities.indices.lazy.filter { similarities[$0] > 0 }
    return Likeness.summed(alike.map { Likeness(group: $0, sum: similarities[$0]) }, by: { articles[$0].event })
  }

  mutating func insert(_ article: String, _ vector: TermVector, event: Int, day: ReportDay?) {
    if let day, day.isExact { newest = max(newest, day.latest) }
    articles.append((article, event, day?.latest ?? newest))
    eventOf[article] = event
    index.insert(vector)
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
