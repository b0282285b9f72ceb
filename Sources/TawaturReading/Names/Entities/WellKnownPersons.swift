import TawaturModel
import TawaturText

/// Well-known persons by their names, and who held an office when.
final class WellKnownPersons: Sendable {
  struct Person: Sendable {
    fileprivate let idText: TableText
    fileprivate let nameText: TableText
    /// Whether many are called so, so that only an office beside the name shows who is meant.
    let isCommonName: Bool
    let terms: [Term]

    var id: String { String(idText) }
    var name: String { String(nameText) }
  }

  /// An office in the years it was held.
  struct Term: Sendable {
    /// State or body, a stroke, role.
    fileprivate let office: TableText
    let years: ClosedRange<Int>
  }

  let persons: [Person]
  /// Last names that are read as a person wherever they stand.
  let lastNames: PhraseTable<Bool>
  /// By name in full.
  private let full: [UInt64: Int]
  private let alone: [UInt64: Int]
  private let shapes: NameShapeFilter
  /// By the hash of an office, all who held it, in the order of that hash.
  private let holders: [(office: UInt64, person: Int)]

  /// The year to which terms with an open end count.
  private static let lastYear = 2025

  init(into lexicon: inout Lexicon) throws(TableError) {
    var persons: [Person] = []
    var full: [UInt64: Int] = [:]
    var alone: [UInt64: Int] = [:]
    var shapes = NameShapeFilter()
    var holders: [(office: UInt64, person: Int)] = []
    var lastNames = PhraseTable<Bool>.Builder()
    full.reserveCapacity(1 << 13)
    for row in try Table(Tables.namePersons, columns: 7).rows {
      let number = persons.count
      var terms: [Term] = []
      for term in row.list(4) { terms.append(try Self.term(term, in: row)) }
      persons.append(Person(idText: row[1], nameText: row[2], isCommonName: row[5] == "office", terms: terms))
      for name in row.list(0) {
        let folded = folded(name)
        guard full.updateValue(number, forKey: Self.key(of: folded)) == nil else {
          throw row.error("«\(name)» stands in this table already")
        }
        shapes.insert(folded)
      }
      for name in row.list(3) {
        alone[Self.key(of: folded(name))] = number
        if row[6] == "yes" { lastNames.insert(name, true, into: &lexicon) }
      }
      for term in terms { holders.append((Self.key(of: term.office.bytes), number)) }
    }
    self.persons = persons
    self.lastNames = PhraseTable(lastNames)
    self.full = full
    self.shapes = shapes
    self.alone = alone
    self.holders = holders.sorted { ($0.office, $0.person) < ($1.office, $1.person) }
  }

  /// «state:x/president 1999..2003», the last year left out where the office is held still.
  private static func term(_ term: TableText, in row: Table.Row) throws(TableError) -> Term {
    let bytes = term.bytes
    guard let space = bytes.firstIndex(of: UInt8(ascii: " ")), let first = year(in: bytes, at: space + 1),
      first <= lastYear, bytes.count >= space + 7, bytes[space + 5] == UInt8(ascii: "."),
      bytes[space + 6] == UInt8(ascii: ".")
    else { throw row.error("«\(term)» is no office with its years") }
    let last = bytes.count == space + 7 ? lastYear : year(in: bytes, at: space + 7) ?? 0
    guard last >= first else { throw row.error("«\(term)» ends before it begins") }
    return Term(office: term.prefix(space), years: first...last)
  }

  /// The number of four digits that starts at a byte.
  private static func year(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard start + 4 <= bytes.count else { return nil }
    var year = 0
    for byte in bytes[start..<(start + 4)] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      year = year * 10 + Int(byte - 0x30)
    }
    return year
  }

  /// The person of a name in full, which may write عبد and its like together with the next word.
  func person(named name: some Sequence<UInt8>) -> Int? { full[Self.key(of: name)] }

  /// Where the longest well-known name that starts at a token ends, nil where none does.
  func end(ofNameFrom index: Int, in text: TokenizedText) -> Int? {
    let line = text.tokens[index].line
    for count in [4, 3, 2] where index + count <= text.count && text.tokens[index + count - 1].line == line {
      if isFull(index..<(index + count), in: text) { return index + count }
    }
    return nil
  }

  /// Whether these tokens are a well-known name in full.
  func isFull(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    let first = text.tokens[tokens.lowerBound].folded.lowerBound
    let last = text.tokens[tokens.upperBound - 1].folded.upperBound
    guard shapes.mayHold(tokens, in: text) else { return false }
    return person(named: text.text.bytes[.from(first, to: last)]) != nil
  }

  /// The person whom this name alone means in the news.
  func person(calledOnly name: some Sequence<UInt8>) -> Int? { alone[Self.key(of: name)] }

  /// Whether a person held an office, in any year where `year` is nil.
  func held(_ person: Int, office: String, in year: Int? = nil) -> Bool {
    persons[person].terms.contains {
      $0.office.bytes.elementsEqual(office.utf8) && (year.map($0.years.contains) ?? true)
    }
  }

  /// The only one who held an office in a year, nil where it changed hands in it.
  func holder(of office: String, in year: Int) -> Int? {
    let key = Self.key(of: office.utf8)
    let first = holders.firstPlace { $0.office >= key }
    var found: Int?
    for (_, person) in holders[first...].prefix(while: { $0.office == key })
    where held(person, office: office, in: year) {
      guard found == nil || found == person else { return nil }
      found = person
    }
    return found
  }

  /// The FNV-1a hash of the letters of a folded name: of 64 bits, so that names which share one are not met.
  private static func key(of name: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return hash
  }
}
