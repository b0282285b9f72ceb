import TawaturModel

/// Where a report names those who speak, and where it gives their words.
struct SpokenPlaces: Sendable {
  private let speakers: SpanIndex
  private let contents: SpanIndex
  private let attributions: [Attribution]

  init(_ attributions: [Attribution]) {
    self.attributions = attributions
    speakers = SpanIndex(
      attributions.enumerated().flatMap { place, attribution in
        (attribution.sources + attribution.chain.compactMap(\.span)).map { ($0, place) }
      })
    contents = SpanIndex(
      attributions.enumerated().flatMap { place, attribution in attribution.contents.map { ($0, place) } })
  }

  /// Whether the words belong to the name of a speaker (أربعة مصادر).
  func nameSpeaker(at span: TextSpan) -> Bool { !speakers.holding(span).isEmpty }

  /// The hands of the shortest speech that holds the words, none where nobody says them.
  func chain(of span: TextSpan) -> [ChainLink] {
    let innermost = contents.holding(span).min { a, b in (a.span.count, a.owner) < (b.span.count, b.owner) }
    return innermost.map { attributions[$0.owner].chain } ?? []
  }
}
