import TawaturModel

/// A choice of the reader of attributions, as it is learned from.
package struct ReportChoice: Sendable {
  package struct Candidate: Sendable {
    /// None where the cue says nothing.
    package let contents: [TextSpan]
    package var sources: [TextSpan] = []
    package let features: [UInt64]
    /// Whether it is what the rules would choose.
    package let isRule: Bool
  }

  package let cue: TextSpan
  /// Whether the cue itself is in question, and not only the end of what is said.
  package var isCue = false
  package var candidates: [Candidate] = []
}
