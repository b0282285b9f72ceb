import TawaturText

/// The tables with whose words each kind of expression may begin; digits and number words apart.
/// A rule that begins with another table's word needs that table here, or it is never asked.
struct TimeOpeners: Sendable {
  let dates: TableSet
  let days: TableSet
  let ranges: TableSet
  let amounts: TableSet
  let partsOfDays: TableSet
  let periods: TableSet
  let units: TableSet
  let decades: TableSet
  let namedDays: TableSet
  let weeks: TableSet
  let partsOfYears: TableSet
  let clocks: TableSet
  let modifiers: TableSet
  let repetitions: TableSet
  /// One of all these.
  let all: TableSet

  init(
    dates: TableSet, days: TableSet, parts: TableSet, units: TableSet, signs: TimeSignOpeners, decades: TableSet,
    feasts: TableSet, seasons: TableSet, modifiers: TableSet, sets: TableSet
  ) {
    self.dates = dates
    self.days = days.union(signs.daytime)
    self.units = units
    self.decades = decades
    self.modifiers = modifiers.union(signs.holidays)
    ranges = days.union(dates).union(signs.all)
    amounts = signs.amounts
    partsOfDays = self.days.union(dates).union(parts).union(signs.demonstratives)
    periods = units.union(signs.periods)
    weeks = units.union(dates).union(modifiers)
    namedDays = days.union(dates).union(feasts).union(modifiers)
    partsOfYears = seasons.union(signs.periods)
    clocks = modifiers.union(units).union(dates).union(signs.all)
    repetitions = units.union(sets).union(signs.repetitions)
    all = namedDays.union(partsOfDays).union(clocks).union(partsOfYears).union(repetitions).union(decades)
  }
}

/// The words with which those signs begin that a kind of expression may begin with: small words are most of a text, and
/// each of them means one sign or two.
struct TimeSignOpeners: Sendable {
  /// Of all signs that an expression may begin with.
  let all: TableSet
  let daytime: TableSet
  let demonstratives: TableSet
  let periods: TableSet
  let holidays: TableSet
  let repetitions: TableSet
  let amounts: TableSet

  init(_ table: Table, into lexicon: inout Lexicon) throws(TableError) {
    all = try lexicon.openers(of: table) { (sign: TimeSign) in sign.mayOpen }
    daytime = try lexicon.openers(of: table) { (sign: TimeSign) in sign == .daytime }
    demonstratives = try lexicon.openers(of: table) { (sign: TimeSign) in sign == .this }
    periods = try lexicon.openers(of: table) { (sign: TimeSign) in
      sign.isOne(of: .this, .self, .during, .quarter, .half, .season)
    }
    holidays = try lexicon.openers(of: table) { (sign: TimeSign) in sign == .holiday }
    repetitions = try lexicon.openers(of: table) { (sign: TimeSign) in sign.isOne(of: .every, .times, .that) }
    amounts = try lexicon.openers(of: table) { (sign: TimeSign) in sign.isOne(of: .vague, .several, .half, .quarter) }
  }
}
