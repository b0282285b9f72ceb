/// Vectors found by their terms, each belonging to a group.
struct VectorIndex: Sendable {
  private struct Posting: Sendable {
    let group: Int32
    let weight: Float
  }

  private var vectors: [(vector: TermVector, group: Int)] = []
  /// By term: the place of its list, -1 for none.
  private var places = [Int32](repeating: -1, count: Term.places)
  private var lists: [[Posting]] = []
  private var sums = GroupSums()

  var count: Int { vectors.count }

  /// Every group that shares a term with `vector`, with the sum of the cosines to its vectors, in order of groups.
  /// - Complexity: O(*k m* + *g* log *g*), *k* entries, *m* vectors that hold one of them, *g* groups found.
  mutating func likeness(of vector: TermVector) -> [Likeness] {
    for entry in vector.entries {
      let place = places[Int(entry.term.index)]
      guard place >= 0 else { continue }
      for posting in lists[Int(place)] { sums.add(posting.weight * entry.weight, to: Int(posting.group)) }
    }
    return sums.taken()
  }

  mutating func insert(_ vector: TermVector, group: Int) {
    for entry in vector.entries {
      let term = Int(entry.term.index)
      if places[term] < 0 {
        places[term] = Int32(truncatingIfNeeded: lists.count)
        lists.append([])
      }
      let posting = Posting(group: Int32(truncatingIfNeeded: group), weight: entry.weight)
      lists[Int(places[term])].append(posting)
    }
    vectors.append((vector, group))
  }

  /// Forgets the first `count` vectors.
  mutating func removeFirst(_ count: Int) {
    let left = vectors.dropFirst(count)
    self = VectorIndex()
    for (vector, group) in left { insert(vector, group: group) }
  }
}
