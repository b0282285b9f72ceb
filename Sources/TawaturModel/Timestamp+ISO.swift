extension Timestamp {
  /// Reads ISO 8601: a day with or without clock and zone (`Z`, `+03:00`, `+0300`); nil for anything else.
  ///
  /// The day may be a date (`2025-10-14`, `20251014`), a week (`2025-W42`, whose first day is meant, `2025-W42-2`) or the
  /// day of the year (`2025-287`).
  package init?(iso text: String) {
    var digits = ISODigits(rest: Array(text.utf8)[...])
    guard let (day, isWhole) = digits.day() else { return nil }
    self.init(day: day)
    if digits.rest.isEmpty { return }
    guard isWhole, digits.skip("T") || digits.skip("t") || digits.skip(" "), let second = digits.clock() else {
      return nil
    }
    self.second = second
    if digits.rest.isEmpty { return }
    guard let zone = digits.zone(), digits.rest.isEmpty else { return nil }
    self.zone = zone
  }
}

/// What is left to be read of a time as ISO 8601 writes it.
private struct ISODigits {
  var rest: ArraySlice<UInt8>

  mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: byte) else { return false }
    rest = rest.dropFirst()
    return true
  }

  mutating func number(_ count: Int) -> Int? {
    guard rest.count >= count, rest.prefix(count).allSatisfy(Self.isDigit) else { return nil }
    let value = rest.prefix(count).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    rest = rest.dropFirst(count)
    return value
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The day, and whether it is one: a week has no clock.
  mutating func day() -> (CalendarDay, isWhole: Bool)? {
    guard let year = number(4) else { return nil }
    let isExtended = skip("-")
    if skip("W") { return week(of: year, isExtended) }
    switch rest.prefix(while: Self.isDigit).count {
    case 3:
      guard let day = number(3), (1...(CalendarDay.isLeap(year) ? 366 : 365)).contains(day) else { return nil }
      return CalendarDay(year: year, month: 1, day: 1).map { ($0 + (day - 1), true) }
    case isExtended ? 2 : 4:
      guard let month = number(2), !isExtended || skip("-"), let day = number(2) else { return nil }
      return CalendarDay(year: year, month: month, day: day).map { ($0, true) }
    default: return nil
    }
  }

  private mutating func week(of year: Int, _ isExtended: Bool) -> (CalendarDay, isWhole: Bool)? {
    guard let week = number(2), week > 0, let first = Self.firstWeek(of: year), let next = Self.firstWeek(of: year + 1)
    else { return nil }
    let monday = first + (week - 1) * 7
    guard monday < next else { return nil }
    if rest.isEmpty { return (monday, false) }
    guard !isExtended || skip("-"), let day = number(1), (1...7).contains(day) else { return nil }
    return (monday + (day - 1), true)
  }

  /// The Monday of the week that holds 4 January.
  private static func firstWeek(of year: Int) -> CalendarDay? {
    CalendarDay(year: year, month: 1, day: 4).map { $0 - $0.weekday.rawValue }
  }

  /// Seconds since midnight; a leap second counts as the one before.
  mutating func clock() -> Int? {
    guard let hour = number(2), hour < 24 else { return nil }
    let isExtended = skip(":")
    guard let minute = number(2), minute < 60 else { return nil }
    var second = 0
    if isExtended ? skip(":") : rest.first.map(Self.isDigit) ?? false {
      guard let value = number(2), value < 61 else { return nil }
      second = min(value, 59)
      if skip(".") || skip(",") { while number(1) != nil {} }
    }
    return hour * 3600 + minute * 60 + second
  }

  /// Minutes east of Greenwich; zones reach from -12:00 to +14:00.
  mutating func zone() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let sign = skip("+") ? 1 : skip("-") ? -1 : 0
    guard sign != 0, let hours = number(2) else { return nil }
    let wantsMinutes = skip(":")
    guard let minutes = wantsMinutes || !rest.isEmpty ? number(2) : 0, hours <= 14, minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
