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
  /// The numbers of the stems of all reports.
  private let stems: Lexicon

  init(_ readings: [ArticleReading], reuses: [Reuse], claims: [OriginClaim], tables: StoryTables) {
    self.init(readings, known: nil, reuses: reuses, claims: claims, tables: tables)
  }

  /// The reports of `known` are not prepared anew.
  private init(
    _ readings: [ArticleReading], known: StoryReports?, reuses: [Reuse], claims: [OriginClaim], tables: StoryTables
  ) {
    let ordered = readings.inOrderOfPublication()
    var stems = known?.stems ?? Lexicon(minimumCapacity: 512)
    all = ordered.map { reading in
      if let known, let place = known.places[reading.article.id] { return known.all[place] }
      return ReportWords(reading, tables: tables, stems: &stems)
    }
    self.stems = stems
    support = OriginSupport(readings: ordered, claims: claims)
    self.reuses = reuses
    places = Dictionary(ordered.enumerated().map { ($1.article.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// These reports among those of earlier chapters; `claims` are of both.
  func among(_ earlier: [ArticleReading], claims: [OriginClaim], tables: StoryTables) -> StoryReports {
    StoryReports(readings + earlier, known: self, reuses: reuses, claims: claims, tables: tables)
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
