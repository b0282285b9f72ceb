import TawaturTestSupport
import TawaturText
import Testing

@Suite struct CliticSplitterTests {
  private static let loaded = Result { try CliticSplitter() }
  private let splitter: CliticSplitter

  init() throws { splitter = try Self.loaded.get() }

  /// The parts of a word as treebanks write them: `و+ب+الكتاب`, `كتاب+هم`.
  private func parts(_ word: String) -> String {
    let bytes = folded(word)
    let split = splitter.split(bytes[...])
    let order: [(Proclitics, String)] = [(.waw, "و"), (.feh, "ف"), (.beh, "ب"), (.lam, "ل"), (.kaf, "ك"), (.seen, "س")]
    var parts = order.filter { split.proclitics.contains($0.0) }.map(\.1)
    parts.append(String(decoding: bytes[split.host], as: UTF8.self))
    if !split.pronoun.isEmpty { parts.append(String(decoding: bytes[split.pronoun], as: UTF8.self)) }
    return parts.joined(separator: "+")
  }

  @Test(arguments: [
    "و+قال", "و+ب+الكتاب", "ل+لسلطة", "ف+الحكومة", "ف+قد", "س+يكون", "و+س+تصل", "ك+وسيلة", "ب+شكل", "و+ل+لجنة",
    "ب+ه", "ك+مدير", "ب+يوم", "ب+وجود", "ل+وزارة", "ل+هم", "و+الي", "ف+استقال", "ل+تنفيذ", "ك+العادة",
  ])
  func `Proclitics come off`(expected: String) {
    #expect(parts(expected.filter { $0 != "+" }) == expected)
  }

  @Test(arguments: [
    "وزير", "وزارات", "ولد", "بلد", "بلدان", "كتاب", "فريق", "فلسطين", "لجنة", "لبناني", "سلاح", "سيارات", "سنوات",
    "بيان", "بعد", "بغداد", "كان", "فرنسا", "واحدة", "لقاءات", "سياسي", "بالغ", "فوز", "كبير", "ستة", "بيلوكا",
    "بوغارت", "كمية", "كوارث", "بطولت", "المانيا",
  ])
  func `The first letter of a word stays`(word: String) { #expect(parts(word) == word) }

  @Test(arguments: [
    "كتاب+هم", "مدينت+ه", "علي+ها", "من+ه", "بين+هما", "بلد+نا", "قضايا+نا", "ان+ه", "و+اتجاه+ه", "لدي+ه", "ان+ني",
  ])
  func `Pronouns come off`(expected: String) {
    #expect(parts(expected.filter { $0 != "+" }) == expected)
  }

  @Test(arguments: [
    "مياه", "عبدالله", "فستانا", "وجه", "الله", "اتجاه", "دولي", "مهم", "حكم", "هنا", "كتبنا", "البنك", "ذلك", "الوجه",
    "درهم", "هذه",
    "فلسطيني", "مدينة",
  ])
  func `The last letters of a word stay`(word: String) { #expect(parts(word) == word) }

  @Test(arguments: randomSeeds)
  func `The parts of anything lie in order inside it`(seed: UInt64) {
    for word in Tokenizer.words(of: randomArabic(seed: seed)) {
      let split = splitter.split(word[...])
      #expect(split.host.lowerBound <= split.stem.lowerBound && split.stem.upperBound == split.host.upperBound)
      #expect(split.pronoun == split.host.upperBound..<word.count)
      #expect(!split.stem.isEmpty)
    }
  }
}
