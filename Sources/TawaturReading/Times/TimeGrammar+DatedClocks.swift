import TawaturModel
import TawaturText

/// Clocks that belong to a date, and clocks that lend each other their day.
extension TimeGrammar {
  /// `الأربعاء 25 جويلية 2012 الساعة 10:05`, `10 يوليو 2012 - 21H18`: a date and the clock behind it as one time.
  func withClock(_ date: TimePhrase) -> TimePhrase {
    guard date.isDated, date.mod == nil else { return date }
    var at = date.tokens.upperBound
    let isApart = mark(at: at).isOne(of: .comma, .dash)
    if isApart { at += 1 }
    if isSign(.at, at: at) { at += 1 }
    guard isInside(at), let clock = clockOnFace(at: at, isExpected: true),
      case .clock(let time, nil) = clock.meaning, startsBare(clock)
    else { return date }
    var whole = date.extended(to: clock.tokens.upperBound)
    whole.meaning = .clock(time, of: date.meaning)
    whole.by = "times/date-clock"
    return whole
  }

  /// The first clock of `من 8 إلى 10 مساء`, `بين الثامنة والعاشرة صباحا`, which only the second one makes a time.
  func clockRangeStart(at index: Int) -> TimePhrase? {
    guard follows({ $0.isOne(of: .from, .between) }, before: index), let first = face(at: index, isNamed: false),
      (0...720).contains(first.value.minutes)
    else { return nil }
    let isJoint = isSign(.to, at: first.next) || mark(at: first.next) == .dash || isConjunction(first.next)
    let at = isJoint ? first.next + 1 : first.next
    guard isInside(at), let second = clockOnFace(at: at), case .clock(let end, let day) = second.meaning,
      isJoint ? startsBare(second) : !startsBare(second), let half = end.half,
      step(words.units, at: at) == nil
    else { return nil }
    var clock = ClockTime(minutes: first.value.minutes, second: first.value.second, half: nil, zone: end.zone)
    clock.share(half, upTo: end)
    return phrase(.from(index, to: first.next), start: first.start, .clock(clock, of: day), by: "clock-range")
  }

  /// Gives a clock without a day the one of the clock it is joined to (`من الساعة 10 صباحا حتى 2 ظهرا أمس`).
  func sharingDays(_ phrases: [TimePhrase]) -> [TimePhrase] {
    var phrases = phrases
    for index in phrases.indices.dropLast().reversed() {
      guard case .clock(var clock, nil) = phrases[index].meaning,
        case .clock(let end, let day) = phrases[index + 1].meaning, areJoined(phrases[index], phrases[index + 1])
      else { continue }
      if let half = end.half { clock.share(half, upTo: end) }
      // «أمس من 10 حتى 2 ظهرا»: the day told before holds for both.
      let isDayBefore = index > 0 && phrases[index - 1].tokens.upperBound + 2 >= phrases[index].tokens.lowerBound
      phrases[index].meaning = .clock(clock, of: isDayBefore ? nil : day)
    }
    return phrases
  }

  /// Whether a clock stands right before, which `و` joins to another one.
  func isBehindClock(_ index: Int) -> Bool {
    guard let minute = digits(at: index - 1), minute.count == 2 else { return false }
    return mark(at: index - 2) == .colon && digits(at: index - 3) != nil
  }
}

extension ClockTime {
  /// Takes over the half of the day from the end of a range, where it leads up to it.
  fileprivate mutating func share(_ half: DayPart, upTo end: ClockTime) {
    guard self.half == nil, minutes < 720, half != .morning, minutes + 720 < end.minutes % 1440 else { return }
    self.half = half
    minutes += 720
  }
}

extension TimePhrase {
  /// Whether it is a day of a month with its year, or with what tells the year.
  var isDated: Bool {
    switch meaning {
    case .month(_, .some, let year, _), .dated(_, .month(_, .some, let year, _), _): year != .open
    default: false
    }
  }
}
