import TawaturModel
import TawaturText

/// The words of noun phrases, by which two phrases are known for the same, and how far an organisation's name goes.
struct PhraseWords: Sendable {
  let speech: SpeechText

  /// A head noun with what belongs to it: bare nouns up to one with the article, then adjectives.
  func organisation(at index: Int) -> Range<Int> {
    var end = index + 1
    var closed = speech.hasArticle(index)
    while end < speech.text.count, speech.isWord(end), !speech.has(end, .prepositions), speech.cues[end] == nil,
      !speech.has(end, [.adverb, .linker, .relative])
    {
      if speech.heads[end]?.type == .person { break }
      // «أبرمت حكومة البلد اتفاق»: nothing bare goes on behind a state.
      if end > index + 1, !speech.hasArticle(end), isPlace(end - 1) || endsName(at: end, from: index) { break }
      if speech.hasArticle(end) {
        if closed, !isAdjective(end) || !mayDescribe(end, index) { break }
        closed = true
      } else if closed {
        break
      }
      end += 1
    }
    return .from(index, to: end)
  }

  /// «مركز الشرطة المحلي»: the adjective is the station's, and not the police's.
  private func mayDescribe(_ adjective: Int, _ noun: Int) -> Bool {
    guard speech.hasArticle(noun), let head = speech.heads[noun], head.number == .singular else { return true }
    return head.isFeminine == (speech.text.letters(of: adjective).last() == ArabicLetter.tehMarbuta)
  }

  private func endsName(at end: Int, from index: Int) -> Bool {
    speech.mentions[index].map { $0.type == .organisation && $0.tokens.upperBound == end } ?? false
  }

  private func isPlace(_ index: Int) -> Bool {
    speech.isState(index) || speech.mentions[index]?.type == .location
  }

  /// An adjective by its ending: ي or ة.
  func isAdjective(_ index: Int) -> Bool {
    let last = speech.letter(speech.text.bytes(of: index).count / 2 - 1, of: index)
    return last == ArabicLetter.yeh || last == ArabicLetter.tehMarbuta
  }

  /// The words of a phrase without articles.
  func keywords(_ tokens: Range<Int>) -> Set<UInt64> {
    var words: Set<UInt64> = []
    for index in tokens where speech.isWord(index) && !speech.has(index, .prepositions) {
      words.insert(keyword(index))
    }
    return words
  }

  /// A word without its article, as a hash of 64 bits: words that share one are not met.
  func keyword(_ index: Int) -> UInt64 {
    let bytes = speech.text.bytes(of: index)
    return TaggerHash.word(
      speech.hasArticle(index) && speech.firstLetter(index) == ArabicLetter.alef ? bytes.dropFirst(4) : bytes)
  }

  /// A word of a title, of which article and feminine ending tell nothing («وزيرة», «الأميركي»).
  func titleWord(_ index: Int) -> UInt64 {
    var bytes = speech.text.bytes(of: index)
    if speech.hasArticle(index), speech.firstLetter(index) == ArabicLetter.alef { bytes = bytes.dropFirst(4) }
    if bytes.count > 4, speech.text.letter(fromEnd: 0, of: index) == ArabicLetter.tehMarbuta {
      bytes = bytes.dropLast(2)
    }
    return TaggerHash.word(bytes)
  }
}
