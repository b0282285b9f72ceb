import TawaturModel
import TawaturText

/// A time expression with the tense of its clause, before the day of the report is taken into account.
struct ToldTime: Sendable {
  let phrase: TimePhrase
  let tense: Tense
  /// The tokens of its sentence or line.
  let sentence: Range<Int>
}

extension [ToldTime] {
  /// The day on which the day words of a text count, where a weekday beside one of them says so (`غدا الاثنين` printed
  /// after midnight): the day of the report or one beside it, nil where no two agree.
  func dayOfWriting(near published: CalendarDay) -> CalendarDay? {
    var found: CalendarDay?
    for time in self {
      guard let (weekday, offset) = time.phrase.meaning.namedDayWord else { continue }
      let ahead = (weekday.rawValue - (published + offset).weekday.rawValue + 7) % 7
      guard ahead.isOne(of: 0, 1, 6) else { return nil }
      let day = published + (ahead == 6 ? -1 : ahead)
      if let found, found != day { return nil }
      found = day
    }
    return found
  }
}

extension TimeMeaning {
  /// Whether it is told by the calendar or the clock: «اليوم» on such a line is the name of a paper.
  var standsOnDateLine: Bool {
    switch self {
    case .month(_, _, let year, _), .dated(_, .month(_, _, let year, _), _): year != .open
    case .clock, .year, .namedYear: true
    default: false
    }
  }

  /// A weekday beside a day word, and how many days from the day of the report that is.
  var namedDayWord: (weekday: Weekday, offset: Int)? {
    switch self {
    case .weekday(let weekday, nil, .some(let offset)), .dated(let weekday, _, .some(let offset)): (weekday, offset)
    case .partOfDay(_, .some(let inner)), .clock(_, .some(let inner)): inner.namedDayWord
    default: nil
    }
  }
}

/// The quotations of a text, asked for in text order.
struct QuotationRow {
  private let quotations: [Quotation]
  private var next = 0

  init(_ quotations: [Quotation]) { self.quotations = quotations }

  /// The words of a quotation around `tokens`, nil where none but a word or two stand in it.
  mutating func speech(around tokens: Range<Int>) -> Range<Int>? {
    while next < quotations.count, quotations[next].inside.upperBound <= tokens.lowerBound { next += 1 }
    guard next < quotations.count else { return nil }
    let inside = quotations[next].inside
    guard inside.count > tokens.count + 3, inside.lowerBound <= tokens.lowerBound,
      tokens.upperBound <= inside.upperBound
    else { return nil }
    return inside
  }
}
