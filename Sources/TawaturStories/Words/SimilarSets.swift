import TawaturText

/// Finds the sets of a story that share most of the shorter's stems, without comparing all with all.
///
/// A set of *n* stems that must share *m* with another has one of them among its *n* - *m* + 1 rarest
/// (prefix filter; Bayardo, Ma and Srikant, https://doi.org/10.1145/1242572.1242591).
struct SimilarSets: Sendable {
  /// Steps after which no further sets are compared, one and a half seconds: a story of 50,000 lines that all resemble
  /// each other is told by its earliest, and what later ones share stays apart without a word. The largest story of
  /// 60,000 articles (1,276 reports) takes ten million.
  private static let mostSteps = 100_000_000
  /// Steps that comparing two sets costs, beside one for each set that is looked at.
  private static let stepsOfComparison = 16

  private let sets: [StemSet]
  private let owners: [Int?]
  /// By stem: the sets that have it.
  private let holders: [[Int32]]

  /// `owners[i]` is the report that set `i` comes from, nil where several have it.
  init(_ sets: [StemSet], owners: [Int?]) {
    self.sets = sets
    self.owners = owners
    let last = sets.lazy.compactMap { $0.members.last }.max()
    var holders: [[Int32]] = Array(repeating: [], count: last.map { Int($0.index) + 1 } ?? 0)
    for (place, set) in sets.enumerated() {
      for stem in set.members { holders[Int(stem.index)].append(Int32(place)) }
    }
    self.holders = holders
  }

  /// Pairs of sets not all of one report, whose shorter one has at least `fewest` stems and lies by `containment` in the other, in order.
  func pairs(containment: Double, fewest: Int) -> [(Int, Int)] {
    guard owners.contains(where: { $0 == nil || $0 != owners[0] }) else { return [] }
    var pairs: [(Int, Int)] = []
    var seen: [Int32] = Array(repeating: -1, count: sets.count)
    var steps = 0
    for (place, set) in sets.enumerated() where set.count >= fewest && steps < Self.mostSteps {
      let needed = Int((containment * Double(set.count)).rounded(.up))
      let rarestFirst = set.members.sorted { a, b in
        let (x, y) = (holders[Int(a.index)].count, holders[Int(b.index)].count)
        return x != y ? x < y : a < b
      }
      for stem in rarestFirst.prefix(set.count - needed + 1) {
        steps += holders[Int(stem.index)].count
        for other in holders[Int(stem.index)] {
          let partner = Int(other)
          guard seen[partner] != Int32(place), owners[place] == nil || owners[partner] != owners[place],
            isLonger(partner, than: place)
          else { continue }
          seen[partner] = Int32(place)
          steps += Self.stepsOfComparison
          if set.shared(with: sets[partner]) >= needed { pairs.append((min(place, partner), max(place, partner))) }
        }
      }
    }
    return pairs.sorted { $0 < $1 }
  }

  private func isLonger(_ a: Int, than b: Int) -> Bool {
    sets[a].count != sets[b].count ? sets[a].count > sets[b].count : a > b
  }
}
