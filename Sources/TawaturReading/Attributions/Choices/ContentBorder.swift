import TawaturModel
import TawaturText

/// A place where what is said may end.
struct ContentBorder: Sendable {
  /// The first token after what is said.
  let end: Int
  /// The first word, number or quotation behind it.
  let next: Int
}

/// Finds the places where what is said may end: marks, and words that open a clause or hand the word over.
struct ContentBorders: Sendable {
  let speech: SpeechText

  /// So many places, the nearest first, and those of the rules and of the sentence besides.
  private static let most = 6
  /// What is said goes on over no more sentences of its line.
  private static let mostSentences = 2
  /// No clause of prose has so many tokens.
  private static let longest = 400

  /// The borders of a content in text order, and which of them the rules chose, who let it end at `rule`.
  /// - Complexity: O(*n*) in the tokens of the sentence.
  func borders(
    from opening: Content.Opening, rule: Int, cue: Int, in sentence: Range<Int>, and next: ArraySlice<Range<Int>>
  ) -> (all: [ContentBorder], rule: Int) {
    let start = opening.token
    let inside = enclosing(cue, opening)
    let bound = min(inside ?? sentence.upperBound, sentence.upperBound)
    var ends: [Int] = []
    var index = start + 1
    if let quotation = speech.quotation(opensAt: start) {
      index = quotation.whole.upperBound
      ends.append(min(index, bound))
    }
    while index < min(bound, start + Self.longest), ends.count < Self.most {
      if speech.quotation(opensAt: index) == nil, isBorder(index) { ends.append(index) }
      let jump = skipped(index, before: bound)
      if jump > index + 1, jump < bound, speech.mark(jump) == .none, isAfterQuotation(jump), jump > start + 4 {
        ends.append(jump)
      }
      index = jump
    }
    ends.append(bound)
    if inside == nil { ends += further(sentence, next) }
    ends.append(rule)
    ends.sort()
    let all = borders(ends, from: start)
    let ruled = self.next(from: rule)
    return (all, all.firstIndex { $0.next >= ruled } ?? 0)
  }

  /// Ends without those that leave the same words.
  private func borders(_ ends: [Int], from start: Int) -> [ContentBorder] {
    var borders: [ContentBorder] = []
    for end in ends where end > start {
      let next = self.next(from: end)
      if let last = borders.last, last.next >= next || last.end >= end { continue }
      borders.append(ContentBorder(end: end, next: next))
    }
    return borders
  }

  private func next(from end: Int) -> Int {
    var index = end
    while index < speech.text.count, !speech.isWord(index), speech.text.tokens[index].kind != .digits,
      speech.quotation(opensAt: index) == nil
    {
      index += 1
    }
    return index
  }

  /// Inside of a quotation nothing is said beyond it, nor behind a quotation that ب opens.
  private func enclosing(_ cue: Int, _ opening: Content.Opening) -> Int? {
    if let quotation = speech.quotations[cue] { return quotation.inside.upperBound }
    if let quotation = speech.quotations[opening.token], quotation.whole.lowerBound < opening.token {
      return quotation.inside.upperBound
    }
    return nil
  }

  /// The ends of the sentences behind it on the same line.
  private func further(_ sentence: Range<Int>, _ next: ArraySlice<Range<Int>>) -> [Int] {
    guard let last = sentence.last else { return [] }
    let line = speech.text.tokens[last].line
    return next.prefix(Self.mostSentences).prefix {
      !$0.isEmpty && speech.text.tokens[$0.lowerBound].line == line
    }.map(\.upperBound)
  }

  /// Over a quotation or a short bracket.
  private func skipped(_ index: Int, before bound: Int) -> Int {
    if let quotation = speech.quotation(opensAt: index) {
      return max(index + 1, min(quotation.whole.upperBound, bound))
    }
    guard speech.mark(index) == .openBracket else { return index + 1 }
    return Range.from(index + 1, to: min(bound, index + 30)).first { speech.mark($0) == .closeBracket }.map { $0 + 1 }
      ?? index + 1
  }

  private func isAfterQuotation(_ index: Int) -> Bool {
    speech.mark(index - 1) == .closeQuote || speech.mark(index - 1) == .straightQuote
  }

  private func isBorder(_ index: Int) -> Bool {
    switch speech.mark(index) {
    case .comma, .semicolon, .ellipsis, .colon, .question, .exclamation: return true
    case .period: return speech.isFullStop(index)
    case .dash: return speech.text.tokens[index].spaceBefore
    case .none: return speech.mark(index - 1) == .none && opensClause(index)
    default: return false
    }
  }

  /// A word that may begin somebody else's words without a mark before it (وأضاف، مشيرا، لكنه، بحسب، فيما).
  private func opensClause(_ index: Int) -> Bool {
    guard speech.isWord(index) else { return false }
    if let cue = speech.cues[index], speech.heads[index] == nil,
      cue.isParticiple || !cue.proclitics.isDisjoint(with: .conjunctions)
    {
      return true
    }
    let classes = speech.classes[index]
    if !classes.isDisjoint(with: [.gloss, .adversative, .without]) { return true }
    if classes.contains(.opener),
      classes.contains(.conjunction) || speech.firstLetter(index).isOne(of: ArabicLetter.waw, ArabicLetter.feh)
    {
      return true
    }
    if !classes.isDisjoint(with: [.causal, .relative, .what]), index + 1 < speech.text.count {
      return speech.cues[index + 1] != nil
    }
    return speech.isMeanwhile(index) || speech.tables.phrases.match(at: index, in: speech.text) != nil
  }
}
