/// Grows places where two texts share a fingerprint into the passages they share.
///
/// Seed and extend, as BLAST does (Altschul et al. 1990): equal runs are chained over insertions, cuts and reworded
/// places, then both ends are carried on word by word.
struct PassageAligner: Sendable {
  /// Words that may stand between two runs of one passage, on either side.
  static let gap = 14
  /// Words that may differ before an end is reached.
  static let reach = 4
  /// Words of a passage that is no whole sentence: official titles run to ten.
  static let minimumWords = 12
  /// Words of a whole sentence or headline.
  static let minimumSentence = 7
  /// Below this the words in common are those of the subject, not of a copy.
  static let minimumSimilarity = 0.55

  let a: ComparedText
  let b: ComparedText

  /// The passages that both texts hold, in order of `a`, none overlapping another in either text.
  func passages(seeds: [(a: Int, b: Int)]) -> [AlignedPassage] {
    var passages: [AlignedPassage] = []
    for chain in RunChains(runs: equalRuns(seeds), gap: Self.gap).chains() {
      let passage = extended(passage(of: chain))
      guard isReuse(passage), !passages.contains(where: { $0.a.overlaps(passage.a) || $0.b.overlaps(passage.b) })
      else { continue }
      passages.append(passage)
    }
    return passages.sorted { $0.a.lowerBound < $1.a.lowerBound }
  }

  /// Each seed carried on to both sides as far as the words are equal.
  private func equalRuns(_ seeds: [(a: Int, b: Int)]) -> [EqualRun] {
    var runs: [EqualRun] = []
    for seed in seeds.sorted(by: { ($0.b - $0.a, $0.a) < ($1.b - $1.a, $1.a) }) {
      if let last = runs.last, last.diagonal == seed.b - seed.a, seed.a < last.a + last.length { continue }
      var start = seed
      while start.a > 0, start.b > 0, a.shapes[start.a - 1] == b.shapes[start.b - 1] {
        start = (start.a - 1, start.b - 1)
      }
      var length = seed.a - start.a
      while start.a + length < a.count, start.b + length < b.count,
        a.shapes[start.a + length] == b.shapes[start.b + length]
      { length += 1 }
      if length > 0 { runs.append(EqualRun(a: start.a, b: start.b, length: length)) }
    }
    return runs
  }

  private func passage(of chain: [EqualRun]) -> AlignedPassage {
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

  private func extended(_ passage: AlignedPassage) -> AlignedPassage {
    var passage = passage
    while let next = nextMatch(from: passage.a.upperBound, passage.b.upperBound, step: 1) {
      passage.a = passage.a.lowerBound..<(next.a + 1)
      passage.b = passage.b.lowerBound..<(next.b + 1)
      passage.shared += next.shared
    }
    while let next = nextMatch(from: passage.a.lowerBound - 1, passage.b.lowerBound - 1, step: -1) {
      passage.a = next.a..<passage.a.upperBound
      passage.b = next.b..<passage.b.upperBound
      passage.shared += next.shared
    }
    return passage
  }

  /// The nearest equal word from `i` and `j` on, the one with the fewest words left out.
  ///
  /// After a word left out two equal words must follow: a lone «في» is no agreement.
  private func nextMatch(from i: Int, _ j: Int, step: Int) -> (a: Int, b: Int, shared: Int)? {
    for skipped in 0...Self.reach {
      for left in 0...skipped {
        let (x, y) = (i + left * step, j + (skipped - left) * step)
        guard a.shapes.indices.contains(x), b.shapes.indices.contains(y), a.shapes[x] == b.shapes[y] else { continue }
        if skipped > 0 {
          let (nextX, nextY) = (x + step, y + step)
          guard a.shapes.indices.contains(nextX), b.shapes.indices.contains(nextY), a.shapes[nextX] == b.shapes[nextY]
          else { continue }
        }
        return (x, y, a.keys[x] == b.keys[y] ? 1 : 0)
      }
    }
    return nil
  }

  private func isReuse(_ passage: AlignedPassage) -> Bool {
    guard passage.similarity >= Self.minimumSimilarity else { return false }
    if max(passage.a.count, passage.b.count) >= Self.minimumWords, passage.shared >= Self.minimumWords - 1 {
      return true
    }
    return min(passage.a.count, passage.b.count) >= Self.minimumSentence && passage.similarity >= 0.85
      && a.isWholeSentences(passage.a) && b.isWholeSentences(passage.b)
  }
}
