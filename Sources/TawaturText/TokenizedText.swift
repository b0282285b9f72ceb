import TawaturModel

/// A text cut into tokens once; every reader works on these.
@usableFromInline
package final class TokenizedText: Sendable {
  @usableFromInline package let text: FoldedText
  @usableFromInline package let tokens: TokenRow
  @usableFromInline let forms: [TokenForm]
  /// By token: the tables with a phrase that may begin there.
  @usableFromInline let openers: [TableSet]

  init(text: FoldedText, tokens: [Token], forms: [TokenForm], openers: [TableSet]) {
    self.text = text
    self.tokens = TokenRow(tokens)
    self.forms = forms
    self.openers = openers
  }

  @inlinable package var count: Int { tokens.count }

  /// Whether a phrase of one of `tables` may begin at a token; false beyond the text.
  @inlinable
  @inline(__always)
  package func mayBegin(_ tables: TableSet, at index: Int) -> Bool {
    UInt(bitPattern: index) < UInt(openers.count) && !openers[index].isDisjoint(with: tables)
  }

  /// Whether a word that a token may be stands in any table but `others`.
  @inlinable
  package func isKnown(_ index: Int, besides others: TableSet) -> Bool {
    !tokens[index].forms.isEmpty && (openers[index].isEmpty || !openers[index].isSubset(of: others))
  }

  /// The readings of a token whose word some table knows: the bare word first, then with more and more clitics off.
  @inlinable
  package func forms(of index: Int) -> ArraySlice<TokenForm> { forms[tokens[index].forms] }

  /// The folded bytes of a token.
  @inlinable
  package func bytes(of index: Int) -> ArraySlice<UInt8> { text.bytes[tokens[index].folded] }

  /// Letters of a folded Arabic word; each has two bytes.
  @inlinable
  package func letterCount(of index: Int) -> Int { tokens[index].folded.count / 2 }

  /// The letter at a place of a folded word, counted from 0; 0 where no letter of two bytes stands.
  @inlinable
  package func letter(_ place: Int, of index: Int) -> UInt32 {
    let token = tokens[index]
    return letter(atFolded: token.folded.lowerBound + 2 * place, inside: token.folded)
  }

  /// The same, counted from the end.
  @inlinable
  package func letter(fromEnd place: Int, of index: Int) -> UInt32 {
    let token = tokens[index]
    return letter(atFolded: token.folded.upperBound - 2 * (place + 1), inside: token.folded)
  }

  @inlinable
  func letter(atFolded offset: Int, inside word: Range<Int>) -> UInt32 {
    guard offset >= word.lowerBound, offset + 1 < word.upperBound else { return 0 }
    let lead = text.bytes[offset]
    guard lead >= 0xC2, lead < 0xE0 else { return 0 }
    return UInt32(lead & 0x1F) << 6 | UInt32(text.bytes[offset + 1] & 0x3F)
  }

  /// The letters of a token, which must be a word for them to mean anything.
  @inlinable
  package func letters(of index: Int) -> WordLetters { WordLetters(text: self, folded: tokens[index].folded) }

  /// Whether a folded word begins with these two letters.
  @inlinable
  package func begins(_ index: Int, with first: UInt32, _ second: UInt32) -> Bool {
    letter(0, of: index) == first && letter(1, of: index) == second
  }

  /// Whether the article is written at a letter of a word: «الباب», not «ألبانيا».
  @inlinable
  package func hasArticle(at place: Int, of index: Int) -> Bool {
    letter(place, of: index) == ArabicLetter.alef && letter(place + 1, of: index) == ArabicLetter.lam
      && !text.isAlefWithHamza(atFolded: tokens[index].folded.lowerBound + 2 * place)
  }

  /// The folded scalar a token begins with; what tells the marks of one kind apart. 0 outside of the text.
  package func scalar(of index: Int) -> UInt32 {
    let start = tokens[index].folded.lowerBound
    guard tokens.indices.contains(index) else { return 0 }
    let lead = text.bytes[start]
    if lead < 0x80 { return UInt32(lead) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var scalar = UInt32(lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(text.bytes[start + offset] & 0x3F) }
    return scalar
  }

  /// From the first to the last of some tokens, nil where there are none.
  package func span(of range: Range<Int>) -> TextSpan? {
    guard let first = range.first, let last = range.last else { return nil }
    return TextSpan(from: tokens[first].span.start, to: tokens[last].span.end)
  }

  /// The same without the proclitics of its first word, which end where `core` starts.
  package func span(of range: Range<Int>, core: Range<Int>) -> TextSpan? {
    guard let last = range.last, let start = text.original(core)?.start else { return nil }
    return TextSpan(from: start, to: tokens[last].span.end)
  }

  /// A token without its proclitics, which end where `core` starts; all of it where `core` lies elsewhere.
  package func span(of index: Int, core: Range<Int>) -> TextSpan {
    span(of: index..<(index + 1), core: core) ?? tokens[index].span
  }

  /// The original words under `span`, for showing.
  package func original(_ span: TextSpan) -> String {
    String(decoding: text.original[span.range], as: UTF8.self)
  }

  /// The name under `span` as it is shown: without the marks of a hashtag.
  package func name(_ span: TextSpan) -> String {
    let written = text.original[span.range]
    guard written.contains(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "_") }) else { return original(span) }
    let words = written.split { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: " ") }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  /// The first token that starts at or after a byte of the original.
  /// - Complexity: O(log *n*).
  package func firstToken(from offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens.all[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static let shortSpan = 6

  /// The tokens that start inside `span`.
  /// - Complexity: O(log *n*).
  package func tokens(in span: TextSpan) -> Range<Int> {
    let first = firstToken(from: span.start)
    // Most spans are names and times of a few words.
    for place in 0..<Self.shortSpan where first + place >= count || tokens[first + place].start >= span.end {
      return .from(first, to: first + place)
    }
    return .from(first, to: firstToken(from: span.end))
  }
}
