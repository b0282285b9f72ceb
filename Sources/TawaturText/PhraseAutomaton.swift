/// Phrases of one or more words as an automaton over word ids; each ends at a fact's number.
///
/// No generic type, so that its inner loop is compiled once and well; `PhraseTable` puts facts to the numbers.
@usableFromInline
struct PhraseAutomaton: Sendable {
  /// Its bit among the tables of the lexicon; none before the first phrase.
  @usableFromInline private(set) var table = TableSet()
  private var steps = PhraseSteps()
  /// The state before the first word.
  private static let outset = PhraseStep.outset

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

  /// The steps with all that is known of where they lead.
  fileprivate var finishedSteps: [PhraseStep] { steps.finished(ends: ends, goesOn: goesOn) }
}

/// The steps of an automaton: open addressing over state and word, never more than half full.
private struct PhraseSteps: Sendable {
  private var keys: [UInt64] = []
  private var states: [Int32] = []
  private var count = 0

  private static let free = PhraseStep.free

  func state(after state: Int32, over word: WordID) -> Int32? {
    guard count > 0 else { return nil }
    let place = place(of: PhraseStep.key(state, word))
    return keys[place] == Self.free ? nil : states[place]
  }

  mutating func insert(_ next: Int32, after state: Int32, over word: WordID) {
    if count * 2 >= keys.count { grow() }
    let key = PhraseStep.key(state, word)
    let place = place(of: key)
    keys[place] = key
    states[place] = next
    count += 1
  }

  /// One free place at least, for a search to end there.
  func finished(ends: [Int32], goesOn: [Bool]) -> [PhraseStep] {
    if keys.isEmpty { return [PhraseStep()] }
    return zip(keys, states).map { key, state in
      key == Self.free
        ? PhraseStep() : PhraseStep(key: key, state: state, fact: ends[Int(state)], goesOn: goesOn[Int(state)])
    }
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
    var place = PhraseStep.place(of: key, mask: mask)
    while keys[place] != Self.free, keys[place] != key { place = (place + 1) & mask }
    return place
  }
}

/// An automaton that is finished; tables and readers that hold it copy one reference.
@usableFromInline
final class SharedAutomaton: Sendable {
  private let steps: [PhraseStep]

  @usableFromInline
  init(_ states: PhraseAutomaton) { steps = states.finishedSteps }

  /// The fact of a phrase of one word.
  @usableFromInline
  func fact(ofWord word: WordID) -> Int? {
    steps.withUnsafeBufferPointer { steps in
      guard let step = PhraseStep.after(PhraseStep.outset, over: word, in: steps), step.fact >= 0 else { return nil }
      return Int(step.fact)
    }
  }

  /// The longest phrase from token `index` on; see `PhraseTable.match`.
  @usableFromInline
  func match(at index: Int, in text: TokenizedText) -> PhraseAutomaton.Match? {
    guard text.tokens.indices.contains(index) else { return nil }
    return steps.withUnsafeBufferPointer { steps in
      text.tokens.all.withUnsafeBufferPointer { tokens in
        text.forms.withUnsafeBufferPointer { forms in
          var search = PhraseSearch(steps: steps, tokens: tokens, forms: forms, start: index)
          return search.longest()
        }
      }
    }
  }
}
