import TawaturModel
import TawaturText

/// Finds where a page goes on with other reports after «read also», and where it comes back.
struct TeaserReader: Sendable {
  let tables: BlockTables

  /// Marks the lines of other reports as furniture.
  ///
  /// A marker with a title on its own line stands for that line alone. After a bare marker titles follow, and then
  /// either another report, whose first paragraph takes up the words of its title, or the report above again. Behind
  /// a list of titles it is that, unless the last of them is taken up.
  func read(_ lines: [PageLine], in text: TokenizedText, roles: inout [RoleGiven?]) {
    let markers = lines.map { marker(of: $0, in: text) }
    guard markers.contains(where: { $0 != nil }) else { return }
    var body: Set<UInt64> = []
    var teaser: Teaser?
    for index in lines.indices {
      let line = lines[index]
      if let marker = markers[index] {
        roles[index] = RoleGiven(.furniture, by: "blocks/read-also")
        teaser = marker.standsAlone ? Teaser() : teaser
        continue
      }
      let words = Self.content(of: line, in: text)
      if var others = teaser {
        let isProse = line.isProse && !(line.isQuestion && line.words < PageLine.longestTitle)
        if isProse, !others.holds(words, against: body) {
          teaser = nil
        } else {
          if roles[index]?.role.isReport ?? true { roles[index] = RoleGiven(.furniture, by: "blocks/teaser") }
          others.take(words, isProse: isProse)
          teaser = others
          continue
        }
      }
      if roles[index]?.role.isReport ?? true { body.formUnion(words) }
    }
  }

  /// What was read of other reports so far.
  private struct Teaser {
    var titles: [Set<UInt64>] = []
    var report: Set<UInt64> = []

    /// Whether a paragraph goes on with the other report rather than with the one whose words are in `body`.
    func holds(_ words: Set<UInt64>, against body: Set<UInt64>) -> Bool {
      guard !words.isEmpty else { return true }
      let withBody = words.count { body.contains($0) }
      if report.isEmpty {
        let takesUpTitle = titles.suffix(1).contains { title in title.count { words.contains($0) } * 2 >= title.count }
        return takesUpTitle || titles.count < 2 && withBody * 4 < words.count
      }
      return withBody * 10 < words.count * 3 || withBody < words.count(where: { report.contains($0) }) * 2
    }

    mutating func take(_ words: Set<UInt64>, isProse: Bool) {
      if isProse { report.formUnion(words) } else if words.count > 1 { titles.append(words) }
    }
  }

  private func marker(of line: PageLine, in text: TokenizedText) -> Marker? {
    guard line.words <= 25, let phrase = tables.phrase(of: line, in: text), phrase.fact.scope == .teaser else {
      return nil
    }
    return Marker(standsAlone: line.words <= phrase.tokens.count)
  }

  private struct Marker {
    /// Without a title behind it.
    let standsAlone: Bool
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
