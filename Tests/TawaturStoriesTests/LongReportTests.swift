import TawaturModel
import TawaturText
import Testing

@testable import TawaturStories

/// A report of `count` sentences, each with a day, a speaker and a toll of its own place.
private func longReport(_ count: Int) throws -> MarkedReport {
  let sentences = (0..<count).map { place in
    """
    ⟦says|⟦cue|أعلن⟧ ⟦source|الدفاع المدني⟧ أن ⟦content|حريق المصنع \(place) أوقع ⟦time=2025-03-01|أمس⟧ \
    ⟦number=\(place % 90 + 10)|\(place % 90 + 10)⟧ ⟦counted|قتيلا⟧⟧⟧.
    """
  }
  return try MarkedReport("a", published: "2025-03-02T08:00", sentences.joined(separator: "\n"))
}

@Suite(.serialized) struct LongReportTests {
  private func time(_ count: Int) throws -> Duration {
    let tables = try StoryTables()
    var stems = Lexicon()
    let report = ReportWords(try longReport(count).reading, tables: tables, stems: &stems)
    let reader = MeasurementReader(tables: tables)
    #expect(reader.measurements(of: report, at: 0).count == count)
    let clock = ContinuousClock()
    let times = (0..<3).map { _ in clock.measure { _ = reader.measurements(of: report, at: 0) } }
    return times.min() ?? .zero
  }

  @Test func `Twice as long a report takes about twice as long to measure`() throws {
    let (short, long) = (try time(200), try time(800))
    // Four times the length: quadratic work would take sixteen times as long.
    #expect(long < short * 9)
  }

  @Test func `A speech is found around its words and not beside them`() {
    let index = SpanIndex([(TextSpan(0, 90), 0), (TextSpan(10, 20), 1), (TextSpan(12, 18), 2), (TextSpan(30, 40), 3)])
    #expect(index.holding(TextSpan(13, 15)).map(\.owner) == [2, 1, 0])
    #expect(index.holding(TextSpan(35, 45)).map(\.owner) == [0])
    #expect(index.holding(TextSpan(85, 95)).isEmpty)
  }
}
