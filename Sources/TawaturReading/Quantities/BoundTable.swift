import TawaturModel
import TawaturText

/// Phrases that bound the number beside them: «أكثر من 30», «30 على الأقل».
struct BoundTable: Sendable {
  private struct Phrase: Sendable {
    let bound: Quantity.Bound
    let place: Place
  }

  private enum Place: String, Sendable {
    case before, after, both
    /// Before digits only: «أكثر 30», where «أكثر البلدان» is a superlative.
    case digits
    /// Before the number with up to three words between: «تجاوز عدد الزوار 30».
    case through
    /// The same with «عن» or «على» before the number: «يزيد عددهم على 30».
    case throughFrom
  }

  private let phrases: PhraseTable<Phrase>
  private let from: [WordID]

  init(into lexicon: inout Lexicon) throws(TableError) {
    phrases = try PhraseTable(Table(Tables.quantityBounds, columns: 3), into: &lexicon) {
      row throws(TableError) in Phrase(bound: try row.value(1), place: try row.value(2))
    }
    from = [lexicon.insert("عن"), lexicon.insert("على")]
  }

  /// The bound whose phrase stands before the number at `index`.
  func bound(before index: Int, areDigits: Bool, in text: TokenizedText) -> Quantity.Bound? {
    // «ما لا يقل عن» is the longest: four words.
    for start in Range.from(max(0, index - 4), to: max(0, index))
    where text.tokens[start].line == text.tokens[index].line {
      guard let match = phrases.match(at: start, in: text), match.tokens.upperBound == index else { continue }
      switch match.fact.place {
      case .before, .both, .through: return match.fact.bound
      case .digits where areDigits: return match.fact.bound
      case .digits, .after, .throughFrom: continue
      }
    }
    return bound(somewhereBefore: index, in: text)
  }

  private func bound(somewhereBefore index: Int, in text: TokenizedText) -> Quantity.Bound? {
    var bound: Quantity.Bound?
    var start = index - 1
    while start >= 0, start >= index - 6, text.tokens[start].line == text.tokens[index].line,
      text.tokens[start].kind == .word, !text.isWaw(start)
    {
      if let match = phrases.match(at: start, in: text), (1...4).contains(index - match.tokens.upperBound) {
        switch match.fact.place {
        // «تفوقه إلى هدفين» tells his lead.
        case .through where !match.hasPronoun && !isFrom(index - 1, in: text): bound = match.fact.bound
        case .throughFrom where isFrom(index - 1, in: text): bound = match.fact.bound
        default: break
        }
      }
      start -= 1
    }
    return bound
  }

  /// Whether a phrase that stands before numbers begins at `index`.
  func stands(before index: Int, in text: TokenizedText) -> Bool {
    guard let match = phrases.match(at: index, in: text) else { return false }
    return match.fact.place == .before || match.fact.place == .both
  }

  private func isFrom(_ index: Int, in text: TokenizedText) -> Bool {
    text.forms(of: index).first.map { from.contains($0.word) && $0.proclitics.isEmpty } ?? false
  }

  /// The bound whose phrase begins at `index`.
  func bound(after index: Int, in text: TokenizedText) -> Quantity.Bound? {
    guard index < text.count, let match = phrases.match(at: index, in: text) else { return nil }
    return match.fact.place == .after || match.fact.place == .both ? match.fact.bound : nil
  }
}
