import TawaturModel
import TawaturText

/// Counts of one kind of thing: found rightly, found, there.
package struct TreebankCount: Hashable, Sendable {
  package init(right: Int = 0, found: Int = 0, gold: Int = 0) {
    self.right = right
    self.found = found
    self.gold = gold
  }

  package var right: Int
  package var found: Int
  package var gold: Int

  package var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
  package var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
  package var f1: Double { found + gold == 0 ? 0 : 2 * Double(right) / Double(found + gold) }

  static func += (a: inout TreebankCount, b: TreebankCount) {
    a.right += b.right
    a.found += b.found
    a.gold += b.gold
  }
}

/// How the grammar reads the sentences of a treebank.
package struct TreebankScore: Sendable {
  package var phraseEnds = TreebankCount()
  package var subjects = TreebankCount()
  package var complements = TreebankCount()
  /// What differs, for people: kind, the sentence, the words.
  package var misses: [String] = []

  package init() {}

  package mutating func add(_ sentence: TreebankSentence, _ reader: GrammarReader, _ tokenizer: Tokenizer) {
    let text = tokenizer.tokens(of: sentence.text)
    let grammar = reader.grammar(of: [0..<text.count], quotations: text.quotations(), in: text)
    let gold = TreebankGold(sentence, tokens: TreebankAlignment(sentence, in: text).tokens)
    addPhrases(grammar, gold, text)
    addSubjects(grammar, gold, text)
    addComplements(grammar, gold, text)
  }

  private func words(_ tokens: Range<Int>, _ text: TokenizedText) -> String {
    text.span(of: tokens).map(text.original) ?? ""
  }

  private func word(_ token: Int, _ text: TokenizedText) -> String { words(token..<(token + 1), text) }

  private mutating func addPhrases(_ grammar: TextGrammar, _ gold: TreebankGold, _ text: TokenizedText) {
    let phrases = gold.phrases
    var nouns = Set<Int>()
    for (word, token) in gold.tokens.enumerated() where token >= 0 && gold.isNoun(word) { nouns.insert(token) }
    let ends = Dictionary(phrases.map { ($0.head, $0.end) }) { first, _ in first }
    phraseEnds.gold += ends.count
    for chunk in grammar.chunks
    where ![.nominal, .prepositional, .adjectival, .quotation, .bracket].contains(chunk.kind) {
      for head in chunk.tokens where ends[head] != nil {
        misses.append(
          "lost\t\(words(head..<(ends[head] ?? head + 1), text))\t\(grammar.senses[head].part)\t\(words(max(head - 2, 0)..<min(head + 3, text.count), text))"
        )
      }
    }
    for chunk in grammar.chunks where [.nominal, .prepositional, .adjectival].contains(chunk.kind) {
      guard chunk.tokens.contains(where: { nouns.contains($0) }) else { continue }
      phraseEnds.found += 1
      let heads = chunk.tokens.filter { ends[$0] != nil }
      if heads.contains(where: { ends[$0] == chunk.tokens.upperBound }) {
        phraseEnds.right += 1
      } else {
        let gold = heads.map { words($0..<(ends[$0] ?? $0 + 1), text) }.joined(separator: " | ")
        misses.append(
          "phrase\t[\(words(chunk.inner, text))]\t{\(gold)}\t\(words(.from(chunk.tokens.upperBound, to: min(chunk.tokens.upperBound + 3, text.count)), text))"
        )
      }
    }
  }

  private mutating func addSubjects(_ grammar: TextGrammar, _ gold: TreebankGold, _ text: TokenizedText) {
    var found = Set<TreebankGold.Dependency>()
    for clause in grammar.clauses {
      // The treebank hangs the subject of «كان» on what is said of it.
      guard let predicate = clause.attribute ?? clause.predicate, let subject = clause.subject,
        grammar.senses[predicate].isVerb || grammar.senses[predicate].part == .adjective
      else { continue }
      found.insert(TreebankGold.Dependency(head: predicate, dependent: subject))
    }
    count(found, gold.subjects, into: \.subjects, "subject", text)
  }

  private mutating func addComplements(_ grammar: TextGrammar, _ gold: TreebankGold, _ text: TokenizedText) {
    let uncounted = gold.uncountedOpeners
    var found = Set<TreebankGold.Dependency>()
    for clause in grammar.clauses where clause.kind == .complement {
      guard let opener = clause.opener, let governor = clause.governor, grammar.senses[opener].part == .subordinator,
        !grammar.senses[opener].hasConjunction, !uncounted.contains(opener)
      else { continue }
      found.insert(TreebankGold.Dependency(head: governor, dependent: opener))
    }
    count(found, gold.complements, into: \.complements, "complement", text)
  }

  private mutating func count(
    _ found: Set<TreebankGold.Dependency>, _ gold: Set<TreebankGold.Dependency>,
    into path: WritableKeyPath<TreebankScore, TreebankCount>, _ kind: String, _ text: TokenizedText
  ) {
    self[keyPath: path].right += found.intersection(gold).count
    self[keyPath: path].found += found.count
    self[keyPath: path].gold += gold.count
    for miss in gold.subtracting(found).sorted(by: { ($0.head, $0.dependent) < ($1.head, $1.dependent) }) {
      let other = found.filter { $0.head == miss.head }.map { word($0.dependent, text) }.first ?? "-"
      misses.append(
        "\(kind)\t\(word(miss.head, text)) < \(word(miss.dependent, text))\tnot \(other)\t\(words(0..<text.count, text))"
      )
    }
    for more in found.subtracting(gold).sorted(by: { ($0.head, $0.dependent) < ($1.head, $1.dependent) }) {
      misses.append("\(kind) too many\t\(word(more.head, text)) < \(word(more.dependent, text))")
    }
  }
}
