import TawaturModel

/// What is known of an article when it is asked who copied whom.
struct ReuseSource: Sendable {
  let article: String
  let outlet: String?
  /// Whom the outlet is known as, where media are known at all.
  let medium: MediumIdentity?
  let published: Timestamp?
  /// The media it credits.
  let credits: [MediumIdentity]
  /// Words of the report.
  let words: Int

  init(_ reading: ArticleReading, words: Int, origins: OriginFinder?) {
    article = reading.article.id
    outlet = reading.article.outlet
    medium = reading.article.outlet.flatMap { origins?.medium(named: $0) }
    published = reading.article.published
    credits = origins?.credited(by: reading) ?? []
    self.words = words
  }

  var order: PublicationOrder { PublicationOrder(published: published, article: article) }
}

/// Works out which of two articles with a common passage had it first.
struct ReuseDirection: Sendable {
  let first: ReuseSource
  let second: ReuseSource
  let passage: AlignedPassage

  func reuse(first a: Passage, second b: Passage) -> Reuse {
    let kind: Reuse.Kind = isSameOutlet ? .revision : .reprint
    let (isForward, evidence) = direction()
    return Reuse(
      from: isForward ? a : b, to: isForward ? b : a, similarity: passage.similarity, kind: kind, direction: evidence)
  }

  private var isSameOutlet: Bool {
    if let medium = first.medium, medium == second.medium { return true }
    return first.outlet != nil && first.outlet == second.outlet
  }

  private func direction() -> (isForward: Bool, evidence: String?) {
    switch (credits(second, first), credits(first, second)) {
    case (true, false): return (true, "credit")
    case (false, true): return (false, "credit")
    default: break
    }
    if isSurelyEarlier(first, second) { return (true, "earlier") }
    if isSurelyEarlier(second, first) { return (false, "earlier") }
    switch (isContained(first, passage.a, in: second, passage.b), isContained(second, passage.b, in: first, passage.a))
    {
    case (true, false): return (true, "containment")
    case (false, true): return (false, "containment")
    default: return (true, nil)
    }
  }

  private func credits(_ article: ReuseSource, _ other: ReuseSource) -> Bool {
    guard let medium = other.medium, medium != article.medium else { return false }
    return article.credits.contains { $0 == medium || medium.isMeant(by: $0.words) }
  }

  /// Days are compared where one of the two has no clock; without zones a clock may be off by four hours.
  private func isSurelyEarlier(_ a: ReuseSource, _ b: ReuseSource) -> Bool {
    guard let a = a.published, let b = b.published else { return false }
    if a.second == nil || b.second == nil { return a.day < b.day }
    return a.instant + ((a.zone == nil) != (b.zone == nil) ? 4 * 3600 : 0) < b.instant
  }

  /// Whether `article` is hardly more than the passage and `other` is much more: a short text set into a longer one.
  private func isContained(
    _ article: ReuseSource, _ own: Range<Int>, in other: ReuseSource, _ others: Range<Int>
  ) -> Bool {
    own.count * 10 >= article.words * 9 && others.count * 10 <= other.words * 6
  }
}
