import TawaturModel

/// Decides whether two quantities of one kind measure the same thing; unsure means no.
enum MeasurementMatch {
  /// Reports of one thing lie no further apart, or say when it was.
  private static let daysApart = 45
  /// Days named for one happening: the day itself, and the days its count went on.
  private static let daysOfNews = 3

  static func isSame(_ a: Measurement, _ b: Measurement) -> Bool {
    // A report's headline repeats the toll of its text.
    if a.report == b.report, !a.kind.isToll || !(a.isHeading || b.isHeading) { return false }
    if a.quantity.agrees(with: b.quantity) {
      if a.report == b.report { return true }
      let shared = a.context.shared(with: b.context)
      guard shared >= sharedForOneValue(a, b), a.quantity.bound.isNumber || areOfOneBreath(a, b, shared) else {
        return false
      }
      return !a.kind.isToll
        || a.period == b.period && speakOfOneTime(a, b) && (!countsFighters(a) || areOfOneDay(a, b))
    }
    return isChange(a, b)
  }

  /// Whether different numbers measure one thing.
  static func isChange(_ a: Measurement, _ b: Measurement) -> Bool {
    guard a.report != b.report, mayDiffer(a, b), !areRivals(a, b) else { return false }
    let shared = a.context.shared(with: b.context)
    return shared >= 3 && isOneMatter(a, b, shared)
  }

  /// «عشرات» is said of everything: only sentences that are nearly the same mean one thing by it.
  private static func areOfOneBreath(_ a: Measurement, _ b: Measurement, _ shared: Int) -> Bool {
    shared >= 5 && 5 * shared >= 3 * min(a.context.count, b.context.count) && areOfOneDay(a, b)
  }

  /// A war has its dead every day; an accident has one toll.
  private static func countsFighters(_ a: Measurement) -> Bool { a.counts == .fighters }

  /// Whether two sources give numbers so far apart that no count between them leads from one to the other.
  static func areRivals(_ a: Measurement, _ b: Measurement) -> Bool {
    a.isSigned && b.isSigned && !a.hasSource(of: b) && max(a.size, b.size) >= 3 * min(a.size, b.size)
  }

  private static func areOfOneDay(_ a: Measurement, _ b: Measurement) -> Bool {
    guard let x = a.day, let y = b.day else { return true }
    return abs(x - y) <= 1
  }

  /// Whether a count that can only rise would have fallen: then it counts something else.
  private static func falls(_ a: Measurement, _ b: Measurement) -> Bool {
    guard a.kind.onlyRises, let x = a.asOf, let y = b.asOf, let first = a.day, let second = b.day else { return false }
    let (earlier, later) = x <= y ? (a, b) : (b, a)
    return later.size < (first == second ? 0.7 : 0.8) * earlier.size
  }

  /// Numbers of one sentence belong to a list; shares, prices and measures change with their matter.
  private static func mayDiffer(_ a: Measurement, _ b: Measurement) -> Bool {
    speakOfOneTime(a, b) && a.period == b.period && a.duration == b.duration && a.quantity.bound.isNumber
      && b.quantity.bound.isNumber
      && !a.isOneOfSeveral && !b.isOneOfSeveral && a.kind.unit.isEmpty
  }

  /// Whether different numbers are told of one thing: one accident by its day or by a word of counting up, anything
  /// else by a sentence that is nearly the same.
  private static func isOneMatter(_ a: Measurement, _ b: Measurement, _ shared: Int) -> Bool {
    let containment = Double(shared) / Double(max(1, min(a.context.count, b.context.count)))
    guard a.kind.isToll else { return a.outlet != b.outlet && shared >= 6 && containment >= 0.8 }
    if looksBack(a, at: b) || looksBack(b, at: a) { return true }
    guard containment >= 0.3, nameNearDays(a, b), !falls(a, b) else { return false }
    if countsFighters(a) { return a.day == b.day && shared >= 5 && containment >= 0.6 }
    if a.day == b.day { return true }
    return containment >= 0.6 && shared >= 5 || a.isTotal || b.isTotal
  }

  /// Whether the report names a day long past, and the other tells of that day.
  private static func looksBack(_ later: Measurement, at earlier: Measurement) -> Bool {
    guard let past = later.past, past.isOneDay else { return false }
    return earlier.namedDays.contains(past.lowerBound)
  }

  /// Whether the days that both name, if they do, lie together.
  private static func nameNearDays(_ a: Measurement, _ b: Measurement) -> Bool {
    guard !a.namedDays.isEmpty, !b.namedDays.isEmpty else { return true }
    return a.namedDays.contains { day in b.namedDays.contains { abs(day - $0) <= daysOfNews } }
  }

  /// The rarer the number, the fewer words must agree.
  private static func sharedForOneValue(_ a: Measurement, _ b: Measurement) -> Int {
    let value = min(a.size, b.size)
    if a.kind.isShareOrMoney { return value >= 1_000_000 ? 2 : 3 }
    switch value {
    case 1_000...: return 0
    case 100...: return 1
    case 10...: return a.kind.isToll ? 1 : 2
    default: return a.kind.isToll ? 2 : 3
    }
  }

  /// Whether both count the same past, or neither counts any.
  private static func speakOfOneTime(_ a: Measurement, _ b: Measurement) -> Bool {
    if let x = a.past, let y = b.past { return x.overlaps(y) }
    if let past = a.past ?? b.past {
      let other = a.past == nil ? a : b
      return other.namedDays.contains { past.contains($0) } || other.day.map { past.contains($0) } ?? false
    }
    guard let x = a.day, let y = b.day else { return true }
    return abs(x - y) <= daysApart
  }

  /// «12 قتيلا … في حين … 15 جثة»: different sources in one breath on one matter.
  static func isContrast(_ a: Measurement, _ b: Measurement) -> Bool {
    let isSet =
      a.sentence == b.sentence
      ? a.contrastsBefore < b.contrastsBefore : a.sentence + 1 == b.sentence && b.isOpenedByContrast
    // In one sentence both sides must be signed: «بينما» also sets two things side by side.
    let areSigned = a.sentence != b.sentence || a.isSigned && b.isSigned
    guard a.report == b.report, isSet, areSigned, a.kind == b.kind || (a.countsDead && b.countsDead),
      a.chain.last?.name != b.chain.last?.name, a.quantity.contradicts(b.quantity), a.period == b.period,
      let x = a.quantity.value, let y = b.quantity.value
    else { return false }
    return max(x, y) <= (a.countsDead ? 2 : 1.3) * min(x, y)
  }
}

extension Quantity.Bound {
  /// Whether the words give a number and not only its size.
  var isNumber: Bool {
    switch self {
    case .tens, .hundreds, .thousands, .millions, .billions: false
    case .exact, .about, .moreThan, .lessThan, .atLeast, .atMost, .range: true
    }
  }
}
