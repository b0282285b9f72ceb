/// Which texts hold a fingerprint, and where.
struct FingerprintIndex: Sendable {
  /// Places kept for one fingerprint: the earliest carriers of a text find all later ones, and a formula costs no more.
  static let placesKept = 24

  /// Sixteen bytes: a year of the press has ten million of them.
  private struct Place: Sendable {
    /// The low bits of the hash, which choose the slot.
    let hash: UInt32
    /// Eight further bits of it, and the word.
    let wordAndHash: UInt32
    /// The text, and how many texts hold the fingerprint up to here.
    let textAndRank: UInt32
    /// The next place of the fingerprint; that of the last one is the first.
    var next: Int32

    static let (wordBits, textBits): (UInt32, UInt32) = (24, 27)

    var word: Int { Int(wordAndHash & (1 << Self.wordBits - 1)) }
    var text: Int { Int(textAndRank & (1 << Self.textBits - 1)) }
    var rank: Int { Int(textAndRank >> Self.textBits) }

    func holds(_ fingerprint: UInt64) -> Bool {
      hash == UInt32(truncatingIfNeeded: fingerprint)
        && wordAndHash >> Self.wordBits == UInt32(truncatingIfNeeded: fingerprint >> 32) & 0xFF
    }
  }

  /// Open addressing: the last place of a fingerprint, -1 for none.
  private var slots = [Int32](repeating: -1, count: 1 << 12)
  private var used = 0
  private var places: [Place] = []

  /// Calls `body` with text and word of each kept place of `hash` in the texts before the one numbered `end`, in the
  /// order they came.
  func forEachPlace(of hash: UInt64, before end: Int, _ body: (_ text: Int, _ word: Int) -> Void) {
    let last = slots[slot(of: hash)]
    guard last >= 0 else { return }
    var place = last
    repeat {
      place = places[Int(place)].next
      guard places[Int(place)].text < end else { return }
      body(places[Int(place)].text, places[Int(place)].word)
    } while place != last
  }

  /// Texts come one after the other; words beyond the first sixteen million of one are not kept.
  /// - Complexity: O(1).
  mutating func insert(_ fingerprint: Fingerprint, of text: Int) {
    guard fingerprint.word < 1 << Place.wordBits, text < 1 << Place.textBits else { return }
    if used * 3 >= slots.count * 2 { grow() }
    let index = slot(of: fingerprint.hash)
    let last = slots[index]
    let place = Int32(truncatingIfNeeded: places.count)
    var (rank, next) = (1, place)
    if last >= 0 {
      let before = places[Int(last)]
      rank = before.rank + (before.text == text ? 0 : 1)
      guard rank <= Self.placesKept else { return }
      next = before.next
      places[Int(last)].next = place
    } else {
      used += 1
    }
    slots[index] = place
    places.append(
      Place(
        hash: UInt32(truncatingIfNeeded: fingerprint.hash),
        wordAndHash: UInt32(truncatingIfNeeded: fingerprint.hash >> 32) << Place.wordBits | UInt32(fingerprint.word),
        textAndRank: UInt32(rank) << Place.textBits | UInt32(text), next: next))
  }

  /// Forgets the first `count` texts; the others are then numbered from 0.
  /// - Complexity: O(*n*) in the places.
  mutating func removeFirst(_ count: Int) {
    let old = self
    self = FingerprintIndex()
    for place in old.places where place.text >= count {
      let hash = UInt64(place.wordAndHash >> Place.wordBits) << 32 | UInt64(place.hash)
      insert(Fingerprint(hash: hash, word: Int32(place.word)), of: place.text - count)
    }
  }

  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index] >= 0, !places[Int(slots[index])].holds(hash) { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: -1, count: old.count * 2)
    let mask = slots.count - 1
    for place in old where place >= 0 {
      var index = Int(places[Int(place)].hash) & mask
      while slots[index] >= 0 { index = (index + 1) & mask }
      slots[index] = place
    }
  }
}
