import TawaturModel
import TawaturText

/// The persons an article has named so far, to know them again by their last name.
struct KnownPersons {
  private struct Person {
    var entity: String
    var name: String
    var words: Int
  }

  private var byLastName: [[UInt8]: Person] = [:]
  /// A bit for the last letter of each known name: most words are refused by it.
  private var lastLetters: UInt64 = 0

  mutating func add(_ mention: Mention, words: [[UInt8]]) {
    guard words.count > 1, let last = words.last, last.count >= 6 else { return }
    if let known = byLastName[last], known.words >= words.count { return }
    lastLetters |= Self.bit(of: UInt32(last[last.count - 1]))
    byLastName[last] = Person(entity: mention.entity, name: mention.name, words: words.count)
  }

  /// A last name that was said in full before, with or without a word written onto it.
  func short(at index: Int, in text: TokenizedText) -> FoundName? {
    guard text.tokens[index].kind == .word, text.letterCount(of: index) >= 3,
      lastLetters & Self.bit(of: text.letter(fromEnd: 0, of: index)) != 0
    else { return nil }
    let bytes = text.bytes(of: index)
    for skip in [0, 2] where bytes.count - skip >= 6 {
      guard skip == 0 || Self.proclitics.contains(where: { bytes.starts(with: $0) }),
        let person = byLastName[Array(bytes.dropFirst(skip))]
      else { continue }
      let core = (text.tokens[index].folded.lowerBound + skip)..<text.tokens[index].folded.upperBound
      let span = text.span(of: index..<(index + 1), core: core)
      return FoundName(
        mention: Mention(span: span, type: .person, entity: person.entity, name: person.name, by: "names/short-person"),
        tokens: index..<(index + 1), next: index + 1)
    }
    return nil
  }

  /// Gives a mention the fullest name the article has for it.
  func withFullestName(_ mention: Mention) -> Mention {
    guard mention.type == .person, let last = mention.name.split(separator: " ").last,
      let person = byLastName[folded(String(last))]
    else { return mention }
    var mention = mention
    mention.entity = person.entity
    mention.name = person.name
    return mention
  }

  /// By the last byte, whose six low bits tell the letters of the script apart.
  private static func bit(of letter: UInt32) -> UInt64 { 1 << UInt64(letter & 0x3F) }

  private static let proclitics: [[UInt8]] = ["و", "ف", "ب", "ل", "ك"].map { Array($0.utf8) }
}
