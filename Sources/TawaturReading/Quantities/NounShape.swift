import TawaturModel
import TawaturText

/// What the letters of a word say about its being a noun; the language has too many nouns for a table.
extension QuantityReader {
  /// Whether the word may be a counted noun.
  func isNoun(_ index: Int, in text: TokenizedText) -> Bool {
    guard index < text.count, text.tokens[index].kind == .word, !text.isWaw(index) else { return false }
    switch words.role(at: index, in: text) {
    case nil: return !isJoined(index, in: text) && !isVerb(index, in: text)
    case .timeUnit, .years, .clearNoun, .numbered, .plural, .single, .wholeAdjective, .party, .stars, .span,
      .coded, .place, .degree, .share, .owner:
      return words.proclitics(at: index, in: text).isDisjoint(with: [.waw, .feh, .beh, .lam])
    default: return false
    }
  }

  /// Whether the word opens with «و», «ب» or «ل»; the nouns whose own letter that is stand in the table.
  private func isJoined(_ index: Int, in text: TokenizedText) -> Bool {
    if let number = numbers.number(at: index, in: text), number.proclitics.isDisjoint(with: .conjunctions) {
      return false
    }
    let word = text.bytes(of: index)
    return [Letters.waw, Letters.beh, Letters.lam].contains { word.starts(with: $0) }
  }

  /// «20 قتلوا», «18 جاءت», «30 يعملون»; the nouns in yeh stand in the table.
  private func isVerb(_ index: Int, in text: TokenizedText) -> Bool {
    let word = text.bytes(of: index)
    if word.starts(with: Letters.yeh) || word.suffix(4) == Letters.wawAlef[...] { return true }
    // «صوت», «بيت» are shorter, «سيارات» ends in ات.
    return word.count >= 8 && word.suffix(2) == Letters.teh[...] && word.suffix(4) != Letters.at[...]
  }

  func isDefiniteWord(_ index: Int, in text: TokenizedText) -> Bool {
    guard index >= 0, index < text.count, text.tokens[index].kind == .word else { return false }
    let word = text.bytes(of: index)
    return word.starts(with: Letters.al) || Letters.joinedAl.contains { word.starts(with: $0) }
  }

  /// The definite word right before `index`.
  func definiteNoun(before index: Int, in text: TokenizedText) -> Int? {
    guard index > 0, isDefiniteWord(index - 1, in: text), text.tokens[index - 1].line == text.tokens[index].line else {
      return nil
    }
    return index - 1
  }

  /// «أبنائها الخمسة»: the word with a pronoun right before a definite number.
  func possessed(before index: Int, in text: TokenizedText) -> Int? {
    guard index > 0, text.tokens[index - 1].kind == .word, text.tokens[index - 1].line == text.tokens[index].line,
      words.role(at: index - 1, in: text) == nil
    else { return nil }
    let word = text.bytes(of: index - 1)
    return word.count >= 8 && Letters.pronouns.contains { word.suffix($0.count) == $0[...] } ? index - 1 : nil
  }

  /// The word without what is joined to its article: «والدول», «للدول».
  func definiteSpan(_ index: Int, in text: TokenizedText) -> TextSpan {
    text.span(of: index, core: .from(definiteStart(index, in: text), to: text.tokens[index].folded.upperBound))
  }

  func definiteStart(_ index: Int, in text: TokenizedText) -> Int {
    let word = text.bytes(of: index)
    if word.starts(with: Letters.al) { return word.startIndex }
    if word.starts(with: Letters.lamLam) { return word.startIndex + 4 }
    return Letters.joinedAl.contains { word.starts(with: $0) } ? word.startIndex + 2 : word.startIndex
  }

  /// Whether «الـ» stands before the digits.
  func isGluedToArticle(_ index: Int, in text: TokenizedText) -> Bool {
    let before = index - 1
    guard before >= 0, words.role(at: before, in: text) == .glue else { return false }
    return text.bytes(of: before).count > 2
  }

  func endsInAlef(_ index: Int, in text: TokenizedText) -> Bool { text.bytes(of: index).suffix(2) == Letters.alef[...] }

  func endsInTehMarbuta(_ index: Int, in text: TokenizedText) -> Bool {
    text.bytes(of: index).suffix(2) == Letters.tehMarbuta[...]
  }
}

enum Letters {
  static let waw = folded("و")
  static let beh = folded("ب")
  static let lam = folded("ل")
  static let yeh = folded("ي")
  static let teh = folded("ت")
  static let alef = folded("ا")
  static let tehMarbuta = folded("ة")
  static let al = folded("ال")
  static let alAlef = folded("الا")
  static let lamLam = folded("لل")
  static let joinedAl = ["وال", "بال", "كال", "فال", "لل"].map(folded)
  static let pronouns = ["ه", "ها", "هم", "هن", "نا"].map(folded)
  static let wawAlef = folded("وا")
  static let min = folded("من")
  static let wal = folded("وال")
  static let alefHamza = folded("اء")
  static let yehTehMarbuta = folded("ية")
  static let at = folded("ات")
  static let wn = folded("ون")
  static let yn = folded("ين")
}
