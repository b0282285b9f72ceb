/// Finds the labels with the highest sum of scores (Viterbi 1967) in runs of tokens; what stands between runs is outside
/// of names.
struct LabelDecoder {
  typealias Scores = WordScores.Scores
  /// From which label the best way leads to each but `outside`, and to that.
  struct Back {
    var labels: Scores
    var outside: Int16
  }

  let transitions: [Scores]
  let toOutside: [Int16]

  init(model: TaggerModel) { (transitions, toOutside) = (model.transitions, model.toOutside) }

  /// Labels a run; `back` has room for as many as it has tokens.
  func decode(
    _ scores: UnsafePointer<Scores>, _ run: Range<Int>, startsSentence: Bool, endsSentence: Bool,
    _ back: UnsafeMutablePointer<Back>, into labels: UnsafeMutablePointer<NameLabel>
  ) {
    transitions.withUnsafeBufferPointer { transitions in
      toOutside.withUnsafeBufferPointer { toOutside in
        let first = startsSentence ? NameLabel.count : 0
        var best = transitions[first] &+ scores[run.lowerBound]
        var outside = toOutside[first]
        for index in (run.lowerBound + 1)..<max(run.lowerBound + 1, run.upperBound) {
          var next = transitions[0] &+ Scores(repeating: outside)
          var nextOutside = toOutside[0] &+ outside
          var from = Scores()
          var fromOutside: Int16 = 0
          for label in 1..<NameLabel.count {
            let here = best[label - 1]
            let through = transitions[label] &+ Scores(repeating: here)
            let better = through .> next
            next.replace(with: through, where: better)
            from.replace(with: Scores(repeating: Int16(truncatingIfNeeded: label)), where: better)
            let ends = toOutside[label] &+ here
            if ends > nextOutside { (nextOutside, fromOutside) = (ends, Int16(truncatingIfNeeded: label)) }
          }
          back[index - run.lowerBound] = Back(labels: from, outside: fromOutside)
          // Sums of a long run stay in range: only their differences count.
          best = (next &- Scores(repeating: nextOutside) &+ scores[index])
            .clamped(lowerBound: Scores(repeating: -8_000), upperBound: Scores(repeating: 8_000))
          outside = 0
        }
        var label: Int16 = 0
        var top = outside &+ (endsSentence ? 0 : toOutside[0])
        for other in 1..<NameLabel.count {
          let sum = best[other - 1] &+ (endsSentence ? 0 : toOutside[other])
          if sum > top { (label, top) = (Int16(truncatingIfNeeded: other), sum) }
        }
        for index in stride(from: run.upperBound - 1, through: run.lowerBound, by: -1) {
          labels[index] = NameLabel(rawValue: UInt8(truncatingIfNeeded: label))
          if index > run.lowerBound {
            let back = back[index - run.lowerBound]
            label = label == 0 ? back.outside : back.labels[Int(label) - 1]
          }
        }
      }
    }
  }
}
