import NamesModel

/// Frequent words, taken apart and scored when the model was made; most of a text is made of them.
struct WordTable: Sendable {
  /// A word and its scores.
  struct Record: Sendable, BitwiseCopyable {
    var scores = WordScores()
    var word = TaggerWord()
  }

  private static let recordWords = MemoryLayout<Record>.stride / 4

  private let words: ModelWords
  /// In the order of their keys' drawers.
  private let records: ReadOnlyWords
  /// By record, what is kept of its key.
  private let checks: ReadOnlyWords
  /// By drawer, its first record; one more for the end.
  private let drawers: ReadOnlyWords
  private let drawerCount: Int

  init(_ words: ModelWords, from start: Int, records count: Int) {
    self.words = words
    records = words.from(start)
    checks = words.from(start + count * Self.recordWords)
    drawers = words.from(start + count * (Self.recordWords + 1))
    drawerCount = Self.drawerCount(of: count)
  }

  static func wordCount(of records: Int) -> Int { records * (recordWords + 1) + drawerCount(of: records) + 1 }

  private static func drawerCount(of records: Int) -> Int { records / 2 + 1 }

  /// The number of a word's record, nil where the word is not frequent.
  /// - Complexity: O(1).
  @inline(__always)
  func number(of key: UInt64) -> Int? {
    let check = TaggerSlots.check(of: key)
    let drawer = TaggerSlots.first(of: key, in: drawerCount)
    var number = Int(drawers.start[drawer])
    let end = Int(drawers.start[drawer + 1])
    while number < end {
      if checks.start[number] == check { return number }
      number += 1
    }
    return nil
  }

  @inline(__always)
  func scores(_ record: Int) -> WordScores { load(record, 0) }

  @inline(__always)
  func word(_ record: Int) -> TaggerWord { load(record, MemoryLayout<WordScores>.stride) }

  /// A part of a record, by where it stands in it.
  @inline(__always)
  private func load<Part: BitwiseCopyable>(_ record: Int, _ offset: Int) -> Part {
    UnsafeRawPointer(records.start + record * Self.recordWords)
      .loadUnaligned(fromByteOffset: offset, as: Part.self)
  }

  /// The words of records, checks and drawers.
  static func words(of frequent: [(key: UInt64, word: SpelledWord)], scoredBy weights: FeatureWeights) -> [UInt32] {
    let drawerCount = drawerCount(of: frequent.count)
    let sorted = frequent.map { (drawer: TaggerSlots.first(of: $0.key, in: drawerCount), key: $0.key, word: $0.word) }
      .sorted { ($0.drawer, $0.key) < ($1.drawer, $1.key) }
    var records: [UInt32] = []
    var drawers = [UInt32](repeating: 0, count: drawerCount + 1)
    for (drawer, _, spelled) in sorted {
      drawers[drawer + 1] += 1
      let record = Record(scores: weights.scores(of: spelled), word: spelled.word)
      withUnsafeBytes(of: record) { records += $0.bindMemory(to: UInt32.self) }
    }
    for drawer in 0..<drawerCount { drawers[drawer + 1] += drawers[drawer] }
    return records + sorted.map { TaggerSlots.check(of: $0.key) } + drawers
  }
}
