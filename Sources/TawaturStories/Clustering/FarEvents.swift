/// The first article of every event by its weightiest terms, to find again what happened long ago.
struct FarEvents: Sendable {
  /// Terms kept of an article: enough to know a matter again, and a third of a kilobyte.
  private static let terms = 40

  private var index = VectorIndex()

  /// The similarity of `vector` to every event, by its number.
  func likeness(of vector: TermVector) -> [Float] { index.similarities(to: vector.trimmed(to: Self.terms)) }

  mutating func insert(_ vector: TermVector) { index.insert(vector.trimmed(to: Self.terms)) }
}
