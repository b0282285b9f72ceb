import TawaturLinking
import TawaturModel
import TawaturMutations
import TawaturTestSupport
import Testing

@Suite struct ReuseOfManyTests {
  private static let text =
    "أعلنت بلدية المدينة أن ترميم الجسر القديم سيبدأ مطلع الشهر المقبل ويستغرق ثلاثة أعوام كاملة بحسب الخطة الجديدة."

  private static func copies(_ count: Int) -> [ArticleReading] {
    (0..<count).map { index in
      let minute = "2025-03-01T\(10 + index / 50):\(10 + index % 50)"
      return report("r\(100 + index)", "\(text)\nتفاصيل الصفحة \(index) عن السوق والمدرسة.", published: minute)
    }
  }

  @Test func `A text of many reports is written against those that carried it first, the earliest first`() {
    let found = Dictionary(grouping: ReuseFinder.reuses(among: StoredReadings(Self.copies(40))), by: \.to.article)
    #expect(found["r108"]?.map(\.from.article) == (100..<108).map { "r\($0)" })
    #expect(found["r139"]?.map(\.from.article) == (100..<124).map { "r\($0)" })
    #expect(found["r103"]?.count == 3)
  }

  @Test func `Further passages of a report are written however many carry the first`() {
    let other = "يقول تجار السوق القديمة إن موسم الشتاء مر بطيئا هذا العام وإن المخازن ما زالت ملأى بالبضائع والأقمشة."
    let late = report("z", "\(Self.text)\n\(other)", published: "2025-03-02T10:00")
    let source = report("s", other, published: "2025-03-01T23:00")
    let found = ReuseFinder.reuses(among: StoredReadings(Self.copies(30) + [source, late]))
    #expect(found.contains { $0.from.article == "s" && $0.to.article == "z" })
  }

  @Test(arguments: [2, 5])
  func `More cores find the same`(cores: Int) {
    var random = SplitMix64(seed: 3)
    let lines = (0..<30).map { index in
      "الخبر رقم \(index) يروي ما جرى في الحارة \(index * 7) من أوله إلى آخره كما شهده الجيران من نوافذهم ليلة \(index * 3)."
    }
    let readings = (0..<60).map { index in
      report("r\(index)", lines.shuffled(using: &random).prefix(5).joined(separator: "\n"))
    }
    let expected = ReuseFinder.reuses(among: StoredReadings(readings), cores: 1)
    #expect(!expected.isEmpty)
    #expect(ReuseFinder.reuses(among: StoredReadings(readings), cores: cores) == expected)
  }

  @Test func `A text word for word the same is one passage, a short one only as whole sentences`() {
    let short = "غرق مركب صيد قبالة الساحل ونجاة بحارته"
    #expect(
      ReuseFinder.reuses(among: StoredReadings([report("a", short), report("b", short)])).map(\.similarity) == [1])
    let shorter = "غرق مركب صيد قبالة الساحل"
    #expect(ReuseFinder.reuses(among: StoredReadings([report("a", shorter), report("b", shorter)])) == [])
  }
}
