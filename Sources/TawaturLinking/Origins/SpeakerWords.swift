import TawaturText

/// Words that stand where a speaker's name would and name nobody.
struct SpeakerWords: Sendable {
  private enum Sense: String {
    /// «الجانبان»: whoever was spoken of.
    case nobody
    /// «ذاتها»: the one named before.
    case same
  }

  private let words: PhraseTable<Sense>

  init(into lexicon: inout Lexicon) throws(TableError) {
    words = try PhraseTable(Table(Tables.speakerWords, columns: 2), into: &lexicon) {
      row throws(TableError) in try row.value(1)
    }
  }

  /// Whether the whole name is made of such words.
  func nameNobody(_ name: TokenizedText) -> Bool {
    var index = 0
    while index < name.count, let word = words.match(at: index, in: name) { index = word.tokens.upperBound }
    return name.count > 0 && index == name.count
  }

  /// Whether the name only leads back to one given before.
  func leadBack(_ name: TokenizedText) -> Bool {
    (0..<name.count).contains { words.match(at: $0, in: name)?.fact == .same }
  }
}
