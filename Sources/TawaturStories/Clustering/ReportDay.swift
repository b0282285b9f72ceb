import TawaturModel

/// When a report came out, as exactly as it is known, in days since 1970.
struct ReportDay: Sendable {
  let earliest: Float
  let latest: Float

  /// Days around a date that was worked out.
  private static let inferredWithin: Float = 7
  /// A report without a date comes out within so many days of the last day or month it names: two years, since old
  /// days are told too.
  private static let namedWithin: Float = 730

  /// Nil where nothing shows it.
  init?(of reading: ArticleReading) {
    if let published = reading.article.published {
      let day = Float(published.instant) / 86400
      let slack = reading.article.publishedFrom == .inferred ? Self.inferredWithin : 0
      // Where no clock is known it is some time of the day.
      let hours: Float = published.second == nil ? 1 : 0
      self.init(earliest: day - slack, latest: day + slack + hours)
    } else if let named = Self.namedDays(in: reading).map(\.upperBound).max() {
      self.init(earliest: Float(named.number), latest: Float(named.number) + Self.namedWithin)
    } else {
      return nil
    }
  }

  private init(earliest: Float, latest: Float) {
    self.earliest = earliest
    self.latest = latest
  }

  /// Days between two reports, 0 where they may be of one day.
  func distance(to other: ReportDay) -> Float { max(0, earliest - other.latest, other.earliest - latest) }

  /// From the earlier of both to the later.
  func union(_ other: ReportDay) -> ReportDay {
    ReportDay(earliest: min(earliest, other.earliest), latest: max(latest, other.latest))
  }

  var isExact: Bool { latest - earliest <= 2 * Self.inferredWithin + 1 }

  /// Whether this day lies in one of `named`, a day before or after allowed: reports come out the day after.
  func isNamed(in named: [ClosedRange<CalendarDay>]) -> Bool {
    named.contains { Float($0.lowerBound.number) - 1 <= latest && earliest <= Float($0.upperBound.number) + 2 }
  }

  /// The days and months the report names; a year says too little.
  static func namedDays(in reading: ArticleReading) -> [ClosedRange<CalendarDay>] {
    reading.times.compactMap(\.days).filter { $0.upperBound - $0.lowerBound <= 31 }
  }
}
