/// A sum for each of many groups of which few are touched; the room is kept, so that a use costs only what it touches.
struct GroupSums: Sendable {
  private var sums: [Float] = []
  private var touched: [Int32] = []

  /// `value` is more than 0.
  mutating func add(_ value: Float, to group: Int) {
    while group >= sums.count { sums.append(contentsOf: repeatElement(0, count: sums.count + 64)) }
    if sums[group] == 0 { touched.append(Int32(truncatingIfNeeded: group)) }
    sums[group] += value
  }

  /// The sums in order of groups; all are 0 again afterwards.
  mutating func taken() -> [Likeness] {
    touched.sort()
    var taken: [Likeness] = []
    taken.reserveCapacity(touched.count)
    for group in touched {
      taken.append(Likeness(group: Int(group), sum: sums[Int(group)]))
      sums[Int(group)] = 0
    }
    touched.removeAll(keepingCapacity: true)
    return taken
  }
}
