import TawaturModel
import TawaturTestSupport
import TawaturText
import Testing

@Suite struct TokenizerTests {
  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let expected = try MarkedText(marked)
    let tokens = Tokenizer(lexicon: Lexicon()).tokens(of: expected.text).tokens
    let found = tokens.map { MarkedText.Mark("\($0.kind)", $0.span) }
    #expect(MarkedText(text: expected.text, marks: found) == expected, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "⟦word|قال⟧⟦mark|:⟧ ⟦word|نعم⟧⟦mark|.⟧", "⟦digits|2⟧⟦mark|.⟧⟦digits|5⟧⟦mark|%⟧", "⟦word|عام⟧⟦digits|٢٠٢٤⟧",
    "⟦foreign|BBC⟧⟦word|عربي⟧", "⟦mark|...⟧⟦word|ثم⟧⟦mark|…⟧", "⟦word|مُدَرِّسٌ⟧ ⟦word|قـــال⟧", "⟦mark|😀⟧⟦mark|😀⟧", "",
    "\n \t", "#⟦word|سوق⟧_⟦word|السمك⟧ ⟦mark|#⟧⟦digits|5⟧ ⟦mark|_⟧ ⟦mark|#⟧",
  ])
  func `A text is cut into words, digits and marks`(marked: String) throws { try check(marked) }

  @Test func `Around a text stand tokens of nothing, and no words have no span`() {
    let text = Tokenizer(lexicon: Lexicon()).tokens(of: "قال نعم")
    for place in [-1, Int.min, 2, 3, Int.max] {
      #expect(text.tokens[place].kind == .mark && text.tokens[place].mark == .none && text.tokens[place].line == -1)
      #expect(text.forms(of: place).isEmpty && text.bytes(of: place).isEmpty && text.letters(of: place).last() == 0)
      #expect(text.scalar(of: place) == 0 && text.letter(0, of: place) == 0)
    }
    #expect(text.span(of: 0..<2) == TextSpan(0, 13))
    #expect(text.span(of: 1..<1) == nil && text.span(of: 2..<2) == nil)
    #expect(text.span(of: 0..<2, core: 3..<3) == nil && text.span(of: 0..<2, core: 40..<44) == nil)
    #expect(text.span(of: 1, core: 9..<13) == TextSpan(9, 13) && text.span(of: 1, core: 40..<44) == TextSpan(7, 13))
  }

  @Test func `Lines are counted and spaces remembered`() {
    let tokens = Tokenizer(lexicon: Lexicon()).tokens(of: "قال\n\nنعم.لا").tokens
    #expect(tokens.map(\.line) == [0, 2, 2, 2])
    #expect(tokens.map(\.spaceBefore) == [true, true, false, false])
  }

  @Test(arguments: [
    ("وزارة", ["وزارة"]), ("والوزارة", ["و+ال+وزارة"]), ("للوزارة", ["ل+ال+وزارة"]), ("بوزارته", ["ب+وزارة+_"]),
    ("وزاره", ["وزارة", "وزار+_"]), ("سيقول", ["س+يقول"]), ("وزارتهم", ["وزارة+_"]), ("فالوزارة", ["ف+ال+وزارة"]),
    ("كوزارة", ["ك+وزارة"]), ("زارة", []), ("الوزارته", []), ("ألوزارة", []), ("بألوزارة", []),
    ("بالوزارة", ["ب+ال+وزارة"]),
  ])
  func `Clitics around known words are read`(word: String, expected: [String]) {
    var lexicon = Lexicon()
    for known in ["وزارة", "وزار", "يقول"] { _ = lexicon.insert(known) }
    let text = Tokenizer(lexicon: lexicon).tokens(of: word)
    let names: [(Proclitics, String)] = [
      (.waw, "و"), (.feh, "ف"), (.beh, "ب"), (.lam, "ل"), (.kaf, "ك"), (.seen, "س"), (.al, "ال"),
    ]
    let found = text.forms(of: 0).map { form in
      let front = names.filter { form.proclitics.contains($0.0) }.map(\.1)
      let core = String(decoding: lexicon.bytes(of: form.word), as: UTF8.self)
      return (front + [core] + (form.hasPronoun ? ["_"] : [])).joined(separator: "+")
    }
    #expect(found == expected)
  }

  /// White space and the marks of a hashtag.
  private static func standsBetweenTokens(_ byte: UInt8) -> Bool {
    [0x20, 0x0A, UInt8(ascii: "#"), UInt8(ascii: "_")].contains(byte)
  }

  @Test(arguments: randomSeeds)
  func `Tokens hold every letter and mark once and in order`(seed: UInt64) {
    let original = randomArabic(seed: seed)
    let text = Tokenizer(lexicon: Lexicon()).tokens(of: original)
    var end = 0
    for token in text.tokens {
      #expect(token.folded.lowerBound >= end && !token.folded.isEmpty)
      #expect(text.text.bytes[end..<token.folded.lowerBound].allSatisfy(Self.standsBetweenTokens))
      end = token.folded.upperBound
    }
    #expect(text.text.bytes[end...].allSatisfy(Self.standsBetweenTokens))
    checkOffsets(text.tokens.map(\.span), in: original, note: "seed \(seed)")
  }

  @Test(arguments: randomSeeds)
  func `The same bytes give the same tokens`(seed: UInt64) {
    var lexicon = Lexicon()
    for word in Tokenizer.words(of: randomArabic(seed: seed + 1)) { _ = lexicon.insert(word[...]) }
    let tokenizer = Tokenizer(lexicon: lexicon)
    let original = randomArabic(seed: seed)
    let (first, second) = (tokenizer.tokens(of: original), tokenizer.tokens(of: original))
    #expect(first.tokens.map(\.span) == second.tokens.map(\.span))
    for index in first.tokens.indices { #expect(first.forms(of: index) == second.forms(of: index)) }
    for form in first.tokens.indices.flatMap(first.forms(of:)) {
      #expect(form.hasPronoun || form.core.count == lexicon.bytes(of: form.word).count)
    }
  }

  @Test func `A ligature of several words is a mark`() throws { try check("⟦word|النبي⟧ ⟦mark|ﷺ⟧ ⟦word|ﷲ⟧") }

  @Test func `A word longer than any word is one token`() {
    let text = Tokenizer(lexicon: Lexicon()).tokens(of: String(repeating: "هـه", count: 3000))
    #expect(text.count == 1 && text.forms(of: 0).isEmpty)
  }
}
