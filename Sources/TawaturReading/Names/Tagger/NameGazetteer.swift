import NamesModel

/// Facts about words and about names of several words, by hash.
package struct NameGazetteer: Sendable {
  private let words: ModelWords
  /// Slots of two words: what is kept of the hash, 0 for free, and the facts. Open addressing.
  private let slots: ReadOnlyWords
  private let count: Int

  /// The gazetteer whose `count` slots begin at a place of `words`.
  init(_ words: ModelWords, from start: Int, count: Int) {
    self.words = words
    self.count = count
    slots = words.from(start)
  }

  /// A gazetteer of `facts`, half full.
  package init(_ facts: [(hash: UInt64, facts: NameWordFacts)]) {
    let count = max(facts.count * 2, 1)
    var entries = [UInt32](repeating: 0, count: count * 2)
    for (hash, facts) in facts {
      var slot = TaggerSlots.first(of: hash, in: count)
      while entries[slot * 2] != 0 { slot = slot + 1 == count ? 0 : slot + 1 }
      entries[slot * 2] = TaggerSlots.check(of: hash)
      entries[slot * 2 + 1] = facts.rawValue
    }
    self.init(ModelWords(entries), from: 0, count: count)
  }

  /// The words of its slots, for the model.
  var entries: [UInt32] { Array(UnsafeBufferPointer(start: slots.start, count: count * 2)) }

  /// - Complexity: O(1).
  package subscript(hash: UInt64) -> NameWordFacts? {
    let check = TaggerSlots.check(of: hash)
    var slot = TaggerSlots.first(of: hash, in: count)
    let slots = slots.start
    while true {
      let kept = slots[slot * 2]
      if kept == 0 { return nil }
      if kept == check { return NameWordFacts(rawValue: slots[slot * 2 + 1]) }
      slot = slot + 1 == count ? 0 : slot + 1
    }
  }

  /// The key of the first words of a name together with one more.
  package static func phrase(_ words: UInt64, _ next: UInt64) -> UInt64 { TaggerHash.feature(2, words, next) }

  /// The key of a word that is a name only with the article: «الباب» is a town, «باب» is not.
  package static func definite(_ word: UInt64) -> UInt64 { TaggerHash.feature(3, word) }
}

/// Where a hash stands in a table of any size, and what of it is kept to know it again.
package enum TaggerSlots {
  @inline(__always)
  package static func first(of hash: UInt64, in count: Int) -> Int {
    Int(((hash & 0xFFFF_FFFF) &* UInt64(count)) >> 32)
  }

  /// Never 0.
  @inline(__always)
  package static func check(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) | 1 }
}
