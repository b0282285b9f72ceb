import TawaturLinking
import TawaturModel
import TawaturMutations
import TawaturStories
import TawaturTestSupport
import Testing

@Suite struct StoryGrouperTests {
  /// Two collapses of bridges two days apart, told by several outlets, a follow-up and an anniversary.
  private static let reports = [
    reading(
      "kasr-1", "2025-03-10T08:00:00Z", "انهيار جسر الكسر على نهر الزلال ومصرع أربعة",
      "انهار جسر الكسر فوق نهر الزلال فجر الاثنين ولقي أربعة عمال مصرعهم، وقال محافظ الزلال يعقوب الدهان إن فرق الغوص تبحث عن شاحنة سقطت في النهر."
    ),
    reading(
      "kasr-2", "2025-03-10T11:00:00Z", "أربعة قتلى في سقوط جسر الكسر بمحافظة الزلال",
      "لقي أربعة عمال حتفهم حين سقط جسر الكسر في نهر الزلال، وتبحث فرق غوص عن شاحنة غرقت، كما أفاد المحافظ يعقوب الدهان."
    ),
    reading(
      "kasr-3", "2025-03-11T07:00:00Z", "غواصون ينتشلون شاحنة جسر الكسر من نهر الزلال",
      "انتشل غواصون الشاحنة التي سقطت من جسر الكسر في نهر الزلال، وقال المحافظ يعقوب الدهان إن عدد القتلى من العمال بقي أربعة."
    ),
    reading(
      "ruman-1", "2025-03-12T09:00:00Z", "انهيار جسر الرمان قرب ميناء السدرة بلا ضحايا",
      "انهار جسر الرمان الحجري قرب ميناء السدرة ليل الثلاثاء ولم يصب أحد، وقالت رئيسة البلدية نوال المرسي إن الجسر أغلق منذ الصيف."
    ),
    reading(
      "ruman-2", "2025-03-12T10:30:00Z", "سقوط جسر الرمان المغلق قرب السدرة",
      "سقط جسر الرمان الحجري المغلق منذ الصيف قرب ميناء السدرة ولم يصب أحد بأذى وفق رئيسة البلدية نوال المرسي."),
    reading(
      "kasr-4", "2025-03-24T09:00:00Z", "لجنة جسر الكسر: صدأ الكوابل وراء الانهيار",
      "قالت لجنة التحقيق في انهيار جسر الكسر على نهر الزلال إن صدأ الكوابل سبب سقوط الجسر ومصرع أربعة عمال، ورفض المحافظ يعقوب الدهان التعليق."
    ),
    reading(
      "cup", "2025-03-11T20:00:00Z", "فوز نادي المنارة بكأس السلة",
      "فاز نادي المنارة بكأس السلة للمرة الثالثة بعد تغلبه على نادي القلعة بفارق ست نقاط في الوقت الإضافي."),
  ]

  private static func reading(_ id: String, _ published: String?, _ headline: String, _ text: String) -> ArticleReading
  {
    ArticleReading(
      article: Article(
        id: id, headline: headline, published: published.flatMap { Timestamp(iso: $0) }, text: headline + "\n" + text))
  }

  private func events(_ readings: [ArticleReading]) throws -> [[String]] {
    try StoryGrouper.groups(of: StoredReadings(readings)).events.map(\.articles)
  }

  @Test func `Reports of one occurrence are one event, two alike accidents are two`() throws {
    let events = try events(Self.reports)
    #expect(events.contains(["kasr-1", "kasr-2", "kasr-3"]))
    #expect(events.contains(["ruman-1", "ruman-2"]))
    #expect(events.contains(["cup"]))
  }

  @Test(arguments: ["عاجل", "خبر عاجل", "جسر الكسر"])
  func `A text of one or two words joins no story`(words: String) throws {
    let short = ["x", "y", "z"].map { ArticleReading(article: Article(id: $0, text: words)) }
    let groups = try StoryGrouper.groups(of: StoredReadings(Self.reports + short))
    for id in ["x", "y", "z"] {
      #expect(groups.stories.contains { $0.articles == [id] && $0.events == ["event:\(id)"] })
    }
    let longer = ["x", "y"].map { ArticleReading(article: Article(id: $0, text: "انهيار جسر الكسر اليوم")) }
    #expect(try events(longer) == [["x", "y"]])
  }

  @Test func `A later development is another event of the same story`() throws {
    let groups = try StoryGrouper.groups(of: StoredReadings(Self.reports))
    let story = groups.stories.first { $0.articles.contains("kasr-1") }
    #expect(story?.articles == ["kasr-1", "kasr-2", "kasr-3", "kasr-4"])
    #expect(story?.events == ["event:kasr-1", "event:kasr-4"])
    #expect(story?.id == "story:kasr-1")
    #expect(groups.stories.count == 3)
  }

  @Test func `The order in which articles come changes nothing`() throws {
    let expected = try StoryGrouper.groups(of: StoredReadings(Self.reports))
    var random = SplitMix64(seed: 11)
    for _ in 0..<6 {
      let groups = try StoryGrouper.groups(of: StoredReadings(Self.reports.shuffled(using: &random)))
      #expect(groups.events == expected.events)
      #expect(groups.stories == expected.stories)
    }
  }

  @Test func `More cores place the articles the same`() throws {
    let expected = try StoryGrouper.groups(of: StoredReadings(Self.reports), cores: 1)
    let groups = try StoryGrouper.groups(of: StoredReadings(Self.reports), cores: 3)
    #expect(groups.events == expected.events)
    #expect(groups.stories == expected.stories)
  }

  @Test func `An article without a date joins what it resembles`() throws {
    let undated = Self.reading(
      "kasr-0", nil, "مصرع أربعة عمال في انهيار جسر الكسر",
      "سقط جسر الكسر في نهر الزلال ومعه شاحنة، ولقي أربعة عمال مصرعهم، بحسب المحافظ يعقوب الدهان.")
    #expect(try events(Self.reports + [undated]).contains(["kasr-1", "kasr-2", "kasr-3", "kasr-0"]))
  }

  @Test func `The same words a year later are an earlier chapter, not the same story`() throws {
    let again = Self.reports.prefix(2).map { first in
      var later = first
      later.article.id += "-again"
      later.article.published?.day = (first.article.published?.day ?? CalendarDay(number: 0)) + 500
      return later
    }
    let stories = try StoryGrouper.groups(of: StoredReadings(Self.reports + again)).stories
    #expect(stories.first { $0.articles.contains("kasr-1-again") }?.earlierChapters == ["story:kasr-1"])
    #expect(stories.first { $0.articles.contains("kasr-1") }?.earlierChapters == [])
  }

  @Test func `A look back that names the day belongs to the story`() throws {
    let text =
      "أحيا أهالي الزلال ذكرى سقوط جسر الكسر في 10 آذار 2025 حين لقي أربعة عمال مصرعهم، وغاب المحافظ يعقوب الدهان."
    var anniversary = Self.reading("kasr-5", "2026-03-10T08:00:00Z", "عام على انهيار جسر الكسر", text)
    #expect(try story(of: "kasr-5", with: anniversary) == ["kasr-5"])
    let day = try #require(CalendarDay(year: 2025, month: 3, day: 10))
    anniversary.times = [
      Timex3(span: TextSpan(0, 1), type: .date, value: "2025-03-10", days: day...day, by: "test")
    ]
    #expect(try story(of: "kasr-5", with: anniversary).contains("kasr-1"))
  }

  private func story(of id: String, with reading: ArticleReading) throws -> [String] {
    try StoryGrouper.groups(of: StoredReadings(Self.reports + [reading])).stories.first { $0.articles.contains(id) }?
      .articles ?? []
  }

  @Test func `A report that could be of either of two stories makes them one, and says so`() throws {
    let strike =
      "أعلنت نقابة الحمالين إضرابا مفتوحا في مرفأ الصنوبر احتجاجا على تسريح أربعين حمالا، وتوقفت الرافعات كلها."
    let sugar =
      "قفزت أسعار السكر في أسواق مدينة القنديل بعد تأخر سفينتين محملتين، وحذر اتحاد التجار من نفاد المخزون قريبا."
    let first = Self.reading("strike", "2025-06-01T08:00:00Z", "إضراب الحمالين في مرفأ الصنوبر", strike)
    let second = Self.reading("sugar", "2025-06-01T09:00:00Z", "أسعار السكر تقفز في القنديل", sugar)
    let both = Self.reading("both", "2025-06-01T12:00:00Z", "إضراب الحمالين وأسعار السكر", strike + " " + sugar)
    let short = Self.reading(
      "short", "2025-06-01T12:00:00Z", "إضراب الحمالين في مرفأ الصنوبر", strike + " وزاد سعر السكر.")

    let apart = try StoryGrouper.groups(of: StoredReadings([first, second, short])).stories
    #expect(apart.map(\.articles) == [["strike", "short"], ["sugar"]])
    #expect(apart.flatMap(\.merged).isEmpty)
    let groups = try StoryGrouper.groups(of: StoredReadings([first, second, both]))
    #expect(groups.stories.map(\.id) == ["story:strike"])
    #expect(groups.stories.first?.merged == ["story:sugar"])
    #expect(groups.stories.first?.events == ["event:strike", "event:sugar"])
    #expect(Set(groups.events.map(\.story)) == ["story:strike"])
  }

  @Test func `A copy belongs to the event of what it copies`() throws {
    // Too little in common to be one event by its words alone.
    let first = Self.reading("a", "2025-05-01T08:00:00Z", "أول", "كلمتان فقط")
    let second = Self.reading("b", "2025-05-01T09:00:00Z", "ثان", "شيء آخر")
    let whole = TextSpan(0, second.article.text.utf8.count)
    let reuse = Reuse(
      from: Passage(article: "a", span: TextSpan(0, 10)), to: Passage(article: "b", span: whole), similarity: 1)
    #expect(try StoryGrouper.groups(of: StoredReadings([first, second])).events.count == 2)
    #expect(
      try StoryGrouper.groups(of: StoredReadings([first, second]), reuses: [reuse]).events.map(\.articles) == [
        ["a", "b"]
      ])
  }

  @Test func `Nothing makes nothing, and an empty article stands alone`() throws {
    #expect(try StoryGrouper.groups(of: StoredReadings([])).events.isEmpty)
    let empty = ["x", "y"].map { ArticleReading(article: Article(id: $0, text: "")) }
    #expect(try events(empty) == [["x"], ["y"]])
  }
}
