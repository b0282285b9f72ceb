import TawaturModel
import TawaturTestSupport
import TawaturText
import Testing

@testable import TawaturReading

/// Texts that nobody prints: times and quantities must come through them in time that grows with their length, all
/// layers through texts that break off, and with values that can be written.
struct HostileTextTests {
  private static let reader = Result { () throws(TableError) in try ArticleReader() }

  /// Each might be read again from every place of a row of it.
  static let rows = [
    "31/12/2024 ", "31-12-2024-", "123 ", "1234567 ", "123,", "1.", "3-", "2018/", "2018، ", "عام 2018 ", "و 5 ", "و ",
    "ثلاثة ", "وثلاثة ", "ألف ", "مليون وألف ", "مئة و", "ونصف ", "0 مليون مليون ", "بين ", "من 3 إلى ", "3 أو 4 أو ",
    "بين 3 و5 إلى 7 و", "نحو ", "كل ", "منتصف ", "ليل ", "الاثنين ", "مايو ", "3 مايو و", "أمس الأول ", "الساعة 10:30 ",
    "(30 عاما) ", "يومين و", "في اليوم نفسه ", "14 شوال 1436هـ الموافق ", "الثالث ", "«", "$ ", "% ", "بعد ",
  ]

  /// A text eight times as long may take sixteen times as long; looking through the whole row again takes sixty-four.
  @Test(arguments: rows) func `Time grows with the length of a row`(row: String) throws {
    let short = try seconds(String(repeating: row, count: 150) + "خمسة")
    let long = try seconds(String(repeating: row, count: 1200) + "خمسة")
    #expect(long < 16 * short + 0.5, "\(short) s, then \(long) s")
  }

  @Test(arguments: [
    String(repeating: "9", count: 400) + " سنة", String(repeating: "9", count: 400) + " شخصا",
    "1." + String(repeating: "9", count: 400) + " شخصا", "1," + String(repeating: "0", count: 400) + " يوم",
    "92 مليار مليار مليار سنة", "كل 92 مليار مليار مليار سنة", "0.0000001 ثانية", "القرن الأول", "عام 0001",
    "سنة 99999",
    "99/99/9999", "31/12/0000", "30/2/2020", "1 محرم 99999هـ", "1 محرم 0000هـ", "الساعة 99:99", "99999999999999999999",
  ]) func `Values can be written, whatever the number`(text: String) throws {
    for published in ["0001-01-01", "2024-05-01", "9999-12-31"] {
      let reading = try read("كان \(text) ثم أمس وغدا والعام الماضي والقرن الماضي والشهر المقبل هنا", published)
      for time in reading.times {
        #expect(!time.value.contains("e") && !time.value.contains("-0001") && !time.value.hasPrefix("0000"))
        if let days = time.days { #expect(days.lowerBound.year >= 1 && days.upperBound.year <= 9999, "\(time)") }
      }
      #expect(reading.quantities.allSatisfy { $0.value?.isFinite ?? true && $0.upper?.isFinite ?? true })
    }
  }

  @Test func `Every scalar of Unicode passes beside a number and a date`() throws {
    var text = String.UnicodeScalarView()
    for value in UInt32(0x20)...0x2_FFFF {
      guard let scalar = Unicode.Scalar(value), value % 7 == 0 || value < 0x1_0000 && value % 3 == 0 || value < 0x3000
      else { continue }
      text.append(scalar)
      if value % 25 == 0 { text.append(contentsOf: "5 مايو 2018 ".unicodeScalars) }
    }
    let reading = try read(String(text), "2024-05-01")
    checkOffsets(reading.times.map(\.span), in: reading.article.text)
    checkOffsets(reading.quantities.map(\.span), in: reading.article.text)
    #expect(reading.times.count > 400)
  }

  @Test func `A report that breaks off after any word is read`() throws {
    let report = """
      قال وزير الزراعة إن موسم الزيتون تضرر، وفقا لبيان نقلته وكالة مرسال عن مسؤول في الوزارة، بحسب ما ذكرت صحيفة \
      "السنديان" طبقا لمصادر مطلعة. وأضاف أن "التعويضات ستصرف قريبا"، مشيرا إلى تأخر المصرف، نسبة إلى تقرير سابق، إلا \
      أن المزارعين نفوا ذلك، وأكدوا لمراسلنا أنهم لم يتسلموا شيئا منذ عام ونصف العام، تبعا لما قاله نقيبهم: "لا شيء". \
      وأكد النقيب أن الموسم كان وافرا، وأن نسبة الفاقد لا تذكر، من دون أن يذكر تفاصيل.
      وقال الوزير إن الصرف بدأ، دون أن يحدد المبلغ، ولم يوضح متى ينتهي.
      """
    let words = report.split(separator: " ", omittingEmptySubsequences: false)
    for count in 1...words.count {
      let article = Article(id: "broken", text: words[..<count].joined(separator: " "))
      let reading = try Self.reader.get().read(article)
      checkOffsets(reading.attributions.map(\.cue), in: reading.article.text)
      #expect(count < 6 || !reading.attributions.isEmpty)
    }
  }

  private func read(_ text: String, _ published: String) throws -> ArticleReading {
    try Self.reader.get().read(
      Article(id: "hostile", published: Timestamp(iso: published), text: text), layers: [.times, .quantities])
  }

  private func seconds(_ text: String) throws -> Double {
    var best = Double.infinity
    for _ in 0..<2 {
      let time = try ContinuousClock().measure { _ = try read(text, "2024-05-01") }
      best = min(best, time / .seconds(1))
    }
    return best
  }
}
