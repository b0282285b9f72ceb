import Foundation
import TawaturModel

/// How often a reader is right by how sure it says it is.
package struct Reliability: Sendable {
  private var read = [Int](repeating: 0, count: 101)
  private var right = [Int](repeating: 0, count: 101)

  package init() {}

  package mutating func add(_ certainty: Certainty, isRight: Bool) {
    read[certainty.hundredths] += 1
    if isRight { right[certainty.hundredths] += 1 }
  }

  package struct Row: Sendable {
    /// From a certainty in hundredths up to the next row's.
    package var from: Int
    package var read: Int
    package var right: Int
    /// The mean of what the reader said.
    package var certainty: Double
  }

  /// By tenths of certainty, those without readings left out.
  package var rows: [Row] {
    stride(from: 0, to: 100, by: 10).compactMap { from in
      let certainties = from...(from == 90 ? 100 : from + 9)
      let count = certainties.reduce(0) { $0 + read[$1] }
      guard count > 0 else { return nil }
      let sum = certainties.reduce(0) { $0 + $1 * read[$1] }
      return Row(
        from: from, read: count, right: certainties.reduce(0) { $0 + right[$1] },
        certainty: Double(sum) / Double(count) / 100)
    }
  }

  /// The highest least certainty at which so many of `gold` are still read right, and the precision there; nil where
  /// no certainty is low enough.
  package func threshold(forRecall recall: Double, of gold: Int) -> (certainty: Certainty, precision: Double)? {
    var all = 0
    var good = 0
    for certainty in stride(from: 100, through: 0, by: -1) {
      all += read[certainty]
      good += right[certainty]
      if good > 0, Double(good) >= recall * Double(gold) {
        return (Certainty(hundredths: certainty), Double(good) / Double(all))
      }
    }
    return nil
  }

  /// What a person is told, line by line.
  package func describe(of gold: Int) -> [String] {
    let rows = rows.map { row in
      "certainty \(Self.shown(row.certainty))  read \(row.read)  right \(Self.shown(Double(row.right) / Double(row.read)))"
    }
    let aimed = [0.6, 0.5, 0.4].compactMap { recall in
      threshold(forRecall: recall, of: gold).map {
        "precision \(Self.shown($0.precision)) at recall \(Self.shown(recall)), from certainty \(Self.shown(Double($0.certainty.hundredths) / 100))"
      }
    }
    return rows + aimed
  }

  private static func shown(_ share: Double) -> String { String(format: "%.3f", share) }
}
