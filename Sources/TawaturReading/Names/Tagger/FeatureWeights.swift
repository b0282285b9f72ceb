import NamesModel

/// The weights of features, by hash.
struct FeatureWeights: Sendable {
  private let words: ModelWords
  /// Bits of the hashes there are: most features a text has are not known, and this much stays in the processor's cache.
  private let filter: ReadOnlyWords
  /// Slots of three words: what is kept of the hash, 0 for free, and the weights. Open addressing.
  private let slots: ReadOnlyWords
  private let count: Int

  static let filterWords = 1 << 15

  init(_ words: ModelWords, from start: Int, slots count: Int) {
    self.words = words
    filter = words.from(start)
    slots = words.from(start + Self.filterWords)
    self.count = count
  }

  @inline(__always)
  private static func filterBit(_ feature: UInt64) -> (word: Int, bit: UInt32) {
    (Int(truncatingIfNeeded: feature >> 45) & (filterWords - 1), 1 << UInt32(truncatingIfNeeded: feature >> 33 & 31))
  }

  /// Adds the weights of a feature to `scores`.
  /// - Complexity: O(1).
  @inline(__always)
  func add(_ feature: UInt64, to scores: inout WordScores.Scores) {
    let (word, bit) = Self.filterBit(feature)
    if filter.start[word] & bit == 0 { return }
    let check = TaggerSlots.check(of: feature)
    var slot = TaggerSlots.first(of: feature, in: count)
    while true {
      let kept = slots.start + slot * 3
      if kept[0] == 0 { return }
      if kept[0] == check {
        scores &+= UnsafeRawPointer(kept + 1).loadUnaligned(as: PackedScores.self).wide
        return
      }
      slot = slot + 1 == count ? 0 : slot + 1
    }
  }

  /// What a word says in each role.
  func scores(of word: SpelledWord) -> WordScores {
    WordScores(
      here: sum(word, TaggerFeatures.here), second: half(word, 0), last: half(word, 1), next: half(word, 3),
      afterNext: half(word, 4), before: half(word, TaggerFeatures.before), after: half(word, TaggerFeatures.after))
  }

  private func half(_ word: SpelledWord, _ role: Int) -> PackedScores { WordScores.halved(sum(word, role)) }

  private func sum(_ word: SpelledWord, _ role: Int) -> WordScores.Scores {
    var sum = WordScores.Scores()
    TaggerFeatures.ofWord(word, role: role) { add($0, to: &sum) }
    return sum
  }

  /// The filter and the slots for `features`, two thirds of them used.
  static func words(of features: [(hash: UInt64, weights: SIMD8<Int8>)]) -> (words: [UInt32], slots: Int) {
    let count = features.count * 3 / 2 + 1
    var filter = [UInt32](repeating: 0, count: filterWords)
    var slots = [UInt32](repeating: 0, count: count * 3)
    for (hash, weights) in features {
      let (word, bit) = filterBit(hash)
      filter[word] |= bit
      var slot = TaggerSlots.first(of: hash, in: count)
      while slots[slot * 3] != 0 { slot = slot + 1 == count ? 0 : slot + 1 }
      let row = unsafeBitCast(PackedScores(weights), to: UInt64.self)
      slots[slot * 3] = TaggerSlots.check(of: hash)
      slots[slot * 3 + 1] = UInt32(truncatingIfNeeded: row)
      slots[slot * 3 + 2] = UInt32(truncatingIfNeeded: row >> 32)
    }
    return (filter + slots, count)
  }
}
