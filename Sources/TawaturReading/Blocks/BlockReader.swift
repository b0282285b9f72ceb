import TawaturModel
import TawaturText

/// Gives each line of a page its role: what the report says, and what the page puts around it.
package struct BlockReader: Sendable {
  let tables: BlockTables

  package init(into lexicon: inout Lexicon) throws(TableError) { tables = try BlockTables(into: &lexicon) }

  /// One block a line that is not blank, in order; `hasHeadline` says that the first line is the headline.
  /// - Complexity: O(*n*) in the tokens.
  package func blocks(of text: TokenizedText, hasHeadline: Bool) -> [Block] {
    let lines = PageLine.lines(of: text).filter { !$0.isBlank }
    var roles = [RoleGiven?](repeating: nil, count: lines.count)
    if hasHeadline, !lines.isEmpty { roles[0] = RoleGiven(.headline, by: "blocks/given-headline") }
    let body = bodyRange(of: lines)
    readHeader(lines, upTo: body.lowerBound, in: text, roles: &roles)
    readBody(lines, body, in: text, roles: &roles)
    readTrailer(lines, from: body.upperBound, in: text, roles: &roles)
    TeaserReader(tables: tables).read(lines, in: text, roles: &roles)
    return lines.indices.map { index in
      let given = roles[index] ?? RoleGiven(.paragraph, by: "blocks/paragraph")
      return Block(span: lines[index].span, role: given.role, by: given.by)
    }
  }

  /// From the first to behind the last line of prose; all lines where there is none.
  private func bodyRange(of lines: [PageLine]) -> Range<Int> {
    guard let first = lines.firstIndex(where: \.isProse), let last = lines.lastIndex(where: \.isProse) else {
      return lines.indices
    }
    return .from(first, to: last + 1)
  }

  private func readBody(_ lines: [PageLine], _ body: Range<Int>, in text: TokenizedText, roles: inout [RoleGiven?]) {
    for index in body where roles[index] == nil {
      let line = lines[index]
      if let role = tables.phrase(of: line, in: text)?.fact.role, isShort(line, for: role) {
        roles[index] = RoleGiven(role, by: "blocks/phrase")
      } else if tables.isDateLine(line, in: text) {
        roles[index] = RoleGiven(.dateline, by: "blocks/date-line")
      } else if line.words <= 8, !line.endsSentence, index + 1 < body.upperBound, !isBroken(line, in: text) {
        roles[index] = RoleGiven(.subhead, by: "blocks/short-line")
      }
    }
  }

  /// «المصدر» or «كتب» also begin sentences; among paragraphs only a line of few words is a credit.
  private func isShort(_ line: PageLine, for role: BlockRole) -> Bool {
    role == .furniture ? line.words <= 25 : line.words <= 6 && !line.endsSentence
  }

  /// Whether the line stops where a sentence goes on.
  func isBroken(_ line: PageLine, in text: TokenizedText) -> Bool {
    guard let last = line.tokens.last else { return false }
    switch text.tokens[last].mark {
    case .comma, .semicolon, .colon: return true
    default: return false
    }
  }
}

/// A role and the rule that gave it.
struct RoleGiven: Sendable {
  let role: BlockRole
  let by: String

  init(_ role: BlockRole, by: String) {
    self.role = role
    self.by = by
  }
}
