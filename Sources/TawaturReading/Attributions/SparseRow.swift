/// Values at few of many places: what a table knows of some of a text's tokens.
struct SparseRow<Value: Sendable>: Sendable {
  /// By place: the number of its value, -1 for none.
  private var numbers: [Int32]
  private var values: [Value] = []

  init(count: Int) { numbers = Array(repeating: -1, count: count) }

  /// The value at a place; none outside of the row.
  subscript(_ place: Int) -> Value? {
    guard numbers.indices.contains(place) else { return nil }
    let number = numbers[place]
    return number < 0 ? nil : values[Int(number)]
  }

  /// Puts one value at all of `places`.
  mutating func set(_ value: Value, at places: Range<Int>) {
    for place in places { numbers[place] = Int32(values.count) }
    values.append(value)
  }
}
