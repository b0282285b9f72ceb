/// A run of words picked to stand for the text around it.
struct Fingerprint: Sendable {
  let hash: UInt64
  /// The word it starts with.
  let word: Int32

  /// Words in a fingerprint: shorter ones are formulas of the trade, longer ones break at each reworded place.
  static let length = 5
  /// Of so many neighbouring fingerprints one is kept, so every run of `length + window - 1` equal words shares one.
  static let window = 3

  /// The fingerprints of a text of these words, picked by winnowing (Schleimer, Wilkerson, Aiken 2003).
  /// - Complexity: O(*n*) in the words.
  static func picked(from shapes: [UInt64]) -> [Fingerprint] {
    guard shapes.count >= length else { return [] }
    let hashes = (0...(shapes.count - length)).map { hash(of: shapes[$0..<($0 + length)]) }
    var picked: [Fingerprint] = []
    var last = -1
    for start in 0...max(0, hashes.count - window) {
      var best = start
      for index in start..<min(start + window, hashes.count) where hashes[index] <= hashes[best] {
        best = index
      }
      guard best != last else { continue }
      picked.append(Fingerprint(hash: hashes[best], word: Int32(truncatingIfNeeded: best)))
      last = best
    }
    return picked
  }

  private static func hash(of shapes: ArraySlice<UInt64>) -> UInt64 {
    var hash: UInt64 = 0
    for shape in shapes { hash = (hash ^ shape) &* 0xff51_afd7_ed55_8ccd }
    // The low bits choose the slot of the index: spread the high ones into them.
    return hash ^ hash >> 32
  }
}
