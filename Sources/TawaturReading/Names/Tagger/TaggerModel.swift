import NamesModel

/// What training has learned: the weights of features, of labels that follow each other, and the gazetteer.
package struct TaggerModel: Sendable {
  /// Scores of the labels but `outside`, whose score is always 0.
  package typealias Scores = SIMD8<Int16>

  /// By slot: what is kept of the feature's hash, 0 for free.
  private let checks: [UInt32]
  private let rows: [Scores]
  /// By the label before, the start of a sentence last: what it adds to those but `outside`, and to `outside`.
  package let transitions: [Scores]
  package let toOutside: [Int16]
  package let gazetteer: NameGazetteer

  /// «tawatur names» and the layout's number; little-endian like all of it.
  private static let magic: UInt32 = 0x746E_0001
  private static let header = 3
  private static let states = NameLabel.count + 1

  /// The model in `words`, nil where they are none.
  /// - Complexity: O(*n*) in the bytes of the model, a copy.
  package init?(_ words: UnsafeBufferPointer<UInt32>) {
    guard words.count > Self.header, words[0] == Self.magic else { return nil }
    let (slots, entries) = (Int(words[1]), Int(words[2]))
    let tables = Self.header + Self.states * NameLabel.count
    guard words.count == tables + slots * 3 + entries else { return nil }
    let scores = words[Self.header..<tables].map { Int16(truncatingIfNeeded: Int32(bitPattern: $0)) }
    toOutside = (0..<Self.states).map { scores[$0 * NameLabel.count] }
    transitions = (0..<Self.states).map { state in
      var row = Scores()
      for label in 1..<NameLabel.count { row[label - 1] = scores[state * NameLabel.count + label] }
      return row
    }
    checks = (0..<slots).map { words[tables + $0 * 3] }
    rows = (0..<slots).map { slot in
      let first = tables + slot * 3 + 1
      return Self.row(UInt64(words[first]) | UInt64(words[first + 1]) << 32)
    }
    let last = tables + slots * 3
    gazetteer = NameGazetteer(entries: Array(words[last...]))
  }

  /// The model that is part of the program.
  static var shipped: TaggerModel? {
    TaggerModel(UnsafeBufferPointer(start: namesModelWords(), count: namesModelCount()))
  }

  /// Eight bytes with their signs as eight scores.
  private static func row(_ bytes: UInt64) -> Scores {
    var row = Scores()
    for label in 0..<8 { row[label] = Int16(Int8(truncatingIfNeeded: bytes >> UInt64(label * 8))) }
    return row
  }

  /// The weights without bounds checks, for loops over a text; `body` must not let them out.
  @inline(__always)
  func withRows<Result>(_ body: (Rows) -> Result) -> Result {
    checks.withUnsafeBufferPointer { checks in
      rows.withUnsafeBufferPointer { body(Rows(checks: checks, rows: $0)) }
    }
  }

  /// The weights as bare pointers; lives only inside `withRows`.
  struct Rows {
    fileprivate let checks: UnsafeBufferPointer<UInt32>
    fileprivate let rows: UnsafeBufferPointer<Scores>

    /// Adds the weights of a feature to `scores`.
    @inline(__always)
    func add(_ feature: UInt64, to scores: inout Scores) {
      let check = TaggerSlots.check(of: feature)
      var slot = TaggerSlots.first(of: feature, in: checks.count)
      while true {
        let kept = checks[slot]
        if kept == 0 { return }
        if kept == check {
          scores &+= rows[slot]
          return
        }
        slot = slot + 1 == checks.count ? 0 : slot + 1
      }
    }

    /// What a word says in each role.
    func appendScores(of word: TaggerWord, to scores: inout [Scores]) {
      for role in 0..<TaggerFeatures.roles {
        var sum = Scores()
        TaggerFeatures.ofWord(word, role: role) { add($0, to: &sum) }
        scores.append(sum)
      }
    }
  }

  /// The words of a model file.
  package static func words(
    features: [(hash: UInt64, weights: SIMD8<Int8>)], transitions: [[Int16]], gazetteer: NameGazetteer
  ) -> [UInt32] {
    let count = features.count * 3 / 2 + 1
    var slots = [UInt32](repeating: 0, count: count * 3)
    for (hash, weights) in features {
      var slot = TaggerSlots.first(of: hash, in: count)
      while slots[slot * 3] != 0 { slot = slot + 1 == count ? 0 : slot + 1 }
      let row = unsafeBitCast(weights, to: UInt64.self)
      slots[slot * 3] = TaggerSlots.check(of: hash)
      slots[slot * 3 + 1] = UInt32(truncatingIfNeeded: row)
      slots[slot * 3 + 2] = UInt32(truncatingIfNeeded: row >> 32)
    }
    let entries = gazetteer.entries
    var words = [magic, UInt32(count), UInt32(entries.count)]
    for row in transitions { words += row.map { UInt32(bitPattern: Int32($0)) } }
    return words + slots + entries
  }
}
