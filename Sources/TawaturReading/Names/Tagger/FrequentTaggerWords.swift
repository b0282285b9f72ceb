import TawaturText

/// Frequent words, analysed and scored once at start; most of a text is made of them.
package struct FrequentTaggerWords: Sendable {
  let words: [TaggerWord]
  /// By word and role.
  private(set) var scores: [TaggerModel.Scores] = []
  /// Hashes by slot, 0 for free, and the number of the word; at most a quarter full.
  private var slots: [(hash: UInt64, number: Int32)]

  /// None.
  package init() {
    words = []
    slots = [(0, 0)]
  }

  init(_ table: Table, reader: TaggerWordReader, model: TaggerModel) {
    let spelled = table.rows.map { folded($0[0])[...] }
    words = spelled.map { reader.word($0, .word) }
    var size = 64
    while size < spelled.count * 4 { size *= 2 }
    slots = Array(repeating: (0, 0), count: size)
    for (number, bytes) in spelled.enumerated() {
      let hash = TaggerHash.word(bytes)
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot].hash != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = (hash, Int32(truncatingIfNeeded: number))
    }
    scores.reserveCapacity(words.count * TaggerFeatures.roles)
    model.withRows { rows in
      for word in words { rows.appendScores(of: word, to: &scores) }
    }
  }

  func number(of hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash { return Int(slots[slot].number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
