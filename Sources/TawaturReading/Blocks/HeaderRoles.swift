import TawaturModel
import TawaturText

extension BlockReader {
  /// Reads the lines above the report: banners, headline, subheads, date and byline.
  func readHeader(_ lines: [PageLine], upTo end: Int, in text: TokenizedText, roles: inout [RoleGiven?]) {
    var candidates: [Int] = []
    for index in 0..<end where roles[index] == nil {
      if let role = plainRole(of: lines[index], in: text) {
        roles[index] = role
      } else {
        candidates.append(index)
      }
    }
    let headline = roles.first??.role == .headline ? 0 : headline(among: candidates, lines)
    for index in candidates {
      roles[index] = headerRole(of: index, headline: headline, lines, in: text)
    }
  }

  /// A role that a phrase or a date gives, whatever the lines around.
  func plainRole(of line: PageLine, in text: TokenizedText) -> RoleGiven? {
    if tables.isDateLine(line, in: text) { return RoleGiven(.dateline, by: "blocks/date-line") }
    if let phrase = tables.phrase(of: line, in: text), line.words <= 25 {
      return RoleGiven(phrase.fact.role, by: "blocks/phrase")
    }
    return isAddress(line, in: text) ? RoleGiven(.furniture, by: "blocks/address") : nil
  }

  /// Whether the line is a site's or a mail address and little else.
  private func isAddress(_ line: PageLine, in text: TokenizedText) -> Bool {
    guard line.words <= 6 else { return false }
    return line.tokens.dropLast().contains { index in
      let joined = !text.tokens[index + 1].spaceBefore
      switch text.tokens[index].mark {
      case .period: return joined && index > line.tokens.lowerBound && !text.tokens[index].spaceBefore
      case .other: return joined && text.text.bytes[text.tokens[index].folded.lowerBound] == UInt8(ascii: "@")
      default: return false
      }
    }
  }

  /// The first line that is long enough for a headline and no breadcrumb; else the longest.
  private func headline(among candidates: [Int], _ lines: [PageLine]) -> Int? {
    let plain = candidates.filter { !lines[$0].hasSeparators }
    if let first = plain.first(where: { lines[$0].words >= 5 }) { return first }
    if let first = candidates.first(where: { lines[$0].words >= 5 }) { return first }
    return plain.max { lines[$0].words < lines[$1].words }
  }

  private func headerRole(of index: Int, headline: Int?, _ lines: [PageLine], in text: TokenizedText) -> RoleGiven {
    guard let headline else { return RoleGiven(.furniture, by: "blocks/banner") }
    if index == headline { return RoleGiven(.headline, by: "blocks/headline") }
    if index < headline { return RoleGiven(.furniture, by: "blocks/banner") }
    let line = lines[index]
    if isBroken(line, in: text) { return RoleGiven(.paragraph, by: "blocks/paragraph") }
    if line.hasSeparators, line.words <= 12 { return RoleGiven(.byline, by: "blocks/place-and-outlet") }
    return line.words >= 4
      ? RoleGiven(.subhead, by: "blocks/under-headline") : RoleGiven(.byline, by: "blocks/short-under-headline")
  }
}
