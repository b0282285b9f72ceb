/// The part of two texts in which a passage may lie.
struct Room: Sendable {
  var a: Range<Int>
  var b: Range<Int>
}

extension Range<Int> {
  /// The part of the range that holds `word` and nothing of `taken`, which does not hold it.
  func free(around word: Int, of taken: Range<Int>) -> Range<Int> {
    taken.upperBound <= word
      ? Swift.max(lowerBound, taken.upperBound)..<upperBound : lowerBound..<Swift.min(upperBound, taken.lowerBound)
  }
}

extension EqualRun {
  /// What of the run lies in `room`, nil for nothing.
  func clipped(to room: Room) -> EqualRun? {
    let before = max(0, room.a.lowerBound - a, room.b.lowerBound - b)
    let end = min(length, room.a.upperBound - a, room.b.upperBound - b)
    return before < end ? EqualRun(a: a + before, b: b + before, length: end - before) : nil
  }
}
