import TawaturModel
import TawaturText

/// Times of the clock.
extension TimeGrammar {
  /// `الساعة 10:30 بتوقيت غرينتش`, `الثالثة والربع عصرا`, `منتصف الليل`.
  func clock(at index: Int) -> TimePhrase? {
    if let midnight = middle(at: index) { return midnight }
    let hour = step(words.units, at: index).flatMap { $0.value == UnitWord(unit: .hour, number: .one) ? $0 : nil }
    // «ربع الساعة الأول» is a quarter of one.
    if let hour, !hour.proclitics.contains(.al) || follows({ $0.isOne(of: .quarter, .half, .third) }, before: index) {
      return nil
    }
    var at = hour?.next ?? index
    if hour != nil, isSign(.in, at: at), isSign(.clockAt, at: at + 1) { at += 2 }
    let isBracketed = hour != nil && mark(at: at) == .openBracket
    if isBracketed { at += 1 }
    guard var face = face(at: at, isNamed: hour != nil) else { return nil }
    let isDigits = text.tokens[at].kind == .digits
    let half = half(at: face.next)
    if let half { face.next = half.next }
    let zone = zone(at: face.next)
    if let zone { face.next = zone.next }
    var end = face.next
    if isBracketed, mark(at: end) == .closeBracket { end += 1 }
    let after = half?.day == nil ? dayAfter(end) : nil
    let hasZone = zone != nil && (isDigits ? text.tokens[at + 1].kind == .mark : true)
    guard hour != nil || half != nil || after?.partOfDay != nil || hasZone else { return nil }
    var minutes = face.value
    if let half = half ?? after?.partOfDay.map({ HalfOfDay(part: $0, day: nil, next: end) }) {
      minutes = half.minutes(minutes)
    }
    guard (0...1440).contains(minutes) else { return nil }
    if half?.isAfterMidnight == true { minutes += 1440 }
    return phrase(
      .from(index, to: after?.tokens.upperBound ?? end), start: hour?.start ?? face.start,
      .clock(ClockTime(minutes: minutes, zone: zone?.value.minutesEast), of: (half?.day ?? after)?.meaning), by: "clock"
    )
  }

  /// `الساعة العاشرة من مساء أمس`: the day that belongs to the clock.
  private func dayAfter(_ index: Int) -> TimePhrase? {
    guard isSign(.from, at: index) else { return nil }
    return partOfDay(at: index + 1) ?? someDay(at: index + 1)
  }

  private func middle(at index: Int) -> TimePhrase? {
    guard let modifier = step(words.modifiers, at: index), modifier.value == .mid,
      !modifier.proclitics.contains(.al)
    else { return nil }
    if let noon = definite(words.signs, at: modifier.next), noon.value == .daytime {
      return middle(modifier, of: someDay(at: noon.next), ClockTime(minutes: 720), from: index, to: noon.next)
    }
    if isSign(.daytime, at: modifier.next), let day = someDay(at: modifier.next + 1) {
      return middle(modifier, of: day, ClockTime(minutes: 720), from: index, to: modifier.next)
    }
    guard let part = inner(words.parts, at: modifier.next), part.value.part == .night, !part.value.isAdverb else {
      return nil
    }
    // The middle of a named night is the start of the day after it.
    if let night = nightBetween(part, from: modifier.next), case .partOfDay(_, .some(let first)) = night.meaning {
      return phrase(
        .from(index, to: night.tokens.upperBound), start: modifier.start, .clock(ClockTime(minutes: 1440), of: first),
        by: "midnight")
    }
    if part.proclitics.isEmpty {
      guard let day = someDay(at: part.next) else { return nil }
      return middle(modifier, of: day, ClockTime(minutes: 1440), from: index, to: part.next)
    }
    let day = someDay(at: part.next)
    return phrase(
      .from(index, to: day?.tokens.upperBound ?? part.next), start: modifier.start,
      .clock(ClockTime(minutes: 0), of: day?.meaning), by: "midnight")
  }

  private func middle(
    _ modifier: Step<Timex3.Modifier>, of day: TimePhrase?, _ clock: ClockTime, from index: Int, to end: Int
  ) -> TimePhrase {
    phrase(
      .from(index, to: day?.tokens.upperBound ?? end), start: modifier.start, .clock(clock, of: day?.meaning),
      by: "middle-of-day")
  }

  /// Minutes since midnight as the face shows them.
  private func face(at index: Int, isNamed: Bool) -> Step<Int>? {
    if isNamed, let (value, count) = digits(at: index), count == 4, value / 100 <= 24, value % 100 < 60 {
      return Step(
        value: value / 100 * 60 + value % 100, start: text.tokens[index].folded.lowerBound, next: index + 1,
        proclitics: [])
    }
    if let (hour, count) = digits(at: index), count <= 2, hour <= 24 {
      let start = text.tokens[index].folded.lowerBound
      if mark(at: index + 1).isOne(of: .colon, .period, .comma), let minute = digits(at: index + 2), minute.count == 2,
        minute.value < 60, !text.tokens[index + 2].spaceBefore
      {
        var next = index + 3
        if mark(at: next) == .colon, let second = digits(at: next + 1), second.count == 2 { next += 2 }
        return Step(value: hour * 60 + minute.value, start: start, next: next, proclitics: [])
      }
      guard !isPartOfNumber(index) else { return nil }
      return fraction(of: hour, Step(value: hour * 60, start: start, next: index + 1, proclitics: []))
    }
    guard let ordinal = step(words.ordinals, at: index) ?? oneOClock(at: index), ordinal.value <= 12,
      ordinal.proclitics.contains(.al), isNamed || ordinal.value > 1 || isSign(.one, at: index)
    else { return nil }
    return fraction(
      of: ordinal.value,
      Step(value: ordinal.value * 60, start: ordinal.start, next: ordinal.next, proclitics: ordinal.proclitics))
  }

  /// `الواحدة`.
  private func oneOClock(at index: Int) -> Step<Int>? {
    guard let sign = sign(at: index), sign.value == .one else { return nil }
    return Step(value: 1, start: sign.start, next: sign.next, proclitics: sign.proclitics)
  }

  /// `والنصف`, `والربع`, `إلا ربعا`, `وعشر دقائق` after an hour.
  private func fraction(of hour: Int, _ face: Step<Int>) -> Step<Int> {
    var face = face
    if let sign = sign(at: face.next), sign.proclitics.contains(.waw), let minutes = minutes(sign.value) {
      face.value += minutes
      face.next = sign.next
    } else if isSign(.less, at: face.next), let sign = sign(at: face.next + 1), let minutes = minutes(sign.value) {
      face.value -= minutes
      face.next = sign.next
    } else if isSign(.less, at: face.next), isInside(face.next + 1),
      let number = numbers.number(at: face.next + 1, in: text), number.value < 60,
      let unit = inner(words.units, at: number.tokens.upperBound), unit.value.unit == .minute
    {
      face.value -= Int(number.value)
      face.next = unit.next
    } else if isInside(face.next + 1), let number = numbers.number(at: afterAnd(face.next), in: text),
      number.proclitics.contains(.waw) || isAnd(face.next), let unit = inner(words.units, at: number.tokens.upperBound),
      unit.value.unit == .minute, number.value < 60
    {
      face.value += Int(number.value)
      face.next = unit.next
    }
    return face
  }

  private func afterAnd(_ index: Int) -> Int { isAnd(index) ? index + 1 : index }

  private func minutes(_ sign: TimeSign) -> Int? {
    switch sign {
    case .half: 30
    case .third: 20
    case .quarter: 15
    default: nil
    }
  }

  /// The part of the day that tells which half of it a clock means.
  struct HalfOfDay {
    let part: DayPart
    let day: TimePhrase?
    let next: Int
    /// Whether the hour lies behind the midnight that ends `day`.
    var isAfterMidnight = false

    func minutes(_ face: Int) -> Int {
      switch part {
      case .morning: face >= 720 && face < 780 ? face - 720 : face
      case .afternoon: face < 720 && face >= 60 && face < 540 ? face + 720 : face
      case .evening: face < 720 ? face + 720 : face
      case .night: face < 720 && face >= 360 ? face + 720 : face >= 720 && face < 780 ? face + 720 : face
      }
    }
  }

  func half(at index: Int) -> HalfOfDay? {
    guard isInside(index) else { return nil }
    if let morning = afterMidnight(at: index) { return morning }
    if let part = inner(words.parts, at: index), part.proclitics.isEmpty {
      let day = someDay(at: part.next)
      return HalfOfDay(part: part.value.part, day: day, next: day?.tokens.upperBound ?? part.next)
    }
    guard let sign = sign(at: index), sign.proclitics.isEmpty else { return nil }
    switch sign.value {
    case .morningLetter: return HalfOfDay(part: .morning, day: nil, next: sign.next)
    case .eveningLetter: return HalfOfDay(part: .evening, day: nil, next: sign.next)
    case .gregorian where text.bytes(of: index).count <= 2:
      return HalfOfDay(part: .evening, day: nil, next: sign.next)
    default: return nil
    }
  }

  /// `بعد منتصف الليل`, `بعد منتصف ليل الاثنين`.
  private func afterMidnight(at index: Int) -> HalfOfDay? {
    guard isSign(.after, at: index), isInside(index + 1), let midnight = middle(at: index + 1),
      case .clock(let clock, let day) = midnight.meaning, clock.minutes % 1440 == 0, startsBare(midnight)
    else { return nil }
    let named = day.map { meaning in
      TimePhrase(
        tokens: midnight.tokens, start: midnight.start, meaning: meaning, mod: nil, by: midnight.by)
    }
    return HalfOfDay(
      part: .morning, day: named, next: midnight.tokens.upperBound, isAfterMidnight: clock.minutes == 1440)
  }

  /// `ت.غ`, with or without the last full stop.
  private func dottedZone(at index: Int) -> Step<Zone>? {
    guard isSign(.zoneLetter, at: index), mark(at: index + 1) == .period, isSign(.zoneEnd, at: index + 2) else {
      return nil
    }
    let isClosed = mark(at: index + 3) == .period && mark(at: index + 4) == .closeBracket
    return Step(
      value: Zone(minutesEast: 0), start: text.tokens[index].folded.lowerBound, next: index + (isClosed ? 4 : 3),
      proclitics: [])
  }

  func zone(at index: Int) -> Step<Zone>? {
    let isBracketed = mark(at: index) == .openBracket
    let at = isBracketed ? index + 1 : index
    guard var zone = step(words.zones, at: at) ?? dottedZone(at: at) else { return nil }
    if isBracketed {
      guard mark(at: zone.next) == .closeBracket else { return nil }
      zone.next += 1
    }
    return zone
  }
}
