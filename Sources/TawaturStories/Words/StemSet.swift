import TawaturText

/// The different light stems of some words.
struct StemSet: Hashable, Sendable {
  /// In order of their numbers.
  let members: [WordID]

  init(_ stems: [WordID]) {
    let sorted = stems.sorted()
    var members: [WordID] = []
    members.reserveCapacity(sorted.count)
    for stem in sorted where members.last != stem { members.append(stem) }
    self.members = members
  }

  var count: Int { members.count }
  var isEmpty: Bool { members.isEmpty }

  /// How many stems both have.
  /// - Complexity: O(*n* + *m*).
  func shared(with other: StemSet) -> Int {
    var shared = 0
    var i = 0
    var j = 0
    while i < members.count, j < other.members.count {
      if members[i] == other.members[j] {
        shared += 1
        i += 1
        j += 1
      } else if members[i] < other.members[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }

  /// Shared stems over those of the shorter, 0…1.
  func containment(with other: StemSet) -> Double {
    let shorter = min(count, other.count)
    return shorter == 0 ? 0 : Double(shared(with: other)) / Double(shorter)
  }

  func isSubset(of other: StemSet) -> Bool { shared(with: other) == count }

  func union(_ other: StemSet) -> StemSet { StemSet(members + other.members) }
}
