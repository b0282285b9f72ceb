import TawaturModel

/// Scores the attributions of one article.
package struct AttributionScoring {
  package let text: GoldText
  package let id: String

  /// A gold attribution with its places found.
  private struct Found {
    package var saying: GoldArticle.Saying
    package var cues: [TextSpan]
    package var content: String
    package var sources: [TextSpan?]
  }

  package func add(
    _ items: [GoldArticle.Saying], _ read: [Attribution], to tally: Tally
  ) throws(EvaluationError) -> Tally {
    var tally = tally
    var gold: [Found] = []
    for item in items { gold.append(try found(item)) }
    let pairs = Pairing.pairs(gold, read) { gold, read in
      guard gold.cues.contains(where: { $0.overlaps(read.cue) }) else { return 0 }
      return 0.01 + ComparableWords.jaccard(gold.content, words(read.contents))
    }
    tally.gold += items.count { $0.optional != true }
    tally.read += read.count - pairs.count { items[$0.gold].optional == true }
    for pair in pairs where items[pair.gold].optional != true {
      count(gold[pair.gold], read[pair.reading], in: &tally)
    }
    return tally
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

  private func count(_ gold: Found, _ read: Attribution, in tally: inout Tally) {
    let contents = [gold.content] + [gold.saying.contentAlt?.map(\.text).joined(separator: " ")].compactMap(\.self)
    let content = contents.contains { ComparableWords.jaccard($0, words(read.contents)) >= 0.7 }
    let source = gold.sources.contains { wanted in
      guard let wanted else { return read.sources.isEmpty }
      return read.sources.contains { $0.overlaps(wanted) }
    }
    let speakers = [gold.saying.speaker] + (gold.saying.speakerAlt ?? [])
    let speaker = speakers.contains { ComparableWords.sameName($0, read.speaker) }
    let chains = [gold.saying.chain] + (gold.saying.chainAlt ?? [])
    let chain = chains.contains { links in
      links.count == read.chain.count
        && zip(links, read.chain).allSatisfy { ComparableWords.sameName($0, $1.name) }
    }
    tally.add("cue", true)
    tally.add("source", source)
    tally.add("content", content)
    tally.add("speaker", speaker)
    tally.add("whole", content && source && speaker)
    tally.add("chain", chain)
    tally.add("whole and chain", content && source && speaker && chain)
  }

  private func words(_ spans: [TextSpan]) -> String {
    spans.map { text.text.words(at: $0) }.joined(separator: " ")
  }
}
