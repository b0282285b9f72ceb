import Foundation
import TawaturEvaluation
import TawaturGrammar
import TawaturModel
import TawaturText

/// Writes how the grammar reads a treebank, its first half (whose errors may be looked at) apart from its second.
enum TreebankScoring {
  static func write(_ path: String) throws {
    let treebank = Treebank(try EvaluationError.contents(of: path))
    guard !treebank.sentences.isEmpty else { throw EvaluationError(.noTreebank, at: path) }
    let reader = try GrammarReader()
    let tokenizer = Tokenizer(lexicon: Lexicon())
    let half = treebank.sentences.count / 2
    for (name, sentences) in [
      ("first half", treebank.sentences[..<half]), ("second half", treebank.sentences[half...]),
    ] {
      var score = TreebankScore()
      for sentence in sentences { score.add(sentence, reader, tokenizer) }
      let counts = [
        ("ends of noun phrases", score.phraseEnds), ("subjects", score.subjects),
        ("clauses of saying", score.complements),
      ]
      for (kind, count) in counts { StandardStreams.write(row("\(name): \(kind)", count)) }
    }
  }

  private static func row(_ name: String, _ count: TreebankCount) -> String {
    let values = [count.precision, count.recall, count.f1].map { String(format: "%.3f", $0) }
    return
      "\(name.padding(toLength: 36, withPad: " ", startingAt: 0)) P \(values[0])  R \(values[1])  F1 \(values[2])  n \(count.gold)\n"
  }
}
