import TawaturModel
import TawaturText

/// Reads the names of persons, organisations, media and places.
///
/// Tables and rules come first where they meet: a medium before a body, a body before the place in its name.
/// A class, for its many tables are handed on with each name.
package final class NameReader: Sendable {
  let tables: NameTables
  private let organisations: OrganisationReader
  private let persons: PersonReader
  private let tagged: TaggedNames
  private let entities: EntityResolver
  /// The tables one of which must have a word for a rule to begin with it.
  private let openers: TableSet

  /// Words of the tables `aside` count as unknown: names stand there too.
  package init(
    aside: TableSet = TableSet(), model: TaggerModel? = nil, into lexicon: inout Lexicon
  ) throws(TableError) {
    tables = try NameTables(aside: aside, into: &lexicon)
    organisations = OrganisationReader(tables: tables)
    persons = PersonReader(tables: tables)
    if let model {
      tagged = TaggedNames(tagger: try NameTagger(model: model))
    } else {
      tagged = TaggedNames(tagger: try NameTagger())
    }
    openers = tables.nameOpeners
    entities = try EntityResolver(tables: tables, into: &lexicon)
  }

  var splitter: CliticSplitter { tagged.splitter }

  /// The mentions of all sentences, in text order, none inside another.
  /// - Complexity: O(*n*) in the tokens.
  package func mentions(in context: ReadingContext) -> [Mention] {
    let timed = TimedTokens(context)
    let ruled = ruled(in: context, timed: timed)
    let decided = tagged.decided(ruled, in: context, timed: timed) { known($0, in: context.text) }
    return entities.resolved(decided, in: context, timed: timed)
  }

  /// The medium, body or place that a table has for exactly these tokens.
  private func known(_ tokens: Range<Int>, in text: TokenizedText) -> Mention? {
    let first = tokens.lowerBound
    guard text.mayBegin(openers, at: first) else { return nil }
    let found =
      medium(at: first, in: text) ?? knownName(tables.organisations, .organisation, at: first, in: text)
      ?? knownName(tables.places, .location, at: first, in: text)
    guard let found, NamedPlace(found.mention, in: text).tokens == tokens else { return nil }
    return found.mention
  }

  /// What the rules say of the tokens, for training.
  package func hints(in context: ReadingContext) -> RuleHints {
    let timed = TimedTokens(context)
    return RuleHints(ruled(in: context, timed: timed), timed: timed, in: context.text)
  }

  /// The names that rules and tables find, in text order.
  private func ruled(in context: ReadingContext, timed: TimedTokens) -> [RuledName] {
    let text = context.text
    var names: [RuledName] = []
    var known = KnownPersons()
    for sentence in context.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard mayBegin(index, known, in: text), !timed.contains(index),
          let found = mention(at: index, in: text, timed: timed, known: &known)
        else {
          index += 1
          continue
        }
        let tokens = NamedPlace(found.mention, in: text).tokens
        names.append(RuledName(mention: found.mention, rule: found.rule, tokens: tokens, title: found.title))
        index = max(found.next, index + 1)
      }
    }
    return names
  }

  /// Whether some rule may find a name that begins with the token; most tokens are no more than asked this.
  @inline(__always)
  private func mayBegin(_ index: Int, _ known: KnownPersons, in text: TokenizedText) -> Bool {
    switch text.tokens[index].mark {
    case .none: text.mayBegin(openers, at: index) || known.mayBeShort(index, in: text)
    // A medium's name in marks.
    case .openQuote, .straightQuote, .openBracket: true
    default: false
    }
  }

  private func mention(
    at index: Int, in text: TokenizedText, timed: TimedTokens, known: inout KnownPersons
  ) -> FoundName? {
    if let found = medium(at: index, in: text) { return found }
    guard text.tokens[index].kind != .mark else { return nil }
    if !text.isAttribute(index) || timed.contains(index - 1) {
      if let found = knownName(tables.organisations, .organisation, at: index, in: text) { return found }
      if let found = organisations.organisation(at: index, in: text, timed: timed) { return found }
    }
    if let found = persons.person(at: index, in: text, timed: timed) {
      known.add(found.tokens, in: text)
      return found
    }
    if let found = knownName(tables.places, .location, at: index, in: text) { return found }
    return known.short(at: index, in: text)
  }

  private func medium(at index: Int, in text: TokenizedText) -> FoundName? {
    guard let match = tables.media.medium(at: index, in: text), let medium = match.medium else { return nil }
    // «وكالة الأنباء السورية»: a name that is only an adjective's noun needs its class word.
    let tokens = text.hasArticle(match.name.lowerBound) ? match.tokens : match.name
    guard let span = text.nameSpan(tokens, core: core(of: tokens.lowerBound, match, in: text)) else { return nil }
    return FoundName(
      mention: Mention(span: span, type: .medium, entity: medium.id, name: medium.name, by: "names/medium"),
      rule: .medium, tokens: match.name, next: match.tokens.upperBound)
  }

  /// The first word of a medium's name without the preposition or conjunction written onto it.
  private func core(of index: Int, _ match: MediumMatch, in text: TokenizedText) -> Range<Int> {
    let word = text.tokens[index].folded
    guard index == match.tokens.lowerBound, text.tokens[index].kind != .mark else { return word }
    let clitics = match.proclitics.subtracting(.al)
    return text.forms(of: index).first { $0.proclitics.subtracting(.al) == clitics && !$0.hasPronoun }?.core ?? word
  }

  private func knownName(
    _ table: PhraseTable<NameTables.Known>, _ type: EntityType, at index: Int, in text: TokenizedText
  ) -> FoundName? {
    guard let match = tables.match(table, at: index, in: text),
      let span = text.nameSpan(match.tokens, core: match.core)
    else { return nil }
    return FoundName(
      mention: Mention(
        span: span, type: type, entity: match.fact.id,
        name: match.fact.name, by: type == .location ? "names/place" : "names/known-organisation"),
      rule: type == .location ? .place : .knownOrganisation, tokens: match.tokens, next: match.tokens.upperBound)
  }
}

extension Mention {
  /// Whether its entity is a name of this article and none of a table.
  var isUnlinked: Bool { entity.utf8.starts(with: Self.namePrefix) }

  private static let namePrefix: [UInt8] = Array("name:".utf8)
}

/// A mention with the tokens it covers and where reading goes on.
struct FoundName {
  var mention: Mention
  var rule: RuleHints.Rule
  var tokens: Range<Int>
  /// The office before it.
  var title: Range<Int>?
  var next: Int
}

/// The tokens that belong to time expressions, which no name goes over.
struct TimedTokens {
  private var isTimed: [Bool]

  init(_ context: ReadingContext) {
    isTimed = Array(repeating: false, count: context.text.count)
    for time in context.times {
      for index in context.text.tokens(in: time.span) { isTimed[index] = true }
    }
  }

  /// False outside of the text.
  func contains(_ index: Int) -> Bool { isTimed.indices.contains(index) && isTimed[index] }
}
