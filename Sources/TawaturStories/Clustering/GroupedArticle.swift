import TawaturLinking
import TawaturModel

/// What of an article says where it belongs.
struct GroupedArticle: Sendable {
  let id: String
  let day: ReportDay?
  /// The days and months it names.
  let named: [ClosedRange<CalendarDay>]
  /// Bytes in which the report itself speaks.
  let length: Int
  let vector: TermVector
  /// Its weightiest terms alone.
  let summit: TermVector
  let reuses: [Reuse]
  /// Whether it has too few words to be likened to another.
  let saysNothing: Bool

  init(_ reading: ArticleReading, _ reuses: [Reuse], _ terms: CountedTerms) {
    id = reading.article.id
    day = ReportDay(of: reading)
    named = ReportDay.namedDays(in: reading)
    length = reading.reportLength
    vector = terms.vector()
    summit = vector.trimmed(to: FarEvents.terms)
    self.reuses = reuses
    saysNothing = terms.saysNothing
  }
}
