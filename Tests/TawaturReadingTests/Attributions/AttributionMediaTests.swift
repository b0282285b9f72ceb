import TawaturModel
import TawaturReading
import TawaturTestSupport
import TawaturText
import Testing

struct AttributionMediaTests {
  /// The table and a tokenizer that knows its words; loaded once.
  private static let loaded = Result {
    var lexicon = Lexicon()
    let media = try MediaTable(into: &lexicon)
    return (media, Tokenizer(lexicon: lexicon))
  }

  @Test(arguments: [
    ("رويترز", "reuters"), ("وكالة رويترز", "reuters"), ("أ ف ب", "afp"), ("أ.ف.ب", "afp"), ("(أ ب)", "ap"),
    ("صحيفة الحياة", "alhayat"), ("قناة \"الحرة\"", "alhurra"), ("وكالة فارس", "fars"), ("CNN", "cnn"),
    ("موقع \"العربية.نت\"", "alarabiya"), ("سي إن إن", "cnn"), ("لرويترز", "reuters"),
  ])
  func `A medium is known by its spellings`(words: String, id: String) throws {
    #expect(try medium(in: words)?.medium?.id == id)
  }

  @Test(arguments: ["الحياة في المدينة", "الأخبار جيدة", "فارس على حصانه", "الشرق والغرب", "معا إلى النهاية", "أ و ب"])
  func `A common word is no medium without a class word or marks`(words: String) throws {
    #expect(try medium(in: words) == nil)
  }

  @Test func `An ambiguous name counts where somebody is told something`() throws {
    #expect(try medium(in: "للحرة", told: true)?.medium?.id == "alhurra")
    #expect(try medium(in: "للحياة", told: true) == nil)
  }

  private func medium(in words: String, told: Bool = false) throws -> MediumMatch? {
    let (media, tokenizer) = try Self.loaded.get()
    return media.medium(at: 0, in: tokenizer.tokens(of: words), told: told)
  }
}
