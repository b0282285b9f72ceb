import TawaturModel
import TawaturText

/// The noun phrase that names a source, and what the words around it add.
struct SourcePhrase: Sendable {
  /// With its appositions and relative clauses.
  private(set) var tokens: Range<Int>
  /// Up to the first comma.
  let core: Range<Int>
  /// Whether ل is written onto its first word (وفقا للبيان).
  var isAfterLam: Bool

  /// Nil where there are no words: nobody speaks then.
  init?(tokens: Range<Int>, core: Range<Int>, isAfterLam: Bool = false) {
    guard !tokens.isEmpty, !core.isEmpty else { return nil }
    self.tokens = tokens
    self.core = core
    self.isAfterLam = isAfterLam
  }

  /// Nothing but `name`.
  init?(_ name: Range<Int>) { self.init(tokens: name, core: name) }

  /// The same without its first word, nil where it has no other.
  func withoutFirst() -> SourcePhrase? {
    SourcePhrase(tokens: .from(core.lowerBound + 1, to: tokens.upperBound), core: core.dropFirst())
  }

  /// The same with what more is said of it, up to `end`.
  func extended(to end: Int) -> SourcePhrase {
    var phrase = self
    phrase.tokens = .from(tokens.lowerBound, to: max(tokens.upperBound, end))
    return phrase
  }
}

/// Everything between a cue and its link.
struct Middle: Sendable {
  var source: SourcePhrase?
  /// The medium to which it is said.
  var told: MediumMatch?
  /// The medium or document that passed it on (في بيان نقلته الأناضول).
  var via: Range<Int>?
}
