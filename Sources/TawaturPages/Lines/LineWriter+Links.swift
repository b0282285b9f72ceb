import TawaturModel

extension LineWriter {
  package mutating func write(_ reuse: Reuse) {
    line("reuse") { $0.members(of: reuse) }
  }

  package mutating func write(_ event: Event) {
    line("event") {
      $0.field("id", event.id)
      $0.field("story", event.story)
      $0.field("articles", event.articles)
    }
  }

  package mutating func write(_ story: Story) {
    line("story") { $0.members(of: story) }
  }

  /// What `origin.kind` says stands under `type`, since `kind` names the line.
  package mutating func write(_ claim: OriginClaim) {
    line("origin") { $0.members(of: claim) }
  }
}

extension JSONWriter {
  mutating func members(of reuse: Reuse) {
    field("from", reuse.from)
    field("to", reuse.to)
    field("similarity", reuse.similarity)
    field("type", reuse.kind.rawValue)
    field("direction", optional: reuse.direction)
  }

  mutating func members(of story: Story) {
    field("id", story.id)
    field("articles", story.articles)
    field("events", story.events)
    if !story.earlierChapters.isEmpty { field("earlierChapters", story.earlierChapters) }
    if !story.merged.isEmpty { field("merged", story.merged) }
  }

  mutating func members(of claim: OriginClaim) {
    field("article", claim.article)
    members(of: claim.origin)
    if let part = claim.part { field("part", part) }
    field("evidence", claim.evidence.rawValue)
    if let witness = claim.witness { field("witness", witness) }
  }

  mutating func members(of origin: Origin) {
    field("origin", origin.id)
    field("name", origin.name)
    field("type", origin.kind.rawValue)
  }
}
