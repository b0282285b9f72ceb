import TawaturModel

/// A text folded for comparing, with the way back to the bytes it came from.
package struct FoldedText: Sendable {
  package let original: [UInt8]
  /// The folded text as UTF-8; never shown.
  package let bytes: [UInt8]
  /// For each folded byte the place in `original` where its scalar starts; one more for the end.
  private let starts: [Int32]

  /// Folds `original`, which must be valid UTF-8.
  /// - Complexity: O(*n*) in its bytes.
  package init(folding original: [UInt8]) {
    self.original = original
    var bytes: [UInt8] = []
    var starts: [Int32] = []
    bytes.reserveCapacity(original.count)
    starts.reserveCapacity(original.count + 1)
    let twoByte = FoldedScalar.twoByte
    var at = 0
    while at < original.count {
      let lead = original[at]
      let start = Int32(truncatingIfNeeded: at)
      if lead < 0x80 {
        bytes.append(Self.foldedASCII(lead))
        starts.append(start)
        at += 1
      } else if lead < 0xE0, at + 1 < original.count {
        let folded = twoByte[Int(lead & 0x1F) << 6 | Int(original[at + 1] & 0x3F)]
        at += 2
        if folded > 1 { Self.append(UInt32(folded), from: start, to: &bytes, &starts) }
      } else {
        let (scalar, length) = Self.scalar(in: original, at: at)
        at += length
        switch FoldedScalar.of(scalar) {
        case .mark, .invisible: break
        case .scalar(let folded): Self.append(folded, from: start, to: &bytes, &starts)
        case .letters(let letters):
          for letter in letters { Self.append(letter, from: start, to: &bytes, &starts) }
        }
      }
    }
    starts.append(Int32(truncatingIfNeeded: original.count))
    self.bytes = bytes
    self.starts = starts
  }

  package init(_ text: String) { self.init(folding: Array(text.utf8)) }

  /// The bytes of the original under a non-empty folded range, with the marks that follow its last letter.
  package func original(_ folded: Range<Int>) -> TextSpan {
    precondition(!folded.isEmpty, "only words can be led back")
    let start = Int(starts[folded.lowerBound])
    var end = Int(starts[folded.upperBound - 1])
    end += Self.length(ofScalarWithLead: original[end])
    while end < original.count, let mark = markLength(at: end) { end += mark }
    return TextSpan(start, end)
  }

  private func markLength(at offset: Int) -> Int? {
    let lead = original[offset]
    guard lead >= 0xC0, offset + 1 < original.count else { return nil }
    if lead < 0xE0 {
      return FoldedScalar.twoByte[Int(lead & 0x1F) << 6 | Int(original[offset + 1] & 0x3F)] == 0 ? 2 : nil
    }
    let (scalar, length) = Self.scalar(in: original, at: offset)
    if case .mark = FoldedScalar.of(scalar) { return length }
    return nil
  }

  private static func foldedASCII(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case 0x09, 0x0D: 0x20
    default: byte
    }
  }

  private static func append(
    _ scalar: UInt32, from start: Int32, to bytes: inout [UInt8], _ starts: inout [Int32]
  ) {
    switch scalar {
    case 0..<0x80:
      bytes.append(UInt8(scalar))
      starts.append(start)
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
      starts.append(start)
      starts.append(start)
    default:
      for byte in String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8 {
        bytes.append(byte)
        starts.append(start)
      }
    }
  }

  private static func length(ofScalarWithLead lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  private static func scalar(in bytes: [UInt8], at offset: Int) -> (scalar: UInt32, length: Int) {
    let length = min(length(ofScalarWithLead: bytes[offset]), bytes.count - offset)
    var scalar = UInt32(bytes[offset]) & (length == 4 ? 0x07 : length == 3 ? 0x0F : length == 2 ? 0x1F : 0x7F)
    for next in bytes[(offset + 1)..<(offset + length)] { scalar = scalar << 6 | UInt32(next & 0x3F) }
    return (scalar, length)
  }
}

/// The words of a table folded as texts are.
package func folded(_ words: String) -> [UInt8] { FoldedText(words).bytes }
