import TawaturModel
import TawaturText

/// The last names of the persons an article has named so far, to find them again where they stand alone.
///
/// Whose name it is, is decided when all names of the article are known.
struct KnownPersons {
  /// By a hash of 64 bits: words that share one are not met.
  private var lastNames: Set<UInt64> = []
  /// A bit for the last two letters of each known name: nearly all words are refused by it.
  private var endings = SIMD8<UInt64>()

  private static let shortest = 6

  /// Notes the last of the `tokens` of a name.
  mutating func add(_ tokens: Range<Int>, in text: TokenizedText) {
    guard tokens.count > 1 else { return }
    let word = text.tokens[tokens.upperBound - 1].folded
    guard word.count >= Self.shortest else { return }
    let (place, bit) = Self.ending(of: word, in: text)
    endings[place] |= bit
    lastNames.insert(TaggerHash.word(text.text.bytes[word]))
  }

  /// Whether the token may be one of the last names.
  @inline(__always)
  func mayBeShort(_ index: Int, in text: TokenizedText) -> Bool {
    let word = text.tokens[index].folded
    guard text.tokens[index].kind == .word, word.count >= Self.shortest else { return false }
    let (place, bit) = Self.ending(of: word, in: text)
    return endings[place] & bit != 0
  }

  /// A last name that was said in full before, with or without a word written onto it.
  func short(at index: Int, in text: TokenizedText) -> FoundName? {
    guard mayBeShort(index, in: text) else { return nil }
    let word = text.tokens[index].folded
    if isKnown(word, in: text) { return found(index, from: word.lowerBound, in: text) }
    let core = Range.from(word.lowerBound + 2, to: word.upperBound)
    guard core.count >= Self.shortest, text.isProclitic(0, of: index), isKnown(core, in: text) else { return nil }
    return found(index, from: core.lowerBound, in: text)
  }

  private func isKnown(_ word: Range<Int>, in text: TokenizedText) -> Bool {
    lastNames.contains(TaggerHash.word(text.text.bytes[word]))
  }

  private func found(_ index: Int, from start: Int, in text: TokenizedText) -> FoundName {
    let span = text.span(of: index, core: .from(start, to: text.tokens[index].folded.upperBound))
    return FoundName(
      mention: Mention(
        span: span, type: .person, entity: text.nameID(span), name: text.name(span), by: "names/short-person"),
      rule: .shortPerson, tokens: index..<(index + 1), next: index + 1)
  }

  /// The low bits of the last byte of the last letter but one say which word, those of the last letter which bit.
  @inline(__always)
  private static func ending(of word: Range<Int>, in text: TokenizedText) -> (place: Int, bit: UInt64) {
    let before = text.text.bytes[word.upperBound - 3]
    let last = text.text.bytes[word.upperBound - 1]
    return (Int(before & 7), 1 << UInt64(last & 0x3F))
  }
}
