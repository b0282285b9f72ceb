/// Hashes of words and features, the same on every machine, for they stand in the model.
package enum TaggerHash {
  /// Of folded bytes; 0 stands for "no word".
  /// - Complexity: O(*n*) in the bytes.
  @inline(__always)
  package static func word(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    // The last letters have not reached the high bits yet, and words that share their beginning would stand together.
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ (hash >> 32)
  }

  /// Of what a feature is about and one or two values.
  @inline(__always)
  package static func feature(_ about: UInt64, _ value: UInt64, _ other: UInt64 = 0) -> UInt64 {
    var hash = (about &* 0x9E37_79B9_7F4A_7C15) ^ value
    hash = (hash ^ (hash >> 31)) &* 0xBF58_476D_1CE4_E5B9
    hash ^= other &* 0x94D0_49BB_1331_11EB
    hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
    return hash ^ (hash >> 32)
  }
}
