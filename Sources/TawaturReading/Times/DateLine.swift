import TawaturModel
import TawaturText

extension TimeReader {
  /// When an article was published, as a whole line of it says: `الجمعة, 26 يناير, 2024 - 02:43 صباحاً`,
  /// `تاريخ النشر: 25th, January 2024 GMT`, `2018/05/14 10:22`; nil where the line says anything else.
  package func timestamp(inDateLine line: Range<Int>, of text: TokenizedText) -> Timestamp? {
    // A longer line is a sentence.
    guard !line.isEmpty, line.count <= 40 else { return nil }
    let grammar = TimeGrammar(words: words, numbers: numbers, text: text, sentence: line)
    var parts = DateLineParts()
    var at = line.lowerBound
    while at < line.upperBound {
      guard let next = parts.read(at, grammar, islamic) else { return nil }
      at = next
    }
    return parts.timestamp
  }
}

/// What a date line has told so far.
private struct DateLineParts {
  var gregorian: CalendarDay?
  var islamic: CalendarDay?
  var second: Int?
  var zone: Int?

  var timestamp: Timestamp? {
    (gregorian ?? islamic).map { Timestamp(day: $0, second: second, zone: second == nil ? nil : zone) }
  }

  /// Reads what stands at a token; the token after it, nil where it has no place on a date line.
  mutating func read(_ index: Int, _ grammar: TimeGrammar, _ calendar: IslamicCalendar) -> Int? {
    if let next = readDate(index, grammar, calendar) { return next }
    if let next = readClock(index, grammar) { return next }
    if second != nil, let next = readOffset(index, grammar) { return next }
    if let zone = grammar.zone(at: index) {
      self.zone = self.zone ?? zone.value.minutesEast
      return zone.next
    }
    if grammar.text.tokens[index].kind == .mark { return index + 1 }
    if let day = grammar.step(grammar.words.weekdays, at: index) { return day.next }
    if let label = grammar.step(grammar.words.dateLine, at: index) { return label.next }
    if let unit = grammar.step(grammar.words.units, at: index), unit.value.number == .one { return unit.next }
    return nil
  }

  private mutating func readDate(_ index: Int, _ grammar: TimeGrammar, _ calendar: IslamicCalendar) -> Int? {
    guard let phrase = grammar.numericDate(at: index) ?? grammar.date(at: index, after: nil),
      case .month(let month, .some(let day), .year(let year), let name) = phrase.meaning
    else { return nil }
    if name == .gregorian {
      gregorian = gregorian ?? CalendarDay(year: year, month: month, day: day)
    } else {
      islamic = islamic ?? calendar.day(year: year, month: month, day: day)
    }
    return phrase.tokens.upperBound
  }

  /// `02:43 صباحاً`, `10:22:05`.
  private mutating func readClock(_ index: Int, _ grammar: TimeGrammar) -> Int? {
    guard let hour = grammar.digits(at: index), hour.count <= 2, hour.value < 25,
      grammar.mark(at: index + 1).isOne(of: .colon, .period), let minute = grammar.digits(at: index + 2),
      minute.count == 2, minute.value < 60
    else { return nil }
    var next = index + 3
    var seconds = 0
    if grammar.mark(at: next) == .colon, let found = grammar.digits(at: next + 1), found.value < 60 {
      seconds = found.value
      next += 2
    }
    var minutes = hour.value * 60 + minute.value
    if let half = grammar.half(at: next) {
      minutes = half.minutes(minutes)
      next = half.next
    }
    // The first date of a line goes with its first clock; what follows is when it was changed.
    if second == nil { second = minutes * 60 + seconds }
    return next
  }

  /// `+04:00` right behind a clock.
  private mutating func readOffset(_ index: Int, _ grammar: TimeGrammar) -> Int? {
    let bytes = grammar.text.bytes(of: index)
    let isEast = bytes.elementsEqual([0x2B])
    guard isEast || grammar.mark(at: index) == .dash, !grammar.text.tokens[index].spaceBefore,
      index + 1 < grammar.text.count,
      let hours = grammar.digits(at: index + 1), !grammar.text.tokens[index + 1].spaceBefore
    else { return nil }
    var minutes = hours.count == 4 ? hours.value / 100 * 60 + hours.value % 100 : hours.value * 60
    var next = index + 2
    if hours.count == 2, grammar.mark(at: next) == .colon, let rest = grammar.digits(at: next + 1) {
      minutes += rest.value
      next += 2
    }
    zone = isEast ? minutes : -minutes
    return next
  }
}
