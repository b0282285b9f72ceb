import TawaturModel
import TawaturTestSupport
import TawaturText
import Testing

@Suite struct FoldedTextTests {
  private func fold(_ text: String) -> String { String(decoding: folded(text), as: UTF8.self) }

  /// What the first folded word of a text leads back to.
  private func wayBack(_ marked: String) throws -> (expected: [TextSpan], found: [TextSpan]) {
    let expected = try MarkedText(marked)
    let tokens = Tokenizer(lexicon: Lexicon()).tokens(of: expected.text).tokens
    return (expected.spans("t"), tokens.map(\.span))
  }

  @Test(arguments: [
    ("أحمد وإبراهيم وآمنة", "احمد وابراهيم وامنة"), ("مسؤول بيئي", "مسوول بييي"), ("مستشفى", "مستشفي"),
    ("مُدَرِّسٌ", "مدرس"), ("قـــال", "قال"), ("BBC Été", "bbc été"), ("ٱلعربية", "العربية"),
  ])
  func `Writings of one word fold together`(word: String, expected: String) { #expect(fold(word) == expected) }

  @Test(arguments: [("كتابة", "كتابه"), ("قضاء", "قضا"), ("علم", "عمل")])
  func `Different words stay apart`(a: String, b: String) { #expect(fold(a) != fold(b)) }

  @Test func `Presentation forms are plain letters`() {
    #expect(fold("ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ") == "قال الوزير")
    #expect(fold("﴿قال﴾") == "﴿قال﴾", "ornate brackets are no letters")
  }

  @Test func `A lam-alef ligature is two letters that lead back to one`() throws {
    #expect(fold("ﻻ ﺳﻼﻡ") == "لا سلام")
    #expect(fold("ل ا") != fold("لا"))
    let (expected, found) = try wayBack("⟦t|ﻻ⟧ ⟦t|ﺳﻼﻡ⟧")
    #expect(expected == found)
    let text = FoldedText("ﻻ")
    #expect(text.original(0..<2) == text.original(2..<4), "half a ligature cannot be shown")
  }

  @Test func `Persian letters are the Arabic ones they look like`() {
    #expect(fold("کتاب علی") == "كتاب علي")
    #expect(fold("گاز پارس چين") == "گاز پارس چين", "letters with their own sound stay")
  }

  @Test func `A misplaced madda is a mark and not a letter`() throws {
    #expect(fold("تم\u{0651}\u{0653}") == "تم")
    #expect(fold("آب") == "اب" && fold("ءاب") != "اب")
    let (expected, found) = try wayBack("⟦t|تم\u{0651}\u{0653}⟧ ⟦t|ذلك⟧")
    #expect(expected == found)
  }

  @Test(arguments: ["\u{05C7}", "\u{0737}", "\u{07A8}", "\u{07F1}", "\u{0818}", "\u{0859}"])
  func `A mark of a neighbouring script belongs to the letter it stands on`(mark: String) throws {
    let way = try wayBack("⟦t|كتاب\(mark)⟧ ⟦t|جديد⟧")
    #expect(way.found == way.expected)
  }

  @Test func `A zero-width joiner parts nothing and a space does`() throws {
    let (expected, found) = try wayBack("⟦t|بين\u{200C}هم⟧ ⟦t|بين⟧ ⟦t|هم⟧")
    #expect(expected == found)
    #expect(fold("بين\u{200C}هم") == "بينهم" && fold("بين هم") != "بينهم")
  }

  @Test func `Direction marks are no part of a word`() throws {
    let (expected, found) = try wayBack("\u{200F}⟦t|قال⟧\u{202C} \u{2067}⟦t|نعم⟧\u{2069}\u{61C}⟦t|.⟧")
    #expect(expected == found)
    #expect(fold("\u{200F}قال\u{202C}") == "قال" && fold("-قال") != "قال")
  }

  @Test func `Digits of three sets are the same`() {
    #expect(fold("٢٥٠ ۲۵۰ 250") == "250 250 250")
    #expect(fold("²½") == "²½", "powers and fractions are not digits")
  }

  @Test func `Spaces and line ends of every kind are one each`() {
    #expect(fold("a\u{A0}b\tc\u{2028}d\u{85}e") == "a b c\nd\ne")
    #expect(fold("a_b") == "a_b")
  }

  @Test(arguments: randomSeeds)
  func `Folding what is folded changes nothing`(seed: UInt64) {
    let once = folded(randomArabic(seed: seed))
    #expect(FoldedText(folding: once).bytes == once)
  }

  @Test(arguments: randomSeeds)
  func `Every folded letter leads back to a whole letter with its marks`(seed: UInt64) throws {
    let original = randomArabic(seed: seed)
    let text = FoldedText(original)
    #expect(String(validating: text.bytes, as: UTF8.self) != nil)
    var spans: [TextSpan] = []
    for start in text.bytes.indices where text.bytes[start] & 0xC0 != 0x80 {
      let end = text.bytes[(start + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? text.bytes.count
      spans.append(try #require(text.original(start..<end)))
    }
    checkOffsets(spans, in: original, note: "seed \(seed)")
  }

  @Test func `Every scalar of the planes in use can be folded`() {
    for plane in [0, 1, 14] {
      var scalars = String.UnicodeScalarView()
      for value in (UInt32(plane) << 16)..<(UInt32(plane) << 16 + 0x10000) {
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      }
      let once = folded(String(scalars))
      #expect(FoldedText(folding: once).bytes == once, "plane \(plane)")
    }
  }
}
