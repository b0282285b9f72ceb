import TawaturModel
import TawaturTestSupport
import Testing

/// A row of `Examples/speakers.tsv`.
struct SpeakerRow: Sendable, CustomStringConvertible {
  /// The text with its cues marked.
  let marked: String
  /// By cue, who speaks.
  let speakers: [String]

  var description: String { marked }

  static let all = exampleRows("speakers").map { fields in
    SpeakerRow(marked: fields[0].replacing("\\n", with: "\n"), speakers: exampleValues(fields[1]))
  }
}

struct SpeakerTableTests {
  let marks: AttributionMarks

  init() throws { marks = try AttributionMarks() }

  @Test(arguments: SpeakerRow.all)
  func `The speaker of a cue is the one the article leads to`(row: SpeakerRow) throws {
    let marked = try MarkedText(row.marked)
    let found = marks.attributions(in: marked.text)
    let speakers = marked.marks.map { mark in found.first { $0.cue == mark.span }?.speaker }
    #expect(speakers == row.speakers)
  }
}
