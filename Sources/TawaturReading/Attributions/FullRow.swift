/// A value at each of many places, and one for all places around them: rules ask for the words around a word.
struct FullRow<Value: Sendable>: Sendable {
  private let values: [Value]
  private let outside: Value

  init(_ values: [Value], outside: Value) {
    self.values = values
    self.outside = outside
  }

  @inline(__always)
  subscript(_ place: Int) -> Value {
    UInt(bitPattern: place) < UInt(values.count) ? values[place] : outside
  }
}
