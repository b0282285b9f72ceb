/// The first article of every event by its weightiest terms, to find again what happened long ago.
struct FarEvents: Sendable {
  /// Terms kept of an article: enough to know a matter again, and two thirds of a kilobyte.
  static let terms = 40
  /// Events remembered; the oldest quarter is forgotten when there are more.
  private static let capacity = 200_000

  private var index = VectorIndex()

  /// The events at least so similar to `vector`, which has `terms` entries, in order of events.
  mutating func likeness(of vector: TermVector, atLeast least: Float) -> [Likeness] {
    index.likeness(of: vector) { $0.sum >= least }
  }

  mutating func insert(_ vector: TermVector, event: Int) {
    index.insert(vector, group: event)
    if index.count > Self.capacity { index.removeFirst(Self.capacity / 4) }
  }
}
