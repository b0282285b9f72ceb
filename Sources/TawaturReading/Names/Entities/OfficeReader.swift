import TawaturModel
import TawaturText

/// Reads offices: behind their first word («وزير الدفاع الأميركي»), and before a name.
struct OfficeReader: Sendable {
  let table: OfficeTable
  let heads: SourceHeads

  /// Words of a title at most.
  private static let longest = 9

  /// The office that starts at a token: its words, the adjective or name of its state, and when it was held.
  func office(at index: Int, named: NamedTokens, places: [NamedPlace], in text: TokenizedText) -> OfficePhrase? {
    guard let match = table.offices.match(at: index, in: text), !match.hasPronoun else { return nil }
    var end = match.tokens.upperBound
    // «الرئيس»: a word alone is an office of somebody only with its article or its state.
    let isBare = match.tokens.count == 1 && !match.proclitics.contains(.al)
    let line = text.tokens[index].line
    var phrase = OfficePhrase(office: match.fact, tokens: match.tokens)
    var isFormer = false
    while end < text.count, text.tokens[end].line == line {
      if phrase.holder == nil, let number = named[end], isHolder(places[number], from: end, isBare, match, in: text) {
        phrase.holder = places[number].mention.entity
        end = places[number].tokens.upperBound
      } else if phrase.holder == nil, !isBare, let state = table.state(at: end, withArticle: true, in: text) {
        phrase.holder = state
        end += 1
      } else if let former = table.isFormer(end, in: text) {
        isFormer = isFormer || former
        end += 1
      } else {
        break
      }
    }
    guard !isBare || phrase.holder != nil else { return nil }
    phrase = OfficePhrase(office: match.fact, tokens: .from(index, to: end), holder: phrase.holder, isFormer: isFormer)
    return phrase
  }

  /// «ملك الأردن», «الأمين العام للأمم المتحدة»: a state or body right behind the office.
  private func isHolder(
    _ place: NamedPlace, from token: Int, _ isBare: Bool, _ match: PhraseMatch<OfficeTable.Office>,
    in text: TokenizedText
  ) -> Bool {
    guard place.tokens.lowerBound == token, place.mention.type == .location || place.mention.type == .organisation
    else { return false }
    return !match.proclitics.contains(.al) || text.letter(0, of: token) == ArabicLetter.lam
  }

  /// The words of the title right before a name, from the noun that names the office.
  func title(before name: Int, named: NamedTokens, places: [NamedPlace], in text: TokenizedText) -> Range<Int>? {
    var at = name - 1
    guard at >= 0 else { return nil }
    let line = text.tokens[name].line
    if text.tokens[at].mark == .comma { at -= 1 }
    var found: Int?
    while at >= 0, name - at <= Self.longest, text.tokens[at].line == line, text.tokens[at].kind == .word {
      if let number = named[at] {
        guard places[number].mention.type != .person, places[number].mention.type != .medium else { break }
        at = places[number].tokens.lowerBound
        if isHead(at, in: text) { found = at }
        at -= 1
        continue
      }
      if isHead(at, in: text) {
        found = at
        // «نائب الرئيس الأميركي»: only a noun without its article goes on before.
        guard text.hasArticle(at), at > 0, isHead(at - 1, in: text), !text.hasArticle(at - 1) else { break }
      } else if !mayStandInside(at, in: text) {
        break
      }
      at -= 1
    }
    let end = text.tokens[name - 1].mark == .comma ? name - 1 : name
    // «محامي سامي العوضي»: after a bare noun the name says whose he is.
    guard let found, text.hasArticle(found) || text.isAfterLam(found) || end - found > 1 && !text.isAfterLam(found + 1)
    else { return nil }
    return .from(found, to: end)
  }

  private func isHead(_ index: Int, in text: TokenizedText) -> Bool {
    guard let head = heads.head(at: index, in: text), head.type == .person, head.number == .singular else {
      return false
    }
    return text.forms(of: index).first?.hasPronoun == false
  }

  private func mayStandInside(_ index: Int, in text: TokenizedText) -> Bool {
    text.hasArticle(index) || table.isFormer(index, in: text) != nil || text.isAfterLam(index)
  }
}
