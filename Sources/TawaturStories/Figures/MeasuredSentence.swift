import TawaturModel
import TawaturText

/// What all numbers of one sentence share.
struct MeasuredSentence: Sendable {
  let index: Int
  let tokens: Range<Int>
  /// The times it names, each with its first token and whether something is counted since then.
  let times: [(time: Timex3, days: ClosedRange<CalendarDay>, token: Int, isSince: Bool)]
  /// Its spans of time (خلال يومين), each with its first token.
  let durations: [(time: Timex3, token: Int)]
  /// Where it says «منذ».
  let sinces: [Int]
  /// The single days among them.
  let days: Set<CalendarDay>
  /// Its words of contrast, in order.
  let contrasts: [Int]
  /// Whether a word of counting up stands in it (ارتفعت الحصيلة).
  let isTotal: Bool
  /// Whether it is a headline or too short to say more.
  let isHeading: Bool

  /// Tokens between «منذ» and the day that it means: «منذ بدء الاحتجاجات التي انطلقت في 30 آذار».
  private static let reachOfSince = 12
  /// Tokens in which a sentence sets itself against the one before.
  private static let opening = 2
  /// A line with fewer tokens is a heading.
  private static let headingLength = 9

  /// - Complexity: O(*n*) in its words, O(log *m*) in the times and blocks of the report.
  init(_ index: Int, of report: ReportWords, tables: StoryTables) {
    self.index = index
    tokens = report.sentences[index]
    let named = report.reading.times(in: report.span(ofSentence: index)).map { time in
      (time: time, token: report.text.firstToken(from: time.span.start))
    }
    let sinces = tokens.filter { tables.role($0, in: report.text) == .since }
    self.sinces = sinces
    durations = named.filter { $0.time.type == .duration }
    times = named.compactMap { time, token in
      guard let days = time.days else { return nil }
      let isSince = sinces.contains { $0 <= token && token - $0 <= Self.reachOfSince }
      return (time, days, token, isSince)
    }
    days = Set(times.filter(\.days.isOneDay).map(\.days.lowerBound))
    var contrasts: [Int] = []
    var isTotal = false
    for token in tokens {
      switch tables.role(token, in: report.text) {
      case .contrast: contrasts.append(token)
      case .total: isTotal = true
      default: break
      }
    }
    self.contrasts = contrasts
    self.isTotal = isTotal
    isHeading = tokens.count < Self.headingLength || report.isHeadline(index)
  }

  /// Whether it begins with a word of contrast (غير أن).
  var isOpenedByContrast: Bool { contrasts.first.map { $0 < tokens.lowerBound + Self.opening } ?? false }

  func contrasts(before token: Int) -> Int { contrasts.prefix { $0 < token }.count }
}
