/// The turns of a story that all who speak in it use: «على الحدود مع القطاع» tells nobody's words from another's.
struct StoryFormulas: Sendable {
  /// Speakers who have it in common.
  private static let mostSpeakers = 3

  private let formulas: Set<UInt64>

  /// `wordings[i]` is said by `speakers[i]`.
  /// - Complexity: O(*n*) in the words.
  init(_ wordings: [Wording], speakers: [SpeakerName]) {
    var known: [UInt64: [SpeakerName]] = [:]
    for (wording, speaker) in zip(wordings, speakers) {
      for pair in wording.neighbours {
        let others = known[pair] ?? []
        guard others.count < Self.mostSpeakers, !others.contains(where: { $0.isSame(as: speaker) }) else { continue }
        known[pair] = others + [speaker]
      }
    }
    formulas = Set(known.lazy.filter { $0.value.count >= Self.mostSpeakers }.map(\.key))
  }

  /// The wording in what is not said by everybody.
  func own(_ wording: Wording) -> Wording { wording.keeping { !formulas.contains($0) } }
}
