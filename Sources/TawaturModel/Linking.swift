/// A place in one article of a batch.
package struct Passage: Hashable, Sendable {
  package var article: String
  package var span: TextSpan

  package init(article: String, span: TextSpan) {
    self.article = article
    self.span = span
  }
}

/// A passage that stands, nearly word for word, in two articles.
package struct Reuse: Hashable, Sendable {
  /// Where it was first, as far as evidence tells.
  package var from: Passage
  package var to: Passage
  /// Shared folded words over the words of the longer side, 0…1.
  package var similarity: Double
  package var kind: Kind
  /// Why `from` comes first (`credit`, `earlier`, `containment`), nil where nothing shows it.
  package var direction: String?

  package init(from: Passage, to: Passage, similarity: Double, kind: Kind = .reprint, direction: String? = nil) {
    self.from = from
    self.to = to
    self.similarity = similarity
    self.kind = kind
    self.direction = direction
  }

  /// A revision is the same outlet's own later issue.
  package enum Kind: String, Sendable { case reprint, revision }
}

/// Where a report's knowledge comes from (PROV hadPrimarySource).
package struct Origin: Hashable, Sendable {
  /// Stable within a batch: `reuters`, `statement:…`, `own:…`, `article:…`.
  package var id: String
  package var name: String
  package var kind: Kind

  package init(id: String, name: String, kind: Kind) {
    self.id = id
    self.name = name
    self.kind = kind
  }

  package enum Kind: String, Sendable {
    case agency, statement, medium, ownReporting
    /// Nothing shows where it comes from; it counts as the outlet's own knowledge and is marked so.
    case notShown
  }
}

/// One piece of evidence that an article, or a part of it, rests on an origin.
package struct OriginClaim: Hashable, Sendable {
  package var origin: Origin
  /// The article that rests on it.
  package var article: String
  /// The part of the article that rests on it, nil for the whole.
  package var part: TextSpan?
  package var evidence: Evidence
  /// The words that show it; for reuse, in the other article.
  package var witness: Passage?

  package init(origin: Origin, article: String, part: TextSpan? = nil, evidence: Evidence, witness: Passage? = nil) {
    self.origin = origin
    self.article = article
    self.part = part
    self.evidence = evidence
    self.witness = witness
  }

  /// Strongest first.
  package enum Evidence: String, Sendable, CaseIterable { case credit, chain, reuse, trace, none }
}
