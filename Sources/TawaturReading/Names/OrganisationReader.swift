import TawaturModel
import TawaturText

/// Reads bodies by the noun that begins their name (وزارة الخارجية العراقية), and places after theirs (بلدة …).
struct OrganisationReader: Sendable {
  let tables: NameTables

  /// Words a name has after its first noun at most; longer runs are descriptions.
  private static let longest = 6

  func organisation(at index: Int, in text: TokenizedText, timed: TimedTokens) -> FoundName? {
    guard let match = tables.heads.match(at: index, in: text), !match.hasPronoun else { return nil }
    switch match.fact.kind {
    case .organisation: return body(match, in: text, timed: timed)
    case .place: return place(after: match, in: text, timed: timed)
    }
  }

  private func body(_ head: PhraseMatch<NameTables.Head>, in text: TokenizedText, timed: TimedTokens) -> FoundName? {
    let isDefinite = head.proclitics.contains(.al)
    var end = head.tokens.upperBound
    var hasName = false
    while end < text.count, end - head.tokens.lowerBound <= Self.longest, continues(end, after: head, in: text),
      !timed.contains(end), !tables.stops(at: end, in: text)
    {
      if let place = place(at: end, in: text) {
        end = place.tokens.upperBound
        hasName = true
      } else if text.hasArticle(end) || (text.isAfterLam(end) && head.fact.joinsWithFor) {
        // «الحكومة» takes an adjective of place alone, «وزارة» any noun with its article.
        if isDefinite, !hasName, !text.endsAsAdjective(end) || !agrees(end, with: end - 1, in: text) { break }
        hasName = true
        end += 1
      } else {
        break
      }
    }
    guard hasName else { return nil }
    return found(
      .from(head.tokens.lowerBound, to: end), core: head.core, .organisation, .organisation, "names/organisation",
      in: text)
  }

  /// «الخارجية الروسية», but «وزير الخارجية | الروسي».
  private func agrees(_ adjective: Int, with noun: Int, in text: TokenizedText) -> Bool {
    text.letter(fromEnd: 0, of: noun) != ArabicLetter.tehMarbuta
      || text.letter(fromEnd: 0, of: adjective) == ArabicLetter.tehMarbuta
  }

  private func continues(_ index: Int, after head: PhraseMatch<NameTables.Head>, in text: TokenizedText) -> Bool {
    guard text.tokens[index].kind == .word, text.tokens[index].line == text.tokens[head.tokens.lowerBound].line else {
      return false
    }
    guard text.hasConjoinedArticle(index) else { return true }
    return head.fact.joinsWithAnd && index + 1 < text.count && text.hasArticle(index + 1)
      && !tables.stops(at: index + 1, in: text)
  }

  private func place(
    after head: PhraseMatch<NameTables.Head>, in text: TokenizedText, timed: TimedTokens
  ) -> FoundName? {
    let index = head.tokens.upperBound
    guard !head.proclitics.contains(.al), index < text.count, text.tokens[index].kind == .word, !timed.contains(index),
      text.tokens[index].line == text.tokens[head.tokens.lowerBound].line, !tables.stops(at: index, in: text)
    else { return nil }
    if let match = place(at: index, in: text), let span = text.nameSpan(match.tokens, core: match.core) {
      return FoundName(
        mention: Mention(
          span: span, type: .location, entity: match.fact.id,
          name: match.fact.name, by: "names/place"),
        rule: .place, tokens: match.tokens, next: match.tokens.upperBound)
    }
    guard tables.isUnknown(index, in: text) || text.hasArticle(index), !text.endsAsAdjective(index) else { return nil }
    let name = index..<(index + 1)
    return found(name, core: text.tokens[index].folded, .location, .placeNoun, "names/place-noun", in: text)
  }

  private func place(at index: Int, in text: TokenizedText) -> PhraseMatch<NameTables.Known>? {
    guard let match = tables.match(tables.places, at: index, in: text), match.proclitics.isSubset(of: .al) else {
      return nil
    }
    return match
  }

  private func found(
    _ tokens: Range<Int>, core: Range<Int>, _ type: EntityType, _ rule: RuleHints.Rule, _ by: String,
    in text: TokenizedText
  ) -> FoundName? {
    guard let span = text.nameSpan(tokens, core: core) else { return nil }
    let name = text.name(span)
    return FoundName(
      mention: Mention(span: span, type: type, entity: text.nameID(span), name: name, by: by),
      rule: rule, tokens: tokens, next: tokens.upperBound)
  }
}
