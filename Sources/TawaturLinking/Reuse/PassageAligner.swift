/// Grows places where two texts share a fingerprint into the passages they share.
///
/// Seed and extend, as BLAST does (Altschul et al. 1990): equal runs are chained over insertions, cuts and reworded
/// places, then both ends are carried on word by word.
struct PassageAligner: Sendable {
  /// Words that may stand between two runs of one passage, on either side.
  static let gap = 14
  /// Words of a passage that is no whole sentence: official titles run to ten.
  static let minimumWords = 12
  /// Words of a whole sentence or headline.
  static let minimumSentence = 7
  /// Below this the words in common are those of the subject, not of a copy.
  static let minimumSimilarity = 0.55
  /// So many more words must be in common than not: a short passage half of which differs tells the same, no more.
  static let minimumLead = 7

  let a: ComparedText
  let b: ComparedText

  /// The passages that both texts hold, in order of `a`, none overlapping another in either text.
  func passages(seeds: [(a: Int, b: Int)]) -> [AlignedPassage] {
    // Word for word the same: nothing is left over for a second passage.
    if a.keys == b.keys {
      let whole = AlignedPassage(a: 0..<a.count, b: 0..<b.count, shared: a.count)
      return isReuse(whole) ? [whole] : []
    }
    var passages: [AlignedPassage] = []
    for chain in RunChains(runs: equalRuns(seeds), gap: Self.gap).chains() {
      guard let room = room(for: chain, beside: passages), let passage = passage(of: chain, in: room) else { continue }
      passages.append(passage)
    }
    return passages.sorted { $0.a.lowerBound < $1.a.lowerBound }
  }

  /// What the passages found so far leave free around the longest run of `chain`; nil where that run is taken.
  private func room(for chain: [EqualRun], beside passages: [AlignedPassage]) -> Room? {
    guard let run = chain.max(by: { $0.length < $1.length }) else { return nil }
    let isFree = { (word: Int) in
      !passages.contains { $0.a.contains(run.a + word) || $0.b.contains(run.b + word) }
    }
    guard let word = (0..<run.length).first(where: isFree) else { return nil }
    var room = Room(a: 0..<a.count, b: 0..<b.count)
    for passage in passages {
      room.a = room.a.free(around: run.a + word, of: passage.a)
      room.b = room.b.free(around: run.b + word, of: passage.b)
    }
    return room
  }

  /// The passage that grows from `chain` within `room`; nil where it is none.
  private func passage(of chain: [EqualRun], in room: Room) -> AlignedPassage? {
    let runs = chain.compactMap { $0.clipped(to: room) }
    guard !runs.isEmpty else { return nil }
    let kernel = joined(runs)
    let grown = PassageGrowth(a: a, b: b, room: room).grown(kernel)
    return isReuse(grown) ? grown : isReuse(kernel) ? kernel : nil
  }

  /// Each seed carried on to both sides as far as the words are equal.
  private func equalRuns(_ seeds: [(a: Int, b: Int)]) -> [EqualRun] {
    var runs: [EqualRun] = []
    for seed in seeds.sorted(by: { ($0.b - $0.a, $0.a) < ($1.b - $1.a, $1.a) }) {
      if let last = runs.last, last.diagonal == seed.b - seed.a, seed.a < last.a + last.length { continue }
      var start = seed
      while start.a > 0, start.b > 0, a.shape(start.a - 1) == b.shape(start.b - 1) {
        start = (start.a - 1, start.b - 1)
      }
      var length = seed.a - start.a
      while start.a + length < a.count, start.b + length < b.count,
        a.shape(start.a + length) == b.shape(start.b + length)
      { length += 1 }
      if length > 0 { runs.append(EqualRun(a: start.a, b: start.b, length: length)) }
    }
    return runs
  }

  private func joined(_ chain: [EqualRun]) -> AlignedPassage {
    var passage = AlignedPassage(a: chain[0].a..<chain[0].a, b: chain[0].b..<chain[0].b, shared: 0)
    for run in chain {
      passage.shared += sharedWords(passage.a.upperBound..<run.a, passage.b.upperBound..<run.b)
      passage.shared += sharedWords(in: run)
      passage.a = passage.a.lowerBound..<(run.a + run.length)
      passage.b = passage.b.lowerBound..<(run.b + run.length)
    }
    return passage
  }

  /// The words of a run that are the same and not only two numbers.
  private func sharedWords(in run: EqualRun) -> Int {
    (0..<run.length).count { a.keys[run.a + $0] == b.keys[run.b + $0] }
  }

  /// Words in the same order in two short ranges (longest common subsequence).
  private func sharedWords(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    if left.isEmpty || right.isEmpty { return 0 }
    var row = [Int](repeating: 0, count: right.count + 1)
    for i in left {
      var diagonal = 0
      for (offset, j) in right.enumerated() {
        let above = row[offset + 1]
        row[offset + 1] = a.keys[i] == b.keys[j] ? diagonal + 1 : max(above, row[offset])
        diagonal = above
      }
    }
    return row[right.count]
  }

  private func isReuse(_ passage: AlignedPassage) -> Bool {
    guard passage.similarity >= Self.minimumSimilarity else { return false }
    let longer = max(passage.a.count, passage.b.count)
    if longer >= Self.minimumWords, passage.shared >= Self.minimumWords - 1,
      2 * passage.shared - longer >= Self.minimumLead
    {
      return true
    }
    return min(passage.a.count, passage.b.count) >= Self.minimumSentence && passage.similarity >= 0.85
      && a.isWholeSentences(passage.a) && b.isWholeSentences(passage.b)
  }
}
