import TawaturModel
import TawaturText

/// What a clock shows, and what tells which half of the day and which zone it means.
extension TimeGrammar {
  /// What a face shows.
  struct ClockFace {
    /// Since midnight.
    var minutes: Int
    var second: Int?
    /// Whether hours and minutes stand apart (`14:30`, `الثامنة والربع`), so that it is no mere number.
    var isSplit = false
    /// `16h39`.
    var isLettered = false
    var isInWords = false
  }

  func face(at index: Int, isNamed: Bool) -> Step<ClockFace>? {
    if isNamed, let (value, count) = digits(at: index), count == 4, value / 100 <= 24, value % 100 < 60 {
      return step(ClockFace(minutes: value / 100 * 60 + value % 100), from: index, to: index + 1)
    }
    if let (hour, count) = digits(at: index), count <= 2, hour <= 24 {
      if let face = splitDigits(hour, at: index, isNamed: isNamed) { return face }
      guard !isPartOfNumber(index) else { return nil }
      return fraction(of: step(ClockFace(minutes: hour * 60), from: index, to: index + 1))
    }
    guard let ordinal = step(words.ordinals, at: index) ?? oneOClock(at: index), ordinal.value <= 12,
      ordinal.proclitics.contains(.al), isNamed || ordinal.value > 1 || isSign(.one, at: index)
    else { return nil }
    return fraction(
      of: Step(
        value: ClockFace(minutes: ordinal.value * 60, isInWords: true), start: ordinal.start, next: ordinal.next,
        proclitics: ordinal.proclitics))
  }

  private func step(_ face: ClockFace, from index: Int, to end: Int) -> Step<ClockFace> {
    Step(value: face, start: text.tokens[index].folded.lowerBound, next: end, proclitics: [])
  }

  /// `14:30`, `04:15:30`, `19,30` behind الساعة or before a zone, `16h39`.
  private func splitDigits(_ hour: Int, at index: Int, isNamed: Bool) -> Step<ClockFace>? {
    guard let minute = digits(at: index + 2), minute.count == 2, minute.value < 60,
      !text.tokens[index + 2].spaceBefore
    else { return nil }
    var face = ClockFace(minutes: hour * 60 + minute.value)
    if isHourLetter(index + 1), !isPartOfNumber(index + 2) {
      face.isSplit = true
      face.isLettered = true
      return step(face, from: index, to: index + 3)
    }
    guard mark(at: index + 1).isOne(of: .colon, .period, .comma) else { return nil }
    face.isSplit = mark(at: index + 1) == .colon && !text.tokens[index + 1].spaceBefore && !isPartOfScore(index)
    guard mark(at: index + 3) == .colon, let second = digits(at: index + 4), second.count == 2, second.value < 60 else {
      return step(face, from: index, to: index + 3)
    }
    face.second = second.value
    return step(face, from: index, to: index + 5)
  }

  /// The h of `16h39`, written onto both numbers.
  private func isHourLetter(_ index: Int) -> Bool {
    isInside(index) && !text.tokens[index].spaceBefore && step(words.hourLetters, at: index) != nil
  }

  /// Whether digits and a colon go before: «2:14:30».
  private func isPartOfScore(_ index: Int) -> Bool {
    mark(at: index - 1) == .colon && digits(at: index - 2) != nil && !text.tokens[index].spaceBefore
  }

  /// `الواحدة`.
  private func oneOClock(at index: Int) -> Step<Int>? {
    guard let sign = sign(at: index), sign.value == .one else { return nil }
    return Step(value: 1, start: sign.start, next: sign.next, proclitics: sign.proclitics)
  }

  /// `والنصف`, `والربع`, `إلا ربعا`, `وعشر دقائق` after an hour.
  private func fraction(of whole: Step<ClockFace>) -> Step<ClockFace> {
    var face = whole
    if let sign = sign(at: face.next), sign.proclitics.contains(.waw), let minutes = minutes(sign.value) {
      face.value.minutes += minutes
      face.next = sign.next
    } else if isSign(.less, at: face.next), let sign = sign(at: face.next + 1), let minutes = minutes(sign.value) {
      face.value.minutes -= minutes
      face.next = sign.next
    } else if isSign(.less, at: face.next), isInside(face.next + 1),
      let number = numbers.number(at: face.next + 1, in: text), number.value < 60,
      let unit = inner(words.units, at: number.tokens.upperBound), unit.value.unit == .minute
    {
      face.value.minutes -= Int(number.value)
      face.next = unit.next
    } else if isInside(face.next + 1), let number = numbers.number(at: afterAnd(face.next), in: text),
      number.proclitics.contains(.waw) || isAnd(face.next), let unit = inner(words.units, at: number.tokens.upperBound),
      unit.value.unit == .minute, number.value < 60
    {
      face.value.minutes += Int(number.value)
      face.next = unit.next
    }
    face.value.isSplit = face.value.isInWords && face.next > whole.next
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
      case .afternoon: face < 540 ? face + 720 : face
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
      // «11 ليلة» are counted.
      if day == nil, part.value.part == .night, !part.value.isAdverb { return nil }
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

  /// `ت.غ`, `ت.م`, with or without the last full stop.
  private func dottedZone(at index: Int) -> Step<Zone>? {
    guard isSign(.zoneLetter, at: index), mark(at: index + 1) == .period, let end = sign(at: index + 2),
      end.value == .zoneEnd || end.value == .gregorian && text.letterCount(of: index + 2) == 1
    else { return nil }
    let isClosed = mark(at: index + 3) == .period && mark(at: index + 4) == .closeBracket
    return Step(
      value: Zone(minutesEast: end.value == .zoneEnd ? 0 : nil), start: text.tokens[index].folded.lowerBound,
      next: index + (isClosed ? 4 : 3),
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
