/// What speaks for or against one candidate of a choice: hashes of features, to learn from, or the sum of their weights.
package struct CandidateFeatures: Sendable {
  /// Empty where a model sums them up.
  package private(set) var hashes: [UInt64] = []
  /// The sum of the weights, where a model is asked.
  package private(set) var score = 0
  private let weights: DecisionModel.Weights?

  /// Features that are kept, or weighed by the weights of a model that lives longer.
  init(weighedBy weights: DecisionModel.Weights? = nil) {
    self.weights = weights
    if weights == nil { hashes.reserveCapacity(64) }
  }

  /// Adds a feature: what it is about, and the values that tell its kinds apart.
  ///
  /// The numbers of features stand in the model, so that none of them may change without learning again.
  @inline(__always)
  package mutating func add(_ about: UInt64, _ value: UInt64 = 0, _ other: UInt64 = 0) {
    let hash = TaggerHash.feature(about, value, other)
    if let weights { score += Int(weights[hash]) } else { hashes.append(hash) }
  }

  /// Adds a feature where it holds.
  @inline(__always)
  package mutating func add(_ about: UInt64, if holds: Bool) {
    if holds { add(about, 1) }
  }

  /// A number in steps that grow with it: 0, 1, 2, 3, 4 to 5, 6 to 8, 9 to 15, 16 to 31, more.
  @inline(__always)
  package static func step(_ number: Int) -> UInt64 {
    switch number {
    case ..<0: 9
    case 0...3: UInt64(number)
    case 4...5: 4
    case 6...8: 5
    case 9...15: 6
    case 16...31: 7
    default: 8
    }
  }
}
