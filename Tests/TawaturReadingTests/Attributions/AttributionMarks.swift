import TawaturModel
import TawaturReading
import TawaturTestSupport

/// Reads texts and writes what was read as marks: cue, source and content, and who speaks through whom.
struct AttributionMarks {
  /// Loading the tables takes longer than a test.
  private static let reader = Result { try ArticleReader() }
  private let reader: ArticleReader

  init() throws { reader = try Self.reader.get() }

  func attributions(in text: String, headline: String? = nil) -> [Attribution] {
    let record = headline.map { $0 + "\n" + text } ?? text
    return reader.read(Article(id: "example", headline: headline, text: record)).attributions
  }

  /// `text` with the marks that were found in it.
  func marked(_ text: String) -> MarkedText {
    let attributions = attributions(in: text)
    let marks = attributions.flatMap { attribution in
      [MarkedText.Mark("cue", attribution.cue)] + attribution.sources.map { .init("source", $0) }
        + attribution.contents.map { .init("content", $0) }
    }
    return MarkedText(text: text, marks: marks)
  }

  /// The chain of each attribution: «رويترز > مصدران».
  func chains(in text: String) -> [String] {
    attributions(in: text).map { $0.chain.map(\.name).joined(separator: " > ") }
  }

  func speakers(in text: String) -> [String] { attributions(in: text).map(\.speaker) }
}
