import TawaturModel

/// Decides whether two quantities of one kind measure the same thing; unsure means no.
enum MeasurementMatch {
  /// Reports of one thing lie no further apart, or say when it was.
  private static let daysApart = 45

  static func isSame(_ a: Measurement, _ b: Measurement) -> Bool {
    let shared = a.context.shared(with: b.context)
    if a.quantity.agrees(with: b.quantity) {
      // A report's headline repeats the toll of its text.
      if a.report == b.report { return a.kind.isToll && (a.isHeading || b.isHeading) }
      return shared >= sharedForOneValue(a, b) && (speakOfOneTime(a, b) || !a.kind.isToll)
    }
    guard speakOfOneTime(a, b) else { return false }
    guard a.period == b.period, a.quantity.bound.isNumber, b.quantity.bound.isNumber else { return false }
    let containment = Double(shared) / Double(max(1, min(a.context.count, b.context.count)))
    return a.kind.isToll ? shared >= 3 && containment >= 0.3 : shared >= 4 && containment >= 0.6
  }

  /// The rarer the number, the fewer words must agree.
  private static func sharedForOneValue(_ a: Measurement, _ b: Measurement) -> Int {
    let value = min(a.quantity.value ?? 0, b.quantity.value ?? 0)
    // Shares and sums of money are told of many things.
    if a.kind.noun.isEmpty { return value >= 1_000_000 && a.kind.unit != "%" ? 2 : 3 }
    switch value {
    case 1_000...: return 0
    case 100...: return 1
    case 10...: return a.kind.isToll ? 1 : 2
    default: return a.kind.isToll ? 2 : 3
    }
  }

  private static func speakOfOneTime(_ a: Measurement, _ b: Measurement) -> Bool {
    guard let x = a.subjectDay ?? a.day, let y = b.subjectDay ?? b.day else { return true }
    return abs(x - y) <= daysApart
  }

  /// «12 قتيلا … في حين … 15 جثة»: different sources in one breath on one matter.
  static func isContrast(_ a: Measurement, _ b: Measurement) -> Bool {
    guard a.report == b.report, (0...1).contains(b.sentence - a.sentence), b.isContrasted,
      a.kind == b.kind || (a.countsDead && b.countsDead),
      !a.chain.isEmpty, !b.chain.isEmpty,
      a.chain.last?.name != b.chain.last?.name, a.quantity.contradicts(b.quantity), a.period == b.period,
      let x = a.quantity.value, let y = b.quantity.value
    else { return false }
    return max(x, y) <= 2 * min(x, y)
  }
}

extension Quantity.Bound {
  /// Whether the words give a number and not only its size.
  var isNumber: Bool {
    switch self {
    case .tens, .hundreds, .thousands, .millions: false
    case .exact, .about, .moreThan, .lessThan, .atLeast, .atMost, .range: true
    }
  }
}
