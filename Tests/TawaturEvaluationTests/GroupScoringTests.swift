import Testing

@testable import TawaturEvaluation

private let gold = ["a": "flood", "b": "flood", "c": "strike", "d": "strike"]

@Test func `Groups as the gold has them are whole`() {
  let score = GroupScoring.score("B3", gold: gold, found: ["a": "1", "b": "1", "c": "2", "d": "2", "stranger": "2"])
  #expect(score.precision == 1)
  #expect(score.recall == 1)
}

@Test func `One group of all has every article and half of its neighbours wrong`() {
  let score = GroupScoring.score("B3", gold: gold, found: ["a": "1", "b": "1", "c": "1", "d": "1"])
  #expect(score.precision == 0.5)
  #expect(score.recall == 1)
}

@Test func `An article without a group stands alone`() {
  let score = GroupScoring.score("B3", gold: gold, found: [:])
  #expect(score.precision == 1)
  #expect(score.recall == 0.5)
}
