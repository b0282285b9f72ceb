/// Equal runs joined to chains in which both texts go forward with small gaps.
struct RunChains: Sendable {
  private let runs: [EqualRun]
  private let gap: Int
  /// More runs than this come only from lists and refrains; the longest are enough.
  private static let limit = 256

  init(runs: [EqualRun], gap: Int) {
    let longest =
      runs.count <= Self.limit
      ? runs : Array(runs.sorted { ($1.length, $0.a, $0.b) < ($0.length, $1.a, $1.b) }.prefix(Self.limit))
    self.runs = longest.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    self.gap = gap
  }

  /// The chains, the one with the most words first; no run stands in two.
  /// - Complexity: O(*n*²) in the runs, which are few.
  func chains() -> [[EqualRun]] {
    var before = [Int](repeating: -1, count: runs.count)
    var words = runs.map(\.length)
    for index in runs.indices {
      for earlier in 0..<index {
        guard let gained = gain(of: runs[index], after: runs[earlier]), words[earlier] + gained > words[index]
        else { continue }
        words[index] = words[earlier] + gained
        before[index] = earlier
      }
    }
    var used = [Bool](repeating: false, count: runs.count)
    var chains: [[EqualRun]] = []
    for end in runs.indices.sorted(by: { (words[$1], $0) < (words[$0], $1) }) where !used[end] {
      chains.append(chain(endingAt: end, before, &used))
    }
    return chains
  }

  /// Words that `run` adds to a chain that ends in `earlier`, nil where it cannot follow.
  private func gain(of run: EqualRun, after earlier: EqualRun) -> Int? {
    let overlap = max(0, earlier.a + earlier.length - run.a, earlier.b + earlier.length - run.b)
    guard run.b > earlier.b, overlap < run.length, run.a - (earlier.a + earlier.length) <= gap,
      run.b - (earlier.b + earlier.length) <= gap
    else { return nil }
    return run.length - overlap
  }

  private func chain(endingAt end: Int, _ before: [Int], _ used: inout [Bool]) -> [EqualRun] {
    var chain: [EqualRun] = []
    var index = end
    while index >= 0, !used[index] {
      used[index] = true
      chain.append(runs[index])
      index = before[index]
    }
    chain.reverse()
    for index in chain.indices.dropFirst() {
      let last = chain[index - 1]
      let overlap = max(0, last.a + last.length - chain[index].a, last.b + last.length - chain[index].b)
      chain[index].a += overlap
      chain[index].b += overlap
      chain[index].length -= overlap
    }
    return chain
  }
}
