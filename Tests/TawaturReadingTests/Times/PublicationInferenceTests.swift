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
    ("يصل القارب اليوم الأربعاء (12 حزيران/يونيو) وافتتح المرفأ في مايو 2017.", "2019-06-12"),
    ("يصل القارب اليوم الأربعاء 12 يونيو، وافتتحت منارتان في العام الحالي 2019.", "2019-06-12"),
    ("يصل القارب اليوم الأربعاء 12 يونيو، وافتتحت منارتان في العام الماضي 2018.", "2019-06-12"),
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
    "يصل القارب اليوم الأربعاء 12 يونيو وافتتح المرفأ عام 2017.",
    "يصل القارب غدا الخميس 13 يونيو 2019، كما في الصفحة.",
    "افتتح المرفأ يوم الثلاثاء 14 مايو 1963 أمام الصيادين.",
    "افتتح المرفأ في مايو 2014 ورمم في يناير الماضي.",
    "قال الحارس اليوم الخميس 12 يونيو 2019 إن البوابة مغلقة.",
    "",
  ])
  func `Where the year or the day stays open, nothing is inferred`(text: String) throws {
    #expect(try inferred(text) == nil)
  }

  @Test(
    arguments: [
      ("القاهرة 12 مايو 2018 (مرسال) - رست السفينة عند الرصيف الكبير أمام الصيادين.", nil, "2018-05-12"),
      ("الخميس 26 جويلية 2012\nالسفينة ترسو\nرست السفينة عند الرصيف الكبير أمام الصيادين.", nil, "2012-07-26"),
      (
        """
        السفينة ترسو في المرفأ الكبير
        غزة 5-9-2012 وفا- سالم البحار
        رست السفينة عند الرصيف الكبير أمام الصيادين والبحارة، كما قال الحارس.
        وأضاف الحارس أن السفينة ستغادر المرفأ بعد أيام.
        """, "السفينة ترسو في المرفأ الكبير",
        "2012-09-05"
      ),
    ] as [(String, String?, String)])
  func `The head of a report and its line of date and author tell the day`(
    text: String, headline: String?, expected: String
  ) throws {
    let article = try ArticleReader().read(Article(id: "a", headline: headline, text: text)).article
    #expect(article.published?.day.description == expected)
    #expect(article.publishedFrom == .text)
  }

  @Test(arguments: [
    "رست السفينة في القاهرة يوم 12 مايو 2018 أمام الصيادين والبحارة كلهم.",
    "رست السفينة عند الرصيف الكبير، وكانت رست في 12 مايو 2018 (قبل العاصفة) أيضا.",
    "بني في 3 مارس 1938 (القاهرة) مرفأ كبير، ورست فيه السفن أعواما طويلة.",
    "منذ 25 يناير 2011 - يوم العاصفة - تغير الكثير في المرفأ كما يقول الحارس.",
  ])
  func `A date in the report itself tells no day of publication`(text: String) throws {
    #expect(try ArticleReader().read(Article(id: "a", published: nil, text: text)).article.published == nil)
  }

  @Test(arguments: [
    ("زاد الصيد في مايو مقارنة بالشهر نفسه من 2017 وزاد أبريل الماضي أيضا", ["2018-05", "2017-05", "2018-04"]),
    ("افتتح المرفأ في العام الحالي 2018 ورمم في مارس", ["2018", "2018-03"]),
    ("غادر القارب المرفأ السبت 12 مايو 2018 وعاد في أبريل", ["2018-05-12", "2018-04"]),
    ("بلغ الصيد ضعفه في يونيو الماضي مقارنة مع يونيو 2017 كله", ["2018-06", "2017-06"]),
    ("افتتح المرفأ عام 2017 ورمم في مارس", ["2017", "XXXX-03"]),
  ])
  func `The year of writing gives months their year where the text leaves no doubt`(
    text: String, values: [String]
  ) throws {
    let reading = try ArticleReader().read(Article(id: "a", published: nil, text: text))
    #expect(reading.times.map(\.value) == values)
    #expect(reading.article.published == nil)
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
