import TawaturModel
import TawaturText

extension TimeReader {
  /// The day that a line of date and author holds among other words (`نشر في المرفأ يوم 05 - 09 - 2012`), or the head of
  /// the report (`القاهرة 12 مايو 2012 (وكالة) -`); nil where it holds two.
  package func publication(inLinesOf context: ReadingContext) -> Timestamp? {
    for line in linesOfDates(in: context) where line.count <= Self.mostTokensOfLine {
      let days = Set(told(inLine: line, of: context.text).compactMap(\.meaning.fullDay))
      if days.count == 1, let day = days.first { return Timestamp(day: day) }
    }
    guard let first = context.blocks.first(where: { $0.role == .paragraph }) else { return nil }
    let head = context.text.tokens(in: first.span).prefix(Self.mostTokensOfHead)
    guard let date = told(inLine: head, of: context.text).first, let day = date.meaning.fullDay,
      date.tokens.lowerBound <= head.startIndex + Self.mostTokensOfPlaces,
      context.text.tokens.indices.contains(date.tokens.upperBound),
      context.text.tokens[date.tokens.upperBound].mark.isOne(of: .openBracket, .dash),
      !head.prefix(upTo: date.tokens.lowerBound).contains(where: { tellsOfDay($0, in: context.text) })
    else { return nil }
    return Timestamp(day: day)
  }

  /// Longer lines under a headline are sentences.
  private static let mostTokensOfLine = 24
  /// A place or two before the day; the day and what brackets it.
  private static let mostTokensOfPlaces = 5
  private static let mostTokensOfHead = 12

  /// Whether a token before a day makes it a part of what is told («ولد في 3 مارس»), not of a head.
  private func tellsOfDay(_ index: Int, in text: TokenizedText) -> Bool {
    if text.tokens[index].mark.endsSentence { return true }
    switch words.signs.match(at: index, in: text)?.fact {
    case .in, .since, .from, .to, .after, .before, .during: return true
    default: return words.verbs.match(at: index, in: text) != nil
    }
  }

  private func told(inLine line: Range<Int>, of text: TokenizedText) -> [TimePhrase] {
    var names = NamesOfDays()
    return phrases(in: line, of: text, &names)
  }

  /// The day a report was most likely published, worked out from the times it tells; nil where they leave more than
  /// a month open.
  ///
  /// `context.published` is not looked at. A day is exact where a day word stands beside a full date; otherwise it is
  /// the middle one of the days that every expression allows.
  package func inferredPublication(of context: ReadingContext) -> CalendarDay? {
    inferredPublication(from: told(in: context))
  }

  func inferredPublication(from told: [ToldTime]) -> CalendarDay? {
    var evidence = PublicationEvidenceOfTimes()
    for time in told { evidence.add(time.phrase.meaning, tense: time.tense) }
    return evidence.exact ?? evidence.fitting ?? evidence.middle
  }
}

/// What the times of a text tell about the day it was written.
private struct PublicationEvidenceOfTimes {
  /// Told beside a full date: `اليوم الجمعة 26 يناير 2024`, `أمس الخميس 25/1/2024`.
  private(set) var exact: CalendarDay?
  /// The last day that is named with its year and has passed.
  private var latest: CalendarDay?
  /// The same, told with its month: years alone are named of things long past.
  private var latestDate: CalendarDay?
  /// `العام الحالي 2018`.
  private var running: Int?
  private var weekdays: Set<Weekday> = []
  /// Told without a year: `اليوم الجمعة 26 يناير`.
  private var yearless: (weekday: Weekday, month: Int, day: Int, offset: Int)?
  /// Months told of with their year, as months since the year 0.
  private var datedMonths: Set<Int> = []
  /// `يونيو الماضي`.
  private var lastMonths: Set<Int> = []
  /// `السابع من الشهر الحالي`.
  private var pastDaysOfMonth: [Int] = []

  mutating func add(_ meaning: TimeMeaning, tense: Tense) {
    switch meaning {
    case .dated(let weekday, .month(let month, .some(let day), .year(let year), .gregorian), let offset):
      guard let date = CalendarDay(year: year, month: month, day: day) else { return }
      // What is announced for tomorrow stands among the links of older pages as well.
      if let offset, offset <= 0, date.weekday == weekday, exact == nil { exact = date - offset }
      addDate(date, tense)
    case .dated(let weekday, .month(let month, .some(let day), .open, .gregorian), .some(let offset)) where offset <= 0:
      yearless = yearless ?? (weekday, month, day, offset)
    case .month(let month, let day, .year(let year), .gregorian):
      addMonth(month, day, year, tense)
    case .month(let month, _, .nearest(.last), .gregorian): lastMonths.insert(month)
    case .dayOfMonth(let day, .current):
      if tense != .future { pastDaysOfMonth.append(day) }
    case .weekday(let weekday, _, .some(let offset)): addWeekday(weekday, offset)
    case .year(let year, .gregorian):
      if tense.isPast, let first = CalendarDay(year: year, month: 1, day: 1) { latest = max(latest ?? first, first) }
    case .namedYear(let year, .current): running = year
    case .namedYear(let year, .last): running = year + 1
    case .partOfDay(_, .some(let inner)), .clock(_, .some(let inner)): add(inner, tense: tense)
    default: break
    }
  }

  private mutating func addMonth(_ month: Int, _ day: Int?, _ year: Int, _ tense: Tense) {
    guard tense != .future, tense != .present, let date = CalendarDay(year: year, month: month, day: day ?? 1) else {
      return
    }
    datedMonths.insert(year * 12 + month - 1)
    addDate(date, tense)
  }

  private mutating func addDate(_ date: CalendarDay, _ tense: Tense) {
    guard tense != .future else { return }
    latest = max(latest ?? date, date)
    latestDate = max(latestDate ?? date, date)
  }

  private mutating func addWeekday(_ weekday: Weekday, _ offset: Int) {
    if let today = Weekday(rawValue: (weekday.rawValue - offset + 14) % 7) { weekdays.insert(today) }
  }

  /// The day of the year in which a day without one falls on its weekday: the running year, where the text names it,
  /// else of the two years that follow the last month that is told of as past; the same weekday comes back after five
  /// years at the earliest.
  var fitting: CalendarDay? {
    guard let yearless else { return nil }
    let years: ClosedRange<Int>
    if let running {
      years = running...running
    } else if let latestDate, let latest, latest.year <= latestDate.year + 1 {
      years = latest.year...(latestDate.year + 2)
    } else {
      return nil
    }
    let latest = running == nil ? self.latest : nil
    for year in years {
      guard let date = CalendarDay(year: year, month: yearless.month, day: yearless.day),
        date.weekday == yearless.weekday, latest.map({ date - yearless.offset >= $0 }) ?? true
      else { continue }
      return date - yearless.offset
    }
    return nil
  }

  /// The middle of the days left, where they lie within one month.
  var middle: CalendarDay? {
    guard let latest, weekdays.count <= 1, let months = months(after: latest) else { return nil }
    let days = (0...400).map { latest + $0 }.filter { day in
      months.contains(day.year * 12 + day.month - 1)
        && (weekdays.first.map { day.weekday == $0 } ?? true)
        && pastDaysOfMonth.allSatisfy { $0 <= day.day }
    }
    guard let first = days.first, let last = days.last, last - first <= 31 else { return nil }
    return days[days.count / 2]
  }

  /// The months the report may be of, nil where nothing tells.
  ///
  /// `يونيو 2021` beside `يونيو الماضي`, a day of the current month and nothing later: the month after June.
  /// A date with its year alone tells nothing: reporters write the year of what is long past (news of May 2018).
  private func months(after latest: CalendarDay) -> ClosedRange<Int>? {
    guard !pastDaysOfMonth.isEmpty, !weekdays.isEmpty,
      let dated = datedMonths.filter({ lastMonths.contains($0 % 12 + 1) }).max(),
      dated == latest.year * 12 + latest.month - 1
    else { return nil }
    return (dated + 1)...(dated + 1)
  }
}

extension TimeMeaning {
  /// The day of a date that is told with its year, nil for anything else.
  fileprivate var fullDay: CalendarDay? {
    switch self {
    case .month(let month, .some(let day), .year(let year), .gregorian):
      CalendarDay(year: year, month: month, day: day)
    case .dated(_, let inner, nil): inner.fullDay
    case .clock(_, .some(let inner)): inner.fullDay
    default: nil
    }
  }
}
