import TawaturModel

extension Certainty {
  /// The certainty that a sum of weights stands for, which is the logarithm of the odds of being right.
  ///
  /// Nothing is ever sure to be right or wrong: 0.01 to 0.99.
  init(logOdds sum: Int) {
    let odds = Self.exponential(Double(sum) / Double(DecisionModel.one))
    self.init(hundredths: min(max(Int((100 * odds / (1 + odds)).rounded()), 1), 99))
  }

  /// e to the power of `x`, by additions and multiplications alone, so that it is the same on every machine.
  private static func exponential(_ x: Double) -> Double {
    var power = 1 + min(max(x, -20), 20) / Double(1 << halvings)
    for _ in 0..<halvings { power *= power }
    return power
  }

  private static let halvings = 24
}
