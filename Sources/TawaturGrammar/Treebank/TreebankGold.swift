/// What a treebank's sentence says of phrases, subjects and clauses, in tokens.
struct TreebankGold {
  let sentence: TreebankSentence
  let children: [[Int]]
  let tokens: [Int]

  init(_ sentence: TreebankSentence, tokens: [Int]) {
    self.sentence = sentence
    self.tokens = tokens
    children = sentence.children
  }

  // MARK: - Noun phrases

  /// The token of a noun that heads a phrase, and where the phrase ends.
  struct Phrase: Hashable {
    let head: Int
    let end: Int
  }

  /// The base noun phrases: from a noun or name over what stands next to it as genitive without preposition, adjective,
  /// apposition, name, number or determiner; up to the first word that is none of these. Clauses, phrases with a
  /// preposition and what is coordinated end it; what belongs to a phrase and stands apart from it is one of its own.
  var phrases: [Phrase] {
    var phrases: [Phrase] = []
    var covered: Set<Int> = []
    func add(_ word: Int) {
      let phrase = phrase(of: word)
      phrases.append(phrase)
      covered.formUnion(phrase.head..<phrase.end)
    }
    let words = sentence.words.indices.filter { tokens[$0] >= 0 }
    for word in words where !isInside(word) && (isNoun(word) || hasNounInside(word)) { add(word) }
    for word in words
    where isInside(word) && (isNoun(word) || hasNounInside(word)) && !covered.contains(tokens[word]) {
      // «ثلاثة كتب»: a number before its noun.
      if sentence.words[word].head > word, !hasNounInside(word) { continue }
      add(word)
    }
    return phrases
  }

  private func phrase(of word: Int) -> Phrase {
    var members: Set<Int> = []
    collect(word, into: &members)
    let inside = Set(members.map { tokens[$0] })
    var end = tokens[word] + 1
    var isQuoted = false
    while inside.contains(end) || isJoiningMark(end) && inside.contains(end + 1) {
      isQuoted = isQuoted || isQuote(end)
      end += 1
    }
    return Phrase(head: tokens[word], end: isQuoted && isQuote(end) ? end + 1 : end)
  }

  private func hasNounInside(_ word: Int) -> Bool {
    ["ADV", "ADJ", "DET", "PRON"].contains(sentence.words[word].part)
      && children[word].contains { isInside($0) && isNoun($0) && $0 > word }
  }

  private func isQuote(_ token: Int) -> Bool {
    mark(token).map { ["\"", "'", "«", "»", "“", "”"].contains($0) } ?? false
  }

  private func isJoiningMark(_ token: Int) -> Bool { isQuote(token) || mark(token) == "-" }

  /// The mark that a token is, nil where it is a word.
  private func mark(_ token: Int) -> String? {
    sentence.words.indices.first { tokens[$0] == token && sentence.words[$0].part == "PUNCT" }
      .map { sentence.words[$0].form }
  }

  func isNoun(_ word: Int) -> Bool { ["NOUN", "PROPN", "NUM"].contains(sentence.words[word].part) }

  private func collect(_ word: Int, into members: inout Set<Int>) {
    members.insert(word)
    for child in children[word] where isInside(child) { collect(child, into: &members) }
  }

  /// Whether a word belongs to the phrase of the one it depends on.
  private func isInside(_ word: Int) -> Bool {
    let this = sentence.words[word]
    guard sentence.words.indices.contains(this.head) else { return false }
    let other = sentence.words[this.head]
    guard !children[word].contains(where: { sentence.words[$0].relation == "case" && sentence.words[$0].part == "ADP" })
    else { return false }
    let isNominal = ["NOUN", "PROPN", "NUM", "ADJ", "ADV", "X", "SYM", "PRON", "DET"].contains(other.part)
    switch this.relation.split(separator: ":").first ?? "" {
    case "nmod", "amod", "appos", "flat", "nummod", "det", "compound", "fixed": return isNominal
    // The treebank calls an adjective that has words of its own a clause, and the genitive of an adverb or adjective
    // («يوم الأحد», «أكبر المدن») an oblique.
    case "ccomp", "acl": return isNominal && this.part == "ADJ" && !hasVerb(word) && this.head < word
    case "dep" where this.part == "SYM": return isNominal
    case "obl", "obj", "dep":
      guard isNoun(word), this.head < word else { return false }
      return other.part == "ADJ" ? this.head + 1 == word : ["ADV", "NUM", "DET", "PRON"].contains(other.part)
    default: return false
    }
  }

  private func hasVerb(_ word: Int) -> Bool {
    children[word].contains { ["mark", "nsubj", "cop", "aux"].contains(sentence.words[$0].relation) }
  }

  // MARK: - Subjects and clauses

  struct Dependency: Hashable {
    let head: Int
    let dependent: Int
  }

  /// The subjects of verbs, and of adjectives and participles that stand for one.
  var subjects: Set<Dependency> {
    Set(
      sentence.words.indices.compactMap { word in
        let this = sentence.words[word]
        guard this.relation.hasPrefix("nsubj"), this.head >= 0, tokens[word] >= 0, tokens[this.head] >= 0,
          ["VERB", "ADJ"].contains(sentence.words[this.head].part)
        else { return nil }
        return Dependency(head: tokens[this.head], dependent: tokens[word])
      })
  }

  /// The clauses that «أن», «إن» or «بأن» opens below a verb, noun or adjective: the opener and what governs it. The
  /// treebank calls them `ccomp`, `xcomp`, `csubj` and other names by turns, which are all one here.
  var complements: Set<Dependency> { Set(openers.compactMap { $0.isCounted ? $0.dependency : nil }) }

  /// Openers that are no matter of governing: «لأن», «فإن», sisters by «و», what a preposition governs in the tree.
  var uncountedOpeners: Set<Int> { Set(openers.filter { !$0.isCounted }.map(\.dependency.dependent)) }

  private var openers: [(dependency: Dependency, isCounted: Bool)] {
    sentence.words.indices.compactMap { word in
      let this = sentence.words[word]
      guard let opener = children[word].first(where: { isOpener($0) }), tokens[opener] >= 0 else { return nil }
      let head = this.head < 0 ? -1 : tokens[this.head]
      let isGoverned =
        head >= 0 && this.relation != "conj" && ["VERB", "NOUN", "ADJ"].contains(sentence.words[this.head].part)
        && (sentence.words[this.head].part == "VERB" || this.head < opener)
      return (Dependency(head: head, dependent: tokens[opener]), isGoverned && !isCause(opener))
    }
  }

  /// «لأن», «فإن»: written in one token with what stands before.
  private func isCause(_ opener: Int) -> Bool {
    opener > 0 && tokens[opener - 1] == tokens[opener] && ["ل", "ف"].contains(sentence.words[opener - 1].form)
  }

  private func isOpener(_ word: Int) -> Bool {
    ["mark", "compound:prt"].contains(sentence.words[word].relation)
      && ["أن", "إن", "ان"].contains(sentence.words[word].form)
  }
}
