import TawaturModel

/// A dossier for a terminal, readable whether the terminal turns right-to-left text or not.
///
/// Nothing is aligned to the right or set in columns after Arabic words, since terminals disagree where those end.
package struct TerminalPage: Sendable {
  private let labels: Labels
  private let style: TerminalStyle

  package init(language: InterfaceLanguage, style: TerminalStyle) {
    labels = Labels(language)
    self.style = style
  }

  /// The dossiers one after the other, a rule between them.
  package func text(of dossiers: [Dossier]) -> String {
    let rule = "\n" + String(repeating: "─", count: style.width) + "\n\n"
    return dossiers.map(text).joined(separator: rule)
  }

  package func text(of dossier: Dossier) -> String {
    let lines = Outline(dossier, labels).lines
    let amounts = lines.map { line in
      if case .figure(let amount, _, _) = line { displayWidth(amount) } else { 0 }
    }
    let widest = amounts.max() ?? 0
    var page = ""
    for line in lines { page += drawn(line, amountWidth: widest) }
    return page
  }

  private func drawn(_ line: Outline.Line, amountWidth: Int) -> String {
    var text = StyledText()
    switch line {
    case .title(let words):
      text.append(rightToLeft: words, .strong)
      return set(text, indent: 0)
    case .heading(let label):
      text.append(label, .heading)
      return "\n" + set(text, indent: 0)
    case .warning(let pieces):
      text.append("! ", .alarm)
      add(pieces, to: &text)
      return set(text, indent: 0, hanging: 2)
    case .item(let level, let pieces):
      add(pieces, to: &text)
      return set(text, indent: level * 2, hanging: 2)
    case .figure(let amount, let share, let pieces) where style.width < Self.narrow:
      // No room is left beside the bars: a number and who gives it stand one below the other.
      text.append(amount, .number)
      text.append(" " + bar(share), .accent)
      var words = StyledText()
      add(pieces, to: &words)
      return set(text, indent: 4, hanging: 2) + set(words, indent: 6, hanging: 2)
    case .figure(let amount, let share, let pieces):
      let gap = String(repeating: " ", count: amountWidth - displayWidth(amount))
      text.append(gap + amount, .number)
      text.append(" " + bar(share) + " ", .accent)
      add(pieces, to: &text)
      return set(text, indent: 4, hanging: amountWidth + Self.barWidth + 2)
    }
  }

  private static let barWidth = 12
  /// Below it numbers, bars and words do not fit into one line.
  private static let narrow = 60

  private func bar(_ share: Double) -> String {
    let filled = Int((min(share, 1) * Double(Self.barWidth)).rounded())
    return String(repeating: "█", count: filled) + String(repeating: "·", count: Self.barWidth - filled)
  }

  private func add(_ pieces: [Outline.Piece], to text: inout StyledText) {
    for (index, piece) in pieces.enumerated() {
      if index > 0 { text.append(Outline.separator(pieces[index - 1], piece), .faint) }
      switch piece {
      case .label(let label): text.append(label)
      case .note(let note): text.append(note, .faint)
      case .badge(let label, let tone): text.append("[\(label)]", tone.ink)
      case .name(let name): text.append(rightToLeft: name, .strong)
      case .words(let words): text.append(rightToLeft: words)
      case .chain(let names): text.append(rightToLeft: names.joined(separator: " ← "), .accent)
      case .cite(let outlet, let report, _):
        // A chain that stands before it has named the outlet already.
        if index == 0 || !isChain(pieces[index - 1]) { text.append(rightToLeft: outlet, .accent) }
        if let report { text.append(text.letters.last?.scalar == " " ? "[\(report)]" : " [\(report)]", .faint) }
      }
    }
  }

  private func isChain(_ piece: Outline.Piece) -> Bool {
    switch piece {
    case .chain, .badge: true
    case .label, .note, .name, .words, .cite: false
    }
  }

  /// The text in lines of the terminal's width, those after the first set in by `hanging` more.
  private func set(_ text: StyledText, indent: Int, hanging: Int = 0) -> String {
    let lines = text.lines(width: style.width - indent - hanging)
    return lines.enumerated().map { index, line in
      String(repeating: " ", count: indent + (index == 0 ? 0 : hanging))
        + style.rendered(line, runsRightToLeft: labels.language.isRightToLeft) + "\n"
    }.joined()
  }
}

extension Outline.Tone {
  fileprivate var ink: TerminalStyle.Ink {
    switch self {
    case .plain: .faint
    case .calm: .calm
    case .change: .change
    case .alarm: .alarm
    }
  }
}
