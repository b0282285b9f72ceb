/// A run of words of one text laid beside the run of another that says the same.
struct AlignedPassage: Hashable, Sendable {
  var a: Range<Int>
  var b: Range<Int>
  /// Words that stand in both, in the same order.
  var shared: Int

  /// Shared words over the words of the longer side.
  var similarity: Double { Double(shared) / Double(max(a.count, b.count)) }
}

/// A run of equal words: `length` words from `a` in one text and from `b` in the other.
struct EqualRun: Hashable, Sendable {
  var a: Int
  var b: Int
  var length: Int

  var diagonal: Int { b - a }
}
