import TawaturModel
import TawaturText

/// Finds the outlet a page names itself: in its banner, in the credit below the report, or before the first words.
struct OutletReader: Sendable {
  let tables: BlockTables

  /// Words of an outlet's name at most.
  private static let longest = 5

  /// The name as the page writes it, nil where it names none.
  func outlet(of blocks: [Block], in text: TokenizedText) -> String? {
    // Every line that is not blank is a block.
    let lines = PageLine.lines(of: text).filter { !$0.isBlank }
    let page = Array(zip(blocks, lines))
    return banner(above: page, in: text) ?? credit(among: page, in: text)
  }

  /// The first line above the headline that is neither date nor phrase: «المرفأ.نت», «صحيفة السنديان | محليات».
  private func banner(above page: [(block: Block, line: PageLine)], in text: TokenizedText) -> String? {
    guard let headline = page.firstIndex(where: { $0.block.role == .headline }) else { return nil }
    let banner = page[..<headline].first { block, line in
      block.role == .furniture && tables.phrase(of: line, in: text) == nil
    }
    return banner.flatMap { name(at: $0.line.tokens, in: text) }
  }

  /// «المصدر: الجزيرة», or the first of two names joined below the report («سيرياهوم نيوز 2_راي اليوم»).
  private func credit(among page: [(block: Block, line: PageLine)], in text: TokenizedText) -> String? {
    for (block, line) in page where block.role == .credit {
      if let phrase = tables.phrase(of: line, in: text) {
        let rest = Range.from(phrase.tokens.upperBound, to: line.tokens.upperBound).drop {
          text.tokens[$0].kind == .mark
        }
        if let first = rest.first, let name = name(at: .from(first, to: line.tokens.upperBound), in: text) {
          return name
        }
      } else if line.hasSeparators, let name = name(at: line.tokens, in: text) {
        return name
      }
    }
    return nil
  }

  /// The words from the start of a line up to the first mark or number.
  private func name(at tokens: Range<Int>, in text: TokenizedText) -> String? {
    let words = tokens.prefix { text.tokens[$0].kind == .word || text.tokens[$0].kind == .foreign }
    guard let first = words.first, let last = words.last, words.count <= Self.longest else { return nil }
    return text.span(of: .from(first, to: last + 1)).map(text.original)
  }
}
