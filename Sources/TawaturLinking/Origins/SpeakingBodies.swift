import TawaturModel
import TawaturText

/// Bodies and documents that speak in a batch, each under one id however often it is only «الوزارة».
struct SpeakingBodies: Sendable {
  /// By folded speaker: the id of a shipped entity.
  private var entities: [String: String] = [:]

  /// A shipped entity that speaks under a name.
  struct Named: Sendable {
    /// Folded.
    let speaker: String
    let entity: String
  }

  init(_ named: some Sequence<Named>) {
    for name in named { entities[name.speaker] = min(entities[name.speaker] ?? name.entity, name.entity) }
  }

  static func named(in reading: ArticleReading) -> [Named] {
    reading.attributions.compactMap { attribution in
      guard let place = attribution.sources.first, let mention = reading.body(in: place),
        !mention.entity.utf8.starts(with: "name:".utf8)
      else { return nil }
      return Named(speaker: key(attribution.speaker), entity: mention.entity)
    }
  }

  func origin(of attribution: Attribution) -> Origin? {
    let speaker = Self.key(attribution.speaker)
    guard !speaker.isEmpty else { return nil }
    return Origin(id: "statement:" + (entities[speaker] ?? speaker), name: attribution.speaker, kind: .statement)
  }

  private static func key(_ speaker: String) -> String {
    Tokenizer.words(of: speaker).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}

extension ArticleReading {
  /// The first body named in the words of `place`.
  /// - Complexity: O(log *n* + *m*).
  fileprivate func body(in place: TextSpan) -> Mention? {
    let first = mentions.firstPlace { $0.span.end > place.start }
    return mentions[first...].prefix { $0.span.start < place.end }.first {
      $0.type == .organisation && $0.span.overlaps(place)
    }
  }
}
