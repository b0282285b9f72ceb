import TawaturText

/// The tables with whose words each kind of expression may begin; digits and number words apart.
/// A rule that begins with another table's word needs that table here, or it is never asked.
struct TimeOpeners: Sendable {
  let dates: TableSet
  let days: TableSet
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
    dates: TableSet, days: TableSet, parts: TableSet, units: TableSet, signs: TableSet, decades: TableSet,
    feasts: TableSet, seasons: TableSet, modifiers: TableSet, sets: TableSet
  ) {
    self.dates = dates
    self.days = days
    self.units = units
    self.decades = decades
    self.modifiers = modifiers.union(signs)
    partsOfDays = days.union(dates).union(parts)
    periods = units.union(signs)
    weeks = units.union(dates).union(modifiers)
    namedDays = partsOfDays.union(feasts).union(modifiers)
    partsOfYears = seasons.union(signs)
    clocks = modifiers.union(units).union(dates).union(signs)
    repetitions = signs.union(units).union(sets)
    all = namedDays.union(clocks).union(partsOfYears).union(repetitions).union(decades)
  }
}
