import TawaturModel
import TawaturText

/// Mends what a reader of single sentences cannot know: where a well-known name ends, and last names said in full
/// elsewhere in the article.
struct FullNames: Sendable {
  let tables: NameTables

  /// The mentions with well-known names at their full length, and with last names nobody has seen.
  func completed(_ places: [NamedPlace], in context: ReadingContext, timed: TimedTokens) -> [NamedPlace] {
    let text = context.text
    var all: [NamedPlace] = []
    all.reserveCapacity(places.count + 4)
    var known = KnownPersons()
    for (index, place) in places.enumerated() {
      if let last = all.last, place.tokens.lowerBound < last.tokens.upperBound { continue }
      guard place.mention.type == .person, place.tokens.count > 1 else {
        all.append(place)
        continue
      }
      let after = places[(index + 1)...].first { $0.mention.type != .person }
      let fitted = fitted(place, before: after?.tokens.lowerBound ?? text.count, in: text)
      all.append(fitted)
      known.add(fitted, in: text)
    }
    return withLastNames(all, known, in: context, timed: timed)
  }

  /// «باراك أوباما | المتحف», «كيم جونغ + أون»: cut or lengthened to a name of the table.
  private func fitted(_ place: NamedPlace, before limit: Int, in text: TokenizedText) -> NamedPlace {
    let tokens = place.tokens
    guard !isWellKnown(tokens, in: text) else { return place }
    var ends: [Int] = []
    if tokens.count > 2 { ends.append(tokens.upperBound - 1) }
    ends += [tokens.upperBound + 1, tokens.upperBound + 2]
    let line = text.tokens[tokens.lowerBound].line
    for end in ends where end <= min(limit, text.count) && text.tokens[end - 1].line == line {
      guard isWellKnown(tokens.lowerBound..<end, in: text) else { continue }
      var mention = place.mention
      mention.span = TextSpan(mention.span.start, text.tokens[end - 1].span.end)
      mention.entity = "name:" + text.foldedName(mention.span)
      mention.name = text.original(mention.span)
      return NamedPlace(mention, in: text)
    }
    return place
  }

  private func isWellKnown(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    let from = text.tokens[tokens.lowerBound].folded.lowerBound
    return tables.persons.person(
      named: Array(text.text.bytes[from..<text.tokens[tokens.upperBound - 1].folded.upperBound]))
      != nil
  }

  /// Last names that no reader has found because the full name stands further down, or was found late.
  private func withLastNames(
    _ places: [NamedPlace], _ known: KnownPersons, in context: ReadingContext, timed: TimedTokens
  ) -> [NamedPlace] {
    let text = context.text
    var all: [NamedPlace] = []
    all.reserveCapacity(places.count + 4)
    var next = 0
    var said = KnownPersons()
    for sentence in context.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        while next < places.count, places[next].tokens.lowerBound <= index {
          index = max(index, places[next].tokens.upperBound)
          all.append(places[next])
          said.add(places[next], in: text)
          next += 1
        }
        guard index < sentence.upperBound else { break }
        // Before the full name only a word no table knows is taken for it.
        if !timed.contains(index), let found = known.short(at: index, in: text),
          tables.isUnknown(index, in: text) || text.hasArticle(index) && said.short(at: index, in: text) != nil
        {
          all.append(NamedPlace(found.mention, in: text))
        }
        index += 1
      }
    }
    return all + places[next...]
  }
}

extension KnownPersons {
  fileprivate mutating func add(_ place: NamedPlace, in text: TokenizedText) {
    guard place.mention.type == .person, place.tokens.count > 1 else { return }
    add(words: place.tokens.map { Array(text.bytes(of: $0)) })
  }
}
