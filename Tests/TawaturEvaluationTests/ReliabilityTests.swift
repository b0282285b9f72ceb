import TawaturModel
import Testing

@testable import TawaturEvaluation

private func reliability(_ readings: [(Int, Bool)]) -> Reliability {
  var reliability = Reliability()
  for (certainty, isRight) in readings { reliability.add(Certainty(hundredths: certainty), isRight: isRight) }
  return reliability
}

@Test func `A threshold is the highest at which enough is still right`() throws {
  let read = reliability([(90, true), (80, true), (70, false), (60, true), (50, false)])
  let half = try #require(read.threshold(forRecall: 0.5, of: 4))
  #expect(half.certainty == Certainty(hundredths: 80))
  #expect(half.precision == 1)
  let most = try #require(read.threshold(forRecall: 0.75, of: 4))
  #expect(most.certainty == Certainty(hundredths: 60))
  #expect(most.precision == 0.75)
  #expect(read.threshold(forRecall: 0.9, of: 4) == nil)
}

@Test func `The last row holds what is certain`() {
  let rows = reliability([(100, true), (91, false), (9, false)]).rows
  #expect(rows.map(\.from) == [0, 90])
  #expect(rows.map(\.read) == [1, 2])
}

@Test func `Nothing read has no rows`() {
  #expect(reliability([]).rows.isEmpty)
  #expect(reliability([]).describe(of: 3).isEmpty)
}
