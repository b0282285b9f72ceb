import TawaturModel

/// A dossier as Markdown (CommonMark); `[2:10-40]` is bytes 10 to 40 of the second report.
package struct MarkdownPage: Sendable {
  private let labels: Labels

  package init(language: InterfaceLanguage) { labels = Labels(language) }

  package func text(of dossiers: [Dossier]) -> String {
    opening + dossiers.map(text).joined(separator: Self.separator) + closing
  }

  /// What stands before, between and after the dossiers of a page.
  package var opening: String { labels.language.isRightToLeft ? "<div dir=\"rtl\">\n\n" : "" }
  package static let separator = "\n---\n\n"
  package var closing: String { labels.language.isRightToLeft ? "\n</div>\n" : "" }

  package func text(of dossier: Dossier) -> String {
    var page = ""
    var wasList = false
    for line in Outline(dossier, labels).lines {
      let (text, isList) = drawn(line)
      if isList != wasList || !isList { page += page.isEmpty ? "" : "\n" }
      page += text + "\n"
      wasList = isList
    }
    return page
  }

  private func drawn(_ line: Outline.Line) -> (text: String, isList: Bool) {
    switch line {
    case .title(let words): ("# \(escaped(words))", false)
    case .heading(let label): ("## \(escaped(label))", false)
    case .warning(let pieces): ("> **!** \(joined(pieces))", false)
    case .item(0, let pieces): (joined(pieces), false)
    case .item(let level, let pieces): (String(repeating: "  ", count: level - 1) + "- " + joined(pieces), true)
    case .figure(let amount, _, let pieces): ("  - **\(escaped(amount))** \(joined(pieces))", true)
    }
  }

  private func joined(_ pieces: [Outline.Piece]) -> String {
    var line = ""
    for (index, piece) in pieces.enumerated() {
      if index > 0 { line += Outline.separator(pieces[index - 1], piece) }
      line += drawn(piece)
    }
    return line
  }

  private func drawn(_ piece: Outline.Piece) -> String {
    switch piece {
    case .label(let text), .note(let text), .words(let text): return escaped(text)
    case .badge(let label, _): return "*\(escaped(label))*"
    case .name(let name): return "**\(escaped(name))**"
    case .chain(let names): return names.map(escaped).joined(separator: " ← ")
    case .cite(let outlet, nil, _): return escaped(outlet)
    case .cite(let outlet, let report?, nil): return "\\[\(report)\\] \(escaped(outlet))"
    case .cite(let outlet, let report?, let span?):
      return "\(escaped(outlet)) \\[\(report):\(span.start)-\(span.end)\\]"
    }
  }

  /// `text` so that no byte of it means anything to Markdown or HTML, at the start of a line either.
  private func escaped(_ text: String) -> String {
    var result = ""
    var isStart = true
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "&", "#", "~": result += "\\"
      case "-", "+", "=": result += result.isEmpty ? "\\" : ""
      case ".", ")": result += isStart && !result.isEmpty ? "\\" : ""
      default: break
      }
      isStart = isStart && ("0"..."9").contains(scalar)
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
