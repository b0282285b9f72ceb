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
  }

  var gazetteer: NameGazetteer {
    NameGazetteer(facts.sorted { $0.key < $1.key }.map { (hash: $0.key, facts: $0.value) })
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

  /// A name is known without its article, which may be written differently behind «ل».
  private mutating func insert(_ name: String, _ gazetteer: NameWordFacts.Gazetteer) {
    var words = Tokenizer.words(of: name)
    guard let first = words.first else { return }
    if first.starts(with: Self.article), first.count > 8 { words[0] = Array(first.dropFirst(Self.article.count)) }
    var key = TaggerHash.word(words[0])
    for word in words.dropFirst() {
      facts[key, default: NameWordFacts()].startsPhrase = true
      key = NameGazetteer.phrase(key, TaggerHash.word(word))
    }
    facts[key, default: NameWordFacts()].insert(gazetteer)
  }

  private static let article = Array("ال".utf8)

  private mutating func addPersons(_ file: URL) throws {
    for row in try Self.rows(file) {
      let counts = row[1...].compactMap { Int($0) }
      let share = (log10(Double(counts[2])) * 2 - Double(counts[3])).rounded() + 14
      facts[TaggerHash.word(folded(row[0])), default: NameWordFacts()].setPersons(
        given: Self.step(counts[0]), family: Self.step(counts[1]), all: Self.step(counts[2]),
        share: UInt32(max(1, share)))
    }
  }

  private static func step(_ count: Int) -> UInt32 {
    count == 0 ? 0 : UInt32(min(6, 1 + Int(log(Double(count)) / log(3))))
  }
}
