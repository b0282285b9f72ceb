import TawaturModel

/// Who may have said something, for a learner to say who did.
package struct SpeakerChoice: Sendable {
  package let cue: TextSpan
  /// The words of the source, nil where it is understood.
  package let source: TextSpan?
  package let contents: [TextSpan]
  /// By candidate the name it would be printed under.
  package let names: [String]
  package let features: [CandidateFeatures]
  /// By candidate how it stands to the source.
  package let relations: [String]
}

/// Says which candidate of a choice is right, nil where none is or nobody knows.
package typealias SpeakerTeacher = (SpeakerChoice) -> Int?
