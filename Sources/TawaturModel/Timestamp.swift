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
