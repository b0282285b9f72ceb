import TawaturModel
import TawaturReading
import TawaturText

/// A way to write a date.
enum Spelling: String, Sendable {
  case levantine, egyptian, maghrebi, double, numeric, iso, arabicDigits, english

  /// Whether the date, written like this inside a sentence, reads back to itself.
  func reads(_ day: CalendarDay) throws -> Bool {
    let times = try Self.times("كان ذلك في \(written(day)) على الشاطئ")
    return times.count == 1 && times.first?.value == day.description && times.first?.days == day...day
  }

  private func written(_ day: CalendarDay) -> String {
    let (year, month, number) = day.date
    return switch self {
    case .levantine: "\(number) \(Self.levantineMonths[month - 1]) \(year)"
    case .egyptian: "\(number) \(Self.egyptianMonths[month - 1]) \(year)"
    case .maghrebi: "\(number) \(Self.maghrebiMonths[month - 1]) \(year)"
    case .double: "\(number) \(Self.levantineMonths[month - 1])/\(Self.egyptianMonths[month - 1]) \(year)"
    case .numeric: "\(number)/\(month)/\(year)"
    case .iso: day.description
    case .arabicDigits: Self.arabicDigits("\(padded(number, to: 2))-\(padded(month, to: 2))-\(year)")
    case .english: "\(Self.englishMonths[month - 1]) \(number), \(year)"
    }
  }

  /// The day that the reader makes of an Islamic date.
  static func islamicDay(_ day: Int, _ month: Int, _ year: Int) throws -> CalendarDay? {
    let times = try times("كان ذلك في \(day) \(islamicMonths[month - 1]) \(year) هـ على الشاطئ")
    guard times.count == 1, times.first?.calendar == .islamic else { return nil }
    return times.first?.days?.lowerBound
  }

  private static func times(_ text: String) throws -> [Timex3] {
    let (reader, tokenizer) = try tools.get()
    let tokens = tokenizer.tokens(of: text)
    return reader.times(in: ReadingContext(text: tokens, sentences: [0..<tokens.count]))
  }

  private static let tools = Result { () throws(TableError) in
    var lexicon = Lexicon()
    let reader = try TimeReader(numbers: NumberReader(into: &lexicon), into: &lexicon)
    return (reader, Tokenizer(lexicon: lexicon))
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
  private static let maghrebiMonths = [
    "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "شتنبر", "أكتوبر", "نونبر", "دجنبر",
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
