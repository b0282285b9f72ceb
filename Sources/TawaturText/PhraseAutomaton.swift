/// Phrases of one or more words as an automaton over word ids; each ends at a fact's number.
///
/// No generic type, so that its inner loop is compiled once and well; `PhraseTable` puts facts to the numbers.
@usableFromInline
struct PhraseAutomaton: Sendable {
  /// Its bit among the tables of the lexicon; none before the first phrase.
  @usableFromInline private(set) var table = TableSet()
  private var steps = PhraseSteps()
  /// The state before the first word.
  private static let outset: Int32 = -1

  /// By state: the fact whose phrase ends there, -1 for none.
  private var ends: [Int32] = []
  /// By state: whether a longer phrase goes on from there.
  private var goesOn: [Bool] = []

  @usableFromInline init() {}

  /// A phrase found in a text.
  @usableFromInline
  struct Match {
    @usableFromInline let fact: Int
    @usableFromInline let tokens: Range<Int>
    @usableFromInline let proclitics: Proclitics
    @usableFromInline let hasPronoun: Bool
    @usableFromInline let core: Range<Int>
  }

  /// Adds a phrase; false where it stands here already.
  @usableFromInline
  mutating func insert(_ phrase: UnsafeBufferPointer<UInt8>, fact: Int32, into lexicon: inout Lexicon) -> Bool {
    if table == TableSet() { table = lexicon.newTable() }
    var state = Self.outset
    Tokenizer.forEachWord(of: phrase) { word in
      let id = lexicon.insert(word)
      if state == Self.outset { lexicon.open(table, with: id) }
      state = step(from: state, over: id)
    }
    guard state >= 0, ends[Int(state)] < 0 else { return false }
    ends[Int(state)] = fact
    return true
  }

  private mutating func step(from state: Int32, over word: WordID) -> Int32 {
    if let known = steps.state(after: state, over: word) { return known }
    let next = Int32(ends.count)
    ends.append(-1)
    goesOn.append(false)
    if state != Self.outset { goesOn[Int(state)] = true }
    steps.insert(next, after: state, over: word)
    return next
  }

  /// The fact of a phrase of one word.
  @usableFromInline
  func fact(ofWord word: WordID) -> Int? {
    guard let state = steps.state(after: Self.outset, over: word), ends[Int(state)] >= 0 else { return nil }
    return Int(ends[Int(state)])
  }

  /// The longest phrase from token `index` on; see `PhraseTable.match`.
  @usableFromInline
  func match(at index: Int, in text: TokenizedText) -> Match? {
    guard index < text.count else { return nil }
    var best: Match?
    for form in text.tokens[index].forms {
      let opening = text.forms[form]
      guard let state = steps.state(after: Self.outset, over: opening.word) else { continue }
      follow(state, from: index, opening: opening, closing: opening, to: index, in: text, &best)
    }
    return best
  }

  private func follow(
    _ state: Int32, from start: Int, opening: TokenForm, closing: TokenForm, to index: Int, in text: TokenizedText,
    _ best: inout Match?
  ) {
    let fact = ends[Int(state)]
    if fact >= 0, best.map({ $0.tokens.count < index + 1 - start }) ?? true {
      best = Match(
        fact: Int(fact), tokens: start..<(index + 1), proclitics: opening.proclitics,
        hasPronoun: closing.hasPronoun, core: opening.core)
    }
    guard goesOn[Int(state)], !closing.hasPronoun, index + 1 < text.tokens.count,
      text.tokens[index + 1].line == text.tokens[index].line
    else { return }
    for form in text.tokens[index + 1].forms {
      let following = text.forms[form]
      guard following.proclitics.isEmpty, let next = steps.state(after: state, over: following.word) else { continue }
      follow(next, from: start, opening: opening, closing: following, to: index + 1, in: text, &best)
    }
  }
}

/// The steps of an automaton: open addressing over state and word, never more than half full.
private struct PhraseSteps: Sendable {
  private var keys: [UInt64] = []
  private var states: [Int32] = []
  private var count = 0

  /// No state has this number.
  private static let free = UInt64.max

  func state(after state: Int32, over word: WordID) -> Int32? {
    guard count > 0 else { return nil }
    let place = place(of: Self.key(state, word))
    return keys[place] == Self.free ? nil : states[place]
  }

  mutating func insert(_ next: Int32, after state: Int32, over word: WordID) {
    if count * 2 >= keys.count { grow() }
    let key = Self.key(state, word)
    let place = place(of: key)
    keys[place] = key
    states[place] = next
    count += 1
  }

  private mutating func grow() {
    let (oldKeys, oldStates) = (keys, states)
    let size = max(16, keys.count * 2)
    keys = Array(repeating: Self.free, count: size)
    states = Array(repeating: -1, count: size)
    for (old, key) in oldKeys.enumerated() where key != Self.free {
      let place = place(of: key)
      keys[place] = key
      states[place] = oldStates[old]
    }
  }

  /// Where `key` stands, or the free place where it would; the size is a power of two.
  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    // Fibonacci hashing: the high bits of the product depend on all of the key.
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[place] != Self.free, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private static func key(_ state: Int32, _ word: WordID) -> UInt64 {
    UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: word.index))
  }
}

/// An automaton that is finished; tables and readers that hold it copy one reference.
@usableFromInline
final class SharedAutomaton: Sendable {
  @usableFromInline let states: PhraseAutomaton

  @usableFromInline
  init(_ states: PhraseAutomaton) { self.states = states }
}
