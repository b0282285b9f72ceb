import TawaturTestSupport
import Testing

@testable import TawaturReading

/// The rows of `Examples/quantities.tsv`, each a marked text.
struct QuantityTableTests {
  static let fixture = try? QuantityFixture()

  @Test(arguments: QuantityRow.all)
  func `Every quantity of the table is read as it is marked, and nothing else is`(row: QuantityRow) throws {
    let expected = try MarkedText(row.marked)
    let found = try #require(Self.fixture).marked(expected.text)
    #expect(found == expected, "\(row.seen)")
  }

  @Test func `A quarter of the table's rows hold no quantity`() {
    let rows = QuantityRow.all
    #expect(rows.count >= 180)
    #expect(rows.filter { !$0.marked.contains("⟦") }.count * 4 >= rows.count)
  }
}

struct QuantityRow: Sendable, CustomStringConvertible {
  /// With the marks that `QuantityFixture.marked` writes.
  let marked: String
  let seen: String
  var description: String { marked }

  static let all = exampleRows("quantities").map(QuantityRow.init)

  private init(fields: [String]) {
    let lists = fields[1...4].map { $0.split(separator: "|", omittingEmptySubsequences: false) }
    let parts = fields[0].split(separator: "⟦", omittingEmptySubsequences: false)
    marked = parts.dropFirst().enumerated().reduce(String(parts[0])) { text, part in
      let (value, bound, counted, unit) = (
        lists[0][part.offset], lists[1][part.offset], lists[2][part.offset], lists[3][part.offset]
      )
      var label = "\(value)"
      if bound != "exact" { label += " \(bound)" }
      if !unit.isEmpty { label += " \(unit)" }
      if !counted.isEmpty { label += "=\(counted)" }
      return text + "⟦\(label)|\(part.element)"
    }
    seen = fields[5]
  }
}
