extension RandomAccessCollection where Index == Int {
  /// The first place whose element passes, the end where none does; all behind one that passes must pass too.
  /// - Complexity: O(log *n*).
  @inlinable package func firstPlace(where passes: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
