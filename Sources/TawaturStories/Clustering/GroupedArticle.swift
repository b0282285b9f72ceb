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

/// An article with what it shares with others, and its terms with what is known when it is counted.
struct CountedArticle: Sendable {
  let read: ReadArticle
  let reuses: [Reuse]
  let counted: CountedTerms

  init(_ read: ReadArticle, _ reuses: [Reuse], _ counted: CountedTerms) {
    self.read = read
    self.reuses = reuses
    self.counted = counted
  }
}

/// An article with its weighed terms, ready to be placed.
struct GroupedArticle: Sendable {
  let read: ReadArticle
  let reuses: [Reuse]
  let vector: TermVector
  /// Its weightiest terms alone.
  let summit: TermVector

  init(_ article: CountedArticle) {
    read = article.read
    reuses = article.reuses
    vector = article.counted.vector()
    summit = vector.trimmed(to: FarEvents.terms)
  }
}

/// The passages of a batch by each of the articles that carry them.
struct SharedPassages {
  private let reuses: [Reuse]
  private var places: [String: [Int32]] = [:]

  init(_ reuses: [Reuse]) {
    self.reuses = reuses
    for (place, reuse) in reuses.enumerated() {
      places[reuse.from.article, default: []].append(Int32(place))
      places[reuse.to.article, default: []].append(Int32(place))
    }
  }

  func of(_ article: String) -> [Reuse] { places[article]?.map { reuses[Int($0)] } ?? [] }
}
