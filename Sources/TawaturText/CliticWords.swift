/// What the clitic tables know of a word.
final class CliticWords: Sendable {
  /// Whether the first letter of a stem is part of it.
  enum Initial: String, Sendable { case whole, split }
  enum Follower: String, Sendable { case feh, beh, kaf, seen }

  /// What the last letters of a word are.
  struct Final: OptionSet, Sendable {
    let rawValue: UInt8
    static let whole = Final(rawValue: 1)
    static let host = Final(rawValue: 2)
    static let noun = Final(rawValue: 4)
    static let verb = Final(rawValue: 8)
    static let kaf = Final(rawValue: 16)
    static let yeh = Final(rawValue: 32)

    static let names: [(name: StaticString, final: Final)] = [
      ("whole", .whole), ("host", .host), ("noun", .noun), ("verb", .verb), ("kaf", .kaf), ("yeh", .yeh),
    ]
  }

  private let initials: WordFacts<Initial>
  private let endings: WordFacts<Void>
  private let followers: WordFacts<[Follower]>
  private let finals: WordFacts<Final>

  init() throws(TableError) {
    initials = try WordFacts(Table(Tables.initials, columns: 2)) { row throws(TableError) in
      try row.value(1)
    }
    endings = try WordFacts(Table(Tables.endings, columns: 1)) { _ in }
    followers = try WordFacts(Table(Tables.followers, columns: 2)) { row throws(TableError) in
      var followers: [Follower] = []
      for name in row.list(1) {
        guard let follower = Follower(rawValue: String(name)) else { throw row.error("«\(name)» names no proclitic") }
        followers.append(follower)
      }
      return followers
    }
    finals = try WordFacts(Table(Tables.finals, columns: 2)) { row throws(TableError) in
      var kinds: Final = []
      for name in row.list(1) {
        guard let kind = Final.names.first(where: { name == $0.name })?.final else {
          throw row.error("«\(name)» names no ending")
        }
        kinds.formUnion(kind)
      }
      return kinds
    }
  }

  /// No word with an ending has more letters; a longer row of letters is no word.
  private static let longest = 40

  /// The reading of the longest stem at the front of `word` that an ending, or nothing, follows.
  func initial(of word: FoldedWord) -> Initial? {
    if let known = initials[word] { return known }
    guard word.letters > 3, word.letters <= Self.longest else { return nil }
    for letters in stride(from: word.letters - 1, through: 3, by: -1) {
      if let known = initials[word[0..<letters]], endings[word.dropFirst(letters)] != nil { return known }
    }
    return nil
  }

  func follows(_ clitic: Follower, _ rest: FoldedWord) -> Bool { followers[rest]?.contains(clitic) ?? false }

  func final(_ word: FoldedWord) -> Final { finals[word] ?? [] }
}

/// One fact for each word of a table.
private struct WordFacts<Fact: Sendable>: Sendable {
  private var words = Lexicon()
  private var facts: [Fact] = []

  init(_ table: Table, fact: (Table.Row) throws(TableError) -> Fact) throws(TableError) {
    for row in table.rows {
      let known = words.count
      let word = words.insert(row[0])
      guard word.index >= known else { throw row.error("«\(row[0])» stands in this table already") }
      facts.append(try fact(row))
    }
  }

  subscript(word: FoldedWord) -> Fact? { words.id(of: word.bytes).map { facts[Int($0.index)] } }
}
