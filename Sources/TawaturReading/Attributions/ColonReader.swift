import TawaturModel
import TawaturText

/// Reads «موسكو: …»: a source, a colon and what it says, on a line of their own.
struct ColonReader: Sendable {
  let speech: SpeechText
  let phrases: SourcePhraseReader
  let contents: ContentReader

  /// Longer phrases before a colon say something themselves.
  private static let longestSource = 7

  /// The report of a line with a colon in it; with `isAny` any phrase before it is taken for a source.
  func report(in sentence: Range<Int>, isHeadline: Bool, isAny: Bool = false) -> Report? {
    guard isHeadline || isAny,
      let colon = sentence.prefix(Self.longestSource + 1).first(where: { speech.mark($0) == .colon }),
      colon > sentence.lowerBound, colon + 2 < sentence.upperBound,
      isAny
        || !Range.from(sentence.lowerBound, to: colon).contains(where: {
          speech.cues[$0] != nil && speech.heads[$0] == nil
        }
        ),
      case let middle = phrases.middle(of: .from(sentence.lowerBound, to: colon)), let source = middle.source,
      source.tokens.lowerBound == sentence.lowerBound, isAny || speaks(source) && !isTopic(source, colon),
      let content = contents.content(
        at: Link(kind: .colon, start: colon, content: colon + 1), before: sentence.upperBound)
    else { return nil }
    return Report(
      kind: .colon, token: colon, cue: speech.text.tokens[colon].span, source: source, content: content,
      polarity: .affirm, inflection: nil, told: middle.told, sentence: sentence, by: "attribution/colon-headline")
  }

  /// «إيطاليا: اقتراح …»: a place and what happened there.
  private func isTopic(_ source: SourcePhrase, _ colon: Int) -> Bool {
    let first = source.tokens.lowerBound
    guard let state = speech.tables.heads.state(at: first, in: speech.text) else {
      // «تعز: الجيش يدخل المدينة»
      return speech.mentions[first]?.type == .location && !speech.has(first, .capital) && !isClaim(from: colon + 1)
    }
    let next = colon + 1
    if speech.has(next, .object) || !speech.hasArticle(next) && VerbalNoun.hasShape(speech.text.letters(of: next)) {
      return true
    }
    return !speech.has(state.tokens.lowerBound, .capital) && !isClaim(from: next)
  }

  /// «إيران: سنرد», «فرنسا: أوروبا لن تدفع الثمن»: a state that says we, looks ahead, or speaks of another state.
  private func isClaim(from start: Int) -> Bool {
    for index in Range.from(start, to: min(start + Self.longestSource, speech.text.count)) {
      if speech.text.tokens[index].line != speech.text.tokens[start].line { return false }
      if isFutureOrOurs(index) || index < start + 2 && speech.has(index, .negation) { return true }
      if index < start + 2, speech.isState(index) { return true }
    }
    return false
  }

  /// «سنرد», «ستبذل», «لن», «محادثاتنا»
  private func isFutureOrOurs(_ index: Int) -> Bool {
    let letters = speech.text.letters(of: index)
    guard speech.isWord(index) else { return false }
    if letters.count == 2 { return letters[0] == ArabicLetter.lam && letters[1] == ArabicLetter.noon }
    guard letters.count > 4 else { return false }
    if letters.last() == ArabicLetter.alef, letters.last(1) == ArabicLetter.noon { return true }
    return letters[0] == ArabicLetter.seen
      && [ArabicLetter.noon, ArabicLetter.teh, ArabicLetter.yeh].contains(letters[1])
      && speech.heads[index] == nil && speech.mentions[index] == nil
  }

  /// Somebody who can speak, and no topic (بالفيديو: …).
  private func speaks(_ source: SourcePhrase) -> Bool {
    let first = source.tokens.lowerBound
    if speech.has(first, .topic) { return false }
    return speech.heads[first] != nil || speech.has(first, .portfolio) || speech.has(first, .givenName)
      || speech.isState(first)
      || speech.tables.media.medium(at: first, in: speech.text, told: true) != nil
      || speech.isMentioned(first) || source.tokens.count <= 2 && !speech.hasArticle(first)
  }
}
