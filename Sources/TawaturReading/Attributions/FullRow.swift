/// A value at each of many places, and one for all places around them: rules ask for the words around a word.
struct FullRow<Value: Sendable>: Sendable {
  private var values: [Value]
  private let outside: Value

  init(repeating value: Value, count: Int) {
    values = Array(repeating: value, count: count)
    outside = value
  }

  /// Outside of the row nothing can be put.
  subscript(_ place: Int) -> Value {
    get { values.indices.contains(place) ? values[place] : outside }
    _modify {
      var elsewhere = outside
      if values.indices.contains(place) { yield &values[place] } else { yield &elsewhere }
    }
  }
}
