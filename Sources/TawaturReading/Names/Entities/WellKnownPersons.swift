import TawaturModel
import TawaturText

/// Well-known persons by their names, and who held an office when.
final class WellKnownPersons: Sendable {
  struct Person: Sendable {
    let id: String
    let name: String
    /// Whether many are called so, so that only an office beside the name shows who is meant.
    let isCommonName: Bool
    let terms: [Term]
  }

  /// An office in the years it was held.
  struct Term: Sendable {
    /// State or body, a stroke, role.
    let office: String
    let years: ClosedRange<Int>
  }

  let persons: [Person]
  /// Last names that are read as a person wherever they stand.
  let lastNames: PhraseTable<Bool>
  /// By name in full.
  private let full: [UInt64: Int]
  private let alone: [UInt64: Int]
  private let shapes: NameShapeFilter
  private let holders: [String: [Int]]

  /// The year to which terms with an open end count.
  private static let lastYear = 2025

  init(into lexicon: inout Lexicon) throws(TableError) {
    var persons: [Person] = []
    var full: [UInt64: Int] = [:]
    var alone: [UInt64: Int] = [:]
    var shapes = NameShapeFilter()
    var holders: [String: [Int]] = [:]
    var lastNames = PhraseTable<Bool>.Builder()
    for row in try Table(Tables.namePersons, columns: 7).rows {
      let number = persons.count
      var terms: [Term] = []
      for term in row.list(4) { terms.append(try Self.term(String(term), in: row)) }
      persons.append(Person(id: String(row[1]), name: String(row[2]), isCommonName: row[5] == "office", terms: terms))
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
      for term in terms { holders[term.office, default: []].append(number) }
    }
    self.persons = persons
    self.lastNames = PhraseTable(lastNames)
    self.full = full
    self.shapes = shapes
    self.alone = alone
    self.holders = holders
  }

  private static func term(_ term: String, in row: Table.Row) throws(TableError) -> Term {
    let fields = term.utf8.split(separator: UInt8(ascii: " "))
    guard fields.count == 2, let dots = fields[1].firstIndex(of: UInt8(ascii: ".")),
      let first = Int(Substring(fields[1][..<dots])), first <= lastYear
    else { throw row.error("«\(term)» is no office with its years") }
    let end = Substring(fields[1][dots...].drop { $0 == UInt8(ascii: ".") })
    let last = end.isEmpty ? lastYear : Int(end) ?? 0
    guard last >= first else { throw row.error("«\(term)» ends before it begins") }
    return Term(office: String(Substring(fields[0])), years: first...last)
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
    persons[person].terms.contains { $0.office == office && (year.map($0.years.contains) ?? true) }
  }

  /// The only one who held an office in a year, nil where it changed hands in it.
  func holder(of office: String, in year: Int) -> Int? {
    let found = (holders[office] ?? []).filter { held($0, office: office, in: year) }
    return Set(found).count == 1 ? found.first : nil
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
