/// What a word says about itself and its neighbours, summed over its features.
///
/// 64 bytes, as long as a line of the processor's cache.
package struct WordScores: Hashable, Sendable, BitwiseCopyable {
  /// Scores of the labels but `outside`, whose score is always 0.
  package typealias Scores = SIMD8<Int16>

  /// In the steps of the weights.
  package var here = Scores()
  /// Seen from the word being labelled: the word stands two before it, one before, one after, two after; then before
  /// or after it at another place of the text. In two steps of the weights.
  package var second = PackedScores()
  package var last = PackedScores()
  package var next = PackedScores()
  package var afterNext = PackedScores()
  package var before = PackedScores()
  package var after = PackedScores()

  static func halved(_ scores: Scores) -> PackedScores {
    var half = SIMD8<Int8>()
    for label in 0..<8 { half[label] = Int8(clamping: scores[label] >> 1) }
    return PackedScores(half)
  }
}

/// Eight scores of a byte, laid so that they widen in two shifts: the first four are low bytes, the others high ones.
package struct PackedScores: Hashable, Sendable, BitwiseCopyable {
  private let pairs: SIMD4<Int16>

  init() { pairs = SIMD4() }

  package init(_ scores: SIMD8<Int8>) {
    var pairs = SIMD4<Int16>()
    for label in 0..<4 {
      pairs[label] = Int16(scores[label + 4]) << 8 | Int16(UInt8(bitPattern: scores[label]))
    }
    self.pairs = pairs
  }

  @inline(__always)
  var wide: WordScores.Scores {
    let byte = SIMD4<Int16>(repeating: 8)
    return WordScores.Scores(lowHalf: (pairs &<< byte) &>> byte, highHalf: pairs &>> byte)
  }
}
