import TawaturModel
import TawaturText

/// Says of every mention of an article whom it means: short names, acronyms, offices, metonyms.
///
/// What the text does not make certain stays what is written; `mayBe` then says what is likely.
struct EntityResolver: Sendable {
  private let persons: WellKnownPersons
  private let names: FullNames
  private let metonyms: Metonyms
  private let offices: OfficeMentions
  private let acronyms: AcronymReader
  private let openers: TableSet

  init(tables: NameTables, into lexicon: inout Lexicon) throws(TableError) {
    persons = tables.persons
    names = FullNames(tables: tables)
    metonyms = try Metonyms()
    let table = try OfficeTable(into: &lexicon)
    offices = OfficeMentions(reader: OfficeReader(table: table, heads: tables.sourceHeads), persons: persons)
    acronyms = AcronymReader(tables: tables)
    openers = table.offices.openers
  }

  /// The mentions with their entities, and those of acronyms and offices, in text order.
  /// - Complexity: O(*n*) in the tokens.
  func resolved(_ mentions: [Mention], in context: ReadingContext, timed: TimedTokens) -> [Mention] {
    let text = context.text
    var places = mentions.map { NamedPlace($0, in: text) }
    let table = offices.reader.table
    places.removeAll {
      $0.mention.type == .location && $0.tokens.count == 1 && table.isAdjective($0.tokens.lowerBound, in: text)
    }
    places = names.completed(places, in: context, timed: timed)
    var named = NamedTokens(places, count: text.count)
    let held = linkPersons(&places, named: named, in: text)
    if linkAcronyms(&places, named: named, context, timed) { named = NamedTokens(places, count: text.count) }
    let year = context.published?.day.year
    var all: [Mention] = []
    all.reserveCapacity(places.count + 8)
    var next = 0
    let alone = officesAlone(held, year: year, named: named, places: places, context, timed)
    for place in places.indices {
      let start = places[place].mention.span.start
      while next < alone.count, alone[next].mention.span.start < start {
        all.append(alone[next].mention)
        next += 1
      }
      if !all.isEmpty, all[all.count - 1].span.end > start { continue }
      all.append(places[place].mention)
      if let state = metonyms.state(behind: places[place], in: text) { all[all.count - 1].standsFor = state }
    }
    all += alone[next...].map(\.mention)
    return all
  }

  /// Gives every person the title before the name and the fullest name; gives back who is named in which office.
  private func linkPersons(_ places: inout [NamedPlace], named: NamedTokens, in text: TokenizedText)
    -> OfficeHolders
  {
    var people = ArticlePersons()
    var titled: [(person: Int, phrase: OfficePhrase)] = []
    var numbers: [(place: Int, person: Int)] = []
    for index in places.indices where places[index].mention.type == .person {
      let person = people.place(of: places[index].mention)
      numbers.append((index, person))
      let first = places[index].tokens.lowerBound
      guard let title = offices.reader.title(before: first, named: named, places: places, in: text) else {
        places[index].mention.title = nil
        continue
      }
      places[index].title = title
      places[index].mention.title = offices.reader.span(of: title, in: text)
      if let phrase = offices.reader.office(at: title.lowerBound, named: named, places: places, in: text) {
        people.add(phrase, to: person)
        titled.append((person, phrase))
      }
    }
    people.link(by: persons)
    for (index, person) in numbers {
      let link = people.all[person].link
      places[index].mention.entity = link.entity
      places[index].mention.name = link.name
      places[index].mention.linkedBy = link.by
      places[index].mention.mayBe = link.mayBe
    }
    var holders = OfficeHolders()
    for (person, phrase) in titled {
      let link = people.all[person].link
      holders.add(phrase, entity: link.entity, name: link.name)
    }
    return holders
  }

  /// Adds the acronyms that the article gives, wherever it writes them; whether there are any.
  private func linkAcronyms(
    _ places: inout [NamedPlace], named: NamedTokens, _ context: ReadingContext, _ timed: TimedTokens
  ) -> Bool {
    let text = context.text
    let found = acronyms.acronyms(of: places, named: named, in: text)
    guard !found.isEmpty else { return false }
    var more: [NamedPlace] = []
    for sentence in context.sentences {
      for token in sentence where text.tokens[token].kind != .mark && !timed.contains(token) {
        guard let (full, skip) = acronyms.match(token, among: found, in: text) else { continue }
        if let place = named[token] {
          guard places[place].tokens.count == 1, places[place].mention.by == "names/tagger" else { continue }
          places[place].mention = acronym(of: full, places[place].mention.span)
        } else {
          let folded = text.tokens[token].folded
          let span = text.span(of: token, core: .from(folded.lowerBound + skip, to: folded.upperBound))
          more.append(NamedPlace(acronym(of: full, span), in: text))
        }
      }
    }
    places = (places + more).sorted { $0.mention.span.start < $1.mention.span.start }
    return true
  }

  private func acronym(of full: Mention, _ span: TextSpan) -> Mention {
    var mention = Mention(span: span, type: full.type, entity: full.entity, name: full.name, by: "names/acronym")
    mention.linkedBy = "acronym"
    return mention
  }

  private func officesAlone(
    _ held: OfficeHolders, year: Int?, named: NamedTokens, places: [NamedPlace], _ context: ReadingContext,
    _ timed: TimedTokens
  ) -> [NamedPlace] {
    let text = context.text
    var found: [NamedPlace] = []
    var titles: [Range<Int>] = []
    for index in places.indices {
      if let title = places[index].title { titles.append(title) }
    }
    var nextTitle = 0
    for sentence in context.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        while nextTitle < titles.count, titles[nextTitle].upperBound <= index { nextTitle += 1 }
        let isTitle = nextTitle < titles.count && titles[nextTitle].contains(index)
        if !isTitle, text.mayBegin(openers, at: index), named[index] == nil, !timed.contains(index),
          let office = offices.mention(at: index, held: held, year: year, named: named, places: places, in: text)
        {
          found.append(office)
          index = office.tokens.upperBound
        } else {
          index += 1
        }
      }
    }
    return found
  }
}
