import Foundation
import TawaturModel
import TawaturReading
import TawaturTestSupport
import TawaturText
import Testing

/// A row of `Examples/times.tsv`.
struct TimeRow: Sendable, CustomStringConvertible {
  let construct: String
  /// The text with ⟦…⟧ around each time.
  let marked: String
  /// The day of the report, nil where it is not known.
  let published: String?
  let values: [String]

  var description: String { "\(construct): \(marked)" }

  /// The marks with the values in them, as `MarkedText` reads them.
  var example: String {
    var parts = marked.components(separatedBy: "⟦")
    for (index, value) in values.enumerated() where index + 1 < parts.count {
      parts[index + 1] = "t=\(value)|" + parts[index + 1]
    }
    return parts.joined(separator: "⟦")
  }

  static let all = exampleRows("times").map { fields in
    TimeRow(
      construct: fields[0], marked: fields[1], published: fields[2] == "-" ? nil : fields[2],
      values: exampleValues(fields[3]))
  }
}

private let reader = Result { () throws(TableError) in try ArticleReader() }

struct TimeTableTests {
  @Test(arguments: TimeRow.all)
  func `A time of the table is read where it is marked, with its value`(row: TimeRow) throws {
    let marked = try MarkedText(row.example)
    #expect(marked.marks.count == row.values.count)
    let published = row.published.flatMap { Timestamp(iso: $0) }
    let times = try reader.get().read(Article(id: "row", published: published, text: marked.text)).times
    checkOffsets(times.map(\.span), in: marked.text)
    #expect(MarkedText(text: marked.text, marks: times.map { .init("t", value: $0.written, $0.span) }) == marked)
    #expect(times.allSatisfy { $0.days.map { $0.lowerBound.year >= 1 } ?? true })
  }

  @Test func `The table is there, and a quarter of it has nothing to mark`() {
    #expect(TimeRow.all.count >= 260)
    #expect(TimeRow.all.count { $0.values.isEmpty } * 4 >= TimeRow.all.count)
  }
}
