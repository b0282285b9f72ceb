import TawaturModel

/// The reports of one dossier, found by id, and the words of their passages.
struct ReportShelf: Sendable {
  /// Those of the story, then those of earlier chapters.
  let reports: [ArticleReading]
  private let ownCount: Int
  private let places: [String: Int]
  private let new: Set<String>

  init(_ dossier: Dossier) {
    new = dossier.news?.reports ?? []
    reports = dossier.reports + dossier.earlier
    ownCount = dossier.reports.count
    places = Dictionary(reports.enumerated().map { ($1.article.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The report's place in the dossier, from 0; nil where the dossier does not hold it.
  func place(of article: String) -> Int? { places[article] }

  /// Whether the report at `place` belongs to an earlier chapter.
  func isEarlier(_ place: Int) -> Bool { place >= ownCount }

  /// Whether the report came in since the moment that the dossier tells from.
  func isNew(_ article: String) -> Bool { new.contains(article) }

  /// The report that had the statement first, nil where only one has it or the dates do not tell.
  func earliest(of statement: Statement) -> String? {
    let places = statement.variants.compactMap { self.places[$0.article] }.sorted()
    guard places.count > 1, let first = reports[places[0]].article.published else { return nil }
    let next = reports[places[1]].article.published
    return next.map { $0.isSince(first) && first.isSince($0) } ?? true ? nil : reports[places[0]].article.id
  }

  subscript(article: String) -> Article? { places[article].map { reports[$0].article } }

  /// The outlet's name; a report without one goes by its id.
  func outlet(of article: String) -> String { self[article]?.outlet ?? article }

  /// The bytes under the passage as they stand; nil where the dossier does not hold the report.
  func exactWords(of passage: Passage) -> String? {
    guard let text = self[passage.article]?.text, passage.span.end <= text.utf8.count else { return nil }
    return text.words(at: passage.span)
  }

  /// The words of the passage in one line, runs of white space as one space; empty where there are none.
  func line(of passage: Passage) -> String {
    exactWords(of: passage).map { oneLine($0) } ?? ""
  }

  /// The words of several passages of one text, what was left out between them as an ellipsis.
  func line(of passages: [Passage]) -> String {
    passages.map { line(of: $0) }.filter { !$0.isEmpty }.joined(separator: " … ")
  }
}

extension Statement.Variant {
  /// Where the content of all its parts stands, each passage once.
  var contents: [Passage] {
    var seen: [TextSpan] = []
    for span in parts.flatMap(\.contents) where !seen.contains(span) { seen.append(span) }
    return seen.map { Passage(article: article, span: $0) }
  }

  /// All of it, from the first word of the first content to the last; the cue where there is no content.
  var passage: Passage? {
    let spans = parts.flatMap { $0.contents.isEmpty ? [$0.cue] : $0.contents }
    guard let first = spans.first else { return nil }
    return Passage(article: article, span: spans.dropFirst().reduce(first) { $0.union($1) })
  }

  /// The longest way among those its parts came.
  var chain: [ChainLink] {
    parts.map(\.chain).reduce([]) { $1.count > $0.count ? $1 : $0 }
  }
}

extension NameUse {
  /// Whether there is anything to compare between outlets; a name that all write alike, now long and now short, only
  /// fills the page.
  var isWrittenDifferently: Bool {
    Set(forms.flatMap(\.writers)).count > 1 && Set(forms.map { Set($0.writers) }).count > 1
  }
}

extension Figure.Reading {
  var passage: Passage { Passage(article: article, span: quantity.span) }
}

/// `text` with every run of white space as one space, and without control and direction marks.
func oneLine(_ text: String) -> String {
  var line = String.UnicodeScalarView()
  var owesSpace = false
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace {
      owesSpace = !line.isEmpty
    } else if !scalar.isControlOrDirectionMark {
      if owesSpace { line.append(" ") }
      owesSpace = false
      line.append(scalar)
    }
  }
  return String(line)
}

extension Unicode.Scalar {
  /// Marks that would steer the terminal or reorder what follows the words they came with.
  var isControlOrDirectionMark: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
    case 0xFEFF: true
    default: false
    }
  }
}
