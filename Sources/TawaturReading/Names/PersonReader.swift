import TawaturModel
import TawaturText

/// Reads persons: a first name and what follows it, or a name after an office (الوزير الإسباني …).
struct PersonReader: Sendable {
  let tables: NameTables

  /// Words of a name at most (عبد الأمير بن محمد الشمري).
  private static let longest = 5

  func person(at index: Int, in text: TokenizedText, timed: TimedTokens) -> FoundName? {
    if tables.isGivenName(at: index, in: text) {
      let end = end(of: index, in: text, timed: timed)
      guard end > index + 1 else { return nil }
      return found(.from(index, to: end), title: nil, .person, "names/person", in: text)
    }
    return titled(at: index, in: text, timed: timed)
  }

  /// A name behind an office: the office's noun, words with the article or a body, then the name.
  private func titled(at index: Int, in text: TokenizedText, timed: TimedTokens) -> FoundName? {
    guard let head = tables.sourceHeads.head(at: index, in: text), head.type == .person, head.number == .singular else {
      return nil
    }
    var name = index + 1
    let line = text.tokens[index].line
    while name < text.count, name - index <= 6, text.tokens[name].line == line, text.hasArticle(name),
      !timed.contains(name), !tables.stops(at: name, in: text)
    { name += 1 }
    guard name < text.count, text.tokens[name].line == line, !timed.contains(name),
      tables.isGivenName(at: name, in: text), case let end = end(of: name, in: text, timed: timed), end > name + 1
    else { return nil }
    return found(.from(name, to: end), title: .from(index, to: name), .titledPerson, "names/titled-person", in: text)
  }

  /// Where the name that starts at `index` ends.
  private func end(of index: Int, in text: TokenizedText, timed: TimedTokens) -> Int {
    if let end = tables.persons.end(ofNameFrom: index, in: text) { return end }
    var end = index + 1
    var unknown = 0
    let line = text.tokens[index].line
    while end < text.count, end - index < Self.longest, text.tokens[end].line == line,
      text.tokens[end].kind == .word, !timed.contains(end), !tables.stops(at: end, in: text)
    {
      if goesOnToOther(end, after: end - index, in: text) { break }
      if tables.isGivenName(at: end, in: text) || isLink(end, in: text) || isServed(end, in: text) {
        end += 1
      } else if isUnknownName(end, in: text) {
        unknown += 1
        end += 1
        if unknown > 1 { break }
      } else if text.hasArticle(end), !text.hasConjoinedArticle(end), isFamilyName(end, after: end - index, in: text) {
        return end + 1
      } else {
        break
      }
    }
    while end > index + 1, isLink(end - 1, in: text) { end -= 1 }
    return end
  }

  /// «هاري | وميغان», «رافاييل فاران | وإيسكو»: another person, told from «وودز» by his first name or by two names before.
  private func goesOnToOther(_ index: Int, after names: Int, in text: TokenizedText) -> Bool {
    guard text.letter(0, of: index) == ArabicLetter.waw else { return false }
    return names > 1 || text.forms(of: index).contains { $0.proclitics == .waw && tables.isGivenName($0.word) }
  }

  /// A word no table knows, without article and not made like a verb of the present.
  private func isUnknownName(_ index: Int, in text: TokenizedText) -> Bool {
    let bytes = text.bytes(of: index)
    guard text.tokens[index].kind == .word, tables.isUnknown(index, in: text), bytes.count >= 6, !text.hasArticle(index)
    else { return false }
    return !CommonShapes.looksCommon(bytes, isLast: endsName(index, in: text))
  }

  /// Whether a mark or a word the tables know follows.
  private func endsName(_ index: Int, in text: TokenizedText) -> Bool {
    index + 1 >= text.count || text.tokens[index + 1].kind == .mark || !tables.isUnknown(index + 1, in: text)
  }

  /// «الشمري»: with the article, and no word the tables know; any word made like an adjective after two names.
  private func isFamilyName(_ index: Int, after names: Int, in text: TokenizedText) -> Bool {
    tables.isUnknown(index, in: text) || (names >= 2 && text.endsAsAdjective(index))
  }

  /// «عبد الحكيم»: together one first name, after which the name goes on.
  private func isServed(_ index: Int, in text: TokenizedText) -> Bool {
    text.hasArticle(index) && text.bytes(of: index - 1).elementsEqual(Self.servant)
  }

  private static let servant: [UInt8] = Array("عبد".utf8)

  private func isLink(_ index: Int, in text: TokenizedText) -> Bool {
    let word = text.bytes(of: index)
    return tables.links.contains { word.elementsEqual($0) }
  }

  private func found(
    _ tokens: Range<Int>, title: Range<Int>?, _ rule: RuleHints.Rule, _ by: String, in text: TokenizedText
  ) -> FoundName? {
    guard let span = text.span(of: tokens) else { return nil }
    return FoundName(
      mention: Mention(
        span: span, type: .person, entity: text.nameID(span), name: text.name(span),
        title: title.flatMap(text.span), by: by),
      rule: rule, tokens: tokens, title: title, next: tokens.upperBound)
  }
}

/// The letters that verbs, and nouns with something written onto them, begin and end with.
enum CommonShapes {
  private static let future: [[UInt8]] = ["سي", "ست", "سن"].map { Array($0.utf8) }
  private static let withArticle: [[UInt8]] = ["بال", "وال", "فال", "كال", "لل"].map { Array($0.utf8) }
  private static let present: [[UInt8]] = ["ي", "ت"].map { Array($0.utf8) }
  private static let pronouns: [[UInt8]] = ["ها", "هم", "هما", "ه"].map { Array($0.utf8) }
  private static let feminineVerb: [UInt8] = Array("ت".utf8)

  /// Whether a word no table knows is made like a verb, or like a noun with something written onto it.
  ///
  /// «يونكر» begins as verbs of the present do: such a word counts as a name only where the name ends with it.
  static func looksCommon(_ word: ArraySlice<UInt8>, isLast: Bool) -> Bool {
    let starts = { (prefixes: [[UInt8]]) in prefixes.contains { word.starts(with: $0) } }
    if starts(withArticle) || (word.count >= 10 && starts(future)) { return true }
    if starts(present), !isLast || word.suffix(2).elementsEqual(feminineVerb) { return true }
    return word.count >= 8 && pronouns.contains { word.suffix($0.count).elementsEqual($0) }
  }
}
