import TawaturText

/// What attribution rules ask of a token again and again.
struct TokenShape: OptionSet, Sendable {
  let rawValue: UInt8

  /// Letters of any script.
  static let word = TokenShape(rawValue: 1)
  /// Written with the article, after و or ف too.
  static let article = TokenShape(rawValue: 2)
  /// The tables let it be the cue of a report, or the first word of one.
  static let mayReport = TokenShape(rawValue: 4)
  /// The name of somebody who can speak begins inside it (لسامي، وسامي).
  static let holdsName = TokenShape(rawValue: 8)
  /// The same as `mayReport`, and nouns of saying with whatever is written onto them.
  static let mayBeCue = TokenShape(rawValue: 16)
}

extension TokenShape {
  /// By the letters of a token alone.
  init(of index: Int, in text: TokenizedText) {
    let kind = text.tokens[index].kind
    self = kind == .word || kind == .foreign ? .word : []
    if self == .word, Self.hasArticle(index, in: text) { insert(.article) }
  }

  private static func hasArticle(_ index: Int, in text: TokenizedText) -> Bool {
    guard text.letterCount(of: index) >= 4 else { return false }
    let first = text.letter(0, of: index)
    let start = first == ArabicLetter.waw || first == ArabicLetter.feh ? 1 : 0
    return text.hasArticle(at: start, of: index)
  }
}
