import TawaturModel
import TawaturText

/// Says of most runs of words at once that they are none of some names: by the letters they begin and end with.
struct NameShapeFilter: Sendable {
  /// A bit by the first letter and the last two. 8 KB, which three thousand names leave nearly free.
  private var bits = [UInt64](repeating: 0, count: words)

  private static let words = 1024

  /// Adds a folded name.
  mutating func insert(_ name: [UInt8]) {
    var name = name
    name.removeAll { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    guard name.count >= 4 else { return }
    let (word, bit) = Self.place(of: name, 0..<name.count)
    bits[word] |= bit
  }

  /// False where the words, written together, are certainly none of the names.
  func mayHold(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    let first = text.tokens[tokens.lowerBound]
    let last = text.tokens[tokens.upperBound - 1]
    // Beside a mark or a word of one letter other letters come to the end of the name.
    guard first.kind == .word, last.kind == .word, last.folded.count >= 4 else { return true }
    let (word, bit) = Self.place(of: text.text.bytes, .from(first.folded.lowerBound, to: last.folded.upperBound))
    return bits[word] & bit != 0
  }

  /// Three letters, each told by its last byte, mixed by a multiplication (Fibonacci hashing).
  @inline(__always)
  private static func place(of bytes: [UInt8], _ name: Range<Int>) -> (word: Int, bit: UInt64) {
    let first = UInt32(bytes[name.lowerBound + 1])
    let before = UInt32(bytes[name.upperBound - 3])
    let last = UInt32(bytes[name.upperBound - 1])
    let hash = (first << 16 | before << 8 | last) &* 0x9E37_79B1
    return (Int(hash >> 22), 1 << UInt64(hash >> 16 & 63))
  }
}
