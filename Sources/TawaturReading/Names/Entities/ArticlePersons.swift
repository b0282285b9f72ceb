import TawaturModel
import TawaturText

/// The persons of one article: every name of one or more words, and whom it means.
struct ArticlePersons {
  struct Person {
    /// Its number among the article's names is its place.
    let entity: String
    let name: String
    let words: [ArraySlice<UInt8>]
    /// Of its last word, which a short name shares with the full one.
    let lastWord: UInt64
    /// In the table of well-known persons, nil where it is not there.
    var wellKnown: Int?
    /// Offices named beside it.
    var offices: [OfficePhrase] = []
    var link: Link
  }

  /// Whom a name means, and what shows it.
  struct Link {
    var entity: String
    var name: String
    var by: String?
    var mayBe: String?
  }

  private(set) var all: [Person] = []
  /// By the hash of the entity, for letters of two bytes are slow to hash as a `String`.
  private var places: [UInt64: Int] = [:]
  /// By the hash of the last word: the places of the first names that end with it.
  private var byLastWord: [UInt64: [Int]] = [:]

  /// One last word leads to no more names: a family has fewer members in an article.
  private static let mostOfOneName = 100

  /// The place of the person a mention names.
  mutating func place(of mention: Mention) -> Int {
    let bytes = Array(mention.entity.utf8)
    let hash = TaggerHash.word(bytes)
    if let known = places[hash] {
      if all[known].entity == mention.entity { return known }
      if let other = all.firstIndex(where: { $0.entity == mention.entity }) { return other }
    }
    places[hash] = all.count
    let words = bytes.dropFirst(5).split(separator: UInt8(ascii: " "))
    let lastWord = words.last.map(TaggerHash.word) ?? 0
    if byLastWord[lastWord, default: []].count < Self.mostOfOneName {
      byLastWord[lastWord, default: []].append(all.count)
    }
    all.append(
      Person(
        entity: mention.entity, name: mention.name, words: words, lastWord: lastWord,
        link: Link(entity: mention.entity, name: mention.name)))
    return all.count - 1
  }

  mutating func add(_ office: OfficePhrase, to place: Int) { all[place].offices.append(office) }

  /// Decides for every name whom it means: full names by the table, short ones by the full ones of the article.
  /// - Complexity: O(*n*) in the different names of the article.
  mutating func link(by table: WellKnownPersons) {
    for place in all.indices where all[place].words.count > 1 { linkInFull(place, by: table) }
    for place in all.indices { linkShort(place, by: table) }
  }

  private mutating func linkInFull(_ place: Int, by table: WellKnownPersons) {
    guard let known = table.person(named: all[place].words.joined()) else { return }
    let person = table.persons[known]
    guard !person.isCommonName || holdsOffice(known, place, by: table) else {
      all[place].link.mayBe = person.id
      return
    }
    all[place].wellKnown = known
    all[place].link = Link(entity: person.id, name: person.name)
  }

  private func holdsOffice(_ known: Int, _ place: Int, by table: WellKnownPersons) -> Bool {
    all[place].offices.contains { office in office.id.map { table.held(known, office: $0) } ?? false }
  }

  private mutating func linkShort(_ place: Int, by table: WellKnownPersons) {
    guard all[place].wellKnown == nil else { return }
    let longer = longerNames(of: place)
    let alone =
      all[place].words.count <= 2 ? table.person(calledOnly: all[place].words.joined()) : nil
    let target = longer.first.map { all[$0].link.entity }
    let isOneTarget = longer.allSatisfy { all[$0].link.entity == target }
    let wellKnown = alone.map { table.persons[$0] }
    if let target, isOneTarget, let fullest = longer.max(by: { all[$0].words.count < all[$1].words.count }) {
      guard wellKnown == nil || wellKnown?.id == target else {
        // «ترامب» beside «إيفانكا ترامب»: either may be meant.
        all[place].link.mayBe = wellKnown?.id
        return
      }
      let rule = all[place].words.count == 1 || isEnd(all[place].words, of: all[fullest].words)
      all[place].link = Link(
        entity: target, name: all[fullest].link.name, by: rule ? "short-name" : "middle-name")
    } else if target == nil, let alone, let wellKnown {
      guard !(all[place].words.first.map(hasArticle) ?? false) || holdsOffice(alone, place, by: table) else {
        all[place].link.mayBe = wellKnown.id
        return
      }
      all[place].link = Link(entity: wellKnown.id, name: wellKnown.name, by: "known-name")
    }
  }

  /// The names that one is short for.
  private func longerNames(of place: Int) -> [Int] {
    var longer: [Int] = []
    let lastWord = all[place].lastWord
    for index in byLastWord[lastWord, default: []] where index != place {
      if isShort(all[place].words, of: all[index].words) { longer.append(index) }
    }
    return longer
  }

  /// «الكاظمي» of «مصطفى الكاظمي», «بن سلمان» of «محمد بن سلمان», «رجب أردوغان» of «رجب طيب أردوغان».
  private func isShort(_ short: [ArraySlice<UInt8>], of full: [ArraySlice<UInt8>]) -> Bool {
    guard !short.isEmpty, full.count > short.count else { return false }
    return isEnd(short, of: full) || short.count > 1 && short.first == full.first && short.last == full.last
  }

  private func isEnd(_ short: [ArraySlice<UInt8>], of full: [ArraySlice<UInt8>]) -> Bool {
    zip(short.reversed(), full.reversed()).allSatisfy { $0 == $1 }
  }

  private func hasArticle(_ word: ArraySlice<UInt8>) -> Bool { word.starts(with: Self.article) }

  private static let article: [UInt8] = Array("ال".utf8)
}
