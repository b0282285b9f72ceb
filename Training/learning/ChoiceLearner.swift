import Foundation

/// One choice to learn from: the features of its candidates, and which of them are right.
package struct Choice {
  /// By candidate the hashes of its features.
  package var candidates: [[UInt64]]
  package var isRight: [Bool]
  /// How much it counts beside others.
  package var weight: Float

  package init(candidates: [[UInt64]], isRight: [Bool], weight: Float = 1) {
    self.candidates = candidates
    self.isRight = isRight
    self.weight = weight
  }
}

/// Learns weights under which right candidates are likely: a softmax over the candidates of each choice, by AdaGrad
/// (Duchi et al. 2011), with part of the features hidden at each step. The same bytes for the same choices.
package struct ChoiceLearner {
  package var rounds = 12
  package var rate: Float = 0.05
  package var decay: Float = 1e-5
  /// Part of the features hidden at each step, so that many learn what one could say alone.
  package var hidden: Float = 0.3
  /// Features of fewer choices are left out.
  package var rarest = 3
  package var seed: UInt64 = 7

  package init() {}

  /// The weights of all features that are worth keeping, in the order in which they were met.
  package func weights(of choices: [Choice]) -> [(hash: UInt64, weight: Float)] {
    var numbers: [UInt64: Int32] = [:]
    var counts: [Int32] = []
    var last: [Int32] = []
    var hashes: [UInt64] = []
    let examples = choices.enumerated().map { place, choice in
      choice.candidates.map { candidate in
        candidate.map { hash -> Int32 in
          let number = numbers[hash] ?? Int32(hashes.count)
          if number == hashes.count {
            numbers[hash] = number
            hashes.append(hash)
            counts.append(0)
            last.append(-1)
          }
          if last[Int(number)] != Int32(place) {
            counts[Int(number)] += 1
            last[Int(number)] = Int32(place)
          }
          return number
        }
      }
    }
    var weights = [Float](repeating: 0, count: hashes.count)
    var squares = [Float](repeating: 1e-2, count: hashes.count)
    var random = SplitMix64(state: seed)
    var order = choices.indices.filter { choices[$0].isRight.contains(true) && choices[$0].isRight.contains(false) }
    for _ in 0..<rounds {
      random.shuffle(&order)
      for place in order {
        let shown = examples[place].map { candidate in
          candidate.filter { counts[Int($0)] >= rarest && random.unit() >= hidden }
        }
        let scores = shown.map { $0.reduce(Float(0)) { $0 + weights[Int($1)] } }
        let all = Self.softmax(scores) { _ in true }
        let right = Self.softmax(scores) { choices[place].isRight[$0] }
        for (candidate, features) in shown.enumerated() {
          let step = (all[candidate] - right[candidate]) * choices[place].weight
          if abs(step) < 1e-5 { continue }
          for number in features {
            let number = Int(number)
            let gradient = step + weights[number] * decay
            squares[number] += gradient * gradient
            weights[number] -= rate * gradient / squares[number].squareRoot()
          }
        }
      }
    }
    let shown = 1 - hidden
    return hashes.indices.filter { abs(weights[$0]) > 0.01 }.map { (hashes[$0], weights[$0] * shown) }
  }

  /// The likelihoods of the candidates that count.
  private static func softmax(_ scores: [Float], counting counts: (Int) -> Bool) -> [Float] {
    let highest = scores.indices.filter(counts).map { scores[$0] }.max() ?? 0
    let shares = scores.indices.map { counts($0) ? Foundation.exp(scores[$0] - highest) : 0 }
    let sum = shares.reduce(0, +)
    return shares.map { $0 / max(sum, 1e-30) }
  }
}

/// Random numbers that are the same on every run.
package struct SplitMix64 {
  package var state: UInt64

  package init(state: UInt64) { self.state = state }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  package mutating func unit() -> Float { Float(next() >> 40) / Float(1 << 24) }

  package mutating func shuffle(_ order: inout [Int]) {
    for index in stride(from: order.count - 1, to: 0, by: -1) {
      order.swapAt(index, Int(next() % UInt64(index + 1)))
    }
  }
}
