import TawaturModel
import TawaturText

/// What the letters of a token say about its place in a name.
extension TokenizedText {
  private static let article: [UInt8] = [0xD8, 0xA7, 0xD9, 0x84]

  /// Whether the word begins with its article.
  func hasArticle(_ index: Int) -> Bool {
    letterCount(of: index) > 4 && hasArticle(at: 0, of: index) || hasConjoinedArticle(index)
  }

  /// «الكاظمي», and «أليغري» too.
  func beginsAsWithArticle(_ index: Int) -> Bool {
    letterCount(of: index) > 4 && begins(index, with: ArabicLetter.alef, ArabicLetter.lam)
  }

  /// «و» and the article.
  func hasConjoinedArticle(_ index: Int) -> Bool {
    letterCount(of: index) >= 5 && letter(0, of: index) == ArabicLetter.waw && hasArticle(at: 1, of: index)
  }

  /// A word written onto «ل» (لحقوق، للأمم).
  func isAfterLam(_ index: Int) -> Bool {
    letterCount(of: index) > 4 && letter(0, of: index) == ArabicLetter.lam
  }

  /// Ends in ي or ية, as adjectives of place and family names do.
  func endsAsAdjective(_ index: Int) -> Bool {
    let last = letter(fromEnd: 0, of: index)
    return last == ArabicLetter.yeh
      || last == ArabicLetter.tehMarbuta && letter(fromEnd: 1, of: index) == ArabicLetter.yeh
  }

  /// Whether a word like an adjective describes the noun before it: «السياسة | الخارجية الأردنية».
  func isAttribute(_ index: Int) -> Bool {
    guard index > 0, begins(index, with: ArabicLetter.alef, ArabicLetter.lam), endsAsAdjective(index),
      tokens[index - 1].kind == .word, tokens[index - 1].line == tokens[index].line
    else { return false }
    let noun = index - 1
    return hasArticle(noun) || letterCount(of: noun) > 4 && hasArticleBehindProclitic(noun)
  }

  /// «بالسياسة», «للسياسة».
  private func hasArticleBehindProclitic(_ index: Int) -> Bool {
    guard isProclitic(0, of: index) else { return false }
    return letter(1, of: index) == ArabicLetter.alef && letter(2, of: index) == ArabicLetter.lam
      || begins(index, with: ArabicLetter.lam, ArabicLetter.lam)
  }

  /// From where the name starts, its article with it and what is written before that left out, to its last token; nil
  /// where it has none.
  func nameSpan(_ tokens: Range<Int>, core: Range<Int>) -> TextSpan? {
    let before = core.lowerBound - Self.article.count
    let hasArticle =
      before >= self.tokens[tokens.lowerBound].folded.lowerBound
      && text.bytes[Range.from(before, to: core.lowerBound)].elementsEqual(Self.article)
    return span(of: tokens, core: .from(hasArticle ? before : core.lowerBound, to: core.upperBound))
  }

  /// «على» and «علي», which folding makes one word.
  func isSpelledAli(_ index: Int) -> Bool { bytes(of: index).elementsEqual(Self.ali) }

  /// Of these two the preposition.
  func isPrepositionOver(_ index: Int) -> Bool {
    text.original[tokens[index].span.range].suffix(2).elementsEqual(Self.alefMaksura)
  }

  private static let ali: [UInt8] = Array("علي".utf8)
  private static let alefMaksura: [UInt8] = [0xD9, 0x89]

  /// The id of a name that no table knows: `name:` and its folded words, one space between.
  func nameID(_ span: TextSpan) -> String {
    let folded = text.folded(under: span)
    // The one way to fill a string without an array before it.
    return String(unsafeUninitializedCapacity: Self.namePrefix.count + folded.count) { id in
      var count = 0
      for byte in Self.namePrefix {
        id.initializeElement(at: count, to: byte)
        count += 1
      }
      for place in folded {
        let isHashtag = text.bytes[place] == UInt8(ascii: "#") || text.bytes[place] == UInt8(ascii: "_")
        let byte = isHashtag ? Self.space : text.bytes[place]
        if byte == Self.space, id[count - 1] == Self.space || count == Self.namePrefix.count { continue }
        id.initializeElement(at: count, to: byte)
        count += 1
      }
      return id[count - 1] == Self.space ? count - 1 : count
    }
  }

  private static let namePrefix: [UInt8] = Array("name:".utf8)
  private static let space = UInt8(ascii: " ")
}
