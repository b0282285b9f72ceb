import TawaturArchive
import TawaturModel
import TawaturTestSupport
import Testing

@Suite struct SearchingTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive(folder.file(), for: .adding)
  }

  private func add(_ id: String, _ text: String, headline: String? = nil, on day: String? = nil) throws {
    let text = [headline, text].compactMap(\.self).joined(separator: "\n")
    _ = try archive.add(
      Article(id: id, headline: headline, published: day.flatMap(Timestamp.init(iso:)), text: text))
  }

  @Test(arguments: [
    "الإمارة", "الامارة", "الإِمَارَة", "الإمـــارة", "إمارة", "والإمارة",
    "١٢٥", "۱۲۵", "125", "أمطارا", "امطارًا", "COVID", "covid19",
  ])
  func `A word is found in another spelling`(typed: String) throws {
    try add("rain", "شهدت الإمارة أمطارًا غزيرة بلغت ١٢٥ ملم، وأُجّل مؤتمر COVID19.")
    #expect(try archive.found(typed) == ["rain"])
  }

  @Test(arguments: ["الوزارة", "12", "١٢٥٠", "مطار", "شهد", "CO"])
  func `Another word or a part of one is not found`(typed: String) throws {
    try add("rain", "شهدت الإمارة أمطارًا غزيرة بلغت ١٢٥ ملم، وأُجّل مؤتمر COVID19.")
    #expect(try archive.found(typed) == [])
  }

  @Test func `All words must occur`() throws {
    try add("both", "وصل القطار إلى المحطة.")
    try add("one", "وصل القطار متأخرا.")
    #expect(try archive.found("قطار محطة") == ["both"])
    #expect(Set(try archive.found("القطار")) == ["both", "one"])
    #expect(try archive.found("قطار مطار") == [])
  }

  @Test(arguments: ["\"مجلس البلدة\"", "«مجلس البلدة»", "“مَجلس البلدة”", "اجتمع «مجلس البلدة»"])
  func `The words of a phrase stand together, in this order`(typed: String) throws {
    try add("together", "اجتمع مجلس البلدة مساء.")
    try add("apart", "اجتمع في البلدة مجلس الآباء.")
    try add("other-form", "اجتمع مجلس بلدة مجاورة.")
    #expect(try archive.found(typed) == ["together"])
    #expect(Set(try archive.found("مجلس البلدة")) == ["together", "apart", "other-form"])
  }

  @Test func `A number with a separator is found as it is written`() throws {
    try add("thousands", "نزح 2,500 شخص.")
    try add("apart", "نزح 500 شخص من حيين في 2 أيار.")
    #expect(try archive.found("٢,٥٠٠") == ["thousands"])
  }

  @Test func `A word as it was typed comes before its other forms, then the earlier report, then the id`() throws {
    try add("d", "زار السفير البلدة.", on: "2025-10-14")
    try add("c", "زار سفير البلدة.", on: "2025-10-14")
    try add("b", "زار السفير البلدة.", on: "2025-10-13")
    try add("a", "زار السفير البلدة.")
    try add("e", "زار السفير البلدة.", on: "2025-10-14")
    #expect(try archive.found("سفير") == ["c", "b", "d", "e", "a"])
    #expect(try archive.found("سفير", limit: 2) == ["c", "b"])
  }

  @Test(arguments: ["", "  ", "«»", "؟!", "\"\" …"])
  func `A query without words is none`(typed: String) {
    #expect(SearchQuery(typed) == nil)
  }

  @Test(arguments: ["\"", "* OR", "NEAR(a b)", "words:x", "a AND", "-سفير", "(((", "سفير\"مجلس"])
  func `What means something to the database means nothing in a query`(typed: String) throws {
    try add("one", "زار السفير البلدة.")
    if let query = SearchQuery(typed) { _ = try archive.hits(for: query, limit: 5) }
  }

  @Test(arguments: [
    ("الأمطار سوق", "خبر أول.\nأغلقت ⟦word|الأَمطارُ⟧ الغزيرة ⟦word|سوقَ⟧ السمك.\nوتوقفت الأمطار ليلا."),
    ("«سوق السمك» ١٢", "تضرر 12 محلا.\nفتح ⟦word|سُوق السمك⟧ بعد ⟦word|12⟧ يوما."),
  ])
  func `The passage shows most of the words, and they are marked in it`(typed: String, marked: String) throws {
    let expected = try MarkedText(marked)
    try add("one", expected.text)
    let query = try #require(SearchQuery(typed))
    let hit = try #require(try archive.hits(for: query, limit: 1).first)
    #expect(MarkedText(text: expected.text, "word", hit.words) == expected)
    checkOffsets([hit.span], in: expected.text, exact: [hit.exact])
    checkOffsets(hit.words, in: expected.text)
    #expect(hit.words.allSatisfy(hit.span.contains))
  }

  @Test func `The passage is rather not the headline`() throws {
    let body = "مقدمة.\nوقال الأهالي إن فيضان النهر أغرق الحقول."
    try add("one", body, headline: "فيضان النهر")
    _ = try archive.add(
      Article(id: "page", headline: "فيضان النهر", text: "الرئيسية | محليات\nفيضان النهر\n" + body))
    let query = try #require(SearchQuery("فيضان النهر"))
    let hits = try archive.hits(for: query, limit: 2)
    #expect(hits.map(\.exact) == Array(repeating: "وقال الأهالي إن فيضان النهر أغرق الحقول", count: 2))
  }

  @Test(arguments: randomSeeds)
  func `In random Arabic every passage and word lies on letter borders`(seed: UInt64) throws {
    let text = randomArabic(seed: seed, frequent: ["النهر", "فيضان", "١٢٥"])
    try add("random", text)
    for typed in ["نهر", "فيضان 125", "«النهر فيضان»"] {
      let query = try #require(SearchQuery(typed))
      for hit in try archive.hits(for: query, limit: 1) {
        checkOffsets([hit.span], in: text, exact: [hit.exact], note: "seed \(seed)")
        checkOffsets(hit.words, in: text, note: "seed \(seed)")
        #expect(!hit.words.isEmpty)
      }
    }
  }
}
