import Foundation
import TawaturReading

/// Trains a linear-chain conditional random field (Lafferty et al. 2001) by AdaGrad (Duchi et al. 2011),
/// half of the features hidden at each step, so that a known word does not outshine what stands around it.
struct RandomField: Sendable {
  typealias Vector = SIMD16<Float>
  static let labels = NameLabel.count

  /// What one sentence is learned from: by token the numbers of its features, and its labels.
  struct Example: Sendable {
    var features = FeatureRows()
    /// The same as if nobody knew the token; empty outside of names.
    var unknown = FeatureRows()
    var labels: [NameLabel] = []
    /// The number of the data it is from.
    var source = 0
  }

  struct Settings: Sendable {
    var rounds = 10
    var rate: Float = 0.1
    var decay: Float = 1e-3
    /// Part of the words of names that are learned from as if nobody knew them: the gazetteers have most names of
    /// this data, and fewer of a newspaper's.
    var unknown: Double = 0.1
    /// What is added to `outside` where a name stands while learning, so that fewer names are missed.
    var cost: Float = 1
  }

  private let settings: Settings
  private let features: Int
  /// Of all data, then of each apart: a feature says what it says everywhere and what it says there (Daumé 2007).
  private var weights: [Vector]
  private var squares: [Vector]
  /// By label before (the start of a sentence last) and label.
  private(set) var transitions: [Vector]
  private var transitionSquares: [Vector]
  private var random: SeededRandom

  init(features: Int, sources: Int, settings: Settings = Settings(), seed: UInt64 = 7) {
    self.settings = settings
    self.features = features
    random = SeededRandom(state: seed)
    weights = Array(repeating: .zero, count: features * (sources + 1))
    squares = Array(repeating: Vector(repeating: 1e-3), count: weights.count)
    transitionSquares = Array(repeating: Vector(repeating: 1e-3), count: Self.labels + 1)
    transitions = (0...Self.labels).map { state in
      var row = Vector.zero
      let previous = state < Self.labels ? NameLabel(rawValue: UInt8(state)) : nil
      for label in 0..<Self.labels where !NameLabel(rawValue: UInt8(label)).mayFollow(previous) {
        row[label] = Self.forbidden
      }
      return row
    }
  }

  static let forbidden: Float = -30

  /// Adds the weights of `other`, which knows the same features.
  mutating func add(_ other: RandomField) {
    for feature in weights.indices { weights[feature] += other.weights[feature] }
    for state in transitions.indices { transitions[state] += other.transitions[state] }
  }

  mutating func divide(by count: Float) {
    for feature in weights.indices { weights[feature] /= count }
    for state in transitions.indices { transitions[state] /= count }
  }

  /// By feature, what it says in one of the data.
  func weights(in source: Int) -> [Vector] {
    (0..<features).map { weights[$0] + weights[features * (source + 1) + $0] }
  }

  mutating func learn(_ examples: [Example]) {
    var order = Array(examples.indices)
    var chosen = FeatureRows()
    for _ in 0..<settings.rounds {
      random.shuffle(&order)
      for index in order where !examples[index].labels.isEmpty { learn(examples[index], &chosen) }
    }
  }

  private mutating func learn(_ example: Example, _ chosen: inout FeatureRows) {
    let gold = example.labels.map { Int($0.rawValue) }
    chosen.removeAll()
    for index in gold.indices {
      let isUnknown = gold[index] != 0 && random.unit() < settings.unknown
      choose((isUnknown ? example.unknown : example.features)[index], of: example.source, &chosen)
    }
    let scores = gold.indices.map { emission(of: chosen[$0], gold: gold[$0]) }
    let steps = transitions.map(Self.exponential)
    let (forward, backward) = Self.sums(scores, steps)
    var gradient = Array(repeating: Vector.zero, count: Self.labels + 1)
    for index in gold.indices {
      var expected = forward[index] * backward[index]
      expected /= max(expected.sum(), 1e-30)
      expected[gold[index]] -= 1
      update(chosen[index], expected)
      guard index > 0 else {
        gradient[Self.labels] += expected
        continue
      }
      let after = scores[index] * backward[index]
      var rows = (0..<Self.labels).map { steps[$0] * after * forward[index - 1][$0] }
      let total = max(rows.reduce(0) { $0 + $1.sum() }, 1e-30)
      for state in 0..<Self.labels { rows[state] /= total }
      rows[gold[index - 1]][gold[index]] -= 1
      for state in 0..<Self.labels { gradient[state] += rows[state] }
    }
    for state in 0...Self.labels {
      transitionSquares[state] += gradient[state] * gradient[state]
      transitions[state] -= settings.rate * gradient[state] / transitionSquares[state].squareRoot()
    }
  }

  /// Half of the features, by chance.
  private mutating func choose(_ row: ArraySlice<Int32>, of source: Int, _ chosen: inout FeatureRows) {
    let own = Int32(features * (source + 1))
    var bits: UInt64 = 0
    for (place, feature) in row.enumerated() {
      if place % 32 == 0 { bits = random.next() }
      if bits & 1 == 1 { chosen.append(feature) }
      if bits & 2 == 2 { chosen.append(own + feature) }
      bits >>= 2
    }
    chosen.endRow()
  }

  private mutating func update(_ row: ArraySlice<Int32>, _ expected: Vector) {
    for feature in row {
      let feature = Int(feature)
      let gradient = expected + weights[feature] * settings.decay
      squares[feature] += gradient * gradient
      weights[feature] -= settings.rate * gradient / squares[feature].squareRoot()
    }
  }

  private func emission(of row: ArraySlice<Int32>, gold: Int) -> Vector {
    var sum = Vector.zero
    for feature in row { sum += weights[Int(feature)] }
    if gold != 0 { sum[0] += settings.cost }
    var labels = sum
    for label in Self.labels..<16 { labels[label] = -1e9 }
    return Self.exponential(labels - labels.max())
  }

  private static func exponential(_ scores: Vector) -> Vector {
    var result = Vector.zero
    for label in 0..<labels { result[label] = Foundation.exp(scores[label]) }
    return result
  }

  /// Sums over all labellings up to each token, and from it on, each made one in total.
  private static func sums(_ scores: [Vector], _ steps: [Vector]) -> (forward: [Vector], backward: [Vector]) {
    var forward: [Vector] = []
    for (index, score) in scores.enumerated() {
      var sum = index == 0 ? steps[labels] : Vector.zero
      if index > 0 { for state in 0..<labels { sum += steps[state] * forward[index - 1][state] } }
      sum *= score
      forward.append(sum / max(sum.sum(), 1e-30))
    }
    var backward = Array(repeating: Vector(repeating: 1), count: scores.count)
    for index in stride(from: scores.count - 2, through: 0, by: -1) {
      let after = scores[index + 1] * backward[index + 1]
      var sum = Vector.zero
      for state in 0..<labels { sum[state] = (steps[state] * after).sum() }
      backward[index] = sum / max(sum.sum(), 1e-30)
    }
    return (forward, backward)
  }
}

/// Random numbers that are the same on every run (SplitMix64).
struct SeededRandom: Sendable {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }

  mutating func shuffle(_ order: inout [Int]) {
    for index in stride(from: order.count - 1, to: 0, by: -1) {
      order.swapAt(index, Int(next() % UInt64(index + 1)))
    }
  }
}
