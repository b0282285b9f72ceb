import TawaturModel
import TawaturText

/// Reads the time expressions of one sentence; what they mean on a day is `TimeResolver`'s work.
struct TimeGrammar: Sendable {
  let words: TimeWords
  let numbers: NumberReader
  let text: TokenizedText
  let sentence: Range<Int>
  private let openers: TableSet

  init(words: TimeWords, numbers: NumberReader, text: TokenizedText, sentence: Range<Int>) {
    self.words = words
    self.numbers = numbers
    self.text = text
    self.sentence = sentence
    openers = words.openers.all.union(numbers.words.openers)
  }

  /// Something read, the token after it, and the folded byte where it starts without proclitics.
  struct Step<Value> {
    var value: Value
    var start: Int
    var next: Int
    var proclitics: Proclitics
  }

  /// The longest time expression that starts at token `index`.
  func phrase(at index: Int, after previous: TimePhrase?) -> TimePhrase? {
    let isDigits = text.tokens[index].kind == .digits
    guard isDigits || text.mayBegin(openers, at: index) else { return nil }
    var best: TimePhrase?
    func consider(_ found: TimePhrase?) { best = longer(best, found) }
    func mayBegin(_ tables: TableSet) -> Bool { text.mayBegin(tables, at: index) }
    let sets = words.openers
    // «في اليوم» behind a count is no day of the calendar.
    if mayBegin(sets.units) { consider(rate(at: index)) }
    if isDigits { consider(numericDate(at: index)) }
    if isDigits || mayBegin(sets.dates) { consider(date(at: index, after: previous)) }
    if mayBegin(sets.days) {
      consider(weekdayPhrase(at: index))
      consider(dayWord(at: index))
    }
    if isDigits || mayBegin(sets.partsOfDays) { consider(partOfDay(at: index)) }
    if mayBegin(sets.periods) { consider(period(at: index)) }
    if isDigits || mayBegin(sets.units) {
      consider(year(at: index, after: previous))
      consider(century(at: index))
    }
    if mayBegin(sets.decades) { consider(decade(at: index)) }
    if isDigits || mayBegin(sets.namedDays) { consider(namedDay(at: index)) }
    if mayBegin(sets.partsOfYears) { consider(partOfYear(at: index)) }
    if isDigits || mayBegin(sets.clocks) {
      consider(clock(at: index))
      if isDigits || mayBegin(sets.dates) { consider(clockRangeStart(at: index)) }
    }
    if mayBegin(sets.modifiers) { consider(modified(at: index)) }
    consider(duration(at: index))
    if isDigits || mayBegin(sets.repetitions.union(numbers.words.openers)) {
      consider(repetition(at: index))
      consider(toldDay(at: index))
    }
    if isDigits || mayBegin(sets.ranges) { consider(rangeStart(at: index)) }
    return best.map(withClock)
  }

  /// The one of two expressions with more tokens, the first where they have as many.
  func longer(_ first: TimePhrase?, _ second: TimePhrase?) -> TimePhrase? {
    guard let first, let second else { return first ?? second }
    return second.tokens.count > first.tokens.count ? second : first
  }

  // MARK: steps over the tables

  func isInside(_ index: Int) -> Bool { sentence.contains(index) }

  /// A phrase of `table` at `index` with any proclitics.
  @inline(__always)
  func step<Fact>(_ table: PhraseTable<Fact>, at index: Int, allowsPronoun: Bool = false) -> Step<Fact>? {
    // Most words begin no phrase of a table; no more is done for them.
    guard text.mayBegin(table.openers, at: index) else { return nil }
    return stepOverOpener(table, at: index, allowsPronoun: allowsPronoun)
  }

  private func stepOverOpener<Fact>(_ table: PhraseTable<Fact>, at index: Int, allowsPronoun: Bool) -> Step<Fact>? {
    guard isInside(index), let match = table.match(at: index, in: text), match.tokens.upperBound <= sentence.upperBound,
      allowsPronoun || !match.hasPronoun
    else { return nil }
    return Step(value: match.fact, start: start(of: match), next: match.tokens.upperBound, proclitics: match.proclitics)
  }

  /// The same where nothing but the article is written onto the first word.
  func inner<Fact>(_ table: PhraseTable<Fact>, at index: Int) -> Step<Fact>? {
    guard let step = step(table, at: index), step.proclitics.isSubset(of: .al) else { return nil }
    return step
  }

  /// The same with the article and nothing else.
  func definite<Fact>(_ table: PhraseTable<Fact>, at index: Int) -> Step<Fact>? {
    guard let step = step(table, at: index), step.proclitics == .al else { return nil }
    return step
  }

  /// The folded byte where a phrase starts, with its article, without other proclitics.
  private func start<Fact>(of match: PhraseMatch<Fact>) -> Int {
    let core = match.core.lowerBound
    guard match.proclitics.contains(.al) else { return core }
    let isWhole = !match.proclitics.contains(.lam)
    return isWhole ? core - 4 : core
  }

  func sign(at index: Int) -> Step<TimeSign>? { step(words.signs, at: index) }

  func isSign(_ sign: TimeSign, at index: Int) -> Bool { isInside(index) && self.sign(at: index)?.value == sign }

  /// Whether a sign that is wanted ends right before `index`.
  func follows(_ isWanted: (TimeSign) -> Bool, before index: Int) -> Bool {
    for length in 1...3 where isInside(index - length) {
      if let step = sign(at: index - length), step.next == index, isWanted(step.value) { return true }
    }
    return false
  }

  func mark(at index: Int) -> Mark { isInside(index) ? text.tokens[index].mark : .none }

  /// The token after a relation adjective with its article, or a word like نفسه.
  func relation(at index: Int) -> Step<Relation>? {
    guard let step = inner(words.relations, at: index) else { return nil }
    // «قبل الماضي», «الذي سبقه» begin without the article of an adjective.
    let isWhole = step.value.isOne(of: .same, .beforeLast, .afterNext) || step.next > index + 1
    return step.proclitics == .al || isWhole ? step : nil
  }

  /// A run of digits as a number, with how many digits it has.
  func digits(at index: Int) -> (value: Int, count: Int)? {
    guard isInside(index), text.tokens[index].kind == .digits else { return nil }
    let folded = text.tokens[index].folded
    guard folded.count <= 9 else { return nil }
    var value = 0
    for offset in folded { value = value * 10 + Int(text.text.bytes[offset] - 0x30) }
    return (value, folded.count)
  }

  /// Four digits that may be a year, not part of a longer number.
  func yearDigits(at index: Int) -> Int? {
    guard let (value, count) = digits(at: index), count == 4, (1000...2199).contains(value), !isPartOfNumber(index)
    else { return nil }
    return value
  }

  /// Whether digits continue over a mark without a space on either side (2,500 or 3.5).
  func isPartOfNumber(_ index: Int) -> Bool {
    joins(index, index + 1, index + 2) || joins(index - 2, index - 1, index)
  }

  private func joins(_ left: Int, _ middle: Int, _ right: Int) -> Bool {
    guard isInside(left), isInside(right), text.tokens[left].kind == .digits, text.tokens[right].kind == .digits,
      !text.tokens[middle].spaceBefore, !text.tokens[right].spaceBefore
    else { return false }
    switch text.tokens[middle].mark {
    case .comma, .period, .decimal, .thousands, .colon: return true
    default: return false
    }
  }

  func phrase(
    _ tokens: Range<Int>, start: Int? = nil, _ meaning: TimeMeaning, mod: Timex3.Modifier? = nil, by: String
  ) -> TimePhrase {
    TimePhrase(
      tokens: tokens, start: start ?? text.tokens[tokens.lowerBound].folded.lowerBound, meaning: meaning, mod: mod,
      by: "times/" + by)
  }
}

extension Mark {
  /// Brackets and quotation marks, as they stand around another name of a month.
  var opensAside: Bool { isOne(of: .openBracket, .openQuote, .straightQuote) }
  var closesAside: Bool { isOne(of: .closeBracket, .closeQuote, .straightQuote) }
}
