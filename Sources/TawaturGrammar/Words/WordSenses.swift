/// The senses of the tokens of a text, those of one token together, the chosen one first.
@usableFromInline
package struct WordSenses: Sendable {
  @usableFromInline var all: [WordSense] = []
  /// By token: where its senses begin; one more for the end.
  @usableFromInline var starts: [Int32] = [0]
  /// By sense, while they are being chosen: how likely it is before its neighbours are looked at.
  var weights: [Int8] = []

  @usableFromInline static let nothing = WordSense(.mark)

  /// No word has more readings worth keeping.
  static let most = 5

  init(capacity: Int) {
    all.reserveCapacity(capacity * 3 / 2)
    weights.reserveCapacity(capacity * 3 / 2)
    starts.reserveCapacity(capacity + 1)
  }

  /// Tokens that have senses.
  @inlinable package var count: Int { starts.count - 1 }

  /// The sense of a token in its sentence; a mark beyond the text.
  @inlinable
  package subscript(token: Int) -> WordSense {
    UInt(bitPattern: token) < UInt(count) ? all[Int(starts[token])] : Self.nothing
  }

  /// Every sense of a token, the likeliest first.
  @inlinable
  package func senses(of token: Int) -> ArraySlice<WordSense> {
    guard UInt(bitPattern: token) < UInt(count) else { return [] }
    return all[Int(starts[token])..<Int(starts[token + 1])]
  }

  func places(of token: Int) -> Range<Int> { Int(starts[token])..<Int(starts[token + 1]) }

  /// Adds one more sense of the token that is being read, at its place by weight.
  mutating func append(_ sense: WordSense, weight: Int) {
    let first = Int(starts[starts.count - 1])
    let weight = Int8(clamping: weight)
    var at = all.count
    while at > first, weights[at - 1] < weight { at -= 1 }
    if all.count - first == Self.most {
      if at == all.count { return }
      all.removeLast()
      weights.removeLast()
    }
    all.insert(sense, at: at)
    weights.insert(weight, at: at)
  }

  /// Whether the token that is being read has a sense already.
  var hasSense: Bool { all.count > Int(starts[starts.count - 1]) }

  mutating func endToken() { starts.append(Int32(all.count)) }

  /// Puts the sense at `place` first among those of `token`.
  mutating func choose(_ place: Int, of token: Int) {
    let first = Int(starts[token])
    guard place > first else { return }
    all.swapAt(first, place)
    weights.swapAt(first, place)
  }

  mutating func update(_ token: Int, _ change: (inout WordSense) -> Void) { change(&all[Int(starts[token])]) }
}
