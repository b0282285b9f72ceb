import TawaturLinking
import TawaturModel

/// Tells of quantities that measure the same thing whether they agree, conflict or were updated.
struct FigureWriter: Sendable {
  /// Seconds within which two sources speak of the same time: the half hour in which neither can have heard the other.
  private static let sameTime = 1800

  let reports: StoryReports

  /// One figure, or two where a count both grew and was disputed; none where one report alone has it.
  func figures(of group: [Measurement]) -> [Figure] {
    let readings = Self.distinct(group).sorted(by: Self.comesBefore)
    if areOne(readings) {
      return outlets(of: readings).count > 1 && isWorthTelling(readings) ? [figure(readings, .agree)] : []
    }
    let tops = newest(readings)
    let disputed = readings.filter { reading in
      readings.contains { Self.areSetApart(reading, $0) }
        || tops.contains { $0.isAt(reading) } && tops.contains { isDispute(reading, $0) }
    }
    guard readings.contains(where: \.kind.isToll) else { return changes(readings, disputed) }
    let sides = disputed.distinctNumbersOfDays
    let steps = newest(readings.filter { !isOutvoted($0, readings, sides) })
    let isUpdate = steps.contains { later in
      steps.contains {
        $0.report < later.report && !$0.quantity.agrees(with: later.quantity) && !isDispute($0, later)
          && !Self.areSetApart($0, later)
      }
    }
    if disputed.isEmpty, steps.contains(where: { a in steps.contains { MeasurementMatch.areRivals(a, $0) } }) {
      return agreement(readings)
    }
    return (isUpdate ? [figure(steps, .update)] : [])
      + (disputed.isEmpty ? [] : [figure(carried(disputed, in: readings), .conflict)])
  }

  /// Numbers that are no toll: a change is shown only where words show it, else what agrees is kept.
  private func changes(_ readings: [Measurement], _ disputed: [Measurement]) -> [Figure] {
    let setApart = readings.filter { a in
      readings.contains { Self.areSetApart(a, $0) }
    }
    if !setApart.isEmpty { return [figure(carried(setApart, in: readings), .conflict)] }
    let isChange = readings.contains { a in readings.contains { MeasurementMatch.isChange(a, $0) } }
    // A number that comes back after another one was given is no update of it.
    if isChange, disputed.isEmpty, readings.isSteady { return [figure(readings, .update)] }
    return agreement(readings)
  }

  /// The most readings that agree, where several outlets have them.
  private func agreement(_ readings: [Measurement]) -> [Figure] {
    let agreeing = readings.map { reading in readings.filter { $0.quantity.agrees(with: reading.quantity) } }
    guard let most = agreeing.max(by: { $0.count < $1.count }), areOne(most) else { return [] }
    return outlets(of: most).count > 1 && isWorthTelling(most) ? [figure(most, .agree)] : []
  }

  /// The readings that hold with one side of a dispute.
  private func carried(_ disputed: [Measurement], in readings: [Measurement]) -> [Measurement] {
    let sides = disputed.distinctNumbersOfDays
    return readings.filter { reading in
      sides.contains { side in
        side.quantity.agrees(with: reading.quantity) && (!side.kind.isToll || side.day == reading.day)
      }
    }
  }

  /// Whether all values may be one, told more or less exactly.
  private func areOne(_ readings: [Measurement]) -> Bool {
    let numbers = readings.distinctNumbers
    return numbers.allSatisfy { reading in numbers.allSatisfy { $0.quantity.agrees(with: reading.quantity) } }
  }

  /// «البلدين», «شخص واحد»: such small numbers agree everywhere and tell nothing.
  private func isWorthTelling(_ readings: [Measurement]) -> Bool {
    readings.contains { $0.kind.isToll || $0.size > 2 || !$0.quantity.bound.isNumber }
  }

  /// Of each report the newest count: what it says of earlier ones stands with those.
  private func newest(_ readings: [Measurement]) -> [Measurement] {
    var newest: [Int: (asOf: Int, size: Double)] = [:]
    for reading in readings {
      let step = (reading.asOf ?? 0, reading.size)
      newest[reading.report] = newest[reading.report].map { $0 < step ? step : $0 } ?? step
    }
    return readings.filter { reading in
      newest[reading.report].map { $0 <= (reading.asOf ?? 0, reading.size) } ?? true
    }
  }

  func single(_ measurement: Measurement) -> Figure { figure([measurement], .single) }

  /// Each report's values once: the reading that names its source, else the first.
  private static func distinct(_ group: [Measurement]) -> [Measurement] {
    struct Value: Hashable {
      let report: Int
      let value: Double?
      let bound: Quantity.Bound
    }
    var kept: [Measurement] = []
    var places: [Value: Int] = [:]
    for measurement in group {
      let value = Value(
        report: measurement.report, value: measurement.quantity.value, bound: measurement.quantity.bound)
      if let place = places[value] {
        if tellsMore(measurement, than: kept[place]) { kept[place] = measurement }
      } else {
        places[value] = kept.count
        kept.append(measurement)
      }
    }
    return kept
  }

  private static func tellsMore(_ a: Measurement, than b: Measurement) -> Bool {
    if a.chain.isEmpty != b.chain.isEmpty { return b.chain.isEmpty }
    return b.isHeading && !a.isHeading
  }

  private static func comesBefore(_ a: Measurement, _ b: Measurement) -> Bool {
    a.report != b.report ? a.report < b.report : a.quantity.span < b.quantity.span
  }

  /// Whether one report sets its sources against each other.
  private static func areSetApart(_ a: Measurement, _ b: Measurement) -> Bool {
    MeasurementMatch.isContrast(a, b) || MeasurementMatch.isContrast(b, a)
  }

  /// Two sources that cannot both be right about the same time.
  private func isDispute(_ a: Measurement, _ b: Measurement) -> Bool {
    guard a.quantity.contradicts(b.quantity) else { return false }
    guard a.asOf != nil, a.day == b.day, a.isSigned, b.isSigned, !a.hasSource(of: b) else { return false }
    // An outlet that gives another number corrects itself, and one report may count a part beside the whole.
    guard a.outlet != b.outlet else { return false }
    guard let x = reports.all[a.report].published, let y = reports.all[b.report].published else { return true }
    guard x.second != nil, y.second != nil else { return x.day == y.day }
    // Later it may be a count that grew, or one that somebody still repeats.
    return abs(x.instant - y.instant) <= Self.sameTime
  }

  /// Whether more outlets hold against the reading than with it: it is no step of the count.
  private func isOutvoted(_ reading: Measurement, _ all: [Measurement], _ disputed: [Measurement]) -> Bool {
    guard disputed.contains(where: { $0.day == reading.day && $0.quantity.agrees(with: reading.quantity) }) else {
      return false
    }
    let ofDay = all.filter { $0.day == reading.day }
    let against = ofDay.filter { other in
      other.quantity.contradicts(reading.quantity)
        && disputed.contains { $0.day == other.day && $0.quantity.agrees(with: other.quantity) }
    }
    let with = ofDay.filter { $0.quantity.agrees(with: reading.quantity) }
    return outlets(of: against).count > outlets(of: with).count
  }

  private func outlets(of readings: [Measurement]) -> Set<String> {
    Set(readings.map { reports.all[$0.report].outlet })
  }

  private func figure(_ readings: [Measurement], _ state: Figure.State) -> Figure {
    let passages = readings.map { reports.all[$0.report].passage($0.quantity.span) }
    return Figure(
      counted: (readings.first { $0.namesMatter } ?? readings.first)?.counted ?? "",
      unit: readings.first?.quantity.unit,
      readings: readings.map { reading in
        let report = reports.all[reading.report]
        return Figure.Reading(
          article: report.id, quantity: reading.quantity, sentence: report.span(ofSentence: reading.sentence),
          chain: reading.chain)
      }, state: state, support: reports.support.support(for: passages))
  }
}
