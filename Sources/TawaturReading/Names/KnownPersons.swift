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

  mutating func add(_ mention: Mention, words: [[UInt8]]) {
    guard words.count > 1, let last = words.last, last.count >= 6 else { return }
    if let known = byLastName[last], known.words >= words.count { return }
    byLastName[last] = Person(entity: mention.entity, name: mention.name, words: words.count)
  }

  /// A last name that was said in full before, with or without a word written onto it.
  func short(at index: Int, in text: TokenizedText) -> FoundName? {
    let bytes = text.bytes(of: index)
    guard text.tokens[index].kind == .word, bytes.count >= 6 else { return nil }
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

  private static let proclitics: [[UInt8]] = ["و", "ف", "ب", "ل", "ك"].map { Array($0.utf8) }
}
