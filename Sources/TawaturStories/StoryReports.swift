import TawaturLinking
import TawaturModel
import TawaturText

/// The reports of one story in order of publication, with their words.
struct StoryReports: Sendable {
  let all: [ReportWords]
  let support: OriginSupport
  /// Reports before and after as their reuse links show: passages of one that stand in the other.
  let reuses: [Reuse]
  /// By article: its place in `all`.
  let places: [String: Int]

  init(_ readings: [ArticleReading], reuses: [Reuse], claims: [OriginClaim], tables: StoryTables) {
    let ordered = readings.inOrderOfPublication()
    var stems = Lexicon(minimumCapacity: 512)
    all = ordered.map { ReportWords($0, tables: tables, stems: &stems) }
    support = OriginSupport(readings: ordered, claims: claims)
    self.reuses = reuses
    places = Dictionary(ordered.enumerated().map { ($1.article.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var readings: [ArticleReading] { all.map(\.reading) }

  /// Each report as one passage.
  var wholes: [Passage] { all.map { $0.passage(TextSpan(0, $0.reading.article.text.utf8.count)) } }
}

extension StoryReports {
  /// First and last day of publication, nil where no report has a date.
  var days: ClosedRange<CalendarDay>? {
    let days = all.compactMap { $0.published?.day }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }
}
