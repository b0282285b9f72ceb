import TawaturModel
import TawaturText

/// Short names that a text gives in brackets or quotation marks behind a long one: «المجلس المحلي للمياه (ممو)».
struct AcronymReader: Sendable {
  let tables: NameTables

  /// Letters of an acronym at most.
  private static let longest = 8

  /// The name an acronym is short for.
  struct Acronym {
    /// How many were given before it.
    let number: Int
    let full: Mention
  }

  /// The acronyms of an article by their word; of a word given for two names none.
  func acronyms(
    of places: [NamedPlace], named: NamedTokens, in text: TokenizedText
  ) -> [ArraySlice<UInt8>: Acronym] {
    var found: [ArraySlice<UInt8>: Acronym] = [:]
    var refused: Set<ArraySlice<UInt8>> = []
    for number in places.indices where places[number].mention.type.isOne(of: .organisation, .medium) {
      let place = places[number]
      guard place.tokens.count > 1, let token = bracketed(behind: place.tokens.upperBound, in: text),
        isShort(token, for: place.tokens, in: text),
        isFree(token, beside: place.mention, places: places, named: named, in: text)
      else { continue }
      let word = text.bytes(of: token)
      if let other = found[word] {
        if other.full.entity != place.mention.entity { refused.insert(word) }
      } else {
        found[word] = Acronym(number: found.count, full: place.mention)
      }
    }
    return refused.isEmpty ? found : found.filter { !refused.contains($0.key) }
  }

  /// The only word between brackets or quotation marks that open at a token.
  private func bracketed(behind index: Int, in text: TokenizedText) -> Int? {
    guard index + 2 < text.count, text.tokens[index + 2].line == text.tokens[index - 1].line,
      Self.opens(text.tokens[index].mark), Self.closes(text.tokens[index + 2].mark)
    else { return nil }
    let token = index + 1
    switch text.tokens[token].kind {
    case .foreign: return text.tokens[token].folded.count <= Self.longest ? token : nil
    case .word: return (2...Self.longest).contains(text.letterCount(of: token)) ? token : nil
    case .digits, .mark: return nil
    }
  }

  /// Whether an Arabic word has its letters from the name, in their order (موم: المجلس الوطني للمياه), or a Latin
  /// one is written in capitals.
  private func isShort(_ token: Int, for name: Range<Int>, in text: TokenizedText) -> Bool {
    if text.tokens[token].kind == .foreign {
      return text.text.original[text.tokens[token].span.range].allSatisfy {
        $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z")
      }
    }
    var place = 0
    for index in name {
      for letter in 0..<text.letterCount(of: index) where place < text.letterCount(of: token) {
        if text.letter(letter, of: index) == text.letter(place, of: token) { place += 1 }
      }
    }
    return place == text.letterCount(of: token)
  }

  /// Whether a word is no name of something else and no word of the language.
  private func isFree(
    _ token: Int, beside full: Mention, places: [NamedPlace], named: NamedTokens, in text: TokenizedText
  ) -> Bool {
    if let number = named[token] {
      let mention = places[number].mention
      return mention.entity == full.entity || mention.by == "names/tagger"
    }
    return text.tokens[token].kind == .foreign || tables.isUnknown(token, in: text)
  }

  /// The name of the acronym a token is, with or without a short word written onto it, and where it starts; of two
  /// readings the one given first.
  func match(
    _ token: Int, among acronyms: [ArraySlice<UInt8>: Acronym], in text: TokenizedText
  ) -> (full: Mention, skip: Int)? {
    let bytes = text.bytes(of: token)
    let whole = acronyms[bytes]
    guard text.isProclitic(0, of: token), let part = acronyms[bytes.dropFirst(2)] else {
      return whole.map { ($0.full, 0) }
    }
    if let whole, whole.number < part.number { return (whole.full, 0) }
    return (part.full, 2)
  }

  private static func opens(_ mark: Mark) -> Bool {
    mark == .openBracket || mark == .openQuote || mark == .straightQuote
  }
  private static func closes(_ mark: Mark) -> Bool {
    mark == .closeBracket || mark == .closeQuote || mark == .straightQuote
  }
}

extension TokenizedText {
  /// Whether a letter of a folded word may be one of the short words written onto another.
  func isProclitic(_ place: Int, of index: Int) -> Bool {
    switch letter(place, of: index) {
    case ArabicLetter.waw, ArabicLetter.feh, ArabicLetter.beh, ArabicLetter.lam, ArabicLetter.kaf: true
    default: false
    }
  }
}
