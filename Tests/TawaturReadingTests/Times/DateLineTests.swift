import TawaturModel
import TawaturReading
import TawaturText
import Testing

struct DateLineTests {
  @Test(arguments: [
    ("الأربعاء, 12 يونيو, 2019 - 02:43 صباحاً", "2019-06-12T02:43"),
    ("تاريخ النشر: 12th, June 2019 GMT", "2019-06-12"),
    ("2019/06/12 10:22", "2019-06-12T10:22"),
    ("٢٠١٩-٠٦-١٢", "2019-06-12"),
    ("نشر في: 12/6/2019 - 11:05 م", "2019-06-12T23:05"),
    ("2019-06-12T14:10:10+04:00", "2019-06-12T14:10:10+04:00"),
    ("الأربعاء 9 شوال 1440 هـ - 12 يونيو 2019 م", "2019-06-12"),
    ("آخر تحديث: الأربعاء 12 حزيران/يونيو 2019 - 17:30 بتوقيت غرينتش", "2019-06-12T17:30:00+00:00"),
    ("12 juin 2019", "2019-06-12"),
    ("June 12, 2019, 3:15 pm", "2019-06-12T15:15"),
  ])
  func `A line that only tells the date of publication is read`(line: String, expected: String) throws {
    #expect(try timestamp(line)?.description == expected)
  }

  @Test(arguments: [
    "افتتح المرفأ في 12 يونيو 2019", "يونيو 2019", "الأربعاء", "10:22", "هدنة 12 يونيو 2019", "", "2019", "12 يونيو",
  ])
  func `A line that says more or less than a date is none`(line: String) throws {
    #expect(try timestamp(line) == nil)
  }

  private func timestamp(_ line: String) throws -> Timestamp? {
    var lexicon = Lexicon()
    let reader = try TimeReader(numbers: NumberReader(into: &lexicon), into: &lexicon)
    let text = Tokenizer(lexicon: lexicon).tokens(of: line)
    return reader.timestamp(inDateLine: 0..<text.count, of: text)
  }
}
