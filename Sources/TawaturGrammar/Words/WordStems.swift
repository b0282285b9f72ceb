import TawaturText

/// A stem of the word table with what it stands for before any ending.
struct WordStem: Sendable {
  let lemma: Int32
  let part: PartOfSpeech
  let gender: GrammaticalGender
  let number: GrammaticalNumber
  /// `.none` but for verbs.
  let tense: VerbTense
  let endings: WordEndings
  let traits: WordTraits
  /// How the first alef of the stem is written, where that tells words apart.
  var hamza = Hamza.unknown
}

/// What stands on an alef, which folding loses.
enum Hamza: UInt8, Sendable {
  case unknown, none, above, below

  /// How the first alef of a word is written.
  init(of word: TableText) {
    let bytes = word.bytes
    self = .unknown
    for at in stride(from: 0, to: bytes.count, by: 2) where bytes[at] == 0xD8 {
      switch bytes[at + 1] {
      case 0xA7: self = .none
      case 0xA3: self = .above
      case 0xA2, 0xA5: self = .below
      default: continue
      }
      return
    }
  }
}

/// All stems by their letters.
struct WordStems: Sendable {
  private var keys: [UInt64]
  /// By slot: the last stem added with these letters.
  private var heads: [Int32]
  private var mask: Int
  /// Two bits by the hash of every stem, 32 KB that stay in the cache: most letters that are no stem end here.
  private var filter = [UInt64](repeating: 0, count: 4096)
  private var used = 0
  private var stems: [WordStem] = []
  /// By stem: the one added before it with the same letters, -1 for none.
  private var earlier: [Int32] = []

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    heads = Array(repeating: -1, count: size)
    mask = size - 1
    stems.reserveCapacity(capacity)
    earlier.reserveCapacity(capacity)
  }

  var count: Int { stems.count }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 {
    let product = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  @inline(__always)
  private static func bits(_ hash: UInt64) -> UInt64 { 1 << (hash >> 46 & 63) | 1 << (hash >> 40 & 63) }

  /// Adds a stem behind those with the same letters; one that says nothing new is left out.
  mutating func add(_ letters: PackedLetters, _ stem: WordStem) {
    guard letters.count > 0, letters.count <= PackedLetters.most else { return }
    if used * 2 >= keys.count { grow() }
    let hash = Self.hash(letters.key)
    filter[Int(truncatingIfNeeded: hash >> 52)] |= Self.bits(hash)
    let slot = slot(of: letters.key, hash)
    if keys[slot] == 0 { used += 1 }
    var at = heads[slot]
    while at >= 0 {
      let other = stems[Int(at)]
      if other.lemma == stem.lemma, other.part == stem.part, other.tense == stem.tense, other.endings == stem.endings,
        other.traits == stem.traits
      {
        return
      }
      at = earlier[Int(at)]
    }
    keys[slot] = letters.key
    earlier.append(heads[slot])
    heads[slot] = Int32(stems.count)
    stems.append(stem)
  }

  @inline(__always)
  private func slot(of key: UInt64, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (keys, heads)
    mask = keys.count * 2 - 1
    keys = Array(repeating: 0, count: mask + 1)
    heads = Array(repeating: -1, count: mask + 1)
    for (key, head) in zip(old.0, old.1) where key != 0 {
      let slot = slot(of: key, Self.hash(key))
      keys[slot] = key
      heads[slot] = head
    }
  }

  /// The stem added last with some letters, -1 for none.
  @inline(__always)
  func last(_ key: UInt64) -> Int32 {
    let hash = Self.hash(key)
    let bits = Self.bits(hash)
    if filter[Int(truncatingIfNeeded: hash >> 52)] & bits != bits { return -1 }
    return heads[slot(of: key, hash)]
  }

  @inline(__always)
  func before(_ stem: Int32) -> Int32 { earlier[Int(stem)] }

  @inline(__always)
  subscript(stem: Int32) -> WordStem { stems[Int(stem)] }
}
