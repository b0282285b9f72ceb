/// A sum for each of many groups of which few are touched; the room is kept, so that a use costs only what it touches.
struct GroupSums: Sendable {
  private var sums: [Float] = []
  /// As long as `sums`; the first `count` hold groups.
  private var touched: [Int32] = []
  private var count = 0

  /// Makes room for the groups below `groups`.
  mutating func reserve(_ groups: Int) {
    guard groups > sums.count else { return }
    let further = max(groups, 2 * sums.count) - sums.count
    sums.append(contentsOf: repeatElement(0, count: further))
    touched.append(contentsOf: repeatElement(0, count: further))
  }

  /// Adds `weight` times the weight of each posting, which is more than 0, to the sum of its group.
  mutating func add(_ postings: [VectorIndex.Posting], times weight: Float) {
    count = sums.withUnsafeMutableBufferPointer { sums in
      touched.withUnsafeMutableBufferPointer { touched in
        var count = count
        for posting in postings {
          let group = Int(posting.group)
          let sum = sums[group]
          // One place further is written than is held: no branch, and a group is touched no more often than there are.
          if count < touched.count { touched[count] = posting.group }
          count += sum == 0 ? 1 : 0
          sums[group] = sum + posting.weight * weight
        }
        return count
      }
    }
  }

  /// The sums that pass, in order of groups; all are 0 again afterwards.
  mutating func taken(where passes: (Likeness) -> Bool) -> [Likeness] {
    var taken: [Likeness] = []
    for group in touched[..<count] {
      let likeness = Likeness(group: Int(group), sum: sums[Int(group)])
      sums[Int(group)] = 0
      if passes(likeness) { taken.append(likeness) }
    }
    count = 0
    return taken.sorted { $0.group < $1.group }
  }
}
