/// The dense number of a folded word that some table knows.
package struct WordID: Hashable, Sendable, Comparable {
  package let index: Int32
  package static func < (a: WordID, b: WordID) -> Bool { a.index < b.index }
}

/// All words of all tables, each with a dense id.
///
/// Every token is looked up here once; tables then compare ids, never letters.
package struct Lexicon: Sendable {
  private var arena: [UInt8] = []
  private var ends: [Int32] = []
  /// Open addressing; -1 is free.
  private var slots: [Int32]
  private var mask: Int

  package init(minimumCapacity: Int = 4096) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
  }

  package var count: Int { ends.count }

  /// The id of `word`, a new one where no table had it yet.
  /// - Complexity: O(1) in the words, O(*n*) in the bytes of `word`.
  package mutating func insert(_ word: ArraySlice<UInt8>) -> WordID {
    if let known = id(of: word) { return known }
    if ends.count * 2 >= slots.count { grow() }
    let id = Int32(ends.count)
    arena.append(contentsOf: word)
    ends.append(Int32(arena.count))
    place(id, hash: word.withUnsafeBufferPointer { Self.hash($0) })
    return WordID(index: id)
  }

  package mutating func insert(_ word: String) -> WordID { insert(folded(word)[...]) }

  package func id(of word: ArraySlice<UInt8>) -> WordID? {
    word.withUnsafeBufferPointer { id(of: $0) }
  }

  package func id(of word: String) -> WordID? { id(of: folded(word)[...]) }

  func id(of word: UnsafeBufferPointer<UInt8>) -> WordID? {
    var slot = Self.hash(word) & mask
    while slots[slot] >= 0 {
      let id = slots[slot]
      if holds(id, word) { return WordID(index: id) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The folded bytes of a word.
  package func bytes(of word: WordID) -> ArraySlice<UInt8> {
    let index = Int(word.index)
    return arena[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }

  private func holds(_ id: Int32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = id == 0 ? 0 : Int(ends[Int(id) - 1])
    guard Int(ends[Int(id)]) - start == word.count else { return false }
    for offset in 0..<word.count where arena[start + offset] != word[offset] { return false }
    return true
  }

  private mutating func grow() {
    mask = slots.count * 2 - 1
    slots = Array(repeating: -1, count: slots.count * 2)
    for id in 0..<Int32(ends.count) {
      place(id, hash: bytes(of: WordID(index: id)).withUnsafeBufferPointer { Self.hash($0) })
    }
  }

  private mutating func place(_ id: Int32, hash: Int) {
    var slot = hash & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = id
  }

  /// FNV-1a, folded to spread its high bits: short keys, no seed, the same on every run.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 29) & 0x7fff_ffff_ffff_ffff)
  }
}
