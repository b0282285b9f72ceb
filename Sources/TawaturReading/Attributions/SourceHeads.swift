import TawaturModel
import TawaturText

/// Who or what a noun makes its phrase name.
struct SourceHead: Sendable {
  enum Number: String, Sendable {
    case singular = "s"
    case dual = "d"
    case plural = "p"
  }
  let type: Attribution.SpeakerType
  let isFeminine: Bool
  let number: Number
}

/// Head nouns of sources, and states that speak under their own or their capital's name.
final class SourceHeads: Sendable {
  private let heads: [SourceHead?]
  /// The words that are heads.
  let openers: TableSet
  private let states: PhraseTable<Bool>

  init(into lexicon: inout Lexicon) throws(TableError) {
    openers = lexicon.newTable()
    var heads: [SourceHead?] = []
    for row in try Table(Tables.sourceHeads, columns: 4).rows {
      let word = lexicon.insert(row[0])
      lexicon.open(openers, with: word)
      let index = Int(word.index)
      while heads.count <= index { heads.append(nil) }
      heads[index] = SourceHead(type: try row.value(1), isFeminine: row[2] == "f", number: try row.value(3))
    }
    self.heads = heads
    states = try PhraseTable(Table(Tables.sourceStates, columns: 2), into: &lexicon) {
      row throws(TableError) in row[1] == "f"
    }
  }

  /// The head noun at `index`, with or without article, conjunction and pronoun.
  func head(at index: Int, in text: TokenizedText) -> SourceHead? {
    guard text.mayBegin(openers, at: index) else { return nil }
    for form in text.forms(of: index) {
      guard form.proclitics.isSubset(of: [.waw, .feh, .al, .lam, .beh]), Int(form.word.index) < heads.count else {
        continue
      }
      if let head = heads[Int(form.word.index)] { return head }
    }
    return nil
  }

  /// Whether the head noun at `index` has ل written onto it (لرابطة).
  func isAfterLam(at index: Int, in text: TokenizedText) -> Bool {
    for form in text.forms(of: index) where Int(form.word.index) < heads.count && heads[Int(form.word.index)] != nil {
      return form.proclitics.contains(.lam)
    }
    return false
  }

  /// A state's name at `index`: its tokens and gender.
  func state(at index: Int, in text: TokenizedText) -> PhraseMatch<Bool>? { states.match(at: index, in: text) }
}
