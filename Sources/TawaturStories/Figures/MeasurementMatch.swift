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
    return a.report != b.report && mayDiffer(a, b) && shared >= 3 && isOneMatter(a, b, shared)
  }

  /// Numbers of one sentence belong to a list; shares and prices change with their matter.
  private static func mayDiffer(_ a: Measurement, _ b: Measurement) -> Bool {
    speakOfOneTime(a, b) && a.period == b.period && a.quantity.bound.isNumber && b.quantity.bound.isNumber
      && !a.isOneOfSeveral && !b.isOneOfSeveral && !a.kind.noun.isEmpty
  }

  /// Whether different numbers are told of one thing: one accident by its day or by a word of counting up, anything
  /// else by a sentence that is nearly the same.
  private static func isOneMatter(_ a: Measurement, _ b: Measurement, _ shared: Int) -> Bool {
    let containment = Double(shared) / Double(max(1, min(a.context.count, b.context.count)))
    guard a.kind.isToll else { return shared >= 6 && containment >= 0.8 }
    if containment >= 0.6 || lookBack(a, at: b) || lookBack(b, at: a) { return true }
    guard containment >= 0.3 else { return false }
    return a.isTotal || b.isTotal || !a.namedDays.isDisjoint(with: b.namedDays) || a.day == b.day
  }

  /// Whether the report long after names the very day the other tells of.
  private static func lookBack(_ later: Measurement, at earlier: Measurement) -> Bool {
    later.subjectDay.map { earlier.namedDays.contains($0) } ?? false
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
    let isSet =
      a.sentence == b.sentence
      ? a.contrastsBefore < b.contrastsBefore : a.sentence + 1 == b.sentence && b.contrastsBefore > 0
    guard a.report == b.report, isSet, a.kind == b.kind || (a.countsDead && b.countsDead),
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
