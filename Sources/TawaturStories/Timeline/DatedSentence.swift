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
}

/// Reads the dated sentences of a report.
struct DatedSentenceReader: Sendable {
  /// A month has no more days; quarters and years are no dates of a happening.
  static let longestDate = 31
  /// A sentence with more dates tells a history, not a happening.
  private static let mostDates = 2

  let tables: StoryTables

  /// - Complexity: O(*n*) in the times and words of the report.
  func sentences(of report: ReportWords, at place: Int) -> [DatedSentence] {
    var found: [DatedSentence] = []
    var told: [Int: Int] = [:]
    for time in report.reading.times {
      guard time.type == .date || time.type == .time, let days = time.days,
        let sentence = report.sentence(holding: time.span), !report.isHeadline(sentence),
        told[sentence, default: 0] < Self.mostDates, !isStartOfPeriod(time, in: report),
        !found.contains(where: { $0.sentence == sentence && $0.days.overlaps(days) })
      else { continue }
      told[sentence, default: 0] += 1
      found.append(
        DatedSentence(
          report: place, sentence: sentence, time: time, days: days,
          stems: report.stemSet(report.sentences[sentence]),
          isPlanned: isPlanned(days, sentence, in: report)))
    }
    return found
  }

  /// «منذ 2014» dates the start of something, not what the sentence tells.
  private func isStartOfPeriod(_ time: Timex3, in report: ReportWords) -> Bool {
    let first = report.text.firstToken(from: time.span.start)
    let places = [first, first - 1, first - 2].filter { report.text.tokens.indices.contains($0) }
    return places.contains { tables.role($0, in: report.text) == .since }
  }

  private func isPlanned(_ days: ClosedRange<CalendarDay>, _ sentence: Int, in report: ReportWords) -> Bool {
    if let published = report.published?.day {
      if days.lowerBound > published { return true }
      if days.upperBound <= published { return false }
    }
    return report.sentences[sentence].contains { tables.role($0, in: report.text) == .planned }
  }
}
