import Synchronization
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

  @Test(arguments: [1, 2, 16])
  func `Batches are entered and finished in order, each value once`(cores: Int) {
    for count in [0, 1, 4, 5, 8, 1001] {
      var (entered, finished): ([Int], [Int]) = ([], [])
      Parallel.forEachBatch(
        of: Array(0..<count), size: 4, cores: cores, { $0 * 2 },
        while: { batch in
          #expect(entered == finished, "a batch is entered when those before are finished")
          entered += batch
        },
        then: { finished += $0 })
      #expect(entered == (0..<count).map { $0 * 2 })
      #expect(finished == entered)
    }
  }

  @Test(arguments: [1, 4])
  func `What is to be done meanwhile is done once, with nothing to work on too`(cores: Int) {
    for count in [0, 1, 100] {
      var times = 0
      let answers = Parallel.map(Array(0..<count), cores: cores, meanwhile: { times += 1 }, { $0 })
      #expect(answers == Array(0..<count))
      #expect(times == 1)
    }
  }

  @Test func `Work apart is over when the call ends`() {
    let done = Atomic<Int>(0)
    Parallel.apart { done.store(7, ordering: .relaxed) }
    #expect(done.load(ordering: .relaxed) == 7)
  }
}
