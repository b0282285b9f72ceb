/// Things with what is equal in all that matters counted once: what holds for one copy must not be worked out anew for
/// each of thousands.
struct Copies: Sendable {
  /// By thing: the number of its kind.
  let kinds: [Int]
  /// By kind: its things in order; kinds in order of their first things.
  let members: [[Int]]

  /// Two things are of one kind where their keys are equal.
  /// - Complexity: O(*n*).
  init<Key: Hashable>(_ keys: [Key]) {
    var numbers: [Key: Int] = [:]
    var members: [[Int]] = []
    kinds = keys.enumerated().map { thing, key in
      let kind = numbers[key] ?? members.count
      if kind == members.count {
        numbers[key] = kind
        members.append([])
      }
      members[kind].append(thing)
      return kind
    }
    self.members = members
  }

  /// By kind: the owner of all its things, nil where they have several.
  func soleOwners(_ owners: [Int]) -> [Int?] {
    members.map { things in things.allSatisfy { owners[$0] == owners[things[0]] } ? owners[things[0]] : nil }
  }

  /// By kind: its first thing.
  var firsts: [Int] { members.map { $0[0] } }
}

extension Groups {
  /// Joins each of `a` with each of `b` that has another owner, which is as if three of different owners stood for all:
  /// of those three, any two things share one that they may be joined with.
  /// - Complexity: O(*n*) in both.
  mutating func join(_ a: [Int], _ b: [Int], owners: [Int]) {
    join(each: a, withSomeOf: b, owners)
    join(each: b, withSomeOf: a, owners)
  }

  private mutating func join(each things: [Int], withSomeOf others: [Int], _ owners: [Int]) {
    var some: [Int] = []
    for other in others where some.count < 3 && !some.contains(where: { owners[$0] == owners[other] }) {
      some.append(other)
    }
    for thing in things { for other in some where owners[other] != owners[thing] { join(thing, other) } }
  }
}
