import TawaturModel
import TawaturText

/// Offices by the words that name them, and states by the adjectives of their people.
struct OfficeTable: Sendable {
  struct Office: Sendable {
    /// `president`, `foreign-minister`.
    let role: String
    /// What its holder is called when the office is cut short: `minister` for a `foreign-minister`.
    let short: String
  }

  let offices: PhraseTable<Office>
  /// By folded adjective without its article: the state's id.
  private let demonyms: [[UInt8]: String]
  /// Folded words that may stand in a title and say when it was held.
  private let times: [[UInt8]: Bool]

  init(into lexicon: inout Lexicon) throws(TableError) {
    offices = try PhraseTable(Table(Tables.nameOffices, columns: 3), into: &lexicon) {
      row throws(TableError) in Office(role: String(row[1]), short: String(row[2]))
    }
    var demonyms: [[UInt8]: String] = [:]
    for row in try Table(Tables.nameDemonyms, columns: 2).rows {
      for adjective in row.list(0) { demonyms[folded(adjective)] = String(row[1]) }
    }
    self.demonyms = demonyms
    var times: [[UInt8]: Bool] = [:]
    for row in try Table(Tables.nameOfficeTimes, columns: 2).rows {
      for word in row.list(0) { times[folded(word)] = row[1] == "former" }
    }
    self.times = times
  }

  /// Whether the token says that an office was held before (السابق, الراحل); nil where it says nothing of the kind.
  func isFormer(_ index: Int, in text: TokenizedText) -> Bool? {
    text.tokens[index].kind == .word ? times[Array(text.bytes(of: index))] : nil
  }

  /// The state whose adjective stands at a token, with its article where `withArticle` says so.
  func state(at index: Int, withArticle: Bool, in text: TokenizedText) -> String? {
    guard text.tokens[index].kind == .word, text.hasArticle(index) == withArticle, text.endsAsAdjective(index) else {
      return nil
    }
    return demonyms[Self.masculine(text.bytes(of: index).dropFirst(withArticle ? 4 : 0))]
  }

  /// Whether a word that is also a state's name stands here as an adjective (الصحف السعودية, قوات سورية).
  func isAdjective(_ index: Int, in text: TokenizedText) -> Bool {
    guard index > 0, text.tokens[index - 1].kind == .word, text.tokens[index - 1].line == text.tokens[index].line else {
      return false
    }
    let isDefinite = text.hasArticle(index)
    guard state(at: index, withArticle: isDefinite, in: text) != nil else { return false }
    return isDefinite ? text.hasArticle(index - 1) : isFeminine(index - 1, in: text)
  }

  private func isFeminine(_ index: Int, in text: TokenizedText) -> Bool {
    let last = text.letter(fromEnd: 0, of: index)
    return last == ArabicLetter.tehMarbuta
      || last == ArabicLetter.teh && text.letter(fromEnd: 1, of: index) == ArabicLetter.alef
  }

  /// «أميركية» as «أميركي».
  private static func masculine(_ word: ArraySlice<UInt8>) -> [UInt8] {
    word.suffix(2).elementsEqual(tehMarbuta) ? Array(word.dropLast(2)) : Array(word)
  }

  private static let tehMarbuta: [UInt8] = Array("ة".utf8)
}

/// An office as a text names it.
struct OfficePhrase {
  let office: OfficeTable.Office
  let tokens: Range<Int>
  /// The id of its state or body, nil where the words name none.
  var holder: String?
  var isFormer = false

  /// One name for the same office however it is written; nil where the state is not named.
  var id: String? { holder.map { $0 + "/" + office.role } }
}
