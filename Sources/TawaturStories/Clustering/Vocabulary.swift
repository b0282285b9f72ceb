import TawaturText

/// Makes terms of words: one for all forms and spellings of a word.
struct Vocabulary: Sendable {
  /// By the term of another spelling, the term of the first.
  private var spellings: [Term: Term] = [:]

  init() throws(TableError) {
    for row in try Table(Tables.spellings, columns: 1).rows {
      let forms = row.list(0).map(Self.stemmed)
      for form in forms.dropFirst() where form != forms[0] { spellings[form] = forms[0] }
    }
  }

  /// The term of the folded word in `range` of `bytes`.
  func term(of range: Range<Int>, in bytes: [UInt8]) -> Term {
    let term = Term(stem: bytes[LightStem.core(of: range, in: bytes)])
    return spellings[term] ?? term
  }

  /// The term of a word of a table.
  func term(of word: TableText) -> Term {
    let term = Self.stemmed(word)
    return spellings[term] ?? term
  }

  private static func stemmed(_ word: TableText) -> Term {
    let bytes = folded(word)
    return Term(stem: bytes[LightStem.core(of: bytes.indices, in: bytes)])
  }
}
