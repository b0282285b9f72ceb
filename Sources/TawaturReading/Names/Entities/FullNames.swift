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
    all.reserveCapacity(places.count)
    var known = KnownPersons()
    var end = 0
    for index in places.indices where places[index].tokens.lowerBound >= end {
      all.append(places[index])
      if places[index].mention.type == .person {
        if let tokens = fitted(index, of: places, after: end, in: text) {
          all[all.count - 1] = cut(places[index], to: tokens, in: text)
        }
        known.add(all[all.count - 1].tokens, in: text)
      }
      end = all[all.count - 1].tokens.upperBound
    }
    return withLastNames(all, known, in: context, timed: timed)
  }

  /// «باراك أوباما | المتحف», «كيم جونغ + أون», «نيكولاي + ملادينوف»: the length the table has, nil where it is that.
  private func fitted(
    _ index: Int, of places: [NamedPlace], after start: Int, in text: TokenizedText
  ) -> Range<Int>? {
    let tokens = places[index].tokens
    guard !tables.persons.isFull(tokens, in: text) else { return nil }
    if tokens.count > 2, tables.persons.isFull(tokens.dropLast(), in: text) { return tokens.dropLast() }
    let line = text.tokens[tokens.lowerBound].line
    for (before, after) in Self.mendings {
      let longer = Range.from(tokens.lowerBound - before, to: tokens.upperBound + after)
      guard longer.lowerBound >= start, longer.upperBound <= text.count,
        text.tokens[longer.lowerBound].line == line, text.tokens[longer.upperBound - 1].line == line,
        tables.persons.isFull(longer, in: text), isFree(longer, from: index + 1, of: places)
      else { continue }
      return longer
    }
    return nil
  }

  /// Tokens more before a name and behind it.
  private static let mendings = [(0, 1), (0, 2), (1, 0), (2, 0)]

  /// Whether no place but persons stands on the tokens: a reader may have cut one name in two.
  private func isFree(_ tokens: Range<Int>, from next: Int, of places: [NamedPlace]) -> Bool {
    var index = next
    while index < places.count, places[index].tokens.lowerBound < tokens.upperBound {
      if places[index].mention.type != .person { return false }
      index += 1
    }
    return true
  }

  private func cut(_ place: NamedPlace, to tokens: Range<Int>, in text: TokenizedText) -> NamedPlace {
    var mention = place.mention
    let start =
      tokens.lowerBound == place.tokens.lowerBound ? mention.span.start : text.tokens[tokens.lowerBound].span.start
    guard let span = TextSpan(from: start, to: text.tokens[tokens.upperBound - 1].span.end) else { return place }
    mention.span = span
    mention.entity = text.nameID(mention.span)
    mention.name = text.name(mention.span)
    return NamedPlace(mention, in: text)
  }

  /// Last names that no reader has found because the full name stands further down, or was found late.
  private func withLastNames(
    _ places: [NamedPlace], _ known: KnownPersons, in context: ReadingContext, timed: TimedTokens
  ) -> [NamedPlace] {
    let text = context.text
    var found: [(place: NamedPlace, next: Int)] = []
    var next = 0
    var said = KnownPersons()
    for sentence in context.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        while next < places.count, places[next].tokens.lowerBound <= index {
          index = max(index, places[next].tokens.upperBound)
          if places[next].mention.type == .person { said.add(places[next].tokens, in: text) }
          next += 1
        }
        guard index < sentence.upperBound else { break }
        if mayBegin(index, known, in: text), !timed.contains(index),
          let place = lastName(at: index, known, said, in: text)
        {
          found.append((place, next))
        }
        index += 1
      }
    }
    return Self.merged(places, with: found)
  }

  /// `places` with those found between them; `next` is the number of the place that each stands before.
  private static func merged(_ places: [NamedPlace], with found: [(place: NamedPlace, next: Int)]) -> [NamedPlace] {
    if found.isEmpty { return places }
    var all: [NamedPlace] = []
    all.reserveCapacity(places.count + found.count)
    var start = 0
    for (place, next) in found {
      all += places[Range.from(start, to: next)]
      all.append(place)
      start = next
    }
    return all + places[start...]
  }

  @inline(__always)
  private func mayBegin(_ index: Int, _ known: KnownPersons, in text: TokenizedText) -> Bool {
    text.mayBegin(tables.persons.lastNames.openers, at: index) || known.mayBeShort(index, in: text)
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
      !match.proclitics.contains(.al), index == 0 || !tables.isGivenName(at: index - 1, in: text),
      let span = text.span(of: match.tokens, core: match.core)
    else { return nil }
    return NamedPlace(
      Mention(
        span: span, type: .person, entity: text.nameID(span), name: text.name(span),
        by: "names/known-person"), in: text)
  }
}
