import TawaturMutations
import TawaturTestSupport
import Testing

@testable import TawaturStories

@Suite struct VectorIndexTests {
  private static func vector(_ random: inout SplitMix64) -> TermVector {
    let terms = Set((0..<8).map { _ in Int.random(in: 0..<30, using: &random) })
    return TermVector(
      entries: terms.sorted().map { number in
        TermVector.Entry(
          term: Term(stem: Array("\(number)".utf8)[...]), weight: Float.random(in: 0.1...1, using: &random))
      })
  }

  private static func cosine(_ a: TermVector, _ b: TermVector) -> Float {
    a.entries.reduce(0) { sum, entry in
      sum + entry.weight * (b.entries.first { $0.term == entry.term }?.weight ?? 0)
    }
  }

  @Test(arguments: randomSeeds)
  func `A group is as like a vector as its vectors together, in whatever order they came`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let vectors = (0..<60).map { _ in (vector: Self.vector(&random), group: Int.random(in: 0..<9, using: &random)) }
    let asked = Self.vector(&random)
    var index = VectorIndex()
    for (vector, group) in vectors { index.insert(vector, group: group) }
    for forgotten in [0, 20] {
      if forgotten > 0 { index.removeFirst(forgotten) }
      let found = index.likeness(of: asked) { _ in true }
      var expected = [Float](repeating: 0, count: 9)
      for (vector, group) in vectors.dropFirst(forgotten) { expected[group] += Self.cosine(vector, asked) }
      #expect(found.map(\.group) == expected.indices.filter { expected[$0] > 0 }, "seed \(seed)")
      for like in found { #expect(abs(like.sum - expected[like.group]) < 0.001, "seed \(seed)") }
    }
  }

  @Test func `What does not pass is left out and forgotten`() {
    var random = SplitMix64(seed: 1)
    let vector = Self.vector(&random)
    var index = VectorIndex()
    index.insert(vector, group: 3)
    #expect(index.likeness(of: vector) { $0.sum > 2 }.isEmpty)
    #expect(index.likeness(of: vector) { $0.sum < 2 }.map(\.group) == [3])
  }
}
