import TawaturModel
import TawaturText

/// Phrases that bound the number beside them: «أكثر من 30», «30 على الأقل».
struct BoundTable: Sendable {
  private struct Phrase: Sendable {
    let bound: Quantity.Bound
    let place: Place
  }

  private enum Place: String, Sendable { case before, after, both, digits }

  private let phrases: PhraseTable<Phrase>

  init(into lexicon: inout Lexicon) throws(TableError) {
    phrases = try PhraseTable(Table("quantity-bounds", Tables.quantityBounds, columns: 3), into: &lexicon) {
      row throws(TableError) in Phrase(bound: try row.value(1), place: try row.value(2))
    }
  }

  /// The bound whose phrase ends right before `index`, and where the phrase begins.
  func bound(before index: Int, areDigits: Bool, in text: TokenizedText) -> (bound: Quantity.Bound, start: Int)? {
    // «ما لا يقل عن» is the longest: four words.
    for start in max(0, index - 4)..<max(0, index) where text.tokens[start].line == text.tokens[index].line {
      if let match = phrases.match(at: start, in: text), match.tokens.upperBound == index,
        match.fact.place != .after, match.fact.place != .digits || areDigits
      {
        return (match.fact.bound, start)
      }
    }
    return nil
  }

  /// The bound whose phrase begins at `index`.
  func bound(after index: Int, in text: TokenizedText) -> Quantity.Bound? {
    guard index < text.count, let match = phrases.match(at: index, in: text),
      match.fact.place == .after || match.fact.place == .both
    else {
      return nil
    }
    return match.fact.bound
  }
}
