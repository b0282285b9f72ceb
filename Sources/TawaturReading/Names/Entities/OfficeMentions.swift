import TawaturModel
import TawaturText

/// Offices named without their holder («الوزير», «رئيس الوزراء العراقي»), led to the person where that is certain.
struct OfficeMentions: Sendable {
  let reader: OfficeReader
  let persons: WellKnownPersons

  /// The mention of an office that starts at a token and touches no other.
  func mention(
    at index: Int, held: OfficeHolders, year: Int?, named: NamedTokens, places: [NamedPlace], in text: TokenizedText
  ) -> NamedPlace? {
    guard let phrase = reader.office(at: index, named: named, places: places, in: text), !isOwned(index, in: text),
      isFree(phrase, named: named, places: places, in: text)
    else { return nil }
    let holder = personBefore(index, named: named, places: places, phrase, in: text) ?? held.holder(of: phrase)
    guard let span = reader.span(of: phrase.tokens, in: text) else { return nil }
    var mention = Mention(
      span: span, type: .office, entity: text.nameID(span), name: text.name(span), by: "names/office")
    if let id = phrase.id { mention.entity = "office:" + id }
    switch holder {
    case .only(let entity, let name):
      mention.entity = entity
      mention.name = name
      mention.linkedBy = "office"
    case .nobody:
      guard let id = phrase.id else { return nil }
      if !phrase.isFormer, let year {
        mention.mayBe = persons.holder(of: id, in: year).map { persons.persons[$0].id }
      }
    case .several: if phrase.id == nil { return nil }
    }
    return NamedPlace(mention, in: text)
  }

  /// «كريم الحداد، وزير الزراعة الأردني»: the person named right before an office with its state.
  private func personBefore(
    _ index: Int, named: NamedTokens, places: [NamedPlace], _ phrase: OfficePhrase, in text: TokenizedText
  ) -> OfficeHolders.Holder? {
    guard phrase.id != nil, index > 0 else { return nil }
    guard let number = named[text.tokens[index - 1].mark == .comma ? index - 2 : index - 1],
      places[number].mention.type == .person,
      text.tokens[places[number].tokens.lowerBound].line == text.tokens[index].line
    else { return nil }
    return .only(entity: places[number].mention.entity, name: places[number].mention.name)
  }

  /// «مساعد الوزير»: the noun before says that somebody else is meant.
  private func isOwned(_ index: Int, in text: TokenizedText) -> Bool {
    index > 0 && text.tokens[index - 1].line == text.tokens[index].line && !text.hasArticle(index - 1)
      && reader.heads.head(at: index - 1, in: text)?.type == .person
  }

  /// Whether no name stands on these words or right behind them, but for the state they name.
  private func isFree(
    _ phrase: OfficePhrase, named: NamedTokens, places: [NamedPlace], in text: TokenizedText
  ) -> Bool {
    let tokens = phrase.tokens
    for token in tokens where named[token] != nil { return false }
    guard tokens.upperBound < text.count, text.tokens[tokens.upperBound].line == text.tokens[tokens.lowerBound].line
    else { return true }
    var next = tokens.upperBound
    if text.tokens[next].mark == .comma { next += 1 }
    if let number = named[next], places[number].mention.type == .person { return false }
    // «الوزير المكلف», «رئيس الوزراء الأسبق لشؤون …»: words that say more of the office.
    return phrase.id != nil || next > tokens.upperBound || !text.hasArticle(next) || text.hasConjoinedArticle(next)
  }
}

extension OfficeReader {
  /// The words of an office or title without what is written onto the first.
  func span(of tokens: Range<Int>, in text: TokenizedText) -> TextSpan? {
    let word = text.tokens[tokens.lowerBound].folded
    return text.nameSpan(tokens, core: text.forms(of: tokens.lowerBound).first?.core ?? word)
  }
}
