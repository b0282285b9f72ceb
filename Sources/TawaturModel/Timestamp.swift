/// When an article was published: a day, and the clock and zone where they are known.
package struct Timestamp: Hashable, Sendable, CustomStringConvertible {
  package var day: CalendarDay
  /// Seconds since midnight in the zone of the text, nil where only the day is known.
  package var second: Int?
  /// Minutes east of Greenwich, nil where the text gives no zone.
  package var zone: Int?

  package init(day: CalendarDay, second: Int? = nil, zone: Int? = nil) {
    self.day = day
    self.second = second
    self.zone = zone
  }

  /// Seconds since 1970-01-01T00:00Z; a day without a clock counts from its midnight, no zone as Greenwich.
  package var instant: Int { day.number * 86400 + (second ?? 0) - (zone ?? 0) * 60 }

  /// ISO 8601, as much as is known: `2024-01-25`, `2024-01-26T02:43`, `2018-05-18T14:10:10+04:00`.
  package var description: String {
    guard let second else { return day.description }
    var text = "\(day)T\(padded(second / 3600, to: 2)):\(padded(second / 60 % 60, to: 2))"
    if second % 60 != 0 || zone != nil { text += ":" + padded(second % 60, to: 2) }
    if let zone {
      text += (zone < 0 ? "-" : "+") + padded(abs(zone) / 60, to: 2) + ":" + padded(abs(zone) % 60, to: 2)
    }
    return text
  }
}

extension Timestamp {
  /// Reads ISO 8601: a day, with or without clock and zone (`Z`, `+03:00`, `+0300`); nil for anything else.
  package init?(iso text: String) {
    var rest = Array(text.utf8)[...]
    func digits(_ count: Int) -> Int? {
      guard rest.count >= count else { return nil }
      var value = 0
      for byte in rest.prefix(count) {
        guard (48...57).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      rest = rest.dropFirst(count)
      return value
    }
    func skip(_ byte: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: byte) else { return false }
      rest = rest.dropFirst()
      return true
    }
    guard let year = digits(4), skip("-"), let month = digits(2), skip("-"), let day = digits(2),
      let date = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    self.init(day: date)
    if rest.isEmpty { return }
    guard skip("T") || skip("t") || skip(" "), let hour = digits(2), skip(":"), let minute = digits(2),
      hour < 24, minute < 60
    else { return nil }
    var seconds = 0
    if skip(":") {
      guard let value = digits(2), value < 61 else { return nil }
      seconds = value
      if skip(".") { while digits(1) != nil {} }
    }
    second = hour * 3600 + minute * 60 + min(seconds, 59)
    if rest.isEmpty { return }
    if skip("Z") || skip("z") {
      zone = 0
    } else {
      let sign = skip("+") ? 1 : skip("-") ? -1 : 0
      guard sign != 0, let hours = digits(2) else { return nil }
      _ = skip(":")
      let minutes = digits(2) ?? 0
      // Zones reach from -12:00 to +14:00.
      guard hours <= 14, minutes < 60 else { return nil }
      zone = sign * (hours * 60 + minutes)
    }
    guard rest.isEmpty else { return nil }
  }
}
