import TawaturLinking
import TawaturModel

/// What of an article says where it belongs, but for the weights of its terms.
struct ReadArticle: Sendable {
  let id: String
  let day: ReportDay?
  /// The days and months it names.
  let named: [ClosedRange<CalendarDay>]
  /// Bytes in which the report itself speaks.
  let length: Int
  let terms: ArticleTerms

  init(_ reading: ArticleReading, vocabulary: Vocabulary) {
    id = reading.article.id
    day = ReportDay(of: reading)
    named = ReportDay.namedDays(in: reading)
    length = reading.reportLength
    terms = ArticleTerms(reading, vocabulary: vocabulary)
  }
}

/// An article with its weighed terms and with what it shares with articles before it.
struct GroupedArticle: Sendable {
  let id: String
  let day: ReportDay?
  let named: [ClosedRange<CalendarDay>]
  let length: Int
  let vector: TermVector
  /// Its weightiest terms alone.
  let summit: TermVector
  let reuses: [Reuse]
  /// Whether it has too few words to be likened to another.
  let saysNothing: Bool

  init(_ article: ReadArticle, _ reuses: [Reuse], _ counted: CountedTerms) {
    id = article.id
    day = article.day
    named = article.named
    length = article.length
    vector = counted.vector()
    summit = vector.trimmed(to: FarEvents.terms)
    self.reuses = reuses
    saysNothing = article.terms.saysNothing
  }
}
