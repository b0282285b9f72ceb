/// Words that are nothing but letters of two bytes with single spaces between, which nearly all of the tables are:
/// folded in one pass over them.
enum PlainWords {
  /// Longer phrases take the way of texts.
  private static let mostBytes = 256

  /// Calls `body` with each word of a phrase, folded; false, and `body` was not called, where other signs stand in it.
  static func forEach(of phrase: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
    let cut: Void? = withFolded(phrase) { folded in
      var start = 0
      for at in folded.indices where folded[at] == 0x20 {
        body(UnsafeBufferPointer(rebasing: folded[start..<at]))
        start = at + 1
      }
      if start < folded.count { body(UnsafeBufferPointer(rebasing: folded[start...])) }
    }
    return cut != nil
  }

  /// The folded bytes of a phrase; nil, and `body` was not called, where other signs stand in it.
  static func withFolded<Result>(
    _ phrase: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    guard phrase.count <= mostBytes else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: mostBytes) { folded -> Result? in
      guard fold(phrase, into: folded) else { return nil }
      return body(UnsafeBufferPointer(rebasing: folded[..<phrase.count]))
    }
  }

  /// Folds letter by letter, none of which changes its length here; false at the first other sign.
  private static func fold(
    _ phrase: UnsafeBufferPointer<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    guard let from = phrase.baseAddress, let to = folded.baseAddress else { return false }
    return letters.withUnsafeBufferPointer { letters in
      var at = 0
      var followsLetter = false
      while at < phrase.count {
        let lead = from[at]
        if lead == 0x20, followsLetter {
          to[at] = lead
          at += 1
          followsLetter = false
          continue
        }
        guard lead >= 0xC0, lead < 0xE0, at + 1 < phrase.count else { return false }
        let letter = letters[unchecked: Int(lead & 0x1F) << 6 | Int(from[at + 1] & 0x3F)]
        guard letter != 0 else { return false }
        UnsafeMutableRawPointer(to + at).storeBytes(of: letter.littleEndian, as: UInt16.self)
        at += 2
        followsLetter = true
      }
      return true
    }
  }

  /// By scalar below U+0800: its two folded bytes, the first one low; 0 for all that is no letter of a word.
  private static let letters: [UInt16] = ScalarClass.withTable { kinds in
    FoldedScalar.twoByte.map { folded in
      guard folded >= 0x80 else { return 0 }
      let scalar = Int(folded & 0x1F) << 6 | Int(folded >> 8 & 0x3F)
      return kinds[scalar] == .word ? folded : 0
    }
  }
}
