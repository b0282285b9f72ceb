/// Rows of features, one behind the other.
struct FeatureRows: Sendable {
  private var features: [Int32] = []
  private var ends: [Int] = [0]

  subscript(row: Int) -> ArraySlice<Int32> { features[ends[row]..<ends[row + 1]] }

  var count: Int { ends.count - 1 }

  mutating func append(_ feature: Int32) { features.append(feature) }
  mutating func endRow() { ends.append(features.count) }

  mutating func removeAll() {
    features.removeAll(keepingCapacity: true)
    ends.removeSubrange(1...)
  }

  func filtered(_ isKept: (Int32) -> Bool) -> FeatureRows {
    var rows = FeatureRows()
    for row in 0..<count {
      for feature in self[row] where isKept(feature) { rows.append(feature) }
      rows.endRow()
    }
    return rows
  }
}
