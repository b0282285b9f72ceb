import TawaturModel
import TawaturText

/// How long and how often.
extension TimeGrammar {
  /// `ثلاثة أعوام`, `يومين`, `عدة أشهر`, `ساعات عدة`, `السنوات الأخيرة`, `الأيام الثلاثة الماضية`.
  func duration(at index: Int) -> TimePhrase? {
    let isAmount = text.mayBegin(words.openers.amounts, at: index)
    return counted(at: index) ?? (isAmount ? vague(at: index) : nil) ?? dual(at: index) ?? plural(at: index)
      ?? single(at: index) ?? definiteLength(at: index) ?? (isAmount ? fractionOf(at: index) : nil)
  }

  /// A number and a unit: `18 شهرا`, `عشر سنوات`, `الـ24 ساعة الماضية`, `الثلاث سنوات الماضية`.
  private func counted(at index: Int) -> TimePhrase? {
    // «14:30 دقيقة»
    if mark(at: index - 1) == .colon, isPartOfNumber(index) { return nil }
    guard let number = numbers.number(at: index, in: text), !number.isOrdinal,
      let unit = step(words.units, at: number.tokens.upperBound), unit.proclitics.isEmpty, unit.value.number != .two,
      unit.next <= sentence.upperBound, number.value < Self.longest,
      number.value < Self.manyHours || unit.value.unit == .year, !isAge(index, unit), !isPercent(number),
      !isSign(.light, at: unit.next)
    else { return nil }
    let (amount, end) = withHalf(number.value, after: unit)
    let core = number.core.lowerBound
    let start = number.proclitics.contains(.al) && !number.proclitics.contains(.lam) ? core - 4 : core
    if let both = withSmaller(amount, unit, from: index, to: end, start: start) { return both }
    return phrase(
      .from(index, to: afterRelation(end)), start: start, .duration(.exactly(amount), unit.value.unit),
      mod: looseness(index),
      by: "duration")
  }

  /// A million million of any unit is a misprint.
  static let longest = 1e12

  /// «57 مليون ساعة» are counted, not one long time; millions of years are.
  static let manyHours = 1e6

  /// `ست سنوات و4 أشهر`, `ساعة و20 دقيقة`: one length in two units.
  private func withSmaller(
    _ amount: Double, _ unit: Step<UnitWord>, from index: Int, to end: Int, start: Int
  ) -> TimePhrase? {
    guard end == unit.next, let smaller = unit.value.unit.smaller else { return nil }
    let isApart = isAnd(end)
    if let number = numbers.number(at: isApart ? end + 1 : end, in: text), isApart || number.proclitics == .waw,
      let rest = inner(words.units, at: number.tokens.upperBound), rest.value.unit == smaller,
      rest.proclitics.isEmpty, rest.value.number != .two, rest.next <= sentence.upperBound
    {
      return phrase(
        .from(index, to: rest.next), start: start, .lengths(amount, unit.value.unit, number.value, smaller),
        mod: looseness(index), by: "two-lengths")
    }
    guard let dual = step(words.units, at: end), dual.proclitics == .waw, dual.value.unit == smaller,
      dual.value.number == .two, !isConstruct(dual)
    else { return nil }
    return phrase(
      .from(index, to: dual.next), start: start, .lengths(amount, unit.value.unit, 2, smaller), mod: looseness(index),
      by: "two-lengths")
  }

  /// «في المئة», «بالمائة» before a unit of time count nothing of it.
  private func isPercent(_ number: NumberExpression) -> Bool {
    number.value == 100 && number.proclitics.contains(.al)
  }

  private func withHalf(_ value: Double, after unit: Step<UnitWord>) -> (Double, Int) {
    guard let sign = sign(at: unit.next), sign.proclitics.contains(.waw), let part = share(sign.value) else {
      return (value, unit.next)
    }
    if isInside(sign.next), let whole = step(words.units, at: sign.next) {
      // «ثلاثة أعوام ونصف العام», but not «شهران ونصف يوم».
      let isSame = whole.value.unit == unit.value.unit && whole.value.number == .one
      return isSame ? (value + part, whole.next) : (value, unit.next)
    }
    return (value + part, sign.next)
  }

  private func share(_ sign: TimeSign) -> Double? {
    switch sign {
    case .half: 0.5
    case .quarter: 0.25
    default: nil
    }
  }

  /// `عدة أشهر`, `بضع سنوات`.
  private func vague(at index: Int) -> TimePhrase? {
    guard let sign = sign(at: index), sign.value.isOne(of: .vague, .several),
      let unit = inner(words.units, at: sign.next), unit.value.number == .many, unit.proclitics.isEmpty
    else { return nil }
    return phrase(
      .from(index, to: afterRelation(unit.next)), start: sign.start, .duration(.some, unit.value.unit),
      by: "vague-duration")
  }

  /// `يومين`, `عامين ونصف`, `العامين الماضيين`.
  private func dual(at index: Int) -> TimePhrase? {
    guard let unit = step(words.units, at: index), unit.value.number == .two, !isConstruct(unit),
      !unit.proclitics.contains(.seen)
    else { return nil }
    if unit.proclitics.contains(.al), relation(at: unit.next) == nil {
      let isFirst = definite(words.ordinals, at: unit.next).map { $0.value == 1 } ?? false
      guard isFirst || isAllowance(index) else { return nil }
      return phrase(
        .from(index, to: isFirst ? unit.next + 1 : unit.next), start: unit.start,
        .duration(.exactly(2), unit.value.unit),
        mod: isFirst ? .start : looseness(index), by: isFirst ? "first-so-many" : "dual")
    }
    let (amount, end) = withHalf(2, after: unit)
    guard !isAge(index, unit) else { return nil }
    if let both = withSmaller(2, unit, from: index, to: end, start: unit.start) { return both }
    return phrase(
      .from(index, to: afterRelation(end)), start: unit.start, .duration(.exactly(amount), unit.value.unit),
      mod: looseness(index), by: "dual")
  }

  /// Whether a dual without its noon stands before a noun (عامي 2014, شهري مايو, يومي).
  func isConstruct(_ unit: Step<UnitWord>) -> Bool {
    text.letter(fromEnd: 0, of: unit.next - 1) == ArabicLetter.yeh
  }

  /// A plural alone: `ساعات` after a preposition, `السنوات الأخيرة`, `أسابيع قليلة`.
  private func plural(at index: Int) -> TimePhrase? {
    guard let unit = step(words.units, at: index), unit.value.number == .many else { return nil }
    if unit.proclitics.contains(.al) { return definitePlural(unit, from: index) }
    if let sign = sign(at: unit.next), sign.value.isOne(of: .few, .several), sign.proclitics.isEmpty {
      return phrase(
        .from(index, to: afterSign(sign.next)), start: unit.start, .duration(.some, unit.value.unit),
        by: "vague-duration")
    }
    let isAfterPreposition =
      follows({ $0.isOne(of: .before, .after, .since, .during, .lasting) }, before: index)
      || isSign(.less, at: index - 1) || unit.proclitics.contains(.lam)
      || follows({ $0 == .in }, before: index) && !isInside(unit.next)
      || follows({ $0 == .within }, before: index) && !isDefinite(unit.next)
    guard isAfterPreposition, unit.proclitics.isDisjoint(with: [.kaf, .seen]) else { return nil }
    return phrase(.from(index, to: unit.next), start: unit.start, .duration(.some, unit.value.unit), by: "plural")
  }

  private func afterSign(_ index: Int) -> Int {
    guard let sign = sign(at: index), sign.value == .few, sign.proclitics.isEmpty else { return index }
    return sign.next
  }

  /// `السنوات الثلاث الماضية`, `الأيام القليلة المقبلة`, `الأشهر التسعة الأولى`.
  private func definitePlural(_ unit: Step<UnitWord>, from index: Int) -> TimePhrase? {
    var at = unit.next
    var amount = Amount.some
    if isInside(at), let number = numbers.number(at: at, in: text), number.proclitics == .al, number.value < 1000,
      !number.isOrdinal
    {
      amount = .exactly(number.value)
      at = number.tokens.upperBound
    } else if isSign(.article, at: at), let (value, count) = digits(at: at + 1), count < 4 {
      amount = .exactly(Double(value))
      at += 2
    } else if let sign = sign(at: at), sign.value == .few, sign.proclitics == .al {
      at = sign.next
    }
    if let relation = relation(at: at), relation.value != .same {
      var end = relation.next
      if let sign = sign(at: end), sign.value == .few, sign.proclitics == .al { end = sign.next }
      if amount == .some, isInside(end), let number = numbers.number(at: end, in: text), number.proclitics == .al,
        !number.isOrdinal, number.value < 1000
      {
        amount = .exactly(number.value)
        end = number.tokens.upperBound
      }
      return phrase(.from(index, to: end), start: unit.start, .duration(amount, unit.value.unit), by: "definite-plural")
    }
    guard case .exactly = amount else { return nil }
    guard isInside(at), let ordinal = definite(words.ordinals, at: at), ordinal.value == 1 else {
      return phrase(.from(index, to: at), start: unit.start, .duration(amount, unit.value.unit), by: "definite-plural")
    }
    return phrase(
      .from(index, to: ordinal.next), start: unit.start, .duration(amount, unit.value.unit), mod: .start,
      by: "first-so-many")
  }

  /// `منذ عام`, `لمدة شهر`, `أكثر من قرن`: one, told by the words before it.
  private func single(at index: Int) -> TimePhrase? {
    guard let unit = step(words.units, at: index), unit.value.number == .one,
      unit.proclitics.isSubset(of: [.lam, .waw, .beh]),
      isAlone(unit)
    else { return nil }
    if let both = withSmaller(1, unit, from: index, to: unit.next, start: unit.start) { return both }
    if let one = sign(at: unit.next), one.value == .one || one.value == .whole,
      one.proclitics.isEmpty
    {
      return phrase(
        .from(index, to: one.next), start: unit.start, .duration(.exactly(1), unit.value.unit), mod: looseness(index),
        by: "single")
    }
    let isMeasured =
      follows({ $0.isOne(of: .before, .after, .since, .during, .lasting, .within) }, before: index)
      || isAllowance(index)
      || looseness(index) != nil
      || follows({ $0 == .in }, before: index) && endsClause(unit)
    let (amount, end) = withHalf(1, after: unit)
    guard isMeasured || amount > 1 || isObject(unit) || countsFromThere(unit, index) else { return nil }
    return phrase(
      .from(index, to: end), start: unit.start, .duration(.exactly(amount), unit.value.unit), mod: looseness(index),
      by: "single")
  }

  /// `مهلة الأسبوع`, `ما يزيد على العام`, `على مدى العام`: one, though with the article.
  private func definiteLength(at index: Int) -> TimePhrase? {
    guard let unit = step(words.units, at: index), unit.value.number == .one, unit.proclitics == .al,
      unit.value.unit != .century, isAllowance(index) || looseness(index).map({ $0 != .approx }) ?? false,
      relation(at: unit.next) == nil,
      definite(words.ordinals, at: unit.next) == nil, weekday(at: unit.next) == nil, !isSign(.article, at: unit.next)
    else { return nil }
    return phrase(
      .from(index, to: unit.next), start: unit.start, .duration(.exactly(1), unit.value.unit), mod: looseness(index),
      by: "definite-length")
  }

  /// Whether a respite or a truce is measured here (`مهلة`, `هدنة`).
  private func isAllowance(_ index: Int) -> Bool { follows({ $0 == .allowance }, before: index) }

  /// Whether a word with the article stands there (`خلال سنوات الحرب`), which «إلى» and «إلا» only look like.
  private func isDefinite(_ index: Int) -> Bool {
    isInside(index) && text.hasArticle(at: 0, of: index) && !isSign(.to, at: index)
  }

  /// `أعلى مستوى في أسبوع`, at the end of the clause.
  private func endsClause(_ unit: Step<UnitWord>) -> Bool {
    unit.value.unit.isOne(of: .week, .month, .year) && unit.proclitics.isEmpty
      && (!isInside(unit.next) || text.tokens[unit.next].kind == .mark)
  }

  /// `بقي أسبوعا`, `سجن شهرا`: the accusative of words that are nothing else.
  private func isObject(_ unit: Step<UnitWord>) -> Bool {
    unit.value.unit.isOne(of: .week, .month) && text.letter(fromEnd: 0, of: unit.next - 1) == ArabicLetter.alef
      && !follows({ $0 == .every }, before: unit.next - 1)
  }

  /// `قبل ذلك بعام`, `بعدها بيوم`.
  private func countsFromThere(_ unit: Step<UnitWord>, _ index: Int) -> Bool {
    guard unit.proclitics == .beh, isInside(index - 1) else { return false }
    if isSign(.that, at: index - 1) { return follows({ $0.isOne(of: .before, .after) }, before: index - 1) }
    guard let from = step(words.signs, at: index - 1, allowsPronoun: true) else { return false }
    return from.value.isOne(of: .before, .after) && from.next == index
  }

  /// Whether no name, date or noun follows that makes it a certain one (`قبل يوم الجمعة`, `بعد عام الحزن`).
  private func isAlone(_ unit: Step<UnitWord>) -> Bool {
    guard isInside(unit.next) else { return true }
    let next = text.tokens[unit.next]
    if next.kind == .digits { return false }
    // «خلال عقد هذا الاجتماع» holds one.
    if unit.value.unit == .decade, next.kind == .word, follows({ $0 == .within }, before: unit.next - 1) {
      return false
    }
    guard next.kind == .word else { return next.kind == .mark }
    // «في غضون شهر التوقيع على …»
    if isDefinite(unit.next) { return unit.value.unit.isOne(of: .week, .month) && isInTheCourse(unit.next - 1) }
    return step(words.months, at: unit.next) == nil && step(words.ordinals, at: unit.next) == nil
  }

  /// Whether في غضون stands before, which only a length follows.
  private func isInTheCourse(_ index: Int) -> Bool {
    isInside(index - 2)
      && sign(at: index - 2).map { $0.value == .during && $0.next == index && $0.next > index - 1 } ?? false
  }

  /// `نصف ساعة`, `ربع قرن`.
  private func fractionOf(at index: Int) -> TimePhrase? {
    guard let sign = sign(at: index), let share = share(sign.value), !sign.proclitics.contains(.al),
      let unit = inner(words.units, at: sign.next), unit.value.number == .one, unit.proclitics.isEmpty
    else { return nil }
    return phrase(
      .from(index, to: unit.next), start: sign.start, .duration(.exactly(share), unit.value.unit),
      mod: looseness(index),
      by: "fraction")
  }

  /// The adjective that belongs to a length: الماضية, المقبلة.
  private func afterRelation(_ index: Int) -> Int {
    relation(at: index).map { $0.value == .same ? index : $0.next } ?? index
  }

  /// About, more than, less than, as the words before a length say.
  func looseness(_ index: Int) -> Timex3.Modifier? {
    for length in (1...4).reversed() where isInside(index - length) {
      if let modifier = step(words.modifiers, at: index - length), modifier.next == index,
        modifier.value.isOne(of: .approx, .moreThan, .lessThan)
      {
        return modifier.value
      }
    }
    return nil
  }

  /// Whether a length is somebody's age: `عمره 30 عاما`, `البالغ من العمر`, `(30 عاما)`, `30 عاما من العمر`.
  private func isAge(_ index: Int, _ unit: Step<UnitWord>) -> Bool {
    guard unit.value.unit == .year || unit.value.unit == .month else { return false }
    if mark(at: index - 1) == .openBracket, mark(at: unit.next) == .closeBracket { return true }
    if mark(at: index - 1) == .comma, mark(at: unit.next) == .comma { return true }
    if isAge(unit.next) { return true }
    // «صاحب الـ50 عاما», «ابن ثلاثة أشهر»
    if isSign(.owner, at: isSign(.article, at: index - 1) ? index - 2 : index - 1) { return true }
    // «توفي عن 80 عاما», but not «لا تقل عن 80 عاما».
    if isSign(.about, at: index - 1), looseness(index) == nil { return true }
    var at = index - 1
    while isInside(at), at >= index - 5 {
      if isAgeWord(at) || isSign(.born, at: at) { return true }
      if text.tokens[at].kind == .mark, text.tokens[at].mark != .openQuote { break }
      at -= 1
    }
    return false
  }

  /// `من العمر`, `من عمره` at `index`.
  func isAge(_ index: Int) -> Bool {
    isSign(.from, at: index) && isAgeWord(index + 1)
  }

  /// عمر, العمر, عمره.
  private func isAgeWord(_ index: Int) -> Bool {
    isInside(index) && step(words.signs, at: index, allowsPronoun: true)?.value == .age
  }
}
