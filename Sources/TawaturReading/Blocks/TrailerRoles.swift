import TawaturModel
import TawaturText

extension BlockReader {
  /// Reads the lines below the report's last paragraph: credits, initials, share lines.
  func readTrailer(_ lines: [PageLine], from start: Int, in text: TokenizedText, roles: inout [RoleGiven?]) {
    for index in Range.from(start, to: lines.count) where roles[index] == nil {
      roles[index] = plainRole(of: lines[index], in: text) ?? trailerRole(of: lines[index], in: text)
    }
  }

  private func trailerRole(of line: PageLine, in text: TokenizedText) -> RoleGiven? {
    if isBracketed(line, in: text) { return RoleGiven(.credit, by: "blocks/bracketed-credit") }
    if isInitials(line, in: text) { return RoleGiven(.byline, by: "blocks/initials") }
    guard !line.endsSentence else { return nil }
    if line.hasSeparators {
      return line.words <= 8 && (line.words <= 4 || line.hasBars)
        ? RoleGiven(.credit, by: "blocks/joined-credit") : RoleGiven(.furniture, by: "blocks/bars")
    }
    return line.words <= 3 ? RoleGiven(.credit, by: "blocks/short-last-line") : nil
  }

  /// «(رويترز)» alone on its line.
  private func isBracketed(_ line: PageLine, in text: TokenizedText) -> Bool {
    guard let first = line.tokens.first, let last = line.tokens.last, line.words <= 6 else { return false }
    return text.tokens[first].mark == .openBracket && text.tokens[last].mark == .closeBracket
  }

  /// «ح. م.»: single letters with full stops or slashes.
  private func isInitials(_ line: PageLine, in text: TokenizedText) -> Bool {
    guard (1...4).contains(line.words), line.tokens.count > line.words else { return false }
    return line.tokens.allSatisfy { text.tokens[$0].kind == .mark || text.tokens[$0].folded.count <= 2 }
  }
}
