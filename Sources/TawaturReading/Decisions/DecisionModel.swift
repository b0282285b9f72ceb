import NamesModel

/// The weights by which a choice among candidates is made; used where they lie.
///
/// Weights are whole numbers, so that a sum is the same on every machine and in every order.
package struct DecisionModel: Sendable {
  private let words: ModelWords
  let weights: Weights

  /// Slots of two words: what is kept of the hash, 0 for free, and the weight. Open addressing.
  ///
  /// A view of a model that must outlive it: no reference is counted for each feature.
  struct Weights: Sendable {
    fileprivate let slots: ReadOnlyWords
    fileprivate let count: Int

    /// The weight of a feature, 0 where it was never learned.
    @inline(__always)
    subscript(_ hash: UInt64) -> Int32 {
      let check = TaggerSlots.check(of: hash)
      var slot = TaggerSlots.first(of: hash, in: count)
      while true {
        let kept = slots.start[slot * 2]
        if kept == 0 { return 0 }
        if kept == check { return Int32(bitPattern: slots.start[slot * 2 + 1]) }
        slot = slot + 1 == count ? 0 : slot + 1
      }
    }
  }

  /// «tawatur decisions» and the layout's number; little-endian like all of it.
  private static let magic: UInt32 = 0x7464_0001
  private static let header = 2

  /// A weight of one.
  package static let one: Float = 1024

  /// The model in `words`, nil where they are none.
  package init?(_ words: ModelWords) {
    guard words.count > Self.header, words.start[0] == Self.magic else { return nil }
    let count = Int(words.start[1])
    guard count > 0, words.count == Self.header + count * 2 else { return nil }
    self.words = words
    weights = Weights(slots: words.from(Self.header), count: count)
  }

  /// The sum of a candidate's weights.
  /// - Complexity: O(*n*) in its features.
  package func score(_ features: CandidateFeatures) -> Int {
    var sum = 0
    for hash in features.hashes { sum += Int(weights[hash]) }
    return sum
  }

  /// The weight of a feature, 0 where it was never learned.
  package func weight(of hash: UInt64) -> Int32 { weights[hash] }

  /// The words of a model file, two thirds of its slots used.
  package static func words(of weights: [(hash: UInt64, weight: Float)]) -> [UInt32] {
    let count = weights.count * 3 / 2 + 1
    var slots = [UInt32](repeating: 0, count: count * 2)
    for (hash, weight) in weights {
      let whole = Int32((weight * one).rounded())
      if whole == 0 { continue }
      var slot = TaggerSlots.first(of: hash, in: count)
      while slots[slot * 2] != 0 { slot = slot + 1 == count ? 0 : slot + 1 }
      slots[slot * 2] = TaggerSlots.check(of: hash)
      slots[slot * 2 + 1] = UInt32(bitPattern: whole)
    }
    return [magic, UInt32(count)] + slots
  }
}
