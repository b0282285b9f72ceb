/// Phrases of one or more words as an automaton over word ids; each ends at a fact's number.
///
/// No generic type, so that its inner loop is compiled once and well; `PhraseTable` puts facts to the numbers.
struct PhraseAutomaton: Sendable {
  /// By word id: the state after it as the first word, -1 for none.
  private var first: [Int32] = []
  private var next: [UInt64: Int32] = [:]
  /// By state: the fact whose phrase ends there, -1 for none.
  private var ends: [Int32] = []

  /// Adds a phrase; false where it stands here already.
  mutating func insert(_ phrase: String, fact: Int32, into lexicon: inout Lexicon) -> Bool {
    var state: Int32 = -1
    for word in Tokenizer.words(of: phrase) {
      let id = lexicon.insert(word[...])
      state = state < 0 ? begin(with: id) : step(from: state, over: id)
    }
    guard state >= 0, ends[Int(state)] < 0 else { return false }
    ends[Int(state)] = fact
    return true
  }

  private mutating func begin(with word: WordID) -> Int32 {
    let index = Int(word.index)
    while first.count <= index { first.append(-1) }
    if first[index] < 0 { first[index] = newState() }
    return first[index]
  }

  private mutating func step(from state: Int32, over word: WordID) -> Int32 {
    let key = Self.key(state, word)
    if let known = next[key] { return known }
    let state = newState()
    next[key] = state
    return state
  }

  private mutating func newState() -> Int32 {
    ends.append(-1)
    return Int32(ends.count - 1)
  }

  private static func key(_ state: Int32, _ word: WordID) -> UInt64 {
    UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: word.index))
  }

  /// The fact of a phrase of one word.
  func fact(ofWord word: WordID) -> Int32? {
    let state = start(word)
    guard state >= 0, ends[Int(state)] >= 0 else { return nil }
    return ends[Int(state)]
  }

  private func start(_ word: WordID) -> Int32 {
    let index = Int(word.index)
    return index < first.count ? first[index] : -1
  }

  /// The longest phrase from token `index` on; see `PhraseTable.match`.
  func match(at index: Int, in text: TokenizedText) -> PhraseMatch<Int32>? {
    guard index < text.count else { return nil }
    var best: PhraseMatch<Int32>?
    let forms = text.tokens[index].forms
    for form in forms {
      let opening = text.forms[form]
      let state = start(opening.word)
      if state >= 0 { follow(state, from: index, opening: opening, closing: opening, to: index, in: text, &best) }
    }
    return best
  }

  private func follow(
    _ state: Int32, from start: Int, opening: TokenForm, closing: TokenForm, to index: Int, in text: TokenizedText,
    _ best: inout PhraseMatch<Int32>?
  ) {
    let fact = ends[Int(state)]
    if fact >= 0, best.map({ $0.tokens.count < index + 1 - start }) ?? true {
      best = PhraseMatch(
        fact: fact, tokens: start..<(index + 1), proclitics: opening.proclitics, hasPronoun: closing.hasPronoun,
        core: opening.core)
    }
    guard !closing.hasPronoun, index + 1 < text.tokens.count, text.tokens[index + 1].line == text.tokens[index].line
    else { return }
    for form in text.tokens[index + 1].forms {
      let following = text.forms[form]
      guard following.proclitics.isEmpty, let state = next[Self.key(state, following.word)] else { continue }
      follow(state, from: start, opening: opening, closing: following, to: index + 1, in: text, &best)
    }
  }
}
