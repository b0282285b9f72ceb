import TawaturText

/// Tells sentences about what is to come.
struct FutureWords: Sendable {
  let tables: StoryTables

  /// Whether a word of planning (من المقرر) or a future verb (ستبدأ) stands in the tokens.
  /// - Complexity: O(*n*) in the tokens.
  func stand(in tokens: Range<Int>, of text: TokenizedText) -> Bool {
    tokens.contains { index in
      let role = tables.role(index, in: text)
      return role == .planned || (role != .presentWithSeen && isFutureVerb(text.bytes(of: index)))
    }
  }

  /// The seen of the future before the yeh, teh or noon of a verb, with or without a conjunction.
  private func isFutureVerb(_ word: ArraySlice<UInt8>) -> Bool {
    var word = word
    if Self.letter(word) == ArabicLetter.waw || Self.letter(word) == ArabicLetter.feh { word = word.dropFirst(2) }
    guard word.count >= 10, Self.letter(word) == ArabicLetter.seen else { return false }
    switch Self.letter(word.dropFirst(2)) {
    case ArabicLetter.yeh, ArabicLetter.teh, ArabicLetter.noon: return true
    default: return false
    }
  }

  /// The two-byte letter a word starts with; 0 where it starts with something else.
  private static func letter(_ word: ArraySlice<UInt8>) -> UInt32 {
    guard word.count >= 2, let lead = word.first, lead >= 0xC2, lead < 0xE0 else { return 0 }
    return UInt32(lead & 0x1F) << 6 | UInt32(word[word.startIndex + 1] & 0x3F)
  }
}
