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
      guard place.mention.type == .person else {
        all.append(place)
        continue
      }
      // A person may take words of the person named next, for a reader may have cut one name in two.
      let after = places[(index + 1)...].first { $0.mention.type != .person }
      let room = (all.last?.tokens.upperBound ?? 0)..<(after?.tokens.lowerBound ?? text.count)
      let fitted = fitted(place, room, in: text)
      all.append(fitted)
      known.add(fitted, in: text)
    }
    return withLastNames(all, known, in: context, timed: timed)
  }

  /// «باراك أوباما | المتحف», «كيم جونغ + أون», «نيكولاي + ملادينوف»: at the length the table has.
  private func fitted(_ place: NamedPlace, _ room: Range<Int>, in text: TokenizedText) -> NamedPlace {
    let tokens = place.tokens
    guard !tables.persons.isFull(tokens, in: text) else { return place }
    if tokens.count > 2, tables.persons.isFull(tokens.dropLast(), in: text) {
      return cut(place, to: tokens.dropLast(), in: text)
    }
    let line = text.tokens[tokens.lowerBound].line
    for (before, after) in [(0, 1), (0, 2), (1, 0), (2, 0)] {
      let longer = (tokens.lowerBound - before)..<(tokens.upperBound + after)
      guard longer.lowerBound >= room.lowerBound, longer.upperBound <= room.upperBound,
        text.tokens[longer.lowerBound].line == line, text.tokens[longer.upperBound - 1].line == line,
        tables.persons.isFull(longer, in: text)
      else { continue }
      return cut(place, to: longer, in: text)
    }
    return place
  }

  private func cut(_ place: NamedPlace, to tokens: Range<Int>, in text: TokenizedText) -> NamedPlace {
    var mention = place.mention
    let start =
      tokens.lowerBound == place.tokens.lowerBound ? mention.span.start : text.tokens[tokens.lowerBound].span.start
    mention.span = TextSpan(start, text.tokens[tokens.upperBound - 1].span.end)
    mention.entity = "name:" + text.foldedName(mention.span)
    mention.name = text.original(mention.span)
    return NamedPlace(mention, in: text)
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
        if !timed.contains(index), let place = lastName(at: index, known, said, in: text) { all.append(place) }
        index += 1
      }
    }
    return all + places[next...]
  }
}

extension FullNames {
  /// A last name said in full in the article; before the full name only where no table knows the word.
  private func lastName(
    at index: Int, _ known: KnownPersons, _ said: KnownPersons, in text: TokenizedText
  ) -> NamedPlace? {
    if let place = wellKnownLastName(at: index, in: text) { return place }
    guard let found = known.short(at: index, in: text),
      tables.isUnknown(index, in: text) || text.beginsAsWithArticle(index) && said.short(at: index, in: text) != nil
    else { return nil }
    return NamedPlace(found.mention, in: text)
  }

  /// «ترامب»: a last name that is nobody else's in the news and no word of the language.
  private func wellKnownLastName(at index: Int, in text: TokenizedText) -> NamedPlace? {
    guard let match = tables.persons.lastNames.match(at: index, in: text), !match.hasPronoun,
      !match.proclitics.contains(.al), index == 0 || !tables.isGivenName(at: index - 1, in: text)
    else { return nil }
    let span = text.span(of: match.tokens, core: match.core)
    return NamedPlace(
      Mention(
        span: span, type: .person, entity: "name:" + text.foldedName(span), name: text.original(span),
        by: "names/known-person"), in: text)
  }
}

extension KnownPersons {
  fileprivate mutating func add(_ place: NamedPlace, in text: TokenizedText) {
    guard place.mention.type == .person, place.tokens.count > 1 else { return }
    add(words: place.tokens.map { Array(text.bytes(of: $0)) })
  }
}
