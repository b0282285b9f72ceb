/// Facts about words and about names of several words, by hash.
package struct NameGazetteer: Sendable {
  /// Slots of two words: what is kept of the hash, 0 for free, and the facts. Open addressing.
  package let entries: [UInt32]

  package init(entries: [UInt32]) { self.entries = entries }

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
    self.entries = entries
  }

  /// - Complexity: O(1).
  package subscript(hash: UInt64) -> NameWordFacts? {
    entries.withUnsafeBufferPointer { entries in
      let count = entries.count / 2
      let check = TaggerSlots.check(of: hash)
      var slot = TaggerSlots.first(of: hash, in: count)
      while true {
        let kept = entries[slot * 2]
        if kept == 0 { return nil }
        if kept == check { return NameWordFacts(rawValue: entries[slot * 2 + 1]) }
        slot = slot + 1 == count ? 0 : slot + 1
      }
    }
  }

  /// The key of the first words of a name together with one more.
  package static func phrase(_ words: UInt64, _ next: UInt64) -> UInt64 { TaggerHash.feature(2, words, next) }
}

/// Where a hash stands in a table of any size, and what of it is kept to know it again.
package enum TaggerSlots {
  package static func first(of hash: UInt64, in count: Int) -> Int {
    Int(((hash & 0xFFFF_FFFF) &* UInt64(count)) >> 32)
  }

  /// Never 0.
  package static func check(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) | 1 }
}
