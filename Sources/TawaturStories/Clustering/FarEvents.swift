/// The first article of every event by its weightiest terms, to find again what happened long ago.
struct FarEvents: Sendable {
  /// Terms kept of an article: enough to know a matter again, and two thirds of a kilobyte.
  private static let terms = 40
  /// Events remembered; the oldest quarter is forgotten when there are more.
  private static let capacity = 200_000

  private var index = VectorIndex()

  /// Every event that shares a weighty term with `vector`, in order of events.
  mutating func likeness(of vector: TermVector) -> [Likeness] { index.likeness(of: vector.trimmed(to: Self.terms)) }

  mutating func insert(_ vector: TermVector, event: Int) {
    index.insert(vector.trimmed(to: Self.terms), group: event)
    if index.count > Self.capacity { index.removeFirst(Self.capacity / 4) }
  }
}
