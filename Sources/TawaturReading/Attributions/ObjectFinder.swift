import TawaturText

/// Finds where the subject of a verb ends and its plain object begins.
struct ObjectFinder: Sendable {
  let speech: SpeechText
  let phrases: SourcePhraseReader

  private static let reach = 16

  /// The words before the object and the object's first token.
  func object(of cue: CueMatch, before end: Int, hasSubject: Bool) -> (Middle?, Int)? {
    let first = cue.token + 1
    guard first < end, !cue.hasPronoun else { return nil }
    if hasSubject { return beginsObject(first) || hasQuotedObject(first) ? (nil, first) : nil }
    if beginsObject(first) { return nil }
    var index = first + 1
    while index < min(end, first + Self.reach) {
      switch speech.mark(index) {
      case .period, .semicolon, .colon, .question, .ellipsis: return nil
      default: break
      }
      if beginsObject(index), !speech.has(index - 1, .prepositions) || speech.mark(index - 1) == .comma {
        let middle = phrases.middle(of: first..<index)
        guard let source = middle.source, isKnown(source), isComplete(source, before: index),
          Agreement.allows(cue, source, in: speech)
        else { return nil }
        return (middle, index)
      }
      index += 1
    }
    return nil
  }

  private func hasQuotedObject(_ index: Int) -> Bool { speech.quotation(opensAt: index) != nil }

  /// A verbal noun without article.
  private func beginsObject(_ index: Int) -> Bool {
    guard speech.isWord(index), !speech.hasArticle(index), speech.heads[index] == nil,
      speech.tables.heads.state(at: index, in: speech.text) == nil, !speech.has(index, [.givenName, .adverb, .turn])
    else { return false }
    return speech.has(index, .object) || VerbalNoun.hasShape(speech.text.bytes(of: index))
  }

  private func isKnown(_ source: SourcePhrase) -> Bool {
    let first = source.tokens.lowerBound
    return speech.heads[first] != nil || speech.has(first, .givenName)
      || speech.tables.heads.state(at: first, in: speech.text) != nil
      || speech.tables.media.medium(at: first, in: speech.text, told: true) != nil
      || source.tokens.count <= 3 && !speech.hasArticle(first) && source.tokens.allSatisfy { speech.mark($0) == .none }
  }

  /// «إدارة مكافحة» is one phrase: after a bare noun the next belongs to it.
  private func isComplete(_ source: SourcePhrase, before index: Int) -> Bool {
    guard source.tokens.count == 1 else { return true }
    let only = source.tokens.lowerBound
    return speech.heads[only] == nil || speech.hasArticle(only)
      || speech.tables.heads.state(at: only, in: speech.text) != nil
  }
}
