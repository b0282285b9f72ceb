import TawaturModel
import TawaturText

/// How much each stem says about the story: what many outlets write is what it is about.
struct StemWeights: Sendable {
  private let weights: [Double]

  /// - Complexity: O(*n*) in the words of the story.
  init(_ reports: StoryReports) {
    var numbers: [String: Int] = [:]
    var outlets: [Set<Int>] = []
    var counts: [Int] = []
    for report in reports.all {
      let outlet = numbers[report.outlet] ?? numbers.count
      numbers[report.outlet] = outlet
      for stem in report.stemSet(0..<report.text.count).members {
        let place = Int(stem.index)
        while counts.count <= place {
          counts.append(0)
          outlets.append([])
        }
        counts[place] += 1
        outlets[place].insert(outlet)
      }
    }
    // Logarithms: the tenth outlet adds less than the second; several reports of one outlet add little.
    weights = zip(outlets, counts).map { outlets, count in
      Self.log2(1 + Double(outlets.count)) + 0.25 * Self.log2(Double(count))
    }
  }

  subscript(stem: WordID) -> Double {
    let place = Int(stem.index)
    return place < weights.count ? weights[place] : 0
  }

  func sum(_ stems: some Sequence<WordID>) -> Double { stems.reduce(0) { $0 + self[$1] } }

  /// The whole part by halving, the rest as a straight line: near enough, and the same on every machine.
  private static func log2(_ value: Double) -> Double {
    var (rest, whole) = (value, 0.0)
    while rest >= 2 {
      rest /= 2
      whole += 1
    }
    return whole + rest - 1
  }
}
