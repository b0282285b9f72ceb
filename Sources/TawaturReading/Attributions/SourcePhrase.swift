import TawaturModel
import TawaturText

/// The noun phrase that names a source, and what the words around it add.
struct SourcePhrase: Sendable {
  /// With its appositions and relative clauses.
  var tokens: Range<Int>
  /// Up to the first comma.
  var core: Range<Int>
  /// Whether ل is written onto its first word (وفقا للبيان).
  var isAfterLam = false
}

/// Everything between a cue and its link.
struct Middle: Sendable {
  var source: SourcePhrase?
  /// The medium to which it is said.
  var told: MediumMatch?
  /// The medium or document that passed it on (في بيان نقلته الأناضول).
  var via: Range<Int>?
}
