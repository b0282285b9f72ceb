import TawaturLinking
import TawaturModel

/// Tells of quantities that measure the same thing whether they agree, conflict or were updated.
struct FigureWriter: Sendable {
  let reports: StoryReports

  /// One figure, or two where a count both grew and was disputed; none where one report alone has it.
  func figures(of group: [Measurement]) -> [Figure] {
    let readings = Self.distinct(group).sorted(by: Self.comesBefore)
    if areOne(readings) {
      return outlets(of: readings).count > 1 && isWorthTelling(readings) ? [figure(readings, .agree)] : []
    }
    let tops = newest(readings)
    let atTop = Set(tops.map(Place.init))
    let disputes = Disputes(tops, reports: reports.all)
    let apart = setApart(readings)
    let disputed = readings.filter { reading in
      apart.contains(Place(reading)) || atTop.contains(Place(reading)) && disputes.hold(against: reading)
    }
    guard readings.contains(where: \.kind.isToll) else { return changes(readings, apart, disputed) }
    let sides = disputed.distinctNumbersOfDays
    let outvoted = outvoted(among: readings, sides)
    let steps = newest(readings.filter { !outvoted.contains(FigureNumberOfDay($0)) })
    if disputed.isEmpty, areRivals(steps) { return agreement(readings) }
    return (isUpdate(steps) ? [figure(steps, .update)] : [])
      + (disputed.isEmpty ? [] : [figure(carried(disputed, in: readings), .conflict)])
  }

  /// Where a reading stands.
  private struct Place: Hashable {
    let report: Int
    let span: TextSpan

    init(_ reading: Measurement) {
      report = reading.report
      span = reading.quantity.span
    }
  }

  /// Those that their own report sets against another.
  private func setApart(_ readings: [Measurement]) -> Set<Place> {
    var apart: Set<Place> = []
    for (_, own) in Dictionary(grouping: readings, by: \.report) where own.count > 1 {
      for reading in own where own.contains(where: { Self.areSetApart(reading, $0) }) { apart.insert(Place(reading)) }
    }
    return apart
  }

  /// Whether a later report has another number, and no dispute explains it.
  private func isUpdate(_ steps: [Measurement]) -> Bool {
    let numbers = steps.distinctNumbers
    let byNumber = Dictionary(grouping: steps, by: { FigureNumber($0.quantity) })
    return numbers.contains { number in
      let later = byNumber[FigureNumber(number.quantity)] ?? []
      return numbers.contains { other in
        guard !other.quantity.agrees(with: number.quantity) else { return false }
        let earlier = byNumber[FigureNumber(other.quantity)] ?? []
        return later.contains { later in
          let disputes = Disputes([later], reports: reports.all)
          // In order of reports.
          return earlier.prefix { $0.report < later.report }.contains { earlier in
            !disputes.hold(against: earlier) && !Self.areSetApart(earlier, later)
          }
        }
      }
    }
  }

  /// Whether two of them are too far apart to be one count.
  private func areRivals(_ steps: [Measurement]) -> Bool {
    struct Said: Hashable {
      let size: Double
      let source: String?
    }
    var seen: Set<Said> = []
    let distinct = steps.filter { seen.insert(Said(size: $0.size, source: $0.chain.last?.name)).inserted }
    return distinct.contains { a in distinct.contains { MeasurementMatch.areRivals(a, $0) } }
  }

  /// Numbers that are no toll: a change is shown only where words show it, else what agrees is kept.
  private func changes(
    _ readings: [Measurement], _ apart: Set<Place>, _ disputed: [Measurement]
  ) -> [Figure] {
    let setApart = readings.filter { apart.contains(Place($0)) }
    if !setApart.isEmpty { return [figure(carried(setApart, in: readings), .conflict)] }
    let told = readings.distinctTellings
    let isChange = told.contains { a in told.contains { MeasurementMatch.isChange(a, $0) } }
    // A number that comes back after another one was given is no update of it.
    if isChange, disputed.isEmpty, readings.isSteady { return [figure(readings, .update)] }
    return agreement(readings)
  }

  /// The most readings that agree, where several outlets have them.
  private func agreement(_ readings: [Measurement]) -> [Figure] {
    let agreeing = readings.distinctNumbers.map { number in
      readings.filter { $0.quantity.agrees(with: number.quantity) }
    }
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

  /// The numbers that more outlets hold against than with: they are no steps of the count.
  private func outvoted(among all: [Measurement], _ disputed: [Measurement]) -> Set<FigureNumberOfDay> {
    let byDay = Dictionary(grouping: all, by: \.day)
    var outvoted: Set<FigureNumberOfDay> = []
    for reading in all.distinctNumbersOfDays {
      let sides = disputed.filter { $0.day == reading.day }
      guard sides.contains(where: { $0.quantity.agrees(with: reading.quantity) }) else { continue }
      let ofDay = byDay[reading.day] ?? []
      let taking = Set(
        ofDay.distinctNumbers.filter { other in sides.contains { $0.quantity.agrees(with: other.quantity) } }
          .map { FigureNumber($0.quantity) })
      let against = ofDay.filter {
        $0.quantity.contradicts(reading.quantity) && taking.contains(FigureNumber($0.quantity))
      }
      let with = ofDay.filter { $0.quantity.agrees(with: reading.quantity) }
      if outlets(of: against).count > outlets(of: with).count { outvoted.insert(FigureNumberOfDay(reading)) }
    }
    return outvoted
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
