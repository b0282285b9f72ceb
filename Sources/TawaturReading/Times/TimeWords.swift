import TawaturModel
import TawaturText

/// The word tables of time.
final class TimeWords: Sendable {
  let months: PhraseTable<MonthName>
  let weekdays: PhraseTable<Weekday>
  let days: PhraseTable<DayWord>
  let parts: PhraseTable<PartWord>
  let units: PhraseTable<UnitWord>
  let relations: PhraseTable<Relation>
  let modifiers: PhraseTable<Timex3.Modifier>
  let ordinals: PhraseTable<Int>
  let decades: PhraseTable<Int>
  let feasts: PhraseTable<Feast>
  let knownDays: PhraseTable<KnownDay>
  let seasons: PhraseTable<Season>
  let zones: PhraseTable<Zone>
  let sets: PhraseTable<SetWord>
  let signs: PhraseTable<TimeSign>
  /// What ends a subject.
  let links: PhraseTable<Bool>
  /// The h of `16h39`.
  let hourLetters: PhraseTable<Bool>
  let names: PhraseTable<Bool>
  let verbs: PhraseTable<Tense>
  /// كان and its forms, before a subject and a verb.
  let wasVerbs: PhraseTable<Bool>
  /// Words that begin like verbs and are none.
  let notVerbs: PhraseTable<Bool>
  /// What else may stand on a line of publication.
  let dateLine: PhraseTable<Bool>
  let openers: TimeOpeners

  init(into lexicon: inout Lexicon) throws(TableError) {
    months = try PhraseTable(Table(Tables.timeMonths, columns: 4), into: &lexicon) {
      row throws(TableError) in
      MonthName(
        number: try row.integer(1), isIslamic: row[2] == "islamic",
        isDoubtful: row[3] == "doubtful" || row[3] == "numbered doubtful",
        isNumbered: row[3] == "numbered" || row[3] == "numbered doubtful")
    }
    let weekdayNames = Weekday.allCases.map { (name: "\($0)", day: $0) }
    weekdays = try PhraseTable(Table(Tables.timeWeekdays, columns: 2), into: &lexicon) {
      row throws(TableError) in
      let name = String(row[1])
      guard let day = weekdayNames.first(where: { $0.name == name })?.day else { throw row.error("no such day") }
      return day
    }
    days = try PhraseTable(Table(Tables.timeDayWords, columns: 3), into: &lexicon) {
      row throws(TableError) in DayWord(offset: try row.integer(1), part: DayPart(rawValue: String(row[2])))
    }
    parts = try PhraseTable(Table(Tables.timeParts, columns: 3), into: &lexicon) {
      row throws(TableError) in PartWord(part: try row.value(1), isAdverb: row[2] == "adverb")
    }
    units = try PhraseTable(Table(Tables.timeUnits, columns: 3), into: &lexicon) {
      row throws(TableError) in UnitWord(unit: try row.value(1), number: try row.value(2))
    }
    relations = try PhraseTable(Table(Tables.timeRelations, columns: 2), into: &lexicon) {
      row throws(TableError) in try row.value(1)
    }
    modifiers = try PhraseTable(Table(Tables.timeModifiers, columns: 2), into: &lexicon) {
      row throws(TableError) in
      try row.value(1)
    }
    ordinals = try PhraseTable(Table(Tables.timeOrdinals, columns: 2), into: &lexicon) {
      row throws(TableError) in try row.integer(1)
    }
    feasts = try PhraseTable(Table(Tables.timeFeasts, columns: 4), into: &lexicon) {
      row throws(TableError) in
      Feast(month: try row.integer(1), day: try row.integer(2), isIslamic: row[3] == "islamic")
    }
    knownDays = try PhraseTable(Table(Tables.timeKnownDays, columns: 4), into: &lexicon) {
      row throws(TableError) in
      KnownDay(month: try row.integer(1), day: try row.integer(2), year: try row.integer(3))
    }
    decades = try PhraseTable(Table(Tables.timeDecades, columns: 2), into: &lexicon) {
      row throws(TableError) in try row.integer(1)
    }
    seasons = try PhraseTable(Table(Tables.timeSeasons, columns: 2), into: &lexicon) {
      row throws(TableError) in try row.value(1)
    }
    zones = try PhraseTable(Table(Tables.timeZones, columns: 2), into: &lexicon) {
      row throws(TableError) in Zone(minutesEast: row[1] == "local" ? nil : try row.integer(1))
    }
    sets = try PhraseTable(Table(Tables.timeSets, columns: 3), into: &lexicon) {
      row throws(TableError) in SetWord(value: String(row[1]), isAdverb: row[2] == "adverb")
    }
    let signTable = try Table(Tables.timeSigns, columns: 2)
    signs = try PhraseTable(signTable, into: &lexicon) { row throws(TableError) in try row.value(1) }
    let openingSigns = try TimeSignOpeners(signTable, into: &lexicon)
    names = try Self.set(try Table(Tables.timeNames, columns: 2), into: &lexicon)
    verbs = try PhraseTable(Table(Tables.timeVerbs, columns: 2), into: &lexicon) {
      row throws(TableError) in try row.value(1)
    }
    links = try Self.set(try Table(Tables.timeLinks, columns: 2), into: &lexicon)
    hourLetters = try Self.set(try Table(Tables.timeHourLetters, columns: 2), into: &lexicon)
    dateLine = try Self.set(try Table(Tables.timeDateLine, columns: 2), into: &lexicon)
    wasVerbs = try Self.set(try Table(Tables.timeWas, columns: 2), into: &lexicon)
    notVerbs = try Self.set(try Table(Tables.timeNotVerbs, columns: 2), into: &lexicon)
    openers = TimeOpeners(
      dates: months.openers.union(ordinals.openers),
      days: units.openers.union(weekdays.openers).union(days.openers),
      parts: parts.openers, units: units.openers, signs: openingSigns, decades: decades.openers,
      feasts: feasts.openers, seasons: seasons.openers, modifiers: modifiers.openers, sets: sets.openers)
  }

  private static func set(_ table: Table, into lexicon: inout Lexicon) throws(TableError) -> PhraseTable<Bool> {
    try PhraseTable(table, into: &lexicon) { _ throws(TableError) in true }
  }
}

struct MonthName: Hashable, Sendable {
  let number: Int
  let isIslamic: Bool
  /// Whether the word is often another (ماي, مارس, رجب), so that the words around it must agree.
  let isDoubtful: Bool
  /// Whether it is a month only with 1 or 2 behind it (`تشرين 2`).
  var isNumbered = false

  /// The month that a number behind it tells, nil where there is none.
  func numbered(_ number: Int) -> MonthName? {
    guard isNumbered, number == 1 || number == 2 else { return nil }
    return MonthName(number: (self.number + number - 2) % 12 + 1, isIslamic: isIslamic, isDoubtful: isDoubtful)
  }
}

/// A day that comes every year.
struct Feast: Hashable, Sendable {
  let month: Int
  let day: Int
  let isIslamic: Bool
}

/// A day, or with day 0 a month, that is named without its year (`هجمات 11 سبتمبر`).
struct KnownDay: Hashable, Sendable {
  let month: Int
  let day: Int
  let year: Int
}

struct DayWord: Hashable, Sendable {
  let offset: Int
  let part: DayPart?
}

struct PartWord: Hashable, Sendable {
  let part: DayPart
  let isAdverb: Bool
}

struct UnitWord: Hashable, Sendable {
  let unit: TimeUnit
  let number: Number

  enum Number: String, Sendable { case one, two, many }
}

struct Zone: Hashable, Sendable {
  let minutesEast: Int?
}

struct SetWord: Hashable, Sendable {
  let value: String
  let isAdverb: Bool
}

/// Small words around times, by what they tell.
enum TimeSign: String, Sendable {
  case from, to, `in`, since, before, after, during, between, this, that, every, half, quarter, third, less
  case vague, several, few, date, moment, fits, gregorian, hijri, season, age, born, clockAt, event
  case within, holiday, times, beforeEra, beforeLetter, blessed, alike, light, particle, generalTitle, zoneLetter,
    zoneEnd
  case named, dayKind, article, one, morningLetter, eveningLetter, lasting, yearKind, daytime, about, whole, `self`
  case at, score, allowance, owner, rate
}

extension TimeSign {
  /// Whether a clock may follow that nothing else says to be one.
  var placesClock: Bool {
    switch self {
    case .in, .from, .to, .at, .since, .before, .after, .between, .clockAt: true
    default: false
    }
  }

  /// Whether an expression may begin with the word itself; the small words that may not are most of a text.
  var mayOpen: Bool {
    switch self {
    case .from, .to, .in, .since, .between, .about, .fits, .age, .born, .named, .less, .gregorian, .hijri, .within,
      .blessed, .alike, .light, .particle, .generalTitle, .beforeEra, .beforeLetter, .zoneLetter, .zoneEnd, .at, .score,
      .allowance, .owner, .rate:
      false
    default: true
    }
  }
}
