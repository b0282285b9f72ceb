import TawaturModel

/// All passages that one report shares with another in the same way; a page says that once.
struct CopiedPassages: Sendable {
  private(set) var reuses: [Reuse]

  var first: Reuse { reuses[0] }

  /// The pairs in the order in which they first come.
  static func pairs(of reuses: [Reuse]) -> [CopiedPassages] {
    var pairs: [CopiedPassages] = []
    for reuse in reuses {
      if let same = pairs.firstIndex(where: { $0.isOfSamePair(as: reuse) }) {
        pairs[same].reuses.append(reuse)
      } else {
        pairs.append(CopiedPassages(reuses: [reuse]))
      }
    }
    return pairs
  }

  private func isOfSamePair(as reuse: Reuse) -> Bool {
    first.from.article == reuse.from.article && first.to.article == reuse.to.article && first.kind == reuse.kind
      && first.direction == reuse.direction
  }

  /// Over all passages, the longer counting more.
  var similarity: Double {
    let weights = reuses.map { Double(max($0.to.span.count, 1)) }
    return zip(reuses, weights).reduce(0) { $0 + $1.0.similarity * $1.1 } / weights.reduce(0, +)
  }
}

extension Labels {
  /// What is known of the pair: what was done, how much, how alike it is, why one side comes first.
  func how(_ pair: CopiedPassages) -> String {
    let percent = String(Int((pair.similarity * 100).rounded()))
    let facts = [
      pair.first.direction == nil ? self["reuse.both"] : self["reuse", pair.first.kind],
      count(pair.reuses.count, "passage"), filled("similarity", ["n": percent]),
      pair.first.direction.map { self["direction.\($0)"] },
    ]
    return facts.compactMap(\.self).joined(separator: self["comma"])
  }
}
