import TawaturModel

/// A text folded for comparing, with the way back to the bytes it came from.
@usableFromInline
package struct FoldedText: Sendable {
  @usableFromInline package let original: [UInt8]
  /// The folded text as UTF-8; never shown.
  @usableFromInline package let bytes: [UInt8]
  /// For each folded byte the place in `original` where its scalar starts; one more for the end.
  @usableFromInline let starts: [Int32]

  /// Folds `original`, which must be valid UTF-8 of less than two gigabytes.
  /// - Complexity: O(*n*) in its bytes.
  package init(folding original: [UInt8]) {
    precondition(original.count < Int(Int32.max), "a text has less than two gigabytes")
    self.original = original
    var starts: [Int32] = []
    let room = original.withUnsafeBufferPointer { Folding.mostBytes(of: $0) }
    bytes = [UInt8](unsafeUninitializedCapacity: room) { bytes, byteCount in
      starts = [Int32](unsafeUninitializedCapacity: room + 1) { starts, startCount in
        byteCount = original.withUnsafeBufferPointer { Folding.fold($0, into: bytes, starts) }
        starts.initializeElement(at: byteCount, to: Int32(truncatingIfNeeded: original.count))
        startCount = byteCount + 1
      }
    }
    self.starts = starts
  }

  package init(_ text: String) { self.init(folding: Array(text.utf8)) }

  /// Whether the letter at a folded byte is written as أ, إ or آ, which folding makes ا.
  @inlinable
  package func isAlefWithHamza(atFolded offset: Int) -> Bool {
    let start = Int(starts[offset])
    return start + 1 < original.count && Self.isAlefWithHamza(original[start], original[start + 1])
  }

  /// Whether two bytes are أ, إ or آ.
  @inlinable
  static func isAlefWithHamza(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xD8 && (second == 0xA2 || second == 0xA3 || second == 0xA5)
  }

  /// The bytes of the original under some folded ones of this text, with the marks that follow the last letter; nil
  /// where there are none.
  package func original(_ folded: Range<Int>) -> TextSpan? {
    guard !folded.isEmpty, folded.lowerBound >= 0, folded.upperBound < starts.count else { return nil }
    return withWayBack { $0.original(folded) }
  }

  /// The folded bytes that stand for a span of the original.
  /// - Complexity: O(log *n*).
  package func folded(under span: TextSpan) -> Range<Int> {
    let start = firstByte(from: span.start)
    return .from(start, to: firstByte(from: span.end))
  }

  /// The first folded byte whose scalar starts at or after a byte of the original.
  private func firstByte(from offset: Int) -> Int { starts[..<bytes.count].firstPlace { Int($0) >= offset } }

  /// The text without bounds checks, for loops over it; `body` must not let it out.
  func withWayBack<Result>(_ body: (WayBack) -> Result) -> Result {
    original.withUnsafeBufferPointer { original in
      bytes.withUnsafeBufferPointer { bytes in
        starts.withUnsafeBufferPointer { starts in
          FoldedScalar.twoByte.withUnsafeBufferPointer {
            body(WayBack(original: original, bytes: bytes, starts: starts, twoByte: $0))
          }
        }
      }
    }
  }

  /// Whether the letter at a folded byte is written as أ.
  package func isAlefWithHamzaAbove(atFolded offset: Int) -> Bool {
    let start = Int(starts[offset])
    return original[start] == 0xD8 && original[start + 1] == 0xA3
  }

  /// Folded text as bare pointers; lives only inside `withWayBack`.
  struct WayBack {
    let original: UnsafeBufferPointer<UInt8>
    let bytes: UnsafeBufferPointer<UInt8>
    let starts: UnsafeBufferPointer<Int32>
    let twoByte: UnsafeBufferPointer<UInt16>

    @inline(__always)
    func original(_ folded: Range<Int>) -> TextSpan {
      let start = Int(starts[unchecked: folded.lowerBound])
      var end = Int(starts[unchecked: folded.upperBound - 1])
      end += Folding.length(ofScalarWithLead: original[unchecked: end])
      while end < original.count, original[unchecked: end] >= 0xC0 {
        let mark = markLength(at: end)
        if mark == 0 { break }
        end += mark
      }
      return TextSpan(start, end)
    }

    @inline(__always)
    func isAlefWithHamza(atFolded offset: Int) -> Bool {
      let start = Int(starts[unchecked: offset])
      return start + 1 < original.count
        && FoldedText.isAlefWithHamza(original[unchecked: start], original[unchecked: start + 1])
    }

    /// 0 where no mark stands at `offset`.
    private func markLength(at offset: Int) -> Int {
      let lead = original[offset]
      if lead < 0xE0 { return twoByte[Int(lead & 0x1F) << 6 | Int(original[offset + 1] & 0x3F)] == 0 ? 2 : 0 }
      let (scalar, length) = Folding.scalar(in: original, at: offset)
      if case .mark = FoldedScalar.of(scalar) { return length }
      return 0
    }
  }
}

/// The words of a table folded as texts are.
package func folded(_ words: String) -> [UInt8] { Folding.withFolded(words) { Array($0) } }

package func folded(_ words: TableText) -> [UInt8] { Folding.withFolded(words.bytes) { Array($0) } }
