import TawaturModel

extension [ToldTime] {
  /// The year a text was written in, as far as its times say so beyond doubt; nil where nothing does or two disagree.
  ///
  /// A year that a text only names tells nothing: in dated news of 2009 to 2018 the last one named is the running one
  /// in three articles of ten.
  var yearOfWriting: Int? {
    var years: Set<Int> = []
    var lastMonths: Set<Int> = []
    var currentMonths: Set<Int> = []
    var dated: [(month: Int, isDay: Bool, year: Int)] = []
    var latest = 0
    for time in self {
      if let year = time.phrase.meaning.gregorianYear, !time.tense.isAhead { latest = Swift.max(latest, year) }
      switch time.phrase.meaning {
      case .namedYear(let year, .current): years.insert(year)
      case .namedYear(let year, .last): years.insert(year + 1)
      case .sameOf(_, .year(let year)): years.insert(year + 1)
      case .dated(let weekday, .month(let month, .some(let day), .year(let year), .gregorian), _):
        if CalendarDay(year: year, month: month, day: day)?.weekday == weekday { dated.append((0, true, year)) }
      case .month(let month, let day, .year(let year), .gregorian): dated.append((month, day != nil, year))
      case .month(let month, _, .nearest(.last), .gregorian): lastMonths.insert(month)
      case .month(let month, _, .nearest(.current), .gregorian): currentMonths.insert(month)
      default: break
      }
    }
    for date in dated {
      // «السبت 12 مايو 2018», with no later year in the text.
      if date.month == 0, date.year == latest { years.insert(date.year) }
      // «10 نوفمبر 2021» beside «نوفمبر الجاري»; «يونيو 2011» beside «يونيو الماضي».
      if date.isDay, currentMonths.contains(date.month), date.year == latest { years.insert(date.year) }
      if !date.isDay, lastMonths.contains(date.month) { years.insert(date.year + 1) }
    }
    guard let year = years.max(), (1800...2200).contains(year), year >= latest, year - latest <= 1 else { return nil }
    return years.count == 1 ? year : nil
  }
}

extension TimeMeaning {
  /// The year that is written out in it.
  fileprivate var gregorianYear: Int? {
    switch self {
    case .year(let year, .gregorian), .namedYear(let year, _), .month(_, _, .year(let year), .gregorian),
      .part(_, .year(let year)), .sameOf(_, .year(let year)):
      year
    case .dated(_, let inner, _), .partOfDay(_, .some(let inner)), .clock(_, .some(let inner)): inner.gregorianYear
    default: nil
    }
  }
}
