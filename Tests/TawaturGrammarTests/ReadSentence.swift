import TawaturGrammar
import TawaturModel
import TawaturText

/// A sentence with its grammar, and its words as a person writes them.
struct ReadSentence {
  static let reader = Result { try GrammarReader() }

  let text: TokenizedText
  let grammar: TextGrammar

  init(_ sentence: String) throws {
    text = Tokenizer(lexicon: Lexicon()).tokens(of: sentence)
    grammar = try Self.reader.get().grammar(
      of: [0..<text.count], quotations: text.quotations(), in: text)
  }

  func words(_ tokens: Range<Int>) -> String { text.span(of: tokens).map(text.original) ?? "" }
  func word(_ token: Int?) -> String { token.map { words($0..<($0 + 1)) } ?? "-" }

  /// The first token with these letters.
  func token(_ word: String) -> Int { (0..<text.count).first { self.word($0) == word } ?? -1 }
  func sense(_ word: String) -> WordSense { grammar.senses[token(word)] }

  /// The phrases with nouns, those behind a preposition with it.
  var phrases: [String] {
    grammar.chunks.filter { $0.kind == .nominal || $0.kind == .prepositional }.map { words($0.tokens) }
  }

  /// The first clause with this predicate.
  func clause(_ predicate: String) -> Clause? { grammar.clauses.first { word($0.predicate) == predicate } }
}
