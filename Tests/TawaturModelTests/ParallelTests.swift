import TawaturModel
import Testing

@Suite struct ParallelTests {
  @Test(arguments: [1, 2, 3, 16])
  func `Answers stand in the order of the values on however many cores`(cores: Int) {
    for count in [0, 1, 2, 7, 1000] {
      let values = Array(0..<count)
      #expect(Parallel.map(values, cores: cores) { "\($0)" } == values.map { "\($0)" })
    }
  }

  @Test func `Work inside work is done too`() {
    let sums = Parallel.map(Array(0..<20), cores: 4) { row in
      Parallel.map(Array(0..<row), cores: 2) { $0 * row }.reduce(0, +)
    }
    #expect(sums == (0..<20).map { row in (0..<row).reduce(0) { $0 + $1 * row } })
  }
}
