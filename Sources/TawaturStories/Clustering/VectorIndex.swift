/// Vectors found by their terms.
struct VectorIndex: Sendable {
  private struct Posting: Sendable {
    let vector: Int32
    let weight: Float
  }

  private var vectors: [TermVector] = []
  /// By term: the place of its list, -1 for none.
  private var places = [Int32](repeating: -1, count: Term.places)
  private var lists: [[Posting]] = []

  var count: Int { vectors.count }

  /// The cosine of `vector` and every vector of the index, by its number.
  /// - Complexity: O(*n* + *k m*), *k* entries, *m* vectors that hold one of them.
  func similarities(to vector: TermVector) -> [Float] {
    var sums = [Float](repeating: 0, count: vectors.count)
    for entry in vector.entries {
      let place = places[Int(entry.term.index)]
      guard place >= 0 else { continue }
      for posting in lists[Int(place)] { sums[Int(posting.vector)] += posting.weight * entry.weight }
    }
    return sums
  }

  mutating func insert(_ vector: TermVector) {
    let number = Int32(truncatingIfNeeded: vectors.count)
    for entry in vector.entries {
      let term = Int(entry.term.index)
      if places[term] < 0 {
        places[term] = Int32(truncatingIfNeeded: lists.count)
        lists.append([])
      }
      lists[Int(places[term])].append(Posting(vector: number, weight: entry.weight))
    }
    vectors.append(vector)
  }

  /// Forgets the first `count` vectors; the others are numbered from 0 again.
  mutating func removeFirst(_ count: Int) {
    let left = vectors.dropFirst(count)
    self = VectorIndex()
    for vector in left { insert(vector) }
  }
}
