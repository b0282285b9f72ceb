import TawaturModel

/// One article for a terminal, its annotations marked where they stand: `⟦2024-01-24|أمس الأربعاء⟧`.
package struct MarkedText: Sendable {
  /// Whether the annotations are listed under each line with their rules.
  package enum Notes: Sendable { case none, rules }

  private struct Note {
    var kind: String
    var span: TextSpan
    var says: String
    var by: String
  }

  private struct Mark {
    var span: TextSpan
    var label: String
    var ink: TerminalStyle.Ink?
  }

  private let labels: Labels
  private let style: TerminalStyle
  private let notes: Notes

  package init(language: InterfaceLanguage, style: TerminalStyle, notes: Notes = .none) {
    labels = Labels(language)
    self.style = style
    self.notes = notes
  }

  package init(language: InterfaceLanguage, style: TerminalStyle, explain: Bool) {
    self.init(language: language, style: style, notes: explain ? .rules : .none)
  }

  package func text(of reading: ArticleReading) -> String {
    let words = Array(reading.article.text.utf8)
    let marks = self.marks(of: reading).filter { $0.span.end <= words.count }
    let notes = self.notes == .rules ? self.notes(on: reading) : []
    var nesting = MarkNesting(marks.map(\.span))
    var page = head(reading.article)
    var start = 0
    for line in words.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let span = TextSpan(start, start + line.count)
      let role = reading.blocks.first { $0.span.overlaps(span) }?.role
      var text = StyledText()
      for step in nesting.steps(over: span) { add(step, marks, words, role: role, to: &text) }
      page += set(text, indent: role == .furniture ? 4 : 0, rightToLeft: true)
      for note in notes where span.contains(note.span.start) { page += drawn(note, in: reading) }
      start = span.end + 1
    }
    return page
  }

  private func head(_ article: Article) -> String {
    var text = StyledText()
    text.append(leftToRight: article.id, .heading)
    if let outlet = article.outlet { text.append(" · \(oneLine(outlet))") }
    text.append(" · " + (article.published.map(labels.time) ?? labels["no-date"]), .faint)
    return set(text, indent: 0, rightToLeft: labels.language.isRightToLeft)
  }

  private func add(
    _ step: MarkStep, _ marks: [Mark], _ words: [UInt8], role: BlockRole?, to text: inout StyledText
  ) {
    switch step {
    case .words(let span):
      let mark = marks.filter { $0.span.contains(span) }.min { $0.span.count < $1.span.count }
      let plain: TerminalStyle.Ink? = role == .furniture ? .faint : role == .headline ? .strong : nil
      text.append(String(decoding: words[span.range], as: UTF8.self), mark?.ink ?? plain)
    case .open(let mark, _):
      text.append("⟦", .faint)
      // The label stays in one piece.
      let label = marks[mark].label.replacing(" ", with: "\u{A0}")
      if label.utf8.allSatisfy({ $0 < 0x80 }) {
        text.append(leftToRight: label, .faint)
      } else {
        text.append(label, .faint)
      }
      text.append("|", .faint)
    case .close: text.append("⟧", .faint)
    }
  }

  private func marks(of reading: ArticleReading) -> [Mark] {
    var marks: [Mark] = []
    for attribution in reading.attributions {
      marks += attribution.contents.map { Mark(span: $0, label: labels["mark.content"], ink: nil) }
      marks += attribution.sources.map { Mark(span: $0, label: labels["mark.source"], ink: .accent) }
      marks.append(Mark(span: attribution.cue, label: labels["polarity", attribution.polarity], ink: .accent))
    }
    marks += reading.mentions.map { Mark(span: $0.span, label: $0.type.rawValue, ink: .strong) }
    marks += reading.times.map { Mark(span: $0.span, label: $0.value, ink: .change) }
    marks += reading.quantities.map { Mark(span: $0.span, label: labels.amount($0), ink: .number) }
    return marks
  }

  /// In text order.
  private func notes(on reading: ArticleReading) -> [Note] {
    var notes = reading.blocks.map { Note(kind: "block", span: $0.span, says: $0.role.rawValue, by: $0.by) }
    notes += reading.times.map { Note(kind: "timex3", span: $0.span, says: $0.value, by: $0.by) }
    notes += reading.quantities.map { Note(kind: "quantity", span: $0.span, says: labels.amount($0), by: $0.by) }
    notes += reading.mentions.map { Note(kind: "mention", span: $0.span, says: $0.entity, by: $0.by) }
    notes += reading.attributions.map {
      let chain = labels.chain($0.chain, from: reading.article.outlet ?? reading.article.id)
      return Note(kind: "attribution", span: $0.span, says: chain.joined(separator: " ← "), by: $0.by)
    }
    return notes.enumerated().sorted { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }.map(\.element)
  }

  private func drawn(_ note: Note, in reading: ArticleReading) -> String {
    var text = StyledText()
    text.append("\(note.kind) ", .faint)
    if note.kind != "block", note.span.end <= reading.article.text.utf8.count {
      text.append(rightToLeft: oneLine(reading.words(note.span)))
      text.append(" = ", .faint)
    }
    text.append(rightToLeft: oneLine(note.says), .number)
    text.append(" · ", .faint)
    text.append(leftToRight: note.by, .accent)
    return set(text, indent: 4, rightToLeft: false)
  }

  private func set(_ text: StyledText, indent: Int, rightToLeft: Bool) -> String {
    let lines = text.lines(width: style.width - indent)
    if lines.isEmpty { return "\n" }
    return lines.map {
      String(repeating: " ", count: indent) + style.rendered($0, runsRightToLeft: rightToLeft) + "\n"
    }.joined()
  }
}
