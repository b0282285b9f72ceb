import TawaturModel

/// Vectors found by their terms, each belonging to a group.
struct VectorIndex: Sendable {
  struct Posting: Sendable {
    let group: Int32
    /// Of all its vectors: thousands of copies in one group cost a look no more than one.
    var weight: Float
  }

  private var vectors: [(vector: TermVector, group: Int)] = []
  /// By term: the place of its list, which is in order of groups, -1 for none.
  private var places = [Int32](repeating: -1, count: Term.places)
  private var lists: [[Posting]] = []
  private var sums = GroupSums()
  private var groups = 0

  var count: Int { vectors.count }

  /// The groups that share a term with `vector` and pass, with the sum of the cosines to their vectors, in order.
  /// - Complexity: O(*k m*), *k* entries, *m* groups that hold one of them.
  mutating func likeness(of vector: TermVector, where passes: (Likeness) -> Bool) -> [Likeness] {
    sums.reserve(groups)
    for entry in vector.entries {
      let place = places[Int(entry.term.index)]
      if place >= 0 { sums.add(lists[Int(place)], times: entry.weight) }
    }
    return sums.taken(where: passes)
  }

  mutating func insert(_ vector: TermVector, group: Int) {
    groups = max(groups, group + 1)
    for entry in vector.entries {
      let term = Int(entry.term.index)
      if places[term] < 0 {
        places[term] = Int32(truncatingIfNeeded: lists.count)
        lists.append([])
      }
      Self.insert(entry.weight, of: Int32(truncatingIfNeeded: group), into: &lists[Int(places[term])])
    }
    vectors.append((vector, group))
  }

  private static func insert(_ weight: Float, of group: Int32, into list: inout [Posting]) {
    // Groups are mostly new ones, and those of late.
    let place = list.last.map { $0.group < group } ?? true ? list.count : list.firstPlace { $0.group >= group }
    if place < list.count, list[place].group == group {
      list[place].weight += weight
    } else {
      list.insert(Posting(group: group, weight: weight), at: place)
    }
  }

  /// Forgets the first `count` vectors.
  mutating func removeFirst(_ count: Int) {
    let left = vectors.dropFirst(count)
    self = VectorIndex()
    for (vector, group) in left { insert(vector, group: group) }
  }
}
