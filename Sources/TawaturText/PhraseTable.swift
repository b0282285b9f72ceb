/// Phrases of one or more words as an automaton over word ids, each with a fact.
package struct PhraseTable<Fact: Sendable>: Sendable {
  package private(set) var facts: [Fact] = []
  /// By word id: the state after it as the first word, -1 for none.
  private var first: [Int32] = []
  private var next: [UInt64: Int32] = [:]
  /// By state: the facts whose phrase ends there.
  private var ends: [[Int32]] = []

  package init() {}

  /// Reads a table whose column `phrases` holds one or more phrases separated by `|`; refuses a phrase given twice.
  package init(
    _ table: Table, into lexicon: inout Lexicon, phrases: Int = 0, fact: (Table.Row) throws(TableError) -> Fact
  ) throws(TableError) {
    for row in table.rows {
      let index = Int32(facts.count)
      facts.append(try fact(row))
      for phrase in row.list(phrases) where !insert(phrase, fact: index, into: &lexicon) {
        throw row.error("«\(phrase)» stands in this table already")
      }
    }
  }

  /// Adds a phrase; false where the same phrase has the fact already or another one.
  @discardableResult
  package mutating func insert(_ phrase: String, _ fact: Fact, into lexicon: inout Lexicon) -> Bool {
    facts.append(fact)
    return insert(phrase, fact: Int32(facts.count - 1), into: &lexicon)
  }

  private mutating func insert(_ phrase: String, fact: Int32, into lexicon: inout Lexicon) -> Bool {
    var state: Int32 = -1
    for word in Tokenizer.words(of: phrase) {
      let id = lexicon.insert(word[...])
      state = state < 0 ? begin(with: id) : step(from: state, over: id)
    }
    guard state >= 0, ends[Int(state)].isEmpty else { return false }
    ends[Int(state)].append(fact)
    return true
  }

  private mutating func begin(with word: WordID) -> Int32 {
    let index = Int(word.index)
    while first.count <= index { first.append(-1) }
    if first[index] < 0 {
      first[index] = Int32(ends.count)
      ends.append([])
    }
    return first[index]
  }

  private mutating func step(from state: Int32, over word: WordID) -> Int32 {
    let key = Self.key(state, word)
    if let known = next[key] { return known }
    let state = Int32(ends.count)
    ends.append([])
    next[key] = state
    return state
  }

  private static func key(_ state: Int32, _ word: WordID) -> UInt64 {
    UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: word.index))
  }

  /// The fact of a phrase of one word, however it is known.
  package func fact(ofWord word: WordID) -> Fact? {
    guard let state = start(word), let index = ends[Int(state)].first else { return nil }
    return facts[Int(index)]
  }

  /// Whether the word alone is a phrase of this table.
  package func isPhrase(ofWord word: WordID) -> Bool { fact(ofWord: word) != nil }

  private func start(_ word: WordID) -> Int32? {
    let index = Int(word.index)
    guard index < first.count, first[index] >= 0 else { return nil }
    return first[index]
  }

  /// The longest phrase that starts at token `index`; among equals the one with the fewest clitics.
  ///
  /// Only the first word may carry proclitics, only the last a pronoun; a phrase never crosses a line end.
  /// - Complexity: O(1) where no phrase starts with this token.
  package func match(at index: Int, in text: TokenizedText) -> PhraseMatch<Fact>? {
    var best: PhraseMatch<Fact>?
    for form in text.forms(of: index) {
      guard let state = start(form.word) else { continue }
      follow(state, from: index, opening: form, closing: form, to: index, in: text, best: &best)
    }
    return best
  }

  private func follow(
    _ state: Int32, from start: Int, opening: TokenForm, closing: TokenForm, to index: Int, in text: TokenizedText,
    best: inout PhraseMatch<Fact>?
  ) {
    if let fact = ends[Int(state)].first, best.map({ $0.tokens.count < index + 1 - start }) ?? true {
      best = PhraseMatch(
        fact: facts[Int(fact)], tokens: start..<(index + 1), proclitics: opening.proclitics,
        hasPronoun: closing.hasPronoun, core: opening.core)
    }
    guard !closing.hasPronoun, index + 1 < text.tokens.count, text.tokens[index + 1].line == text.tokens[index].line
    else { return }
    for form in text.forms(of: index + 1) where form.proclitics.isEmpty {
      guard let state = next[Self.key(state, form.word)] else { continue }
      follow(state, from: start, opening: opening, closing: form, to: index + 1, in: text, best: &best)
    }
  }
}

/// A phrase of a table found in a text.
package struct PhraseMatch<Fact: Sendable>: Sendable {
  package let fact: Fact
  package let tokens: Range<Int>
  /// Written onto its first word.
  package let proclitics: Proclitics
  /// Whether a pronoun is written onto its last word.
  package let hasPronoun: Bool
  /// Folded bytes of its first word without clitics.
  package let core: Range<Int>
}
