import TawaturModel
import TawaturReading
import TawaturTestSupport
import TawaturText
import Testing

/// One reader for all tests: making it loads the tables.
private let reader = Result { () throws(TableError) in try ArticleReader() }

struct TimeReaderTests {
  @Test(
    arguments: DateExamples.dates + DateExamples.days + PeriodExamples.periods + PeriodExamples.clocks
      + PeriodExamples.lengths)
  func `A time is read where it is marked, with its value on the day of the report`(_ example: TimeExample) throws {
    let marked = try MarkedText(example.marked)
    let times = try times(in: marked.text, told: TimeExample.told)
    checkOffsets(times.map(\.span), in: marked.text)
    #expect(MarkedText(text: marked.text, marks: times.map { .init("t", value: $0.written, $0.span) }) == marked)
  }

  @Test func `Relative times without a day to count from have no dates`() throws {
    let times = try times(in: "وصل الوفد أمس وغادر الخميس وكان زار المدينة العام الماضي", told: nil)
    #expect(times.map(\.value) == ["PAST_REF", "XXXX-WXX-4", "PAST_REF"])
    #expect(times.allSatisfy { $0.days == nil })
  }

  @Test func `Dates cover the days of their value`() throws {
    let times = try times(in: "بدأ في 2018 ثم في مايو 2019 ثم أمس واستمر ثلاثة أيام", told: TimeExample.told)
    let days = times.map { $0.days.map { "\($0.lowerBound)/\($0.upperBound)" } }
    #expect(days == ["2018-01-01/2018-12-31", "2019-05-01/2019-05-31", "2019-06-11/2019-06-11", nil])
  }

  @Test func `A line that only names a year dates what is listed under it`() throws {
    let times = try times(in: "عام 2011\nفي 3 أبريل غرق القارب\nعام 2013\nفي 5 مايو غرق آخر", told: TimeExample.told)
    #expect(times.map(\.value) == ["2011", "2011-04-03", "2013", "2013-05-05"])
  }

  @Test(arguments: randomSeeds)
  func `Spans hold on random Arabic`(seed: UInt64) throws {
    let words = [
      "5", "2018", "مايو", "أمس", "الجمعة", "عام", "الماضي", "ليل", "نهاية", "الساعة", "ثلاثة", "أيام", "من", "و",
    ]
    let text = randomArabic(seed: seed, frequent: words)
    let times = try times(in: text, told: TimeExample.told)
    checkOffsets(times.map(\.span), in: text, note: "seed \(seed)")
    #expect(times == (try self.times(in: text, told: TimeExample.told)), "seed \(seed)")
  }

  private func times(in text: String, told: String?) throws -> [Timex3] {
    try reader.get().read(Article(id: "example", published: told.flatMap { Timestamp(iso: $0) }, text: text)).times
  }
}
