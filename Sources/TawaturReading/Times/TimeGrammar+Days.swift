import TawaturModel
import TawaturText

/// Days by name or from the day of the report, and the parts of days.
extension TimeGrammar {
  /// `يوم الجمعة الماضي`, `الثلاثاء 15 مايو`, `الأحد (13 مايو 2018)`.
  func weekdayPhrase(at index: Int) -> TimePhrase? {
    let day = dayNoun(at: index)
    if let day, let date = bareDate(at: day.next, isNamed: true) {
      return phrase(.from(index, to: date.tokens.upperBound), start: day.start, date.meaning, by: "day-date")
    }
    if let day, isInside(day.next), var word = dayWord(at: day.next), startsBare(word) {
      word.tokens = .from(index, to: word.tokens.upperBound)
      word.start = day.start
      return word
    }
    guard let weekday = weekday(at: day?.next ?? index, isNamed: day != nil) else { return nil }
    let start = day?.start ?? weekday.start
    if let date = dateBeside(weekday.next) {
      if let number = definite(words.ordinals, at: weekday.next), number.value <= 5, case .month = date.meaning {
        return phrase(
          .from(index, to: date.tokens.upperBound), start: start,
          .nthWeekday(number.value, weekday.value, of: date.meaning),
          by: "weekday-date")
      }
      return phrase(
        .from(index, to: date.tokens.upperBound), start: start, .dated(weekday.value, date.meaning, offset: nil),
        by: "weekday-date")
    }
    let relation = relation(at: weekday.next)
    // «يوم الأحد من الأسبوع الماضي»
    if relation == nil, isSign(.from, at: weekday.next), isInside(weekday.next + 1),
      let week = period(at: weekday.next + 1), case .period(.week, _) = week.meaning, startsBare(week)
    {
      return phrase(
        .from(index, to: week.tokens.upperBound), start: start, .nthWeekday(1, weekday.value, of: week.meaning),
        by: "weekday-of-week")
    }
    return phrase(
      .from(index, to: relation?.next ?? weekday.next), start: start,
      .weekday(weekday.value, relation?.value, offset: nil),
      by: "weekday")
  }

  /// يوم before a weekday or date, without the article.
  func dayNoun(at index: Int) -> Step<UnitWord>? {
    if let sign = sign(at: index), sign.value == .daytime, !sign.proclitics.contains(.al) {
      return Step(
        value: UnitWord(unit: .day, number: .one), start: sign.start, next: sign.next, proclitics: sign.proclitics)
    }
    guard let unit = step(words.units, at: index), unit.value.unit == .day, unit.value.number != .many,
      !unit.proclitics.contains(.al)
    else { return nil }
    return unit
  }

  /// The name of a weekday with its article; الاثنين is also «both» and needs a weekday's company then.
  func weekday(at index: Int, isNamed: Bool = false) -> Step<Weekday>? {
    guard let step = step(words.weekdays, at: index), step.proclitics.contains(.al) else { return nil }
    if !isNamed, step.value == .monday, follows({ $0 == .between }, before: index) { return nil }
    return step
  }

  /// A date right here, by digits or by day and month.
  private func bareDate(at index: Int, isNamed: Bool = false) -> TimePhrase? {
    guard isInside(index) else { return nil }
    if let date = numericDate(at: index) ?? (isNamed ? dayAndMonthInDigits(at: index) : nil) { return date }
    guard let day = dayNumber(at: index), day.proclitics.isSubset(of: .al) else { return nil }
    return dayAndMonth(day, from: index)
  }

  /// A date beside a weekday: at once, after a comma or الموافق, or in brackets.
  private func dateBeside(_ index: Int) -> TimePhrase? {
    if let date = bareDate(at: index, isNamed: true) { return date }
    if mark(at: index) == .comma || isSign(.fits, at: index) { return bareDate(at: index + 1, isNamed: true) }
    if mark(at: index) == .openBracket, let date = bareDate(at: index + 1, isNamed: true),
      mark(at: date.tokens.upperBound) == .closeBracket
    {
      return date.extended(to: date.tokens.upperBound + 1)
    }
    return nil
  }

  /// `أمس`, `أمس الأربعاء`, `اليوم الجمعة 26 يناير`, `الليلة الماضية`.
  func dayWord(at index: Int) -> TimePhrase? {
    guard let word = step(words.days, at: index), word.proclitics.isDisjoint(with: [.al, .lam, .seen]) else {
      return nil
    }
    if let part = word.value.part {
      return phrase(
        .from(index, to: word.next), start: word.start, .partOfDay(part, of: .day(word.value.offset)), by: "night-word")
    }
    if isInside(word.next), let day = definite(words.weekdays, at: word.next) {
      if let date = dateBeside(day.next) {
        return phrase(
          .from(index, to: date.tokens.upperBound), start: word.start,
          .dated(day.value, date.meaning, offset: word.value.offset),
          by: "day-word")
      }
      return phrase(
        .from(index, to: day.next), start: word.start, .weekday(day.value, nil, offset: word.value.offset),
        by: "day-word")
    }
    if isInside(word.next), let day = weekdayInBrackets(at: word.next) {
      return phrase(
        .from(index, to: day.next), start: word.start, .weekday(day.value, nil, offset: word.value.offset),
        by: "day-word")
    }
    // «قالت لـ"الغد"»: the name of a paper.
    if word.next == index + 1, mark(at: index - 1).opensAside, mark(at: word.next).closesAside {
      return nil
    }
    if word.value.offset == 0, let kind = sign(at: word.next), kind.value == .dayKind, kind.proclitics == .al {
      return nil
    }
    return phrase(.from(index, to: word.next), start: word.start, .day(word.value.offset), by: "day-word")
  }

  private func weekdayInBrackets(at index: Int) -> Step<Weekday>? {
    guard mark(at: index) == .openBracket, var day = inner(words.weekdays, at: index + 1),
      mark(at: day.next) == .closeBracket
    else { return nil }
    day.next += 1
    return day
  }

  /// A day however named: what a part of a day may belong to.
  func someDay(at index: Int) -> TimePhrase? {
    guard isInside(index) else { return nil }
    let isDigits = text.tokens[index].kind == .digits
    let isNamed = text.mayBegin(words.openers.days, at: index)
    guard isDigits || isNamed || text.mayBegin(words.openers.dates, at: index) else { return nil }
    var day = isNamed ? longer(weekdayPhrase(at: index), dayWord(at: index)) : nil
    if isNamed { day = longer(day, toldDayPeriod(at: index)) }
    return longer(day, bareDate(at: index))
  }

  /// `اليوم التالي`, `اليوم نفسه`.
  private func toldDayPeriod(at index: Int) -> TimePhrase? {
    guard let unit = definite(words.units, at: index), unit.value == UnitWord(unit: .day, number: .one) else {
      return nil
    }
    return period(at: index)
  }

  /// `صباح الجمعة`, `ليل الأربعاء الخميس`, `مساء أمس`, `ليلا`, `هذا الصباح`.
  func partOfDay(at index: Int) -> TimePhrase? {
    if isSign(.this, at: index), let part = definite(words.parts, at: index + 1) {
      return phrase(
        .from(index, to: part.next), start: demonstrative(at: index), .partOfDay(part.value.part, of: .day(0)),
        by: "this-part")
    }
    if let day = someDay(at: index), let part = inner(words.parts, at: day.tokens.upperBound),
      part.value.isAdverb || part.value.part == .evening, part.proclitics.isEmpty, someDay(at: part.next) == nil
    {
      return phrase(
        .from(index, to: part.next), start: day.start, .partOfDay(part.value.part, of: day.meaning), by: "day-part")
    }
    guard let part = step(words.parts, at: index), part.proclitics.isDisjoint(with: [.al, .seen]) else { return nil }
    if let night = nightBetween(part, from: index) { return night }
    if let day = someDay(at: part.next) {
      return phrase(
        .from(index, to: day.tokens.upperBound), start: part.start, .partOfDay(part.value.part, of: day.meaning),
        by: "part-of-day")
    }
    guard part.value.isAdverb || text.bytes(of: index).count == 8 && part.value.part == .evening else { return nil }
    return phrase(
      .from(index, to: part.next), start: part.start, .partOfDay(part.value.part, of: nil), by: "part-alone")
  }

  /// `ليل الأربعاء الخميس`, `ليلة الأربعاء - الخميس`: the night that starts on the first of two days.
  func nightBetween(_ part: Step<PartWord>, from index: Int) -> TimePhrase? {
    guard part.value.part == .night, let first = weekday(at: part.next) else { return nil }
    let isMarked = mark(at: first.next).isOne(of: .dash, .slash) || isSign(.to, at: first.next)
    guard let second = definite(words.weekdays, at: isMarked ? first.next + 1 : first.next),
      (first.value.rawValue + 1) % 7 == second.value.rawValue
    else { return nil }
    let relation = relation(at: second.next)
    return phrase(
      .from(index, to: relation?.next ?? second.next), start: part.start,
      .partOfDay(.night, of: .weekday(first.value, relation?.value, offset: nil)), by: "night-between")
  }

  /// Where هذا or ذلك starts behind its proclitics (`لهذا العام`).
  func demonstrative(at index: Int) -> Int? { sign(at: index)?.start }

  /// `ذلك التاريخ`, `اليوم ذاته`: the day told of before.
  func toldDay(at index: Int) -> TimePhrase? {
    guard isSign(.that, at: index), isInside(index + 1) else { return nil }
    if let sign = sign(at: index + 1), sign.value == .date, sign.proclitics == .al {
      return phrase(.from(index, to: sign.next), start: demonstrative(at: index), .sameDay, by: "that-date")
    }
    guard let unit = definite(words.units, at: index + 1), unit.value.number == .one,
      unit.value.unit.isOne(of: .day, .year, .month, .week)
    else { return nil }
    // «نفى ذلك الأسبوع الماضي», «سيفعل ذلك اليوم الاثنين»
    guard relation(at: unit.next) == nil, weekday(at: unit.next) == nil else { return nil }
    return phrase(
      .from(index, to: unit.next), start: demonstrative(at: index), .period(unit.value.unit, .same), by: "that-period")
  }
}
