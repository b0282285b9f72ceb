import TawaturModel

/// The time a number speaks of, as its sentence and its report tell it.
struct SpokenTime: Sendable {
  /// The last moment it can speak of, in seconds since 1970; nil where nothing shows it.
  private(set) var asOf: Int?
  /// Whether `asOf` is a moment and not a whole day.
  private(set) var knowsHour: Bool
  /// A time well before the report that stands near the number.
  private(set) var past: ClosedRange<CalendarDay>?
  /// The span of time that is counted over (منذ بداية العام), as TIMEX3.
  private(set) var period: String?

  /// Days after which a time in the sentence is the past and not the news.
  private static let pastAfter = 4

  /// `near` are the tokens around the number.
  init(_ sentence: MeasuredSentence, near: Range<Int>, published: Timestamp?) {
    asOf = published?.instant
    knowsHour = published?.second != nil
    var latest: CalendarDay?
    for (time, days, token, isSince) in sentence.times {
      if isSince, near.contains(token) {
        period = time.value
      } else if days.isOneDay, published.map({ days.lowerBound <= $0.day }) ?? true {
        latest = max(latest ?? days.lowerBound, days.lowerBound)
      }
      if near.contains(token), let published, published.day - days.upperBound > Self.pastAfter { past = days }
    }
    if let latest, latest != published?.day {
      asOf = latest.number * 86400 + 86399
      knowsHour = false
    }
  }
}
