import TawaturModel

/// Measurements that turn out to measure one thing; two numbers of one sentence never do, unless a contrast says so.
struct MeasurementGroups {
  private let measurements: [Measurement]
  private var groups: Groups
  /// By root: the members of its group by the sentence they stand in.
  private var sentences: [Int: [Sentence: [Int]]]

  private struct Sentence: Hashable {
    let report: Int
    let sentence: Int
  }

  init(_ all: [Measurement]) {
    measurements = all
    groups = Groups(count: all.count)
    sentences = [:]
    for (place, measurement) in all.enumerated() {
      sentences[place] = [Sentence(report: measurement.report, sentence: measurement.sentence): [place]]
    }
  }

  /// Joins two groups if none of their sentences gives the thing two numbers.
  /// - Complexity: O(*n*) in the smaller group.
  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (groups.root(of: a), groups.root(of: b))
    guard x != y, !clash(x, y) else { return }
    groups.join(a, b)
    guard let first = sentences.removeValue(forKey: x), let second = sentences.removeValue(forKey: y) else { return }
    sentences[groups.root(of: a)] =
      first.count <= second.count ? Self.merged(second, with: first) : Self.merged(first, with: second)
  }

  private static func merged(
    _ larger: consuming [Sentence: [Int]], with smaller: [Sentence: [Int]]
  ) -> [Sentence: [Int]] {
    larger.merge(smaller) { $0 + $1 }
    return larger
  }

  /// Whether some sentence would give the thing two numbers.
  private func clash(_ x: Int, _ y: Int) -> Bool {
    guard let first = sentences[x], let second = sentences[y] else { return true }
    let (smaller, larger) = first.count <= second.count ? (first, second) : (second, first)
    return smaller.contains { sentence, members in
      larger[sentence].map { others in
        members.contains { member in others.contains { !mayMeet(member, $0) } }
      } ?? false
    }
  }

  /// «49 بالمئة مقارنة مع 54» are two things; «12، في حين … 15» is one.
  private func mayMeet(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (measurements[a], measurements[b])
    return x.quantity.value == y.quantity.value && x.quantity.bound == y.quantity.bound
      || x.contrastsBefore != y.contrastsBefore
  }

  /// The groups, members in order, groups in order of their first members.
  func all() -> [[Measurement]] { groups.all().map { $0.map { measurements[$0] } } }
}
