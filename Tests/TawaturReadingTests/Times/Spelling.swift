import TawaturModel
import TawaturText

@testable import TawaturReading

/// A way to write a date.
enum Spelling: String, Sendable, CaseIterable {
  case levantine, egyptian, tunisian, moroccan, double, numeric, iso, arabicDigits, english, islamic

  /// The days that do not read back to themselves, each written like this on a line of its own.
  func misread(_ days: [CalendarDay], by fixture: TimeFixture) -> [Misreading] {
    let dates = days.map { self.written($0, fixture.reader.islamic) }
    let times = fixture.times(inLines: dates.map { "كان ذلك في \($0) على الشاطئ" })
    var wrong: [Misreading] = []
    for (index, day) in days.enumerated() where !isRight(times[index], for: day) {
      wrong.append(Misreading(written: dates[index], values: times[index].map(\.value)))
    }
    return wrong
  }

  private func isRight(_ times: [Timex3], for day: CalendarDay) -> Bool {
    guard times.count == 1, let time = times.first else { return false }
    let calendar: Timex3.Calendar = self == .islamic ? .islamic : .gregorian
    return time.value == day.description && time.days == day...day && time.calendar == calendar
  }

  private func written(_ day: CalendarDay, _ islamic: IslamicCalendar) -> String {
    let (year, month, number) = day.date
    return switch self {
    case .levantine: "\(number) \(Self.levantineMonths[month - 1]) \(year)"
    case .egyptian: "\(number) \(Self.egyptianMonths[month - 1]) \(year)"
    case .tunisian: "\(number) \(Self.tunisianMonths[month - 1]) \(year)"
    case .moroccan: "\(number) \(Self.moroccanMonths[month - 1]) \(year)"
    case .double: "\(number) \(Self.levantineMonths[month - 1])/\(Self.egyptianMonths[month - 1]) \(year)"
    case .numeric: "\(number)/\(month)/\(year)"
    case .iso: day.description
    case .arabicDigits: Self.arabicDigits("\(padded(number, to: 2))-\(padded(month, to: 2))-\(year)")
    case .english: "\(Self.englishMonths[month - 1]) \(number), \(year)"
    case .islamic: Self.islamic(day, islamic)
    }
  }

  /// The only month of the calendar that a day lies in.
  private static func islamic(_ day: CalendarDay, _ calendar: IslamicCalendar) -> String {
    let year = calendar.year(of: day)
    for month in 1...12 {
      guard let days = calendar.days(ofMonth: month, year: year), days.contains(day) else { continue }
      return "\(day - days.lowerBound + 1) \(islamicMonths[month - 1]) \(year)هـ"
    }
    return "no month holds \(day)"
  }

  private static func arabicDigits(_ text: String) -> String {
    var written = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      written.append(isDigit ? Unicode.Scalar(scalar.value - 0x30 + 0x660) ?? scalar : scalar)
    }
    return String(written)
  }

  private static let levantineMonths = [
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني",
    "كانون الأول",
  ]
  private static let egyptianMonths = [
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
  ]
  /// Algerian too.
  private static let tunisianMonths = [
    "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
  ]
  private static let moroccanMonths = [
    "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let islamicMonths = [
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال",
    "ذو القعدة", "ذي الحجة",
  ]
}

struct Misreading: CustomStringConvertible {
  let written: String
  let values: [String]
  var description: String { "\(written) → \(values)" }
}

/// A time reader alone, without the rest of the room.
struct TimeFixture: Sendable {
  let reader: TimeReader
  private let tokenizer: Tokenizer

  init() throws {
    var lexicon = Lexicon()
    reader = try TimeReader(numbers: NumberReader(into: &lexicon), into: &lexicon)
    tokenizer = Tokenizer(lexicon: lexicon)
  }

  /// The times of each line.
  func times(inLines lines: [String]) -> [[Timex3]] {
    let text = tokenizer.tokens(of: lines.joined(separator: "\n"))
    var sentences: [Range<Int>] = []
    var start = 0
    for index in 0..<text.count where index + 1 == text.count || text.tokens[index + 1].line != text.tokens[index].line
    {
      sentences.append(start..<(index + 1))
      start = index + 1
    }
    let times = reader.times(in: ReadingContext(text: text, sentences: sentences))
    var found = Array(repeating: [Timex3](), count: lines.count)
    for time in times { found[text.tokens[text.tokens(in: time.span).lowerBound].line].append(time) }
    return found
  }
}
