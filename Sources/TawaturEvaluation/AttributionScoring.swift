import TawaturModel

/// Scores the attributions of one article.
package struct AttributionScoring {
  private let text: GoldText
  private let id: String

  package init(text: GoldText, id: String) {
    self.text = text
    self.id = id
  }

  /// A gold attribution with its places found.
  private struct Found {
    var saying: GoldArticle.Saying
    var cues: [TextSpan]
    var content: String
    var sources: [TextSpan?]
  }

  package func add(
    _ items: [GoldArticle.Saying], _ read: [Attribution], to tally: Tally
  ) throws(EvaluationError) -> Tally {
    let verdicts = try verdicts(on: read, against: items)
    var tally = tally
    tally.gold += items.count { $0.optional != true }
    for (reading, verdict) in zip(read, verdicts) {
      guard let verdict else { continue }
      tally.read += 1
      tally.reliability.add(reading.certainty, isRight: verdict.isWhole)
      if verdict.hasCue { verdict.count(in: &tally) }
    }
    return tally
  }

  /// What is right of each attribution that was read, nil where it counts neither way.
  package func verdicts(
    on read: [Attribution], against items: [GoldArticle.Saying]
  ) throws(EvaluationError) -> [Verdict?] {
    var gold: [Found] = []
    for item in items { gold.append(try found(item)) }
    let pairs = Pairing.pairs(gold, read) { gold, read in
      guard gold.cues.contains(where: { $0.overlaps(read.cue) }) else { return 0 }
      return 0.01 + ComparableWords.jaccard(gold.content, words(read.contents))
    }
    var verdicts = [Verdict?](repeating: Verdict(), count: read.count)
    for pair in pairs {
      verdicts[pair.reading] =
        items[pair.gold].optional == true ? nil : verdict(on: read[pair.reading], against: gold[pair.gold])
    }
    return verdicts
  }

  private func found(_ item: GoldArticle.Saying) throws(EvaluationError) -> Found {
    var cues: [TextSpan] = []
    for place in [item.cue] + (item.cueAlt ?? []) { cues.append(try text.span(of: place, in: id)) }
    var sources: [TextSpan?] = []
    for place in [item.source] + (item.sourceAlt ?? []) {
      if let place { sources.append(try text.span(of: place, in: id)) } else { sources.append(nil) }
    }
    return Found(
      saying: item, cues: cues, content: item.content.map(\.text).joined(separator: " "), sources: sources)
  }

  private func verdict(on read: Attribution, against gold: Found) -> Verdict {
    let contents = [gold.content] + [gold.saying.contentAlt?.map(\.text).joined(separator: " ")].compactMap(\.self)
    let speakers = [gold.saying.speaker] + (gold.saying.speakerAlt ?? [])
    let chains = [gold.saying.chain] + (gold.saying.chainAlt ?? [])
    return Verdict(
      hasCue: true,
      hasSource: gold.sources.contains { wanted in
        guard let wanted else { return read.sources.isEmpty }
        return read.sources.contains { $0.overlaps(wanted) }
      },
      hasContent: contents.contains { ComparableWords.jaccard($0, words(read.contents)) >= 0.7 },
      hasSpeaker: speakers.contains { ComparableWords.sameName($0, read.speaker) },
      hasChain: chains.contains { links in
        links.count == read.chain.count
          && zip(links, read.chain).allSatisfy { ComparableWords.sameName($0, $1.name) }
      })
  }

  private func words(_ spans: [TextSpan]) -> String {
    spans.map { text.text.words(at: $0) }.joined(separator: " ")
  }
}

/// What is right of an attribution.
package struct Verdict: Sendable {
  package var hasCue = false
  package var hasSource = false
  package var hasContent = false
  package var hasSpeaker = false
  package var hasChain = false

  package var isWhole: Bool { hasContent && hasSource && hasSpeaker }

  fileprivate func count(in tally: inout Tally) {
    tally.add("cue", hasCue)
    tally.add("source", hasSource)
    tally.add("content", hasContent)
    tally.add("speaker", hasSpeaker)
    tally.add("whole", isWhole)
    tally.add("chain", hasChain)
    tally.add("whole and chain", isWhole && hasChain)
  }
}
