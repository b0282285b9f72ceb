import TawaturModel
import TawaturText

/// A sentence that tells when something happens.
struct DatedSentence: Sendable {
  let report: Int
  let sentence: Int
  let time: Timex3
  let days: ClosedRange<CalendarDay>
  let stems: StemSet
  let isPlanned: Bool
  let standing: Standing

  /// How well the sentence tells its happening by itself.
  enum Standing: Int, Comparable, Sendable {
    /// Only the hour is told and the day is a guess.
    case hourOnly
    /// It continues another sentence.
    case continuation
    /// The date belongs to a clause about something else (السيول التي ضربت أمس).
    case relativeClause
    case own

    static func < (a: Standing, b: Standing) -> Bool { a.rawValue < b.rawValue }
  }
}

/// Reads the dated sentences of a report.
struct DatedSentenceReader: Sendable {
  /// A month has no more days; quarters and years are no dates of a happening.
  static let longestDate = 31
  /// A date further ahead than this without a word of planning is more likely read wrongly than planned.
  private static let nearFuture = 7
  /// Tokens before a date within which a relative pronoun governs it.
  private static let relativeReach = 6

  let tables: StoryTables

  /// One for each sentence with a date: the first that tells of its own matter, or else the first.
  /// - Complexity: O(*n*) in the times and words of the report.
  func sentences(of report: ReportWords, at place: Int) -> [DatedSentence] {
    var found: [Int: DatedSentence] = [:]
    let times = NamedTimes(report.reading.times)
    for time in report.reading.times where time.type == .date || time.type == .time {
      guard let days = time.days, let sentence = report.sentence(holding: time.span), !report.isHeadline(sentence),
        !isStartOfPeriod(time, in: report), let isPlanned = isPlanned(days, sentence, in: report)
      else { continue }
      let standing = standing(of: time, days, sentence, in: report, times)
      if let known = found[sentence], known.standing >= standing, !isFiner(days, than: known.days) { continue }
      found[sentence] = DatedSentence(
        report: place, sentence: sentence, time: time, days: days,
        stems: report.stemSet(report.sentences[sentence]), isPlanned: isPlanned, standing: standing)
    }
    return found.values.sorted { $0.sentence < $1.sentence }
  }

  private func isFiner(_ days: ClosedRange<CalendarDay>, than known: ClosedRange<CalendarDay>) -> Bool {
    days.length <= Self.longestDate && known.length > Self.longestDate
  }

  /// «منذ 2014» dates the start of something, not what the sentence tells.
  private func isStartOfPeriod(_ time: Timex3, in report: ReportWords) -> Bool {
    let first = report.text.firstToken(from: time.span.start)
    let places = [first, first - 1, first - 2].filter { report.text.tokens.indices.contains($0) }
    return places.contains { tables.role($0, in: report.text) == .since }
  }

  /// The times of a report, found without looking at all of them.
  private struct NamedTimes {
    /// Those that dates name, not clocks.
    let days: Set<ClosedRange<CalendarDay>>
    private let spans: SpanIndex

    init(_ times: [Timex3]) {
      days = Set(times.filter { $0.type == .date }.compactMap(\.days))
      spans = SpanIndex(times.enumerated().map { ($1.span, $0) })
    }

    func hold(_ span: TextSpan) -> Bool { !spans.holding(span).isEmpty }
  }

  private func standing(
    of time: Timex3, _ days: ClosedRange<CalendarDay>, _ sentence: Int, in report: ReportWords, _ times: NamedTimes
  ) -> DatedSentence.Standing {
    let tokens = report.sentences[sentence]
    let first = report.text.firstToken(from: time.span.start)
    if time.type == .time, !times.days.contains(days),
      time.by.utf8.elementsEqual("times/clock".utf8)
    {
      return .hourOnly
    }
    if tables.role(tokens.lowerBound, in: report.text) == .continuation { return .continuation }
    return isInRelativeClause(first, from: tokens.lowerBound, in: report, times) ? .relativeClause : .own
  }

  /// Whether a relative pronoun stands shortly before the token, with no comma and no other time between them.
  private func isInRelativeClause(
    _ token: Int, from start: Int, in report: ReportWords, _ times: NamedTimes
  ) -> Bool {
    var index = token - 1
    while index >= max(start, token - Self.relativeReach) {
      let place = report.text.tokens[index]
      if place.mark == .comma || times.hold(place.span) { return false }
      if tables.role(index, in: report.text) == .relative { return true }
      index -= 1
    }
    return false
  }

  /// Whether it was still to come; nil where that cannot be right.
  private func isPlanned(_ days: ClosedRange<CalendarDay>, _ sentence: Int, in report: ReportWords) -> Bool? {
    let tellsFuture = FutureWords(tables: tables).stand(in: report.sentences[sentence], of: report.text)
    guard let published = report.published?.day else { return tellsFuture }
    if days.upperBound <= published { return false }
    if days.lowerBound <= published { return tellsFuture }
    return tellsFuture || days.lowerBound - published <= Self.nearFuture ? true : nil
  }
}
