import TawaturModel
import TawaturText

/// The last names of the persons an article has named so far, to find them again where they stand alone.
///
/// Whose name it is, is decided when all names of the article are known.
struct KnownPersons {
  private var lastNames: Set<[UInt8]> = []
  /// A bit for the last letter of each known name: most words are refused by it.
  private var lastLetters: UInt64 = 0

  mutating func add(words: [[UInt8]]) {
    guard words.count > 1, let last = words.last, last.count >= 6 else { return }
    lastLetters |= Self.bit(of: UInt32(last[last.count - 1]))
    lastNames.insert(last)
  }

  /// A last name that was said in full before, with or without a word written onto it.
  func short(at index: Int, in text: TokenizedText) -> FoundName? {
    guard text.tokens[index].kind == .word, text.letterCount(of: index) >= 3,
      lastLetters & Self.bit(of: text.letter(fromEnd: 0, of: index)) != 0
    else { return nil }
    let bytes = text.bytes(of: index)
    for skip in [0, 2] where bytes.count - skip >= 6 {
      guard skip == 0 || text.isProclitic(0, of: index), lastNames.contains(Array(bytes.dropFirst(skip))) else {
        continue
      }
      let core = (text.tokens[index].folded.lowerBound + skip)..<text.tokens[index].folded.upperBound
      let span = text.span(of: index..<(index + 1), core: core)
      return FoundName(
        mention: Mention(
          span: span, type: .person, entity: "name:" + text.foldedName(span), name: text.original(span),
          by: "names/short-person"),
        tokens: index..<(index + 1), next: index + 1)
    }
    return nil
  }

  /// By the last byte, whose six low bits tell the letters of the script apart.
  private static func bit(of letter: UInt32) -> UInt64 { 1 << UInt64(letter & 0x3F) }
}
