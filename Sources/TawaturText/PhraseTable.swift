/// Phrases of one or more words as an automaton over word ids, each with a fact.
@usableFromInline
package struct PhraseTable<Fact: Sendable>: Sendable {
  @usableFromInline package let facts: [Fact]
  /// What `TokenizedText.mayBegin` asks for.
  @usableFromInline package let openers: TableSet
  @usableFromInline let automaton: SharedAutomaton

  @inlinable
  package init(_ builder: Builder) {
    facts = builder.facts
    openers = builder.automaton.table
    automaton = SharedAutomaton(builder.automaton)
  }

  /// Reads a table whose column `phrases` holds one or more phrases separated by `|`; refuses a phrase given twice.
  @inlinable
  package init(
    _ table: Table, into lexicon: inout Lexicon, phrases: Int = 0, fact: (Table.Row) throws(TableError) -> Fact
  ) throws(TableError) {
    var builder = Builder()
    for row in table.rows {
      let index = Int32(builder.facts.count)
      builder.facts.append(try fact(row))
      for phrase in row.list(phrases) where !builder.automaton.insert(phrase.bytes, fact: index, into: &lexicon) {
        throw row.error("«\(phrase)» stands in this table already")
      }
    }
    self.init(builder)
  }

  /// A table to which phrases are still being added.
  @usableFromInline
  package struct Builder {
    @usableFromInline var facts: [Fact] = []
    @usableFromInline var automaton = PhraseAutomaton()

    @inlinable package init() {}

    /// Adds a phrase; false where the same phrase has the fact already or another one.
    @inlinable
    @discardableResult
    package mutating func insert(_ phrase: TableText, _ fact: Fact, into lexicon: inout Lexicon) -> Bool {
      insert(phrase.bytes, fact, into: &lexicon)
    }

    @inlinable
    @discardableResult
    package mutating func insert(_ phrase: String, _ fact: Fact, into lexicon: inout Lexicon) -> Bool {
      var phrase = phrase
      return phrase.withUTF8 { insert($0, fact, into: &lexicon) }
    }

    @inlinable
    @discardableResult
    package mutating func insert(
      _ phrase: UnsafeBufferPointer<UInt8>, _ fact: Fact, into lexicon: inout Lexicon
    ) -> Bool {
      facts.append(fact)
      return automaton.insert(phrase, fact: Int32(facts.count - 1), into: &lexicon)
    }
  }

  /// The fact of a phrase of one word, however it is known.
  @inlinable
  package func fact(ofWord word: WordID) -> Fact? {
    guard let fact = automaton.fact(ofWord: word) else { return nil }
    return facts[fact]
  }

  /// Whether the word alone is a phrase of this table.
  @inlinable
  package func isPhrase(ofWord word: WordID) -> Bool { automaton.fact(ofWord: word) != nil }

  /// The longest phrase that starts at token `index`; among equals the one with the fewest clitics.
  ///
  /// Only the first word may carry proclitics, only the last a pronoun; a phrase never crosses a line end.
  /// - Complexity: O(1) where no phrase starts with this token.
  @inlinable
  @inline(__always)
  package func match(at index: Int, in text: TokenizedText) -> PhraseMatch<Fact>? {
    guard text.mayBegin(openers, at: index) else { return nil }
    return matchOfOpener(at: index, in: text)
  }

  @inlinable
  func matchOfOpener(at index: Int, in text: TokenizedText) -> PhraseMatch<Fact>? {
    guard let found = automaton.match(at: index, in: text) else { return nil }
    return PhraseMatch(
      fact: facts[found.fact], tokens: found.tokens, proclitics: found.proclitics,
      hasPronoun: found.hasPronoun, core: found.core)
  }
}

/// A phrase of a table found in a text.
@usableFromInline
package struct PhraseMatch<Fact: Sendable>: Sendable {
  @usableFromInline package let fact: Fact
  @usableFromInline package let tokens: Range<Int>
  /// Written onto its first word.
  @usableFromInline package let proclitics: Proclitics
  /// Whether a pronoun is written onto its last word.
  @usableFromInline package let hasPronoun: Bool
  /// Folded bytes of its first word without clitics.
  @usableFromInline package let core: Range<Int>

  @inlinable
  package init(fact: Fact, tokens: Range<Int>, proclitics: Proclitics, hasPronoun: Bool, core: Range<Int>) {
    self.fact = fact
    self.tokens = tokens
    self.proclitics = proclitics
    self.hasPronoun = hasPronoun
    self.core = core
  }
}
