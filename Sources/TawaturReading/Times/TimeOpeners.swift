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
    all = try Self.openers(of: table, into: &lexicon, where: \.mayOpen)
    daytime = try Self.openers(of: table, into: &lexicon) { $0 == .daytime }
    demonstratives = try Self.openers(of: table, into: &lexicon) { $0 == .this }
    periods = try Self.openers(of: table, into: &lexicon) {
      switch $0 {
      case .this, .self, .during, .quarter, .half, .season: true
      default: false
      }
    }
    holidays = try Self.openers(of: table, into: &lexicon) { $0 == .holiday }
    repetitions = try Self.openers(of: table, into: &lexicon) { $0.isOne(of: .every, .times, .that) }
    amounts = try Self.openers(of: table, into: &lexicon) {
      switch $0 {
      case .vague, .several, .half, .quarter: true
      default: false
      }
    }
  }

  private static func openers(
    of table: Table, into lexicon: inout Lexicon, where isWanted: (TimeSign) -> Bool
  ) throws(TableError) -> TableSet {
    var phrases: [TableText] = []
    for row in table.rows where try isWanted(row.value(1)) { phrases += row.list(0) }
    return lexicon.openers(of: phrases)
  }
}
