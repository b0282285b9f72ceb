import TawaturModel
import TawaturText

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
  /// How long is counted over (خلال يومين), as TIMEX3.
  private(set) var duration: String?

  /// Days after which a time in the sentence is the past and not the news.
  private static let pastAfter = 4

  /// `number` is the token of the number, `near` those around it, `wide` those in which «منذ» governs it.
  init(
    _ sentence: MeasuredSentence, number: Int, near: Range<Int>, wide: Range<Int>, in text: TokenizedText,
    published: Timestamp?
  ) {
    asOf = published?.instant
    knowsHour = published?.second != nil
    var latest: CalendarDay?
    for (time, days, token, isSince) in sentence.times {
      if isSince {
        if period == nil, sentence.sinces.contains(where: { Self.governs($0, number, wide, text) }) {
          period = time.value
        }
      } else if days.isOneDay, published.map({ days.lowerBound <= $0.day }) ?? true {
        latest = max(latest ?? days.lowerBound, days.lowerBound)
      }
      if near.contains(token), let published, published.day - days.upperBound > Self.pastAfter { past = days }
    }
    if period == nil, sentence.sinces.contains(where: { Self.governs($0, number, near, text) }) {
      period = Self.unnamedPeriod
    }
    duration = sentence.durations.first { near.contains($0.token) }?.time.value
    if let latest, latest != published?.day {
      asOf = latest.number * 86400 + 86399
      knowsHour = false
    }
  }

  /// «منذ بدء الاحتجاجات», whose day the sentence does not tell.
  private static let unnamedPeriod = "since"

  /// Whether «منذ» at `since` tells over which time the number is counted: no other number stands between them.
  private static func governs(_ since: Int, _ number: Int, _ wide: Range<Int>, _ text: TokenizedText) -> Bool {
    guard wide.contains(since) else { return false }
    return since < number || !(number + 1..<since).contains { text.tokens[$0].kind == .digits }
  }
}
