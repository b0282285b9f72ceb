import TawaturModel
import TawaturText

/// Tells which medium a name means.
struct MediumNames: Sendable {
  private let media: MediaTable
  let words: PhraseTable<CreditWord>

  init(into lexicon: inout Lexicon) throws(TableError) {
    media = try MediaTable(into: &lexicon)
    words = try PhraseTable(Table(Tables.creditWords, columns: 2), into: &lexicon) {
      row throws(TableError) in try row.value(1)
    }
  }

  /// The medium of the table that is named at a token, and the token behind its name.
  func known(at index: Int, in text: TokenizedText) -> (medium: MediumIdentity, end: Int)? {
    guard index < text.count, let match = media.medium(at: index, in: text, told: true), let medium = match.medium
    else { return nil }
    let identity = MediumIdentity(
      id: medium.id, name: medium.name, isAgency: medium.role == .agency, words: Self.words(of: match.name, in: text))
    return (identity, match.tokens.upperBound)
  }

  /// The medium that a run of tokens names, known or not; nil where it holds no word of a name.
  func medium(_ tokens: Range<Int>, in text: TokenizedText) -> (medium: MediumIdentity, isKnown: Bool)? {
    if let known = known(at: tokens.lowerBound, in: text), known.end + 1 >= tokens.upperBound {
      return (known.medium, true)
    }
    var start = tokens.lowerBound
    var isAgency = false
    while start < tokens.upperBound, let kind = media.classWord(at: start, in: text), !kind.hasPronoun {
      isAgency = isAgency || kind.fact == .agency
      start = kind.tokens.upperBound
    }
    if start > tokens.lowerBound, start < tokens.upperBound, let known = known(at: start, in: text),
      known.end + 1 >= tokens.upperBound
    {
      return (known.medium, true)
    }
    // «وكالة أفق المتوسط (أ م)»
    let bracket = (start..<tokens.upperBound).first { text.tokens[$0].mark == .openBracket } ?? tokens.upperBound
    guard start < bracket else { return nil }
    // «التلفزيون الإيراني» is no medium called «الإيراني».
    if start > tokens.lowerBound, (start..<bracket).allSatisfy({ Self.isAdjective(text.bytes(of: $0)) }) {
      start = tokens.lowerBound
    }
    let name = Range.from(start, to: withoutSuffix(start..<bracket, in: text))
    let words = Self.words(of: name, in: text)
    guard !words.isEmpty, let span = text.span(of: name) else { return nil }
    let key = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    let shown = text.original(span)
    return (MediumIdentity(id: "medium:" + key, name: shown, isAgency: isAgency, words: words), false)
  }

  /// An article before and the ending of an adjective of relation behind: «الرسمية», «السوري».
  private static func isAdjective(_ word: ArraySlice<UInt8>) -> Bool {
    word.starts(with: article) && (word.suffix(2).elementsEqual(yeh) || word.suffix(4).elementsEqual(yehTehMarbuta))
  }

  private static let article = Array("ال".utf8)
  private static let yeh = Array("ي".utf8)
  private static let yehTehMarbuta = Array("ية".utf8)

  /// Without «.نت» and the like.
  private func withoutSuffix(_ tokens: Range<Int>, in text: TokenizedText) -> Int {
    var end = tokens.upperBound
    while end > tokens.lowerBound + 1,
      text.tokens[end - 1].mark != .none || words.match(at: end - 1, in: text)?.fact == .other
    { end -= 1 }
    return end
  }

  private static func words(of tokens: Range<Int>, in text: TokenizedText) -> [[UInt8]] {
    tokens.filter { text.tokens[$0].mark == .none }.map { Array(text.bytes(of: $0)) }
  }
}

/// What a word of a credit line says that is no name.
enum CreditWord: String, Sendable {
  /// A source follows.
  case label
  /// The outlet's own report.
  case own
  /// Agencies, not named.
  case agencies
  /// Nothing about the source.
  case other
}
