import Foundation

/// By word, what stands before and behind it: positive pointwise mutual information with each context, projected by
/// random signs (Achlioptas 2003) and made one long.
struct ContextVectors {
  typealias Lane = SIMD16<Float>
  static let lanes = 16

  private(set) var rows: [Lane]
  var count: Int { rows.count / Self.lanes }

  init(_ pairs: NeighbourCounts, contextOf context: [Int32]) {
    rows = Array(repeating: .zero, count: pairs.words * Self.lanes)
    let contexts = Int(context.max() ?? 0) + 1
    add(pairs, context, contexts, behind: true)
    add(pairs, context, contexts, behind: false)
    normalise()
  }

  init(rows: [Lane]) {
    self.rows = rows
    normalise()
  }

  private mutating func add(_ pairs: NeighbourCounts, _ context: [Int32], _ contexts: Int, behind: Bool) {
    var counts: [UInt64: Float] = [:]
    var ofWord = [Float](repeating: 0, count: pairs.words)
    var ofContext = [Float](repeating: 0, count: contexts)
    var all: Float = 0
    for pair in pairs.pairs {
      let (word, other) = behind ? (pair.first, pair.second) : (pair.second, pair.first)
      let number = context[Int(other)]
      if number < 0 { continue }
      counts[UInt64(word) << 32 | UInt64(number), default: 0] += pair.count
      ofWord[Int(word)] += pair.count
      ofContext[Int(number)] += pair.count
      all += pair.count
    }
    for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
      let (word, number) = (Int(key >> 32), Int(key & 0xFFFF_FFFF))
      // Pairs seen once or twice would be the most telling otherwise.
      let information = log(count * all / (ofWord[word] * ofContext[number])) * count / (count + 2)
      if information <= 0 { continue }
      let first = UInt64(number) << 9 | (behind ? 1 : 0)
      for lane in 0..<Self.lanes {
        rows[word * Self.lanes + lane] += information * Self.signs(first | UInt64(lane) << 1)
      }
    }
  }

  /// Random signs (SplitMix64).
  private static func signs(_ seed: UInt64) -> Lane {
    var mixed = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    var signs = Lane(repeating: 1)
    for place in 0..<16 where mixed >> UInt64(place) & 1 == 1 { signs[place] = -1 }
    return signs
  }

  private mutating func normalise() {
    for word in 0..<count {
      var sum = Lane.zero
      for lane in 0..<Self.lanes { sum += rows[word * Self.lanes + lane] * rows[word * Self.lanes + lane] }
      let length = max(1e-9, sum.sum().squareRoot())
      for lane in 0..<Self.lanes { rows[word * Self.lanes + lane] /= length }
    }
  }
}

/// Words put together by what stands around them: k-means of directions, beginning with the most frequent words.
struct Clustering {
  private(set) var clusters: [Int32]
  private let centres: ContextVectors

  private static let rounds = 7

  init(_ vectors: ContextVectors, into count: Int) {
    var clusters = [Int32](repeating: 0, count: vectors.count)
    var centres = ContextVectors(rows: Array(vectors.rows.prefix(count * ContextVectors.lanes)))
    for _ in 0..<Self.rounds {
      Self.assign(vectors, centres, &clusters)
      var sums = [ContextVectors.Lane](repeating: .zero, count: count * ContextVectors.lanes)
      for word in 0..<vectors.count {
        for lane in 0..<ContextVectors.lanes {
          sums[Int(clusters[word]) * ContextVectors.lanes + lane] += vectors.rows[word * ContextVectors.lanes + lane]
        }
      }
      centres = ContextVectors(rows: sums)
    }
    self.clusters = clusters
    self.centres = centres
  }

  /// The clusters of another one put together.
  init(of other: Clustering, into count: Int) { self.init(other.centres, into: count) }

  private static func assign(_ vectors: ContextVectors, _ centres: ContextVectors, _ clusters: inout [Int32]) {
    let lanes = ContextVectors.lanes
    vectors.rows.withUnsafeBufferPointer { rows in
      centres.rows.withUnsafeBufferPointer { centres in
        for word in clusters.indices {
          var best: (cluster: Int, likeness: Float) = (0, -2)
          for centre in 0..<(centres.count / lanes) {
            var sum = ContextVectors.Lane.zero
            for lane in 0..<lanes { sum += rows[word * lanes + lane] * centres[centre * lanes + lane] }
            let likeness = sum.sum()
            if likeness > best.likeness { best = (centre, likeness) }
          }
          clusters[word] = Int32(best.cluster)
        }
      }
    }
  }
}
