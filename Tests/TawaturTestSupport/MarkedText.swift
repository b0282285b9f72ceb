import TawaturModel

/// A text with labelled spans, written with the marks in it: `⟦cue|قال⟧ ⟦source|الوزير⟧`, `⟦time=2024-01-24|أمس⟧`.
///
/// Two of them are equal where text and marks are; a failure prints both with their marks.
package struct MarkedText: Hashable, Sendable, CustomStringConvertible {
  package struct Mark: Hashable, Sendable {
    package let label: String
    package let value: String?
    package let span: TextSpan

    package init(_ label: String, value: String? = nil, _ span: TextSpan) {
      self.label = label
      self.value = value
      self.span = span
    }
  }

  /// The text without marks.
  package let text: String
  /// In text order, the outer before the inner.
  package let marks: [Mark]

  package init(text: String, marks: [Mark]) {
    self.text = text
    self.marks = marks.sorted(by: Self.comesBefore)
  }

  /// Every span under one label.
  package init(text: String, _ label: String, _ spans: [TextSpan]) {
    self.init(text: text, marks: spans.map { Mark(label, $0) })
  }

  /// Parses marks, which may nest.
  /// - Throws: what is wrong with the marks, and where.
  package init(_ marked: String) throws(MarkingError) {
    var text = ""
    var marks: [Mark] = []
    var open: [(label: String, value: String?, start: Int)] = []
    var rest = Substring(marked)
    while let scalar = rest.unicodeScalars.popFirst() {
      switch scalar {
      case "⟦":
        let (label, value) = try Self.label(from: &rest)
        open.append((label, value, text.utf8.count))
      case "⟧":
        guard let mark = open.popLast() else { throw MarkingError("«⟧» without «⟦» after «\(text)»") }
        marks.append(Mark(mark.label, value: mark.value, TextSpan(mark.start, text.utf8.count)))
      default: text.unicodeScalars.append(scalar)
      }
    }
    if let mark = open.last { throw MarkingError("«⟦\(mark.label)|» is never closed") }
    self.init(text: text, marks: marks)
  }

  /// The spans under `label`, in text order.
  package func spans(_ label: String) -> [TextSpan] { marks.filter { $0.label == label }.map(\.span) }

  /// The words under each mark with `label`, in text order.
  package func words(_ label: String) -> [String] { spans(label).map(text.words(at:)) }

  /// The same text with only the marks that have one of `labels`.
  package func only(_ labels: String...) -> MarkedText {
    MarkedText(text: text, marks: marks.filter { labels.contains($0.label) })
  }

  /// The text with its marks, as it is written in tests.
  package var description: String {
    var places: [Int: (closing: Int, opening: String)] = [:]
    for mark in marks {
      let opening = "⟦\(mark.label)\(mark.value.map { "=\($0)" } ?? "")|"
      places[mark.span.start, default: (0, "")].opening += opening + (mark.span.isEmpty ? "⟧" : "")
      if !mark.span.isEmpty { places[mark.span.end, default: (0, "")].closing += 1 }
    }
    let bytes = Array(text.utf8)
    var written: [UInt8] = []
    for offset in 0...bytes.count {
      if let place = places[offset] {
        written += String(repeating: "⟧", count: place.closing).utf8
        written += place.opening.utf8
      }
      if offset < bytes.count { written.append(bytes[offset]) }
    }
    return String(decoding: written, as: UTF8.self)
  }

  private static func label(from rest: inout Substring) throws(MarkingError) -> (String, String?) {
    guard let bar = rest.unicodeScalars.firstIndex(of: "|") else { throw MarkingError("«⟦\(rest)» has no «|»") }
    let label = rest.unicodeScalars[..<bar]
    rest.unicodeScalars = rest.unicodeScalars[rest.unicodeScalars.index(after: bar)...]
    guard let equals = label.firstIndex(of: "=") else { return (String(label), nil) }
    return (String(label[..<equals]), String(label[label.index(after: equals)...]))
  }

  private static func comesBefore(_ a: Mark, _ b: Mark) -> Bool {
    if a.span != b.span { return a.span < b.span }
    return a.label != b.label ? a.label < b.label : (a.value ?? "") < (b.value ?? "")
  }
}

/// Marks that do not open and close.
package struct MarkingError: Error, CustomStringConvertible {
  package let description: String
  init(_ description: String) { self.description = description }
}
