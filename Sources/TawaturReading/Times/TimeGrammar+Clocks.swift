import TawaturModel
import TawaturText

/// Times of the clock.
extension TimeGrammar {
  /// `الساعة 10:30 بتوقيت غرينتش`, `الثالثة والربع عصرا`, `الساعة 9:15 يوم الأحد`, `في 14:30`, `منتصف الليل`.
  func clock(at index: Int) -> TimePhrase? {
    middle(at: index) ?? clockOnFace(at: index)
  }

  /// A time that a face shows; `isExpected` behind a date, where nothing else needs to say that it is one.
  func clockOnFace(at index: Int, isExpected: Bool = false) -> TimePhrase? {
    let hour = step(words.units, at: index).flatMap { $0.value == UnitWord(unit: .hour, number: .one) ? $0 : nil }
    // «ربع الساعة الأول» is a quarter of one.
    if let hour, !hour.proclitics.contains(.al) || follows({ $0.isOne(of: .quarter, .half, .third) }, before: index) {
      return nil
    }
    var at = hour?.next ?? index
    if hour != nil, isSign(.in, at: at), isSign(.clockAt, at: at + 1) { at += 2 }
    let isBracketed = hour != nil && mark(at: at) == .openBracket
    if isBracketed { at += 1 }
    guard let face = face(at: at, isNamed: hour != nil) else { return nil }
    let half = half(at: face.next)
    let zone = zone(at: half?.next ?? face.next)
    var end = zone?.next ?? half?.next ?? face.next
    if isBracketed, mark(at: end) == .closeBracket { end += 1 }
    let isTold = hour != nil || half != nil || isExpected && face.value.isSplit
    let hasZone = zone != nil && (face.next >= at + 3 || text.tokens[at].kind != .digits)
    let isAlone = !isTold && !hasZone && standsAlone(face, at: at)
    let after = half?.day == nil ? dayAfter(end) ?? (isTold || isAlone ? dayBehind(end) : nil) : nil
    guard isTold || hasZone || isAlone || after?.partOfDay != nil else { return nil }
    var clock = ClockTime(
      minutes: face.value.minutes, second: face.value.second, half: half?.part, zone: zone?.value.minutesEast)
    if let half = half ?? after?.partOfDay.map({ HalfOfDay(part: $0, day: nil, next: end) }) {
      clock.half = half.part
      clock.minutes = half.minutes(clock.minutes)
    }
    guard (0...1440).contains(clock.minutes) else { return nil }
    if half?.isAfterMidnight == true { clock.minutes += 1440 }
    return phrase(
      .from(index, to: after?.tokens.upperBound ?? end), start: hour?.start ?? face.start,
      .clock(clock, of: (half?.day ?? after)?.meaning), by: "clock")
  }

  /// `في 14:30`, `حتى 17:05`, `16h39`, `عند الثامنة والربع`: what no score, running time or ordinal is.
  private func standsAlone(_ face: Step<ClockFace>, at index: Int) -> Bool {
    if face.value.isLettered { return true }
    guard face.value.isSplit, !isMeasuring(face.next - 1) else { return false }
    let isPlaced =
      follows({ $0.placesClock }, before: index)
      || (looseness(index) == .approx && face.value.isInWords)
      || face.proclitics.contains(.waw) && isBehindClock(index)
      || isConjunction(index - 1) && isBehindClock(index - 1)
    return isPlaced && !(index - 6..<index).contains { isSign(.score, at: $0) } && !isSign(.score, at: face.next)
  }

  /// `الساعة العاشرة من مساء أمس`: the day that belongs to the clock.
  private func dayAfter(_ index: Int) -> TimePhrase? {
    guard isSign(.from, at: index) else { return nil }
    return partOfDay(at: index + 1) ?? someDay(at: index + 1)
  }

  /// `الساعة 14:30 أمس`, `الساعة 9:15 يوم الأحد`: a day right behind the clock.
  private func dayBehind(_ index: Int) -> TimePhrase? {
    guard let day = someDay(at: index), startsBare(day) else { return nil }
    // «الساعة العاشرة اليوم التالي» is told from another day as well; digits alone would be counted.
    if text.tokens[index].kind == .digits, !day.isDated { return nil }
    return day
  }

  func middle(at index: Int) -> TimePhrase? {
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
}
