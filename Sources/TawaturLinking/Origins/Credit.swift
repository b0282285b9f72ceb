import TawaturModel

/// What a line, a bracket or a dateline says of where a report comes from.
struct Credit: Sendable {
  enum Source: Sendable {
    case medium(MediumIdentity)
    /// «وكالات»: agencies, not named.
    case agencies
    /// «خاص», «مراسلنا».
    case own
  }

  let source: Source
  let span: TextSpan
  /// The paragraph it stands behind, nil for the whole report.
  let part: TextSpan?
  /// Whether it counts only where other reports show that this is a medium: «بغداد - الصباح», where it may be a person.
  let isGuess: Bool
}

/// The credits of an article, and the outlet's own name where they show it.
struct Credits: Sendable {
  var found: [Credit] = []
  /// «سيرياهوم نيوز 2_راي اليوم»: who prints stands first.
  var house: MediumIdentity?
}
