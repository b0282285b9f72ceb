import Foundation
import TawaturReading
import TawaturText

/// Builds the tagger's gazetteer from the word tables of the repository and GeoNames.
struct GazetteerSource {
  private var facts: [UInt64: NameWordFacts] = [:]

  /// - Throws: where a file cannot be read.
  /// - Parameters:
  ///   - repository: the folder that holds `Sources` and `Training`.
  ///   - data: the folder that holds GeoNames' cities.
  init(repository: URL, data: URL) throws {
    let reading = repository.appending(path: "Sources/TawaturReading/Data")
    let text = repository.appending(path: "Sources/TawaturText/Data")
    let own = repository.appending(path: "Training/Data")
    try add(.place, reading, "name-places")
    try add(.place, reading, "source-states")
    try add(.organisation, reading, "name-organisations")
    try add(.givenName, reading, "source-given-names")
    try add(.organisationHead, reading, "name-heads") { $0[1] == "organisation" }
    try add(.placeHead, reading, "name-heads") { $0[1] == "place" }
    try add(.title, reading, "source-heads") { $0[1] == "person" && $0[3] == "s" }
    try add(.titles, reading, "source-heads") { $0[1] == "person" && $0[3] != "s" }
    try add(.source, reading, "source-heads") { $0[1] != "person" }
    try add(.stop, reading, "name-stops")
    try add(.medium, text, "media")
    try add(.mediumClass, text, "media-classes")
    try add(.cue, reading, "cue-verbs")
    try add(.month, reading, "time-months")
    for table in ["number-words", "quantity-words", "time-units"] { try add(.count, reading, table) }
    try add(.city, own, "places")
    try add(.club, own, "clubs")
    for row in try Self.rows(data.appending(path: "geonames-cities-arabic.tsv")).dropFirst() {
      for name in (row.last ?? "").split(separator: "|") where name.unicodeScalars.count > 3 {
        insert(String(name), .city)
      }
    }
    try addPersons(own.appending(path: "person-words.tsv"))
    try addKnownNames(own.appending(path: "known-names.tsv"))
  }

  var gazetteer: NameGazetteer {
    NameGazetteer(facts.sorted { $0.key < $1.key }.map { (hash: $0.key, facts: $0.value) })
  }

  /// The words that stand where others stand, each with its clusters (see learn-clusters).
  static func clusters(_ file: URL) throws -> NameGazetteer {
    NameGazetteer(
      try rows(file).compactMap { row in
        guard row.count == 3, let cluster = UInt32(row[1]), let wide = UInt32(row[2]) else { return nil }
        return (TaggerHash.word(Array(row[0].utf8)), TaggerWord.facts(cluster: cluster, wide: wide))
      })
  }

  static func rows(_ file: URL) throws -> [[String]] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private mutating func add(
    _ gazetteer: NameWordFacts.Gazetteer, _ folder: URL, _ table: String,
    where holds: ([String]) -> Bool = { _ in true }
  ) throws {
    for row in try Self.rows(folder.appending(path: table + ".tsv")) where holds(row) {
      for name in row[0].split(separator: "|") { insert(String(name), gazetteer) }
    }
  }

  /// A name with the article is known with it, however it is written behind «ل»; names of several words also without.
  private mutating func insert(_ name: String, _ gazetteer: NameWordFacts.Gazetteer) {
    let words = Tokenizer.words(of: name)
    guard let first = words.first else { return }
    insert(TaggerHash.word(first), words.dropFirst(), gazetteer)
    guard first.starts(with: Self.article), first.count > 8 else { return }
    let bare = TaggerHash.word(Array(first.dropFirst(Self.article.count)))
    insert(words.count == 1 ? NameGazetteer.definite(bare) : bare, words.dropFirst(), gazetteer)
  }

  private mutating func insert(_ first: UInt64, _ others: ArraySlice<[UInt8]>, _ gazetteer: NameWordFacts.Gazetteer) {
    var key = first
    for word in others {
      facts[key, default: NameWordFacts()].startsPhrase = true
      key = NameGazetteer.phrase(key, TaggerHash.word(word))
    }
    facts[key, default: NameWordFacts()].insert(gazetteer)
  }

  private static let article = Array("ال".utf8)

  private mutating func addPersons(_ file: URL) throws {
    let rows = try Self.rows(file)
    for row in rows {
      let counts = row[1...].compactMap { Int($0) }
      setPersons(row[0], given: counts[0], family: counts[1], all: counts[2], commonness: counts[3])
    }
    // The counts have «فاطمه» for «فاطمة».
    for row in rows where row[0].hasSuffix("ه") && row[0].unicodeScalars.count > 3 {
      let counts = row[1...].compactMap { Int($0) }
      setPersons(
        row[0].dropLast() + "ة", given: counts[0], family: counts[1], all: counts[2], commonness: counts[3])
    }
  }

  /// Does nothing for a word that is known already.
  private mutating func setPersons(_ word: String, given: Int, family: Int, all: Int, commonness: Int) {
    let key = TaggerHash.word(folded(word))
    let share = (log10(Double(all)) * 2 - Double(commonness)).rounded() + 14
    if let known = facts[key], known.hasPersons { return }
    facts[key, default: NameWordFacts()].setPersons(
      given: Self.step(given), family: Self.step(family), all: Self.step(all), share: UInt32(max(1, share)))
  }

  private mutating func addKnownNames(_ file: URL) throws {
    let frequent = Set(
      try Self.rows(file.deletingLastPathComponent().appending(path: "frequent-words.tsv")).map { $0[0] })
    for row in try Self.rows(file) {
      for kind in row[1].split(separator: "|") {
        switch kind {
        case "place": insert(row[0], .place)
        case "organisation": insert(row[0], .organisation)
        case "club": insert(row[0], .club)
        default: addKnownPerson(row[0], frequent: frequent)
        }
      }
    }
  }

  /// As well known as a name that two hundred persons have; the first of several words is a given name.
  private mutating func addKnownPerson(_ name: String, frequent: Set<String>) {
    let words = name.split(separator: " ").map(String.init)
    if words.count > 1 { insert(name, .givenName) }
    for (index, word) in words.enumerated() where word.unicodeScalars.count > 2 {
      let isGiven = index == 0 && words.count > 1
      setPersons(
        word, given: isGiven ? 200 : 0, family: isGiven ? 0 : 200, all: 200, commonness: frequent.contains(word) ? 8 : 3
      )
    }
  }

  private static func step(_ count: Int) -> UInt32 {
    count == 0 ? 0 : UInt32(min(6, 1 + Int(log(Double(count)) / log(3))))
  }
}
