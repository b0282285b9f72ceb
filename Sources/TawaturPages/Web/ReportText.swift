import TawaturModel

/// One report's text of record as HTML, whole, with its annotations and anchors in place.
struct ReportText {
  private struct Mark {
    var span: TextSpan
    var style: StaticString
    var title: String
    var anchor: String?
  }

  /// The markup; without its tags it is the text of record, byte for byte.
  private(set) var html = HTML()
  /// Anchors that had to be cut in pieces; the pieces after the first carry the id as a class.
  private(set) var cutAnchors: [String] = []
  private let words: [UInt8]
  private let blocks: [Block]
  private let marks: [Mark]
  private var nesting: MarkNesting

  init(_ reading: ArticleReading, anchors: [(span: TextSpan, id: String)], labels: Labels) {
    let words = Array(reading.article.text.utf8)
    var marks = anchors.map { Mark(span: $0.span, style: "a", title: "", anchor: $0.id) }
    marks += Self.annotations(of: reading, labels: labels)
    marks.removeAll { $0.span.end > words.count }
    self.words = words
    self.marks = marks
    blocks = reading.blocks
    nesting = MarkNesting(marks.map(\.span))
    writeLines(furnitureLabel: labels["furniture"])
  }

  private static func annotations(of reading: ArticleReading, labels: Labels) -> [Mark] {
    var marks: [Mark] = []
    for attribution in reading.attributions {
      let chain = labels.chain(attribution.chain, from: reading.article.outlet ?? reading.article.id)
      marks += attribution.contents.map { Mark(span: $0, style: "c", title: chain.joined(separator: " ← ")) }
      marks += attribution.sources.map { Mark(span: $0, style: "s", title: oneLine(attribution.speaker)) }
      marks.append(Mark(span: attribution.cue, style: "q", title: labels["polarity", attribution.polarity]))
    }
    marks += reading.mentions.map {
      Mark(span: $0.span, style: "m", title: "\(oneLine($0.name)) (\(labels["entity", $0.type]))")
    }
    marks += reading.times.map { Mark(span: $0.span, style: "t", title: oneLine($0.value)) }
    marks += reading.quantities.map { Mark(span: $0.span, style: "n", title: labels.amount($0)) }
    return marks
  }

  /// One paragraph a line; furniture that stands together goes into one folded piece.
  private mutating func writeLines(furnitureLabel: String) {
    var isInFurniture = false
    var start = 0
    for line in words.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let span = TextSpan(start, start + line.count)
      let role = blocks.first { $0.span.overlaps(span) || $0.span == span }?.role
      if !span.isEmpty, isInFurniture != (role == .furniture) {
        html += isInFurniture ? "</details>" : "<details><summary aria-label=\"\(furnitureLabel)\"></summary>"
        isInFurniture.toggle()
      }
      write(span, role: role)
      start = span.end + 1
      if start <= words.count { html += "\n" }
    }
    if isInFurniture { html += "</details>" }
  }

  private mutating func write(_ line: TextSpan, role: BlockRole?) {
    guard !line.isEmpty else { return }
    html += role.map { $0 == .paragraph ? "<p>" : "<p class=\"\($0.rawValue)\">" } ?? "<p>"
    for step in nesting.steps(over: line) {
      switch step {
      case .words(let span): html.append(escaping: words[span.range])
      case .close: html += "</span>"
      case .open(let index, let again): open(marks[index], again: again)
      }
    }
    html += "</p>"
  }

  private mutating func open(_ mark: Mark, again: Bool) {
    switch (mark.anchor, again) {
    case (let id?, false): html += "<span id=\"\(id)\">"
    case (let id?, true):
      if cutAnchors.last != id { cutAnchors.append(id) }
      html += "<span class=\"\(id)\">"
    case (nil, _): html += "<span class=\"\(mark.style)\" title=\"\(mark.title)\">"
    }
  }
}
