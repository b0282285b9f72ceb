import TawaturModel

/// Tells of quantities that measure the same thing whether they agree, conflict or were updated.
struct FigureWriter: Sendable {
  /// Seconds within which two sources speak of the same time: the hour in which a newsroom has not yet heard the other.
  private static let sameTime = 3600

  let reports: StoryReports

  /// One figure, or two where a count both grew and was disputed; none where one report alone has it.
  func figures(of group: [Measurement]) -> [Figure] {
    let readings = Self.distinct(group).sorted(by: Self.comesBefore)
    let values = FigureSeries(readings)
    let disputed = readings.filter { reading in readings.contains { isDispute(reading, $0, values) } }
    let isUpdate = values.grew { !isDispute($0, $1, values) }
    var figures: [Figure] = []
    if isUpdate { figures.append(figure(disputed.isEmpty ? readings : values.series, .update)) }
    if !disputed.isEmpty { figures.append(figure(disputed, .conflict)) }
    if figures.isEmpty, Set(readings.map(\.report)).count > 1 {
      figures.append(figure(readings, values.isOne ? .agree : .update))
    }
    return figures
  }

  func single(_ measurement: Measurement) -> Figure { figure([measurement], .single) }

  /// Each report's values once: the reading that names its source, else the first.
  private static func distinct(_ group: [Measurement]) -> [Measurement] {
    var kept: [Measurement] = []
    for measurement in group {
      guard
        let place = kept.firstIndex(where: {
          $0.report == measurement.report && $0.quantity.value == measurement.quantity.value
            && $0.quantity.bound == measurement.quantity.bound
        })
      else {
        kept.append(measurement)
        continue
      }
      if kept[place].chain.isEmpty, !measurement.chain.isEmpty { kept[place] = measurement }
    }
    return kept
  }

  private static func comesBefore(_ a: Measurement, _ b: Measurement) -> Bool {
    a.report != b.report ? a.report < b.report : a.quantity.span < b.quantity.span
  }

  /// Two sources that cannot both be right about the same time.
  private func isDispute(_ a: Measurement, _ b: Measurement, _ series: FigureSeries) -> Bool {
    guard a.quantity.contradicts(b.quantity) else { return false }
    if MeasurementMatch.isContrast(a, b) || MeasurementMatch.isContrast(b, a) { return true }
    guard let x = a.asOf, let y = b.asOf, a.day == b.day, !haveOneSource(a, b) else { return false }
    if a.report == b.report { return true }
    if a.knowsHour != b.knowsHour { return !(series.holds(a) && series.holds(b)) }
    if !a.knowsHour || abs(x - y) <= Self.sameTime { return true }
    // A count that only grew during the day was not disputed.
    return (x < y) != (a.size < b.size)
  }

  private func haveOneSource(_ a: Measurement, _ b: Measurement) -> Bool {
    if let x = a.chain.last, let y = b.chain.last { return x.name == y.name }
    return a.chain.isEmpty && b.chain.isEmpty && reports.all[a.report].outlet == reports.all[b.report].outlet
  }

  private func figure(_ readings: [Measurement], _ state: Figure.State) -> Figure {
    let passages = readings.map { reports.all[$0.report].passage($0.quantity.span) }
    return Figure(
      counted: readings.first?.counted ?? "", unit: readings.first?.quantity.unit,
      readings: readings.map { reading in
        let report = reports.all[reading.report]
        return Figure.Reading(
          article: report.id, quantity: reading.quantity, sentence: report.span(ofSentence: reading.sentence),
          chain: reading.chain)
      }, state: state, support: reports.support.support(for: passages))
  }
}
