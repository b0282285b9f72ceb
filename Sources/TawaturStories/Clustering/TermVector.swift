/// What an article is about: its weightiest terms, in order of terms, of length 1.
struct TermVector: Sendable {
  struct Entry: Sendable {
    let term: Term
    let weight: Float
  }

  /// More terms cost time and change nothing (80 to 300 measured).
  static let kept = 100

  let entries: [Entry]

  /// Keeps the `kept` weightiest of `entries`, which hold each term once.
  init(entries: [Entry], kept: Int = TermVector.kept) {
    var entries = entries.filter { $0.weight > 0 }
    if entries.count > kept {
      entries.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.term < $1.term }
      entries.removeLast(entries.count - kept)
    }
    entries.sort { $0.term < $1.term }
    let length = entries.reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
    self.entries = entries.map { Entry(term: $0.term, weight: $0.weight / length) }
  }

  /// The same with only its weightiest terms.
  func trimmed(to kept: Int) -> TermVector { TermVector(entries: entries, kept: kept) }
}
