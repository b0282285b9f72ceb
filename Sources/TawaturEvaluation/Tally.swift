import TawaturModel

/// Hits of one layer against what the gold has and what was read.
package struct Tally {
  package var gold = 0
  package var read = 0
  /// In the order they were first counted.
  package private(set) var hits: [(name: String, count: Int)] = []
  package var reliability = Reliability()

  package init() {}

  package mutating func add(_ name: String, _ isHit: Bool) {
    if let index = hits.firstIndex(where: { $0.name == name }) {
      hits[index].count += isHit ? 1 : 0
    } else {
      hits.append((name, isHit ? 1 : 0))
    }
  }

  /// Precision, recall and F1 by name.
  package var scores: [Score] {
    hits.map { name, count in
      Score(
        name: name, precision: Double(count) / Double(max(1, read)), recall: Double(count) / Double(max(1, gold)))
    }
  }
}

package struct Score {
  package var name: String
  package var precision: Double
  package var recall: Double
  package var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
}

/// Pairs gold with readings one to one, the best pairs first.
package enum Pairing {
  package static func pairs<Gold, Reading>(
    _ gold: [Gold], _ readings: [Reading], score: (Gold, Reading) -> Double
  ) -> [(gold: Int, reading: Int)] {
    var cells: [(score: Double, gold: Int, reading: Int)] = []
    for (g, item) in gold.enumerated() {
      for (r, reading) in readings.enumerated() {
        let value = score(item, reading)
        if value > 0 { cells.append((value, g, r)) }
      }
    }
    cells.sort { ($1.score, $0.gold, $0.reading) < ($0.score, $1.gold, $1.reading) }
    var usedGold: Set<Int> = []
    var usedReadings: Set<Int> = []
    var pairs: [(Int, Int)] = []
    for cell in cells where !usedGold.contains(cell.gold) && !usedReadings.contains(cell.reading) {
      usedGold.insert(cell.gold)
      usedReadings.insert(cell.reading)
      pairs.append((cell.gold, cell.reading))
    }
    return pairs
  }
}

extension TextSpan {
  /// Bytes both have.
  package func shared(with other: TextSpan) -> Int { max(0, min(end, other.end) - max(start, other.start)) }
}
