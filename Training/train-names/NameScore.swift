import TawaturReading

/// How many names were found with their exact words and class.
struct NameScore {
  private struct Name: Hashable {
    var words: Range<Int>
    var kind: NameLabel.Class
  }

  private struct Counts {
    var gold = 0
    var found = 0
    var right = 0
  }

  private var counts: [NameLabel.Class: Counts] = [:]

  mutating func add(gold: [NameLabel], found: [NameLabel]) {
    let (gold, found) = (Self.names(gold), Self.names(found))
    for name in gold { counts[name.kind, default: Counts()].gold += 1 }
    for name in found { counts[name.kind, default: Counts()].found += 1 }
    for name in gold.intersection(found) { counts[name.kind, default: Counts()].right += 1 }
  }

  private static func names(_ labels: [NameLabel]) -> Set<Name> {
    var names: Set<Name> = []
    var open: Name?
    for (index, label) in labels.enumerated() {
      if var name = open, label.kind == name.kind, !label.begins {
        name.words = name.words.lowerBound..<(index + 1)
        open = name
        continue
      }
      if let open { names.insert(open) }
      open = label.kind.map { Name(words: index..<(index + 1), kind: $0) }
    }
    if let open { names.insert(open) }
    return names
  }

  static let scored: [NameLabel.Class] = [.person, .location, .organisation]

  func f1(_ classes: [NameLabel.Class] = scored) -> Double {
    let sum = sum(classes)
    return 2 * Double(sum.right) / Double(max(1, sum.gold + sum.found))
  }

  private func sum(_ classes: [NameLabel.Class]) -> Counts {
    classes.reduce(into: Counts()) { sum, kind in
      let counts = counts[kind] ?? Counts()
      sum.gold += counts.gold
      sum.found += counts.found
      sum.right += counts.right
    }
  }

  var description: String {
    let all = sum(Self.scored)
    let columns = [
      Double(all.right) / Double(max(1, all.found)), Double(all.right) / Double(max(1, all.gold)), f1(),
      f1([.person]), f1([.location]), f1([.organisation]), f1([.people]), f1(NameLabel.Class.allCases),
    ]
    return columns.map { String(Double(Int($0 * 1000 + 0.5)) / 1000) }.joined(separator: "\t")
  }

  static let header = "P\tR\tF1\tPER\tLOC\tORG\tpeoples\tF1 with peoples"
}
