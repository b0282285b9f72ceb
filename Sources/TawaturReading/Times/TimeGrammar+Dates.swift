import TawaturModel
import TawaturText

/// Dates by the calendar: digits, day and month, month and year.
extension TimeGrammar {
  /// `25/1/2024`, `2024-01-25`, `٢٥.٠١.٢٠٢٤`.
  func numericDate(at index: Int) -> TimePhrase? {
    guard let first = digits(at: index), let second = digits(at: index + 2), let third = digits(at: index + 4),
      mark(at: index + 1).isOne(of: .slash, .dash, .period), mark(at: index + 3) == mark(at: index + 1),
      isEvenlySpaced(index, year: third.count), second.count <= 2
    else { return nil }
    let dated: (year: Int, month: Int, day: Int)
    if first.count == 4 {
      dated = (first.value, second.value, third.value)
    } else if third.count == 4 {
      dated = (third.value, second.value, first.value)
    } else if third.count == 2, first.count <= 2, mark(at: index + 1) != .period {
      dated = (third.value + (third.value < 50 ? 2000 : 1900), second.value, first.value)
    } else {
      return nil
    }
    // Day first is the custom from Rabat to Baghdad; the other order only where it alone gives a date.
    let (month, day) = dated.month > 12 && dated.day <= 12 ? (dated.day, dated.month) : (dated.month, dated.day)
    let isIslamic = (1300...1500).contains(dated.year)
    guard isIslamic || (1501...2199).contains(dated.year), (1...12).contains(month),
      (1...31).contains(day), mark(at: index + 5) != mark(at: index + 1) || !isInside(index + 6)
    else { return nil }
    return phrase(
      .from(index, to: afterEra(index + 5)),
      .month(month, day: day, year: .year(dated.year), calendar: isIslamic ? .islamic : .gregorian), by: "numeric-date")
  }

  /// No spaces, or one around each mark before a year of four digits (`3 / 6 / 2019`, `03 - 06 - 2019`).
  private func isEvenlySpaced(_ index: Int, year digits: Int) -> Bool {
    let isSpaced = text.tokens[index + 1].spaceBefore
    for at in index + 1...index + 4 where text.tokens[at].spaceBefore != isSpaced { return false }
    return !isSpaced || digits == 4 && mark(at: index + 1).isOne(of: .slash, .dash)
  }

  /// `الخميس 20/6`: day and month beside a weekday.
  func dayAndMonthInDigits(at index: Int) -> TimePhrase? {
    guard let day = digits(at: index), day.count <= 2, (1...31).contains(day.value), mark(at: index + 1) == .slash,
      let month = digits(at: index + 2), month.count <= 2, (1...12).contains(month.value),
      !text.tokens[index + 1].spaceBefore, !text.tokens[index + 2].spaceBefore, mark(at: index + 3) != .slash
    else { return nil }
    return phrase(
      .from(index, to: index + 3), .month(month.value, day: day.value, year: .open, calendar: .gregorian),
      by: "day-and-month")
  }

  /// The token after an era mark (م, هـ, ميلادية) at `index`, or `index`.
  func afterEra(_ index: Int) -> Int {
    guard let sign = sign(at: index), sign.proclitics.isSubset(of: .al) else { return index }
    return sign.value == .gregorian || sign.value == .hijri ? sign.next : index
  }

  /// A day and a month, a month and a year, or a month that the words around it make one.
  func date(at index: Int, after previous: TimePhrase?) -> TimePhrase? {
    if let phrase = monthBeforeDay(at: index) { return phrase }
    if let day = dayNumber(at: index), let found = dayAndMonth(day, from: index) { return found }
    return monthAlone(at: index, after: previous)
  }

  /// `25 يناير`, `السابع من تشرين الأول`, `25th, January 2024`, `السابع من الشهر الحالي`.
  func dayAndMonth(_ day: Step<Int>, from index: Int) -> TimePhrase? {
    var at = day.next
    let isFrom = isSign(.from, at: at)
    if isFrom { at += 1 }
    // «16. نوفمبر»
    if !isFrom, text.tokens[index].kind == .digits, mark(at: at) == .period, !text.tokens[at].spaceBefore { at += 1 }
    let isThis = isSign(.this, at: at)
    if let month = sameMonth(at: at) { return dayOfMonth(day, index, month.next, .same) }
    if let unit = inner(words.units, at: isThis ? at + 1 : at), unit.value == UnitWord(unit: .month, number: .one) {
      if isThis { return dayOfMonth(day, index, unit.next, .current) }
      if unit.proclitics == .al, let relation = relation(at: unit.next) {
        return dayOfMonth(day, index, relation.next, relation.value)
      }
      if unit.proclitics == .al { return nil }
      if let month = monthInDigits(after: unit) {
        return finish(month, day: day.value, from: index, start: day.start, by: "day-month")
      }
      at = unit.next
    }
    guard let month = monthName(at: at) ?? monthInBrackets(at: at) else { return nil }
    if month.value.name.isDoubtful, !isFrom, text.tokens[index].kind != .digits { return nil }
    if follows({ $0 == .named }, before: index),
      yearReference(at: month.next, islamic: month.value.name.isIslamic) == nil
    {
      return nil
    }
    return finish(month, day: day.value, from: index, start: day.start, by: "day-month")
  }

  /// `نفس الشهر`.
  private func sameMonth(at index: Int) -> Step<UnitWord>? {
    guard isSign(.self, at: index), let unit = definite(words.units, at: index + 1), unit.value.unit == .month else {
      return nil
    }
    return unit
  }

  private func dayOfMonth(_ day: Step<Int>, _ index: Int, _ end: Int, _ relation: Relation) -> TimePhrase {
    phrase(.from(index, to: end), start: day.start, .dayOfMonth(day.value, relation), by: "day-of-month")
  }

  /// `Jan 25, 2024`.
  private func monthBeforeDay(at index: Int) -> TimePhrase? {
    guard text.tokens[index].kind == .foreign, let month = step(words.months, at: index),
      let day = digits(at: month.next), day.count <= 2, (1...31).contains(day.value)
    else { return nil }
    var end = month.next + (isForeignEnding(month.next + 1) ? 2 : 1)
    if mark(at: end) == .comma { end += 1 }
    guard let year = yearDigits(at: end) else { return nil }
    return phrase(
      .from(index, to: end + 1), .month(month.value.number, day: day.value, year: .year(year), calendar: .gregorian),
      by: "english-date")
  }

  /// A day of a month in digits or as an ordinal with the article.
  func dayNumber(at index: Int) -> Step<Int>? {
    if let (value, count) = digits(at: index), count <= 2, (1...31).contains(value), !isPartOfNumber(index) {
      var next = index + 1
      // 25th, January
      if isForeignEnding(next) { next += 1 }
      if mark(at: next) == .comma, isInside(next + 1), text.tokens[next + 1].kind == .foreign { next += 1 }
      return Step(value: value, start: text.tokens[index].folded.lowerBound, next: next, proclitics: [])
    }
    guard let ordinal = step(words.ordinals, at: index), (1...31).contains(ordinal.value),
      ordinal.proclitics.contains(.al) || ordinal.value == 1
    else { return nil }
    return ordinal
  }

  /// Letters right behind digits: th, st.
  private func isForeignEnding(_ index: Int) -> Bool {
    isInside(index) && text.tokens[index].kind == .foreign && !text.tokens[index].spaceBefore
  }

  struct NamedMonth {
    let name: MonthName
    /// Whether two names stand for it (`آذار/مارس`).
    let isDouble: Bool
  }

  /// `شهر 3`: the month by its number.
  private func monthInDigits(after unit: Step<UnitWord>) -> Step<NamedMonth>? {
    guard let (number, count) = digits(at: unit.next), count <= 2, (1...12).contains(number),
      !isPartOfNumber(unit.next), !isMeasuring(unit.next), mark(at: unit.next + 1) != .slash
    else { return nil }
    return Step(
      value: NamedMonth(name: MonthName(number: number, isIslamic: false, isDoubtful: false), isDouble: false),
      start: unit.start, next: unit.next + 1, proclitics: unit.proclitics)
  }

  /// `15 (يناير) 2015`.
  private func monthInBrackets(at index: Int) -> Step<NamedMonth>? {
    guard mark(at: index).opensAside, var month = monthName(at: index + 1), mark(at: month.next).closesAside else {
      return nil
    }
    month.next += 1
    return month
  }

  /// A month by one name or two.
  func monthName(at index: Int) -> Step<NamedMonth>? {
    guard let first = step(words.months, at: index),
      first.proclitics.isDisjoint(with: [.al, .seen]) || first.value.isIslamic
    else { return nil }
    if first.value.isNumbered { return numberedMonth(first) }
    var end = first.next
    for gap in 0...2 {
      let at = first.next + gap
      if gap > 0, !mark(at: first.next).isOne(of: .slash, .dash), !mark(at: first.next).opensAside { break }
      guard let second = inner(words.months, at: at), second.proclitics.isEmpty,
        second.value.number == first.value.number,
        second.value.isIslamic == first.value.isIslamic, !isSameWord(index, at)
      else { continue }
      end = second.next
      if gap == 1, mark(at: first.next).opensAside {
        guard mark(at: end).closesAside else { break }
        end += 1
      }
      return Step(
        value: NamedMonth(name: first.value, isDouble: true), start: first.start, next: end,
        proclitics: first.proclitics)
    }
    return Step(
      value: NamedMonth(name: first.value, isDouble: false), start: first.start, next: end, proclitics: first.proclitics
    )
  }

  /// `تشرين 2`, `كانون1`.
  private func numberedMonth(_ word: Step<MonthName>) -> Step<NamedMonth>? {
    guard let number = digits(at: word.next), number.count == 1, !isPartOfNumber(word.next),
      let name = word.value.numbered(number.value)
    else { return nil }
    return Step(
      value: NamedMonth(name: name, isDouble: false), start: word.start, next: word.next + 1,
      proclitics: word.proclitics)
  }

  /// «صفر-صفر» is a score and no month by two names.
  private func isSameWord(_ first: Int, _ second: Int) -> Bool {
    text.bytes(of: first).elementsEqual(text.bytes(of: second))
  }

  private func finish(_ month: Step<NamedMonth>, day: Int?, from index: Int, start: Int, by: String) -> TimePhrase {
    let calendar: Timex3.Calendar = month.value.name.isIslamic ? .islamic : .gregorian
    let name = afterEpithet(month)
    let year = yearReference(at: name, islamic: month.value.name.isIslamic, afterComma: day != nil)
    return phrase(
      .from(index, to: year?.next ?? name), start: start,
      .month(
        month.value.name.number, day: day,
        year: year?.value ?? knownYear(month.value.name, day, before: index) ?? .open,
        calendar: calendar), by: by)
  }

  /// The year of `هجمات 11 سبتمبر`.
  private func knownYear(_ month: MonthName, _ day: Int?, before index: Int) -> YearReference? {
    // «هجمات الـ11 من سبتمبر»
    let at = isSign(.article, at: index - 1) ? index - 2 : index - 1
    guard let known = step(words.knownDays, at: at), known.value.month == month.number, !month.isIslamic,
      known.value.day == day ?? 0, day == nil ? known.next > index : known.next == at + 1
    else { return nil }
    return .year(known.value.year)
  }

  /// The token after المبارك, الكريم behind the name of an Islamic month.
  private func afterEpithet(_ month: Step<NamedMonth>) -> Int {
    guard month.value.name.isIslamic, let epithet = definite(words.signs, at: month.next),
      epithet.value == .blessed
    else { return month.next }
    return epithet.next
  }

  /// `رمضان الرابع`: the month, not somebody of that name.
  private func isNumbered(_ month: Step<NamedMonth>) -> Bool {
    month.value.name.isIslamic && month.value.name.number == 9 && ordinal(at: month.next) != nil
  }

  /// `مارس 2019`, `شهر أيلول الماضي`, `في أغسطس`, `يونيو من العام نفسه`.
  func monthAlone(at index: Int, after previous: TimePhrase?) -> TimePhrase? {
    let whole = monthName(at: index).map { $0.next > index + 1 && !$0.value.name.isDoubtful } ?? false
    let unit =
      whole
      ? nil : step(words.units, at: index).flatMap { $0.value.unit == .month && $0.value.number != .many ? $0 : nil }
    if let unit, let month = numberedMonth(unit, from: index) { return month }
    guard let month = monthName(at: unit?.next ?? index) else { return nil }
    if unit != nil, !month.proclitics.isEmpty { return nil }
    let numbered = isNumbered(month) && month.proclitics.isSubset(of: .conjunctions)
    var found = finish(month, day: nil, from: index, start: unit?.start ?? month.start, by: "month")
    let hasYear = found.tokens.upperBound > month.next
    if !hasYear, numbered, let number = ordinal(at: month.next) {
      found.tokens = .from(index, to: number.next)
    }
    let isMonth =
      hasYear || numbered || unit != nil || month.value.isDouble || !month.value.name.isDoubtful
      || continues(previous, at: index) || isNamedAsTime(index, month.proclitics)
    guard isMonth, text.tokens[month.next - 1].kind != .foreign || hasYear else { return nil }
    return found
  }

  /// `شهر 3 من العام الماضي`, `في شهر 10`.
  private func numberedMonth(_ unit: Step<UnitWord>, from index: Int) -> TimePhrase? {
    guard unit.value.number == .one, !unit.proclitics.contains(.al), let month = monthInDigits(after: unit) else {
      return nil
    }
    let found = finish(month, day: nil, from: index, start: unit.start, by: "month")
    let isTold =
      found.tokens.upperBound > month.next || follows({ $0.isOne(of: .in, .since, .within, .from) }, before: index)
    return isTold && (found.tokens.upperBound > month.next || endsPhrase(month.next)) ? found : nil
  }

  /// Whether the words before a doubtful name make it a time: في, منذ, نهاية.
  private func isNamedAsTime(_ index: Int, _ proclitics: Proclitics) -> Bool {
    // «في صفر من الحالات» counts.
    let isZero = step(words.months, at: index)?.value == MonthName(number: 2, isIslamic: true, isDoubtful: true)
    if follows({ $0.isOne(of: .in, .since, .within) }, before: index) { return proclitics.isEmpty && !isZero }
    // «بين مارس ومايو»
    if follows({ $0 == .between }, before: index), let month = monthName(at: index),
      step(words.months, at: month.next)?.proclitics == .waw
    {
      return true
    }
    for length in 1...2 where isInside(index - length) {
      if let modifier = step(words.modifiers, at: index - length), modifier.next == index,
        modifier.value.isOne(of: .start, .mid, .end)
      {
        return true
      }
    }
    return false
  }

  /// Whether the token at `index` goes on after a date just read: `بين فبراير ومارس`.
  func continues(_ previous: TimePhrase?, at index: Int) -> Bool {
    guard let previous, (index - 1...index).contains(previous.tokens.upperBound) else { return false }
    if previous.tokens.upperBound == index { return step(words.months, at: index)?.proclitics == .waw }
    return isSign(.to, at: index - 1) || mark(at: index - 1).isOne(of: .dash, .slash)
  }

  /// Whether four digits below 1600 behind a day and its month are a year and count nothing (`5 ديسمبر 1391`):
  /// numbers that are counted are round, or stand before what they count.
  private func isOldYear(_ index: Int) -> Bool {
    guard let (year, _) = digits(at: index), !isCounting(index) else { return false }
    return year % 50 != 0 || endsPhrase(index + 1)
  }

  /// The year after a month: `2019`, `عام 2019`, `الماضي`, `من العام الماضي`.
  func yearReference(at index: Int, islamic: Bool, afterComma: Bool = false) -> Step<YearReference>? {
    var at = index
    if afterComma, mark(at: at).isOne(of: .comma, .period), let year = yearDigits(at: at + 1), year < 2200 {
      return Step(value: .year(year), start: 0, next: afterEra(at + 2), proclitics: [])
    }
    if let year = yearDigits(at: at),
      islamic || year >= 1600 || afterEra(at + 1) > at + 1 || afterComma && isOldYear(at)
    {
      return Step(value: .year(year), start: 0, next: afterEra(at + 1), proclitics: [])
    }
    if let relation = relation(at: at), relation.value != .same {
      return Step(value: .nearest(relation.value), start: 0, next: relation.next, proclitics: [])
    }
    if isSign(.from, at: at) { at += 1 }
    let isThis = isSign(.this, at: at)
    if isThis { at += 1 }
    // «من نفس العام», «من ذلك العام»
    if isSign(.self, at: at) || isSign(.that, at: at), let unit = definite(words.units, at: at + 1),
      unit.value == UnitWord(unit: .year, number: .one)
    {
      return Step(value: .period(.same), start: 0, next: unit.next, proclitics: [])
    }
    guard let unit = step(words.units, at: at), unit.value == UnitWord(unit: .year, number: .one),
      unit.proclitics.isSubset(of: [.al, .lam])
    else { return nil }
    if isThis { return Step(value: .period(.current), start: 0, next: unit.next, proclitics: []) }
    if let year = yearDigits(at: unit.next) {
      return Step(value: .year(year), start: 0, next: afterEra(unit.next + 1), proclitics: [])
    }
    if let year = yearInWords(at: unit.next) {
      return Step(value: .year(year.value), start: 0, next: year.next, proclitics: [])
    }
    guard unit.proclitics.contains(.al), let relation = relation(at: unit.next) else { return nil }
    if let year = yearDigits(at: relation.next) {
      return Step(value: .year(year), start: 0, next: relation.next + 1, proclitics: [])
    }
    return Step(value: .period(relation.value), start: 0, next: relation.next, proclitics: [])
  }
}
