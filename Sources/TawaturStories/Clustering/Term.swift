/// The number of a stem: its hash, cut to as many bits as the counts have places.
///
/// A million places for some hundred thousand stems: two of one article hardly ever share one, and memory stays bounded
/// however long the stream.
struct Term: Hashable, Comparable, Sendable {
  static let places = 1 << 20
  let index: Int32

  /// The term of a stem in folded bytes.
  init(stem: ArraySlice<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in stem { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    index = Int32(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(Term.places - 1))
  }

  static func < (a: Term, b: Term) -> Bool { a.index < b.index }
}
