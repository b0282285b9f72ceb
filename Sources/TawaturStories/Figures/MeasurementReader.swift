import TawaturModel
import TawaturText

/// Reads what the quantities of a report measure; those that measure nothing sure are left out.
struct MeasurementReader: Sendable {
  /// Tokens before and after a number that say what it measures.
  private static let window = 14
  /// The same for tolls, which name the accident once in a sentence.
  private static let windowOfToll = 40
  /// Tokens before a number in which «في حصيلة سابقة» says that it no longer holds.
  private static let reachOfEarlier = 10

  let tables: StoryTables

  /// - Complexity: O(*n* log *n*) in the words and quantities of the report, times those that one sentence holds.
  func measurements(of report: ReportWords, at place: Int) -> [Measurement] {
    let spoken = SpokenPlaces(report.reading.attributions)
    var sentence: MeasuredSentence?
    var measurements: [Measurement] = []
    for quantity in report.reading.quantities {
      guard let index = report.sentence(holding: quantity.span), !countsSources(quantity, in: report, spoken) else {
        continue
      }
      let known = sentence.flatMap { $0.index == index ? $0 : nil }
      let current = known ?? MeasuredSentence(index, of: report, tables: tables)
      sentence = current
      if let measurement = measurement(quantity, in: report, at: place, current, spoken) {
        measurements.append(measurement)
      }
    }
    return withLists(measurements)
  }

  /// Tells numbers that share their sentence with others of their kind.
  private func withLists(_ measurements: [Measurement]) -> [Measurement] {
    struct Place: Hashable {
      let sentence: Int
      let kind: Measurement.Kind
    }
    var counts: [Place: Int] = [:]
    for measurement in measurements {
      counts[Place(sentence: measurement.sentence, kind: measurement.kind), default: 0] += 1
    }
    return measurements.map { measurement in
      var measurement = measurement
      let count = counts[Place(sentence: measurement.sentence, kind: measurement.kind), default: 0]
      measurement.isOneOfSeveral = count > 1
      return measurement
    }
  }

  private func measurement(
    _ quantity: Quantity, in report: ReportWords, at place: Int, _ sentence: MeasuredSentence, _ spoken: SpokenPlaces
  ) -> Measurement? {
    let tokens = sentence.tokens
    guard let measured = MeasuredThing(quantity, in: report, sentence: tokens, tables: tables) else { return nil }
    let at = report.text.firstToken(from: quantity.span.start)
    guard !isSuperseded(at, from: tokens.lowerBound, in: report) else { return nil }
    let near = Self.window(around: at, in: tokens, measured.kind.isToll ? Self.windowOfToll : Self.window)
    let time = SpokenTime(
      sentence, number: at, near: Self.window(around: at, in: tokens, Self.window), wide: near, in: report.text,
      published: report.published)
    return Measurement(
      report: place, outlet: report.outlet, quantity: quantity, sentence: sentence.index, kind: measured.kind,
      counts: measured.counts, counted: measured.words, namesMatter: measured.namesMatter,
      context: context(near, in: report, without: measured.tokens), asOf: time.asOf, knowsHour: time.knowsHour,
      past: time.past, period: time.period, duration: time.duration, chain: spoken.chain(of: quantity.span),
      contrastsBefore: sentence.contrasts(before: at), isOpenedByContrast: sentence.isOpenedByContrast,
      isTotal: sentence.isTotal, namedDays: sentence.days, isHeading: sentence.isHeading)
  }

  private static func window(around token: Int, in sentence: Range<Int>, _ reach: Int) -> Range<Int> {
    max(sentence.lowerBound, token - reach)..<min(sentence.upperBound, token + reach)
  }

  /// «في حصيلة سابقة» shortly before the number.
  private func isSuperseded(_ token: Int, from start: Int, in report: ReportWords) -> Bool {
    (max(start, token - Self.reachOfEarlier)..<token).contains { tables.role($0, in: report.text) == .superseded }
  }

  /// «أربعة مصادر» counts those who speak, «ثلاث مرات» nothing at all.
  private func countsSources(_ quantity: Quantity, in report: ReportWords, _ spoken: SpokenPlaces) -> Bool {
    if let span = quantity.countedSpan, let counts = noun(at: span, in: report)?.counts,
      counts == .source || counts == .nothing
    {
      return true
    }
    return spoken.nameSpeaker(at: quantity.span)
  }

  /// What the counted noun stands for, nil where no table knows it.
  private func noun(at span: TextSpan, in report: ReportWords) -> FigureNoun? {
    let token = report.text.firstToken(from: span.start)
    guard token < report.text.count else { return nil }
    return tables.figureNouns.match(at: token, in: report.text)?.fact
  }

  private func context(_ near: Range<Int>, in report: ReportWords, without measured: Range<Int>) -> StemSet {
    StemSet(
      near.compactMap { index in
        guard !measured.contains(index), report.text.tokens[index].kind != .digits,
          tables.role(index, in: report.text) == nil, tables.figureNouns.match(at: index, in: report.text) == nil
        else { return nil }
        return report.stems[index]
      })
  }
}

extension ArticleReading {
  /// The times that lie inside `span`.
  /// - Complexity: O(log *n* + *m*).
  func times(in span: TextSpan) -> [Timex3] {
    let first = times.firstPlace { $0.span.start >= span.start }
    return times[first...].prefix { $0.span.start < span.end }.filter { span.contains($0.span) }
  }
}
