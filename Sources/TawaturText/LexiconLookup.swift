/// The hash table of a lexicon as bare pointers; lives only inside `Lexicon.withLookup`.
struct LexiconLookup {
  let slots: UnsafeBufferPointer<Lexicon.Slot>
  let mask: Int
  let filter: UnsafeBufferPointer<UInt64>
  let arena: UnsafeBufferPointer<UInt8>
  let ends: UnsafeBufferPointer<Int32>
  let openers: UnsafeBufferPointer<TableSet>

  /// The tables that have a phrase beginning with a word.
  @inline(__always)
  func openers(of word: WordID) -> TableSet { openers[unchecked: Int(word.index)] }

  @inline(__always)
  func id(of word: UnsafePointer<UInt8>, count: Int) -> WordID? {
    id(of: word, count: count, hash: Self.hash(word, count))
  }

  @inline(__always)
  func id(of word: UnsafePointer<UInt8>, count: Int, hash: UInt64) -> WordID? {
    let (filterWord, filterBit) = Self.filterPlace(of: hash)
    if filter[unchecked: filterWord] & filterBit == 0 { return nil }
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[unchecked: place]
      if slot.id < 0 { return nil }
      if slot.tag == tag, holds(slot.id, word, count) { return WordID(index: slot.id) }
      place = (place + 1) & mask
    }
  }

  /// 32 KB, which stay in the cache; 20,000 words leave 92 of 100 bits free.
  static let filterWords = 4096

  /// The bit of a hash; its highest bits, for `tag` and the slot take the others.
  @inline(__always)
  static func filterPlace(of hash: UInt64) -> (word: Int, bit: UInt64) {
    (Int(truncatingIfNeeded: hash >> 52), 1 << (hash >> 46 & 63))
  }

  private func holds(_ id: Int32, _ word: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let start = id == 0 ? 0 : Int(ends[Int(id) - 1])
    guard Int(ends[Int(id)]) - start == count else { return false }
    for offset in 0..<count where arena[start + offset] != word[offset] { return false }
    return true
  }

  /// Eight bytes at a time, each multiplied and folded (after wyhash, https://github.com/wangyi-fudan/wyhash). No seed:
  /// ids depend on the order of insertion alone.
  @inline(__always)
  static func hash(_ word: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let raw = UnsafeRawPointer(word)
    var hash = UInt64(truncatingIfNeeded: count) &* 0xa076_1d64_78bd_642f
    var at = 0
    while at + 8 <= count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var tail: UInt64 = 0
    if count & 4 != 0 {
      tail = UInt64(raw.loadUnaligned(fromByteOffset: at, as: UInt32.self))
      at += 4
    }
    if count & 2 != 0 {
      tail = tail << 16 | UInt64(raw.loadUnaligned(fromByteOffset: at, as: UInt16.self))
      at += 2
    }
    if count & 1 != 0 { tail = tail << 8 | UInt64(word[at]) }
    return mixed(hash ^ tail)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xe703_7ed1_a0b4_28db)
    return product.high ^ product.low
  }
}

extension UnsafeBufferPointer {
  @inline(__always)
  subscript(unchecked index: Int) -> Element {
    guard let start = baseAddress else { preconditionFailure("an empty table has no places") }
    return start[index]
  }
}
