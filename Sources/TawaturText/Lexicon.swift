/// The dense number of a folded word that some table knows.
@usableFromInline
package struct WordID: Hashable, Sendable, Comparable {
  @usableFromInline package let index: Int32
  @inlinable package static func < (a: WordID, b: WordID) -> Bool { a.index < b.index }
}

/// All words of all tables, each with a dense id.
///
/// Every token is looked up here once; tables then compare ids, never letters.
@usableFromInline
package struct Lexicon: Sendable {
  /// A place of the hash table: the high half of the hash spares most comparisons of letters.
  struct Slot {
    var tag: UInt32
    /// -1 is free.
    var id: Int32
    static let free = Slot(tag: 0, id: -1)
  }

  private var arena: [UInt8] = []
  private var ends: [Int32] = []
  /// Open addressing, never more than half full.
  private var slots: [Slot]
  private var mask: Int
  /// One bit by the hash of every word: most words with one clitic too few are refused without a look at `slots`.
  private var filter = [UInt64](repeating: 0, count: LexiconLookup.filterWords)
  /// By word id: the tables that have a phrase beginning with the word.
  private var openers: [TableSet] = []
  private var tables = 0

  package init(minimumCapacity: Int = 4096) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    slots = Array(repeating: .free, count: size)
    mask = size - 1
    ends.reserveCapacity(minimumCapacity)
    openers.reserveCapacity(minimumCapacity)
    // Words of tables have six letters and more.
    arena.reserveCapacity(minimumCapacity * 14)
  }

  package var count: Int { ends.count }

  /// The id of `word`, a new one where no table had it yet.
  /// - Complexity: O(1) in the words, O(*n*) in the bytes of `word`.
  package mutating func insert(_ word: ArraySlice<UInt8>) -> WordID {
    word.withUnsafeBufferPointer { insert($0) }
  }

  mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> WordID {
    let hash = word.baseAddress.map { LexiconLookup.hash($0, word.count) } ?? 0
    if let start = word.baseAddress,
      let known = withLookup({ $0.id(of: start, count: word.count, hash: hash) })
    {
      return known
    }
    if ends.count * 2 >= slots.count { grow() }
    let id = Int32(ends.count)
    arena.append(contentsOf: word)
    ends.append(Int32(arena.count))
    openers.append(TableSet())
    place(id, hash)
    return WordID(index: id)
  }

  /// The bit of one more table of words or phrases.
  package mutating func newTable() -> TableSet {
    tables += 1
    return TableSet(table: tables - 1)
  }

  /// Notes that `word` stands in `table`, or begins a phrase of it.
  package mutating func open(_ table: TableSet, with word: WordID) { openers[Int(word.index)].formUnion(table) }

  /// A bit for the phrases of which one may begin with a word, where a table needs it for some of its rows only.
  private mutating func openers(of phrases: some Sequence<TableText>) -> TableSet {
    let table = newTable()
    for phrase in phrases {
      var isFirst = true
      Tokenizer.forEachWord(of: phrase.bytes) { word in
        if isFirst { open(table, with: insert(word)) }
        isFirst = false
      }
    }
    return table
  }

  /// The same of the rows of `table` whose value in the second column is wanted.
  /// - Throws: where a row names no such value.
  package mutating func openers<Value: RawRepresentable>(
    of table: Table, where isWanted: (Value) -> Bool
  ) throws(TableError) -> TableSet where Value.RawValue == String {
    var phrases: [TableText] = []
    for row in table.rows where try isWanted(row.value(1)) { phrases += row.list(0) }
    return openers(of: phrases)
  }

  /// The id of a word that is not folded yet.
  package mutating func insert(folding word: [UInt8]) -> WordID {
    word.withUnsafeBufferPointer { word in Folding.withFolded(word) { insert($0) } }
  }

  package mutating func insert(_ word: String) -> WordID { Folding.withFolded(word) { insert($0) } }

  package mutating func insert(_ word: TableText) -> WordID { Folding.withFolded(word.bytes) { insert($0) } }

  package func id(of word: ArraySlice<UInt8>) -> WordID? {
    word.withUnsafeBufferPointer { id(of: $0) }
  }

  package func id(of word: String) -> WordID? { id(of: folded(word)[...]) }

  func id(of word: UnsafeBufferPointer<UInt8>) -> WordID? {
    guard let start = word.baseAddress else { return nil }
    return withLookup { $0.id(of: start, count: word.count) }
  }

  /// The folded bytes of a word.
  package func bytes(of word: WordID) -> ArraySlice<UInt8> {
    let index = Int(word.index)
    return arena[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }

  /// The table without bounds checks, for loops over a text; `body` must not let it out.
  func withLookup<Result>(_ body: (LexiconLookup) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      arena.withUnsafeBufferPointer { arena in
        ends.withUnsafeBufferPointer { ends in
          openers.withUnsafeBufferPointer { openers in
            filter.withUnsafeBufferPointer {
              body(LexiconLookup(slots: slots, mask: mask, filter: $0, arena: arena, ends: ends, openers: openers))
            }
          }
        }
      }
    }
  }

  private mutating func grow() {
    mask = slots.count * 2 - 1
    slots = Array(repeating: .free, count: slots.count * 2)
    for id in 0..<Int32(ends.count) {
      let hash = bytes(of: WordID(index: id)).withUnsafeBufferPointer { word in
        word.baseAddress.map { LexiconLookup.hash($0, word.count) } ?? 0
      }
      place(id, hash)
    }
  }

  private mutating func place(_ id: Int32, _ hash: UInt64) {
    let (word, bit) = LexiconLookup.filterPlace(of: hash)
    filter[word] |= bit
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].id >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Slot(tag: UInt32(truncatingIfNeeded: hash >> 32), id: id)
  }
}
