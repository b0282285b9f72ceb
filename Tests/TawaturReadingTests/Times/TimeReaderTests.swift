import TawaturModel
import TawaturReading
import TawaturTestSupport
import TawaturText
import Testing

/// One reader for all tests: making it loads the tables.
private let reader = Result { () throws(TableError) in try ArticleReader() }

struct TimeReaderTests {
  @Test(arguments: TimeExamples.all)
  func `A time is read where it is marked, with its value on the day of the report`(_ example: TimeExample) throws {
    let marked = try MarkedText(example.marked)
    let article = Article(id: "example", published: Timestamp(iso: example.published), text: marked.text)
    let times = try reader.get().read(article).times
    checkOffsets(times.map(\.span), in: marked.text)
    let found = MarkedText(text: marked.text, marks: times.map { .init("t", value: written($0), $0.span) })
    #expect(found == marked)
  }

  @Test func `Relative times without a day to count from have no dates`() throws {
    let text = "وصل الوفد أمس وغادر الخميس وكان زار المدينة العام الماضي"
    let times = try reader.get().read(Article(id: "example", text: text)).times
    #expect(times.map(\.value) == ["PAST_REF", "XXXX-WXX-4", "PAST_REF"])
    #expect(times.allSatisfy { $0.days == nil })
  }

  private func written(_ time: Timex3) -> String {
    time.value + (time.mod.map { "," + $0.rawValue } ?? "") + (time.calendar == .islamic ? ",islamic" : "")
  }
}

/// A marked text and the day it is told on.
struct TimeExample: Sendable, CustomStringConvertible {
  let published: String
  let marked: String
  var description: String { marked }
}
