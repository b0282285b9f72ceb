/// Hashes of words and features, the same on every little-endian machine, for they stand in the model.
package enum TaggerHash {
  /// Of folded bytes; 0 stands for "no word".
  /// - Complexity: O(*n*) in the bytes, eight at a step.
  @inline(__always)
  package static func word(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var place = 0
    while place + 8 <= bytes.count {
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    if place < bytes.count { hash = mixed(hash ^ letters(bytes, from: place, count: bytes.count - place)) }
    return hash ^ (hash >> 29)
  }

  package static func word(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { word($0) } }
  package static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.withUnsafeBytes { word($0) } }

  /// Up to eight bytes as one number.
  @inline(__always)
  package static func letters(_ bytes: UnsafeRawBufferPointer, from start: Int, count: Int) -> UInt64 {
    if bytes.count >= 8 {
      // The load ends where the bytes do, or starts where they do, so that it stays inside.
      let first = min(start, bytes.count - 8)
      let whole = bytes.loadUnaligned(fromByteOffset: first, as: UInt64.self) >> UInt64((start - first) * 8)
      return count == 8 ? whole : whole & ((1 << UInt64(count * 8)) - 1)
    }
    var value: UInt64 = 0
    for place in 0..<count { value |= UInt64(bytes[start + place]) << UInt64(place * 8) }
    return value
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0xFF51_AFD7_ED55_8CCD
    return (product ^ (product >> 32)) &* 0xC4CE_B9FE_1A85_EC53
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
