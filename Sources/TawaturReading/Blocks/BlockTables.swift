import TawaturModel
import TawaturText

/// The phrases and words by which the lines around a report are known.
struct BlockTables: Sendable {
  private let phrases: PhraseTable<LinePhrase>
  private let dateWords: PhraseTable<DateWord>

  struct LinePhrase: Sendable {
    let role: BlockRole
    let place: Place
    let scope: Scope

    enum Place: String, Sendable { case start, label, whole, within }
    enum Scope: String, Sendable { case line, teaser }
  }

  private enum DateWord: String, Sendable { case date, link }

  init(into lexicon: inout Lexicon) throws(TableError) {
    phrases = try PhraseTable(Table(Tables.blockPhrases, columns: 4), into: &lexicon) {
      row throws(TableError) in
      LinePhrase(role: try row.value(1), place: try row.value(2), scope: try row.value(3))
    }
    dateWords = try PhraseTable(Table(Tables.blockDateWords, columns: 2), into: &lexicon) {
      row throws(TableError) in try row.value(1)
    }
  }

  /// The phrase that gives `line` its role, with the tokens it covers.
  func phrase(of line: PageLine, in text: TokenizedText) -> PhraseMatch<LinePhrase>? {
    for index in line.tokens where text.mayBegin(phrases.openers, at: index) {
      guard let match = phrases.match(at: index, in: text), match.proclitics.isEmpty, !match.hasPronoun,
        match.tokens.upperBound <= line.tokens.upperBound
      else { continue }
      let isFirst = areMarks(.from(line.tokens.lowerBound, to: index), in: text)
      let covers = isFirst && areMarks(.from(match.tokens.upperBound, to: line.tokens.upperBound), in: text)
      switch match.fact.place {
      case .whole where covers, .within where line.words <= 12, .start where isFirst, .label where covers:
        return match
      case .label where isFirst && endsLabel(match.tokens.upperBound, in: text): return match
      default: continue
      }
    }
    return nil
  }

  private func areMarks(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    tokens.allSatisfy { text.tokens[$0].kind == .mark }
  }

  private func endsLabel(_ index: Int, in text: TokenizedText) -> Bool {
    switch text.tokens[index].mark {
    case .colon, .slash, .dash: true
    default: false
    }
  }

  /// Whether the line says a date or clock and nothing else.
  func isDateLine(_ line: PageLine, in text: TokenizedText) -> Bool {
    guard line.words <= 16 else { return false }
    var digits = 0
    for index in line.tokens {
      switch text.tokens[index].kind {
      case .digits: digits += 1
      case .mark: continue
      case .word, .foreign:
        guard text.mayBegin(dateWords.openers, at: index),
          text.forms(of: index).contains(where: { dateWords.fact(ofWord: $0.word) != nil })
        else { return false }
      }
    }
    return digits > 0
  }
}
