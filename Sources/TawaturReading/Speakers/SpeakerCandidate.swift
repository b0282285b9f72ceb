import TawaturText

/// One who may be the speaker of a report.
struct SpeakerCandidate: Sendable {
  enum Relation: UInt64, Sendable {
    /// The source's own words, up to where they name anybody.
    case phrase
    /// The organisation that the source begins with.
    case organisation
    /// The end of the source, behind its title: a name that nobody has seen.
    case tail
    /// Named in the source.
    case inside
    /// Named or speaking elsewhere.
    case outside
    /// What stands before a cue without a source.
    case subject
    /// Nobody the article names.
    case unknown
    /// The one whose document the source is.
    case issuer
    /// An earlier phrase of the same head with more words.
    case fuller
  }

  let relation: Relation
  /// The number among the article's participants, nil for words that are none yet.
  var participant: Int?
  /// The words that name it here, nil where it is named elsewhere.
  var tokens: Range<Int>?
}
