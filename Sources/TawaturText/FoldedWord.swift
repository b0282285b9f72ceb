import TawaturModel

/// The folded bytes of one word, read letter by letter.
///
/// Borrowed: it must not outlive the closure that gave the buffer.
struct FoldedWord {
  let bytes: UnsafeBufferPointer<UInt8>

  /// Two-byte letters, which is what Arabic ones are once folded.
  var letters: Int { bytes.count / 2 }

  /// The letter that starts at byte 2·`index`; 0 where something else stands there.
  func letter(_ index: Int) -> UInt32 { Self.letter(bytes, at: index * 2) }

  /// The letter before the last `index` ones.
  func letter(fromEnd index: Int) -> UInt32 { Self.letter(bytes, at: bytes.count - 2 - index * 2) }

  /// Some of the letters, no more than there are.
  subscript(letters: Range<Int>) -> FoldedWord {
    let letters = letters.clamped(to: 0..<self.letters)
    return FoldedWord(bytes: UnsafeBufferPointer(rebasing: bytes[(letters.lowerBound * 2)..<(letters.upperBound * 2)]))
  }

  func dropFirst(_ count: Int) -> FoldedWord { self[.from(count, to: letters)] }
  func dropLast(_ count: Int) -> FoldedWord { self[.from(0, to: letters - count)] }

  func starts(with first: UInt32, _ second: UInt32) -> Bool { letter(0) == first && letter(1) == second }

  static func letter(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32 {
    guard offset >= 0, offset + 1 < bytes.count, bytes[offset] >= 0xC2, bytes[offset] < 0xE0 else { return 0 }
    return UInt32(bytes[offset] & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F)
  }
}
