import TawaturModel
import TawaturText

/// Times that lend each other their month or year.
extension TimeGrammar {
  /// The first day of `من 4 إلى 22 مايو`, `بين الخامس والعاشر من حزيران`, `4-22 مايو`.
  func rangeStart(at index: Int) -> TimePhrase? {
    guard let first = dayNumber(at: index) else { return nil }
    var at = first.next
    if isSign(.to, at: at) || mark(at: at) == .dash || isConjunction(at) { at += 1 }
    guard let second = dayNumber(at: at), at > first.next || second.proclitics.contains(.waw),
      let end = dayAndMonth(second, from: at)
    else { return nil }
    var phrase = end
    switch end.meaning {
    case .month(let month, day: _, let year, let calendar):
      phrase.meaning = .month(month, day: first.value, year: year, calendar: calendar)
    case .dayOfMonth(_, let relation): phrase.meaning = .dayOfMonth(first.value, relation)
    default: return nil
    }
    phrase.tokens = index..<first.next
    phrase.start = first.start
    phrase.by = "times/range-start"
    return phrase
  }

  /// Gives a month without a year the year of the one it is joined to (`بين فبراير ومارس 2018`).
  func sharingYears(_ phrases: [TimePhrase]) -> [TimePhrase] {
    var phrases = phrases
    for index in phrases.indices.dropLast().reversed() {
      guard case .month(let month, let day, .open, let calendar) = phrases[index].meaning,
        case .month(let next, _, let year, calendar) = phrases[index + 1].meaning, year != .open, month <= next,
        areJoined(phrases[index], phrases[index + 1])
      else { continue }
      phrases[index].meaning = .month(month, day: day, year: year, calendar: calendar)
    }
    return phrases
  }

  /// Whether only و, إلى or a dash stands between two expressions.
  private func areJoined(_ first: TimePhrase, _ second: TimePhrase) -> Bool {
    switch second.tokens.lowerBound - first.tokens.upperBound {
    case 0: !startsBare(second)
    case 1:
      isSign(.to, at: first.tokens.upperBound) || mark(at: first.tokens.upperBound) == .dash
        || isConjunction(first.tokens.upperBound)
    default: false
    }
  }
}
