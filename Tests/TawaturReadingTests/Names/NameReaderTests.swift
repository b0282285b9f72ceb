import TawaturModel
import TawaturTestSupport
import TawaturText
import Testing

@testable import TawaturReading

/// Sentences with their names marked, by type.
struct NameReaderTests {
  private static let reader = Result { try ArticleReader() }

  private func mentions(of text: String) throws -> [Mention] {
    try Self.reader.get().read(Article(id: "a", text: text)).mentions
  }

  @Test(arguments: [
    "وصل ⟦PER|سامي العوضي⟧ إلى ⟦LOC|بيروت⟧ أمس",
    "قالت ⟦ORG|وزارة الزراعة والري الأردنية⟧ إن الموسم جيد",
    "أعلنت ⟦ORG|الحكومة الأردنية⟧ خطة جديدة",
    "نقلت وكالة ⟦MEDIUM|رويترز⟧ عن مصدر",
    "دعا ⟦ORG|البنتاغون⟧ إلى التهدئة في ⟦LOC|العراق⟧",
    "عاد إلى ⟦LOC|اليمن⟧ وزار ⟦LOC|صنعاء⟧ و⟦LOC|عدن⟧",
    "سافر لل⟦LOC|عراق⟧ بعد زيارة ب⟦LOC|القاهرة⟧",
    "اجتمع الوزير ⟦PER|كريم الحداد⟧ مع السفير",
    "التقى ⟦PER|محمد بن سالم الكندي⟧ بالوفد",
    "قدمت ⟦ORG|المنظمة الدولية للهجرة⟧ مساعدات",
    "سكان بلدة ⟦LOC|العرقوب⟧ ينتظرون",
    "عاد الرئيس ⟦PER|كريم #الحداد⟧ إلى #⟦LOC|بيروت⟧", "غرد #⟦PER|كريم_الحداد⟧ صباحا",
    "وصل الشيخ ⟦PER|سالم بن كريم آل عوض⟧ أمس", "حضر الحفل ⟦PER|سامي العوضي⟧ و⟦PER|مريم الحداد⟧",
    "فاز الرسام ⟦PER|توماس وودز⟧ بالجائزة", "قالت اليوم ⟦ORG|الخارجية الأردنية⟧ إن الموسم جيد",
  ])
  func `A name is found where it is marked`(marked: String) throws {
    let expected = try MarkedText(marked)
    let found = try mentions(of: expected.text)
    #expect(MarkedText(text: expected.text, marks: found.map { .init($0.type.rawValue, $0.span) }) == expected)
  }

  @Test(arguments: [
    "أكد على أهمية الموسم الزراعي", "قال إن الأمل كبير في تحسن الطقس", "الوزارة تدرس الطلب",
    "بأن العمل مستمر حتى المساء",
    "تغيرت السياسة الخارجية الأردنية", "نما الاهتمام بالتجارة الداخلية السورية", "كانت الحياة صعبة في الصيف",
    "عراقيون يزرعون القمح", "ارتفع عدد السكان على نحو كبير",
  ])
  func `Common words are no names`(text: String) throws {
    #expect(try mentions(of: text).isEmpty)
  }

  @Test func `A last name stands for the person named in full before`() throws {
    let found = try mentions(of: "قال الوزير سامي العوضي إن السد آمن.\nوأضاف العوضي أن العمل مستمر.")
    #expect(found.map(\.name) == ["سامي العوضي", "سامي العوضي"])
    #expect(Set(found.map(\.entity)).count == 1)
    #expect(found[0].title != nil && found[1].title == nil)
  }

  @Test func `Spellings of one body or place are one entity`() throws {
    let found = try mentions(
      of: "اتهمت الولايات المتحدة الأمريكية تنظيم داعش.\nوقالت أميركا إن تنظيم الدولة الإسلامية ضعف.")
    #expect(found.map(\.entity) == ["us", "isis", "us", "isis"])
  }

  @Test(arguments: randomSeeds)
  func `Mentions of random Arabic stand on letters and in order`(seed: UInt64) throws {
    let text = randomArabic(seed: seed)
    checkOffsets(try mentions(of: text).map(\.span), in: text, note: "seed \(seed)")
  }
}
