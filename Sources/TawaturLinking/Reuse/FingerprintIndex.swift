/// Which texts hold a fingerprint, and where.
struct FingerprintIndex: Sendable {
  struct Place: Sendable {
    let text: Int32
    let word: Int32
    fileprivate var next: Int32
  }

  /// Places kept for one fingerprint: the earliest carriers of a text find all later ones, and a formula costs no more.
  static let placesKept = 24

  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var first: Int32 = -1
    var last: Int32 = -1
    /// Texts that hold it, also those whose places were not kept.
    var texts: Int32 = 0
    var lastText: Int32 = -1
  }

  /// Open addressing; a slot without texts is free.
  private var slots: [Slot]
  private var used = 0
  private var places: [Place] = []

  init() { slots = Array(repeating: Slot(), count: 1 << 12) }

  /// Calls `body` with each kept place of `hash`, in the order they came.
  func forEachPlace(of hash: UInt64, _ body: (Place) -> Void) {
    var next = slots[slot(of: hash)].first
    while next >= 0 {
      let place = places[Int(next)]
      body(place)
      next = place.next
    }
  }

  /// - Complexity: O(1).
  mutating func insert(_ fingerprint: Fingerprint, of text: Int32) {
    if used * 2 >= slots.count { grow() }
    let index = slot(of: fingerprint.hash)
    if slots[index].texts == 0 {
      used += 1
      slots[index].hash = fingerprint.hash
    }
    if slots[index].lastText != text {
      slots[index].texts += 1
      slots[index].lastText = text
    }
    guard slots[index].texts <= Self.placesKept else { return }
    let place = Int32(places.count)
    places.append(Place(text: text, word: fingerprint.word, next: -1))
    if slots[index].last >= 0 {
      places[Int(slots[index].last)].next = place
    } else {
      slots[index].first = place
    }
    slots[index].last = place
  }

  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].texts > 0, slots[index].hash != hash { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.texts > 0 { slots[self.slot(of: slot.hash)] = slot }
  }
}
