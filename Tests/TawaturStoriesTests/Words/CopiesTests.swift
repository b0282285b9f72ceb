import TawaturModel
import TawaturMutations
import TawaturTestSupport
import Testing

@testable import TawaturStories

@Suite struct CopiesTests {
  @Test func `Equal things are one kind, in order`() {
    let copies = Copies(["b", "a", "b", "c", "a"])
    #expect(copies.kinds == [0, 1, 0, 2, 1])
    #expect(copies.members == [[0, 2], [1, 4], [3]])
    #expect(copies.firsts == [0, 1, 3])
  }

  @Test(arguments: randomSeeds)
  func `Joining all with all of other owners needs three to stand for them`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 2...12, using: &random)
    let owners = (0..<count).map { _ in Int.random(in: 0...4, using: &random) }
    let a = (0..<count).filter { _ in Bool.random(using: &random) }
    let b = (0..<count).filter { !a.contains($0) }
    var (quick, slow) = (Groups(count: count), Groups(count: count))
    quick.join(a, b, owners: owners)
    for x in a { for y in b where owners[x] != owners[y] { slow.join(x, y) } }
    #expect(quick.all() == slow.all(), "seed \(seed), owners \(owners), a \(a)")
    quick.join(a, a, owners: owners)
    for x in a { for y in a where owners[x] != owners[y] { slow.join(x, y) } }
    #expect(quick.all() == slow.all(), "seed \(seed), owners \(owners), a \(a)")
  }
}
