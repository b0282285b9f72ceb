import TawaturModel
import TawaturText

/// Finds where a page goes on with other reports after «read also», and where it comes back.
struct TeaserReader: Sendable {
  let tables: BlockTables

  /// Marks the lines of other reports as furniture.
  ///
  /// What follows the marker belongs to another report while its words are more those of the teaser's title than
  /// those of the report above; a paragraph that speaks of the report's own matter ends it.
  func read(_ lines: [PageLine], in text: TokenizedText, roles: inout [RoleGiven?]) {
    var body: Set<UInt64> = []
    var teaser: Set<UInt64>?
    for index in lines.indices {
      let line = lines[index]
      if opensTeaser(line, in: text) {
        roles[index] = RoleGiven(.furniture, by: "blocks/read-also")
        teaser = index * 3 > lines.count ? Self.content(of: line, in: text) : []
        continue
      }
      let words = Self.content(of: line, in: text)
      guard let others = teaser else {
        if roles[index]?.role.isReport ?? true { body.formUnion(words) }
        continue
      }
      if line.isProse, belongs(words, toReport: body, notTo: others) {
        teaser = nil
        body.formUnion(words)
      } else {
        if roles[index]?.role.isReport ?? true { roles[index] = RoleGiven(.furniture, by: "blocks/teaser") }
        teaser = others.union(words)
      }
    }
  }

  private func opensTeaser(_ line: PageLine, in text: TokenizedText) -> Bool {
    guard line.words <= 25, let phrase = tables.phrase(of: line, in: text) else { return false }
    return phrase.fact.scope == .teaser
  }

  /// Three in ten of its words stand above, and clearly more than in the teaser.
  private func belongs(_ words: Set<UInt64>, toReport body: Set<UInt64>, notTo teaser: Set<UInt64>) -> Bool {
    guard !words.isEmpty else { return false }
    let shared = words.count { body.contains($0) }
    let withTeaser = words.count { teaser.contains($0) }
    return shared * 10 >= words.count * 3 && shared >= withTeaser * 2
  }

  /// The words of four letters and more, without the article.
  private static func content(of line: PageLine, in text: TokenizedText) -> Set<UInt64> {
    var words: Set<UInt64> = []
    for index in line.tokens where text.tokens[index].kind != .mark {
      var bytes = text.bytes(of: index)
      if bytes.starts(with: [0xD8, 0xA7, 0xD9, 0x84]), bytes.count > 8 { bytes = bytes.dropFirst(4) }
      guard bytes.count >= 8 else { continue }
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      words.insert(hash)
    }
    return words
  }
}
