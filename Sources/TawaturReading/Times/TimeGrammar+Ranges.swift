import TawaturModel
import TawaturText

/// Times that lend each other their month or year.
extension TimeGrammar {
  /// The first day of `من 4 إلى 22 مايو`, `بين الخامس والعاشر من حزيران`, `4-22 مايو`.
  func rangeStart(at index: Int) -> TimePhrase? {
    let noun = dayNouns(at: index)
    guard let first = dayNumber(at: noun?.next ?? index) else { return nil }
    var at = first.next
    // «12 و13 و14 يوليو»
    for _ in 0..<4 {
      guard let next = joined(to: at) else { return nil }
      if let end = dayAndMonth(next.day, from: next.at) { return rangeDay(first, noun, index, lending: end) }
      at = next.day.next
    }
    return nil
  }

  /// يوم, يومي, أيام before the numbers of days.
  private func dayNouns(at index: Int) -> Step<UnitWord>? {
    guard let unit = step(words.units, at: index), unit.value.unit == .day, !unit.proclitics.contains(.al) else {
      return nil
    }
    return unit
  }

  /// The next number of a day after إلى, و or a dash.
  private func joined(to index: Int) -> (day: Step<Int>, at: Int)? {
    let isJoint =
      isSign(.to, at: index) || mark(at: index) == .dash || mark(at: index) == .comma || isConjunction(index)
    let at = isJoint ? index + 1 : index
    guard let day = dayNumber(at: at), isJoint || day.proclitics.contains(.waw) else { return nil }
    return (day, at)
  }

  private func rangeDay(
    _ first: Step<Int>, _ noun: Step<UnitWord>?, _ index: Int, lending end: TimePhrase
  ) -> TimePhrase? {
    var phrase = end
    switch end.meaning {
    case .month(let month, day: _, let year, let calendar):
      phrase.meaning = .month(month, day: first.value, year: year, calendar: calendar)
    case .dayOfMonth(_, let relation): phrase.meaning = .dayOfMonth(first.value, relation)
    default: return nil
    }
    phrase.tokens = .from(index, to: first.next)
    phrase.start = noun?.start ?? first.start
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
  func areJoined(_ first: TimePhrase, _ second: TimePhrase) -> Bool {
    switch second.tokens.lowerBound - first.tokens.upperBound {
    case 0: !startsBare(second)
    case 1:
      isSign(.to, at: first.tokens.upperBound) || mark(at: first.tokens.upperBound) == .dash
        || isConjunction(first.tokens.upperBound)
    default: false
    }
  }
}
