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
  /// Tokens in which a sentence sets itself against the one before.
  private static let opening = 2
  /// A line with fewer tokens is a heading.
  private static let headingLength = 9
  /// Days after which a time in the sentence is the past and not the news.
  private static let pastAfter = 4

  let tables: StoryTables

  /// - Complexity: O(*n*) in the quantities of the report, each with its sentence.
  func measurements(of report: ReportWords, at place: Int) -> [Measurement] {
    var measurements = report.reading.quantities.compactMap { measurement($0, in: report, at: place) }
    for place in measurements.indices.dropFirst() {
      for earlier in (0..<place).reversed() where measurements[earlier].sentence == measurements[place].sentence {
        guard measurements[earlier].kind == measurements[place].kind else { continue }
        measurements[earlier].isOneOfSeveral = true
        measurements[place].isOneOfSeveral = true
      }
    }
    return measurements
  }

  private func measurement(_ quantity: Quantity, in report: ReportWords, at place: Int) -> Measurement? {
    guard let sentence = report.sentence(holding: quantity.span), !countsSources(quantity, in: report),
      let measured = MeasuredThing(quantity, in: report, sentence: report.sentences[sentence], tables: tables)
    else { return nil }
    let tokens = report.sentences[sentence]
    let at = report.text.firstToken(from: quantity.span.start)
    let before = max(tokens.lowerBound, at - Self.reachOfEarlier)..<at
    guard count(.superseded, in: before, of: report) == 0 else { return nil }
    let near = Self.window(around: at, in: tokens, measured.kind.isToll ? Self.windowOfToll : Self.window)
    let nearTimes = Self.window(around: at, in: tokens, Self.window)
    let time = time(of: quantity, in: report, sentence: report.span(ofSentence: sentence), near: nearTimes)
    return Measurement(
      report: place, outlet: report.outlet, quantity: quantity, sentence: sentence, kind: measured.kind,
      counts: measured.counts,
      counted: measured.words, namesMatter: measured.namesMatter,
      context: context(near, in: report, without: measured.tokens), asOf: time.asOf, knowsHour: time.knowsHour,
      past: time.past, period: time.period, chain: chain(of: quantity, in: report),
      contrastsBefore: count(.contrast, in: tokens.lowerBound..<at, of: report),
      isOpenedByContrast: count(.contrast, in: tokens.prefix(Self.opening), of: report) > 0,
      isTotal: count(.total, in: tokens, of: report) > 0, namedDays: time.days,
      isHeading: tokens.count < Self.headingLength || report.isHeadline(sentence))
  }

  private static func window(around token: Int, in sentence: Range<Int>, _ reach: Int) -> Range<Int> {
    max(sentence.lowerBound, token - reach)..<min(sentence.upperBound, token + reach)
  }

  /// «أربعة مصادر» counts those who speak, «ثلاث مرات» nothing at all.
  private func countsSources(_ quantity: Quantity, in report: ReportWords) -> Bool {
    if let span = quantity.countedSpan, let counts = noun(at: span, in: report)?.counts,
      counts == .source || counts == .nothing
    {
      return true
    }
    return report.reading.attributions.contains { attribution in
      attribution.sources.contains { $0.contains(quantity.span) }
        || attribution.chain.contains { $0.span?.contains(quantity.span) ?? false }
    }
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

  private func chain(of quantity: Quantity, in report: ReportWords) -> [ChainLink] {
    var innermost: (chain: [ChainLink], length: Int)?
    for attribution in report.reading.attributions {
      for content in attribution.contents where content.contains(quantity.span) {
        if innermost.map({ content.count < $0.length }) ?? true { innermost = (attribution.chain, content.count) }
      }
    }
    return innermost?.chain ?? []
  }

  private func count(_ role: WordRole, in tokens: Range<Int>, of report: ReportWords) -> Int {
    tokens.reduce(0) { tables.role($1, in: report.text) == role ? $0 + 1 : $0 }
  }

  private struct SpokenTime {
    var asOf: Int?
    var knowsHour = false
    var past: ClosedRange<CalendarDay>?
    var period: String?
    var days: Set<CalendarDay> = []
  }

  private func time(
    of quantity: Quantity, in report: ReportWords, sentence: TextSpan, near: Range<Int>
  ) -> SpokenTime {
    let published = report.published
    var spoken = SpokenTime(asOf: published?.instant, knowsHour: published?.second != nil)
    var latest: CalendarDay?
    for time in report.reading.times(in: sentence) {
      guard let days = time.days else { continue }
      if days.isOneDay { spoken.days.insert(days.lowerBound) }
      let first = report.text.firstToken(from: time.span.start)
      if isSince(first, in: report), near.contains(first) {
        spoken.period = time.value
      } else if days.isOneDay, published.map({ days.lowerBound <= $0.day }) ?? true {
        latest = max(latest ?? days.lowerBound, days.lowerBound)
      }
      if near.contains(first), let published, published.day - days.upperBound > Self.pastAfter {
        spoken.past = days
      }
    }
    if let latest, latest != published?.day {
      spoken.asOf = latest.number * 86400 + 86399
      spoken.knowsHour = false
    }
    return spoken
  }

  private func isSince(_ token: Int, in report: ReportWords) -> Bool {
    (max(0, token - 2)...token).contains { tables.role($0, in: report.text) == .since }
  }
}

extension ArticleReading {
  /// The times that lie inside `span`.
  func times(in span: TextSpan) -> [Timex3] { times.filter { span.contains($0.span) } }
}
