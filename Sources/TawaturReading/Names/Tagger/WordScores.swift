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
    let half = (scores &>> 1).clamped(lowerBound: Scores(repeating: -128), upperBound: Scores(repeating: 127))
    return PackedScores(SIMD8<Int8>(truncatingIfNeeded: half))
  }
}

/// Eight scores of a byte, laid so that they widen in two shifts: the first four are low bytes, the others high ones.
package struct PackedScores: Hashable, Sendable, BitwiseCopyable {
  private let pairs: SIMD4<Int16>

  init() { pairs = SIMD4() }

  package init(_ scores: SIMD8<Int8>) {
    let low = SIMD4<Int16>(truncatingIfNeeded: scores.lowHalf) & SIMD4(repeating: 0xFF)
    pairs = SIMD4<Int16>(truncatingIfNeeded: scores.highHalf) &<< SIMD4(repeating: 8) | low
  }

  @inline(__always)
  var wide: WordScores.Scores {
    let byte = SIMD4<Int16>(repeating: 8)
    return WordScores.Scores(lowHalf: (pairs &<< byte) &>> byte, highHalf: pairs &>> byte)
  }
}
