import TawaturModel
import TawaturTestSupport
import Testing

/// A row of `Examples/attributions.tsv`.
struct AttributionRow: Sendable, CustomStringConvertible {
  let construct: String
  /// The text with cue, source and content marked; `\\n` stands for a line end.
  let marked: String
  /// The chain of each attribution, and its polarity where it is not affirm.
  let chains: [String]
  let forms: [String]

  var description: String { "\(construct): \(marked)" }

  static let all = exampleRows("attributions").map { fields in
    AttributionRow(
      construct: fields[0], marked: fields[1].replacing("\\n", with: "\n"), chains: exampleValues(fields[2]),
      forms: exampleValues(fields[3], separatedBy: ","))
  }
}

struct AttributionTableTests {
  let marks: AttributionMarks

  init() throws { marks = try AttributionMarks() }

  @Test(arguments: AttributionRow.all)
  func `An attribution of the table is read where it is marked, with its chain`(row: AttributionRow) throws {
    let expected = try MarkedText(row.marked)
    let found = marks.attributions(in: expected.text)
    #expect(marks.marked(expected.text) == expected)
    let chains = found.map { attribution in
      attribution.chain.map(\.name).joined(separator: " > ")
        + (attribution.polarity == .affirm ? "" : "," + attribution.polarity.rawValue)
    }
    #expect(chains == row.chains)
    #expect(found.map(\.form.rawValue) == row.forms)
  }

  @Test func `The table is there, and in a third of it nobody says anything`() {
    #expect(AttributionRow.all.count >= 150)
    #expect(AttributionRow.all.count { $0.chains.isEmpty } * 3 >= AttributionRow.all.count)
  }

  /// Quadratic reading of these would take minutes; a busy machine takes seconds.
  @Test(
    arguments: [
      "قال الوزير إن السد ممتلئ، ", "بحسب ", "نقلت عن ", "وأبلغ المدير المرفأ أن السد ممتلئ. ", "\"", "قال \"نعم ",
      "وقالت الوزارة إن الباب مغلق.\n", "وفيما يلي نص البيان:\nنرفض القانون.\n", "وصل القطار الجديد ",
    ])
  func `Hostile text is read in linear time`(words: String) {
    let clock = ContinuousClock()
    let text = String(repeating: words, count: 6000 / max(1, words.split(separator: " ").count))
    let time = clock.measure { _ = marks.attributions(in: text) }
    #expect(time < .seconds(30))
  }
}
