import TawaturModel

/// Cuts a text into sentences.
package struct SentenceSplitter: Sendable {
  private let fullStops: FullStopRule
  private let lineEnds: LineEndRule

  /// Loads the abbreviations and the words that cannot end or begin a sentence.
  package init(into lexicon: inout Lexicon) throws(TableError) {
    fullStops = try FullStopRule(into: &lexicon)
    lineEnds = try LineEndRule(into: &lexicon)
  }

  /// The sentences as runs of tokens, in order and without gaps.
  ///
  /// A sentence may cross a line end that was put into its middle, and holds a closed quotation whole, however many
  /// full stops stand inside.
  /// - Complexity: O(*n*) in the tokens.
  package func sentences(of text: TokenizedText, quotations: [Quotation]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var open = quotations[...]
    for index in text.tokens.indices {
      while let quotation = open.first, quotation.whole.upperBound <= index { open = open.dropFirst() }
      let place = SentencePlace(
        index: index, sentenceStart: start, quotation: open.first.flatMap { $0.isClosed ? $0 : nil })
      guard ends(at: place, in: text) else { continue }
      sentences.append(.from(start, to: index + 1))
      start = index + 1
    }
    return sentences
  }

  private func ends(at place: SentencePlace, in text: TokenizedText) -> Bool {
    let next = place.index + 1
    if next == text.count { return true }
    if place.isQuoted(next) { return false }
    if text.tokens[next].line != text.tokens[place.index].line {
      return !lineEnds.joins(at: place, in: text)
    }
    return fullStops.ends(at: place, in: text)
  }
}

/// A token that may be the last of its sentence, and where it stands.
struct SentencePlace {
  let index: Int
  let sentenceStart: Int
  /// The closed quotation that holds or follows it.
  let quotation: Quotation?

  /// Whether a token stands inside a closed quotation or is its closing mark: nothing ends before it.
  func isQuoted(_ token: Int) -> Bool {
    guard let quotation else { return false }
    return token > quotation.whole.lowerBound && token < quotation.whole.upperBound
  }
}
