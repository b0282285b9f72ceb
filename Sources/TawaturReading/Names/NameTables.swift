import TawaturModel
import TawaturText

/// The words and names that names are known by; a class, for several readers hold it and none should copy it.
final class NameTables: Sendable {
  /// A well-known body or a place.
  struct Known: Sendable {
    fileprivate let idText: TableText
    fileprivate let nameText: TableText
    /// Whether the text must write the article, nil where it may; the phrase is kept without it, for it may stand
    /// behind «ل».
    let hasArticle: Bool?

    var id: String { String(idText) }
    var name: String { String(nameText) }
  }

  /// A noun that begins a name.
  struct Head: Sendable {
    enum Class: String, Sendable { case organisation, place }

    let kind: Class
    /// Whether the name may go on with «و» (وزارة الخارجية والتعاون).
    let joinsWithAnd: Bool
    /// Whether it may go on with «ل» (المرصد السوري لحقوق الإنسان).
    let joinsWithFor: Bool
  }

  let media: MediaTable
  let sourceHeads: SourceHeads
  let organisations: PhraseTable<Known>
  let places: PhraseTable<Known>
  let heads: PhraseTable<Head>
  let givenNames: PhraseTable<Bool>
  /// Folded words inside names (بن، أبو), which no name ends with.
  let links: [[UInt8]]
  let persons: WellKnownPersons
  private let stops: PhraseTable<Bool>
  private let aside: TableSet

  /// Words of the tables `aside` count as unknown: names stand there too.
  init(aside: TableSet, into lexicon: inout Lexicon) throws(TableError) {
    persons = try WellKnownPersons(into: &lexicon)
    self.aside = aside.union(persons.lastNames.openers)
    media = try MediaTable(into: &lexicon)
    sourceHeads = try SourceHeads(into: &lexicon)
    organisations = try Self.known(
      Table(Tables.nameOrganisations, columns: 3), into: &lexicon)
    places = try Self.known(Table(Tables.namePlaces, columns: 5), into: &lexicon)
    heads = try PhraseTable(Table(Tables.nameHeads, columns: 3), into: &lexicon) {
      row throws(TableError) in
      Head(
        kind: try row.value(1), joinsWithAnd: row.list(2).contains { $0 == "and" },
        joinsWithFor: row.list(2).contains { $0 == "for" })
    }
    givenNames = try PhraseTable(
      Table(Tables.sourceGivenNames, columns: 2), into: &lexicon
    ) { _ throws(TableError) in true }
    links = try Table(Tables.nameLinks, columns: 1).rows.map { folded($0[0]) }
    stops = try PhraseTable(Table(Tables.nameStops, columns: 1), into: &lexicon) {
      _ throws(TableError) in true
    }
  }

  /// The tables with the words that the rules for names begin at.
  var nameOpeners: TableSet {
    [organisations.openers, places.openers, heads.openers, givenNames.openers, sourceHeads.openers].reduce(
      media.openers
    ) { $0.union($1) }
  }

  /// Whether no table knows the token as a word of the language.
  func isUnknown(_ index: Int, in text: TokenizedText) -> Bool { !text.isKnown(index, besides: aside) }

  /// Names by their spellings: column 0 the spellings, 1 the id, 2 the name to show.
  private static func known(
    _ table: Table, into lexicon: inout Lexicon
  ) throws(TableError) -> PhraseTable<Known> {
    var phrases = PhraseTable<Known>.Builder()
    for row in table.rows {
      let all = FoldedSpellings(row.list(0))
      for (number, spelling) in row.list(0).enumerated() {
        let bare = spelling.withoutArticle
        if bare != nil, all.dropsArticle(of: number) { continue }
        let isEither = bare == nil && all.addsArticle(to: number)
        let known = Known(idText: row[1], nameText: row[2], hasArticle: isEither ? nil : bare != nil)
        guard phrases.insert(bare ?? spelling, known, into: &lexicon) else {
          throw row.error("«\(spelling)» stands in this table already")
        }
      }
    }
    return PhraseTable(phrases)
  }

  /// Whether no name goes over this token.
  func stops(at index: Int, in text: TokenizedText) -> Bool {
    guard text.mayBegin(stops.openers, at: index) || text.letterCount(of: index) == 3 else { return false }
    if text.isSpelledAli(index) { return text.isPrepositionOver(index) }
    return text.forms(of: index).contains { !$0.hasPronoun && stops.fact(ofWord: $0.word) != nil }
  }

  /// The well-known name that starts at `index`, written as its table has it.
  func match(
    _ table: PhraseTable<Known>, at index: Int, in text: TokenizedText
  ) -> PhraseMatch<Known>? {
    guard let match = table.match(at: index, in: text), !match.hasPronoun,
      match.fact.hasArticle.map({ $0 == match.proclitics.contains(.al) }) ?? true
    else { return nil }
    return match
  }

  /// Whether a word is a first name.
  func isGivenName(_ word: WordID) -> Bool { givenNames.fact(ofWord: word) != nil }

  /// Whether the token is a first name as it stands.
  func isGivenName(at index: Int, in text: TokenizedText) -> Bool {
    text.mayBegin(givenNames.openers, at: index) && !stops(at: index, in: text)
      && text.forms(of: index).contains { form in
        !form.hasPronoun && form.proclitics.isEmpty && givenNames.fact(ofWord: form.word) != nil
      }
  }
}
