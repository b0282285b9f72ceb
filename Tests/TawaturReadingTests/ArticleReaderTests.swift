import TawaturModel
import TawaturTestSupport
import TawaturText
import Testing

@testable import TawaturReading

/// The promises every reading keeps, whatever the text.
struct ArticleReaderTests {
  private static let reader = Result { try ArticleReader() }
  private static let frequent = [
    "قال", "وأضاف", "إن", "\"", "«", "»", ":", "،", ".", "\n", "أمس", "الثلاثاء", "2024", "يناير", "12", "مليون", "نحو",
    "وزارة", "الخارجية", "العراق", "رويترز", "عن", "مصدر", "اقرأ أيضا", "المصدر",
  ]

  @Test(arguments: randomSeeds)
  func `Everything read in random Arabic stands on letters of the text, and is the same again`(seed: UInt64) throws {
    let text = randomArabic(seed: seed, pieces: 200, frequent: Self.frequent)
    let published = Timestamp(iso: "2024-01-25")
    let article = Article(id: "a", published: published, publishedFrom: .given, text: text)
    let reading = try Self.reader.get().read(article)
    let note = "seed \(seed)"
    checkOffsets(reading.times.map(\.span), in: text, note: note)
    checkOffsets(reading.quantities.map(\.span), in: text, note: note)
    checkOffsets(reading.mentions.map(\.span), in: text, note: note)
    checkOffsets(reading.sentences, in: text, note: note)
    for said in reading.attributions {
      checkOffsets([said.cue] + said.sources + said.contents, in: text, inOrder: false, note: note)
    }
    let again = try Self.reader.get().read(article)
    #expect(again.times == reading.times && again.quantities == reading.quantities)
    #expect(again.mentions == reading.mentions && again.attributions == reading.attributions)
  }

  @Test(arguments: [
    "", " ", "\n\n", "\"", "(", "5", "قال", "قال:", "«", "(5", "ـ", "\u{64E}", "\u{200F}", "😀", "نقلا عن ل", "بحسب",
    "وكالة",
  ])
  func `The shortest texts are read without harm`(text: String) throws {
    let reading = try Self.reader.get().read(Article(id: "a", text: text))
    #expect(reading.article.text == text)
  }
}
