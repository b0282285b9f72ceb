import TawaturModel
import TawaturReading
import TawaturText
import Testing

struct PublicationInferenceTests {
  @Test(arguments: [
    ("غادر القارب المرفأ اليوم الأربعاء 12 يونيو 2019 مع الفجر.", "2019-06-12"),
    ("غادر القارب المرفأ أمس الثلاثاء (11 حزيران/يونيو 2019).", "2019-06-12"),
    ("وقعت العاصفة مساء أمس الثلاثاء 11/6/2019 في الخليج.", "2019-06-12"),
  ])
  func `A day word beside a full date tells the day of the report`(text: String, expected: String) throws {
    #expect(try inferred(text)?.description == expected)
  }

  @Test(arguments: [
    ("غادر القارب المرفأ أمس الثلاثاء 11 يونيو. وكان المرفأ افتتح في 3 مارس 2018.", "2019-06-12"),
    ("يصل القارب اليوم الأربعاء (12 حزيران/يونيو) وافتتح المرفأ عام 2017.", "2019-06-12"),
  ])
  func `A day without a year is of the year in which it falls on its weekday`(text: String, expected: String) throws {
    #expect(try inferred(text)?.description == expected)
  }

  @Test func `A month told as the last one and with its year leaves the month after it`() throws {
    let day = try inferred(
      """
      افتتح المرفأ في 3 أيار 2019، وزاره البحارة نهاية أيار الماضي.
      رست أول سفينة في الثالث من الشهر الحالي، ويحتفل الأهالي اليوم الأربعاء.
      """)
    #expect(day.map { $0.year == 2019 && $0.month == 6 && $0.weekday == .wednesday } == true)
  }

  @Test(arguments: [
    "غادر القارب المرفأ أمس الثلاثاء.",
    "غادر القارب المرفأ أمس الثلاثاء 11 يونيو.",
    "غادر القارب المرفأ أمس الثلاثاء 11 يونيو، وكان بني عام 1950.",
    "افتتح المرفأ يوم الثلاثاء 14 مايو 1963 أمام الصيادين.",
    "افتتح المرفأ في مايو 2014 ورمم في يناير الماضي.",
    "قال الحارس اليوم الخميس 12 يونيو 2019 إن البوابة مغلقة.",
    "",
  ])
  func `Where the year or the day stays open, nothing is inferred`(text: String) throws {
    #expect(try inferred(text) == nil)
  }

  private func inferred(_ text: String) throws -> CalendarDay? {
    var lexicon = Lexicon()
    let splitter = try SentenceSplitter(into: &lexicon)
    let reader = try TimeReader(numbers: NumberReader(into: &lexicon), into: &lexicon)
    let tokens = Tokenizer(lexicon: lexicon).tokens(of: text)
    let quotations = tokens.quotations()
    let context = ReadingContext(
      text: tokens, sentences: splitter.sentences(of: tokens, quotations: quotations), quotations: quotations)
    return reader.inferredPublication(of: context)
  }
}
