import TawaturModel

/// The passages of one dossier that something on the page leads to, gathered while the page is written.
struct PassageAnchors: Sendable {
  private let story: Int
  private let shelf: ReportShelf
  private var spans: [Set<TextSpan>]

  init(story: Int, shelf: ReportShelf) {
    self.story = story
    self.shelf = shelf
    spans = shelf.reports.map { _ in [] }
  }

  /// The id of the passage on the page; nil where the dossier does not hold its words.
  mutating func id(of passage: Passage) -> String? {
    guard let report = shelf.place(of: passage.article), !shelf.line(of: passage).isEmpty else { return nil }
    spans[report].insert(passage.span)
    return id(of: passage.span, report: report)
  }

  func id(of span: TextSpan, report: Int) -> String { "\(id(ofReport: report))-\(span.start)-\(span.end)" }

  func id(ofReport report: Int) -> String { "s\(story)-r\(report + 1)" }

  /// In text order.
  func anchors(inReport report: Int) -> [TextSpan] { spans[report].sorted() }
}
