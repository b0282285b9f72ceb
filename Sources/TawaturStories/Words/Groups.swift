/// Things that turn out to be one, joined pair by pair.
struct Groups: Sendable {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  func root(of thing: Int) -> Int {
    var root = thing
    while parents[root] != root { root = parents[root] }
    return root
  }

  /// The group keeps the smaller root, so that the order of joining does not show.
  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (root(of: a), root(of: b))
    guard x != y else { return }
    parents[max(x, y)] = min(x, y)
    parents[a] = min(x, y)
    parents[b] = min(x, y)
  }

  /// All groups, members in order, groups in order of their first members.
  func all() -> [[Int]] {
    var places: [Int: Int] = [:]
    var groups: [[Int]] = []
    for thing in parents.indices {
      let root = root(of: thing)
      if let place = places[root] {
        groups[place].append(thing)
      } else {
        places[root] = groups.count
        groups.append([thing])
      }
    }
    return groups
  }
}
