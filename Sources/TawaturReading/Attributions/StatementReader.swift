import TawaturModel
import TawaturText

/// Reads a document printed below the line that names it: «وفيما يلي نص البيان:», «وجاء في البيان:».
struct StatementReader: Sendable {
  let speech: SpeechText
  let phrases: SourcePhraseReader

  /// A line that announces a document is not longer.
  private static let longest = 40
  private static let mostLines = 100

  /// The report of a `sentence` that ends in a colon, with what stands below it.
  func report(in sentence: Range<Int>) -> Report? {
    guard sentence.count <= Self.longest, let last = sentence.last, speech.mark(last) == .colon,
      last > sentence.lowerBound + 1,
      last + 1 < speech.text.count, speech.text.tokens[last + 1].line != speech.text.tokens[last].line,
      let (cue, source) = announcement(in: .from(sentence.lowerBound, to: last))
    else { return nil }
    let spans = paragraphs(from: last + 1)
    guard !spans.isEmpty else { return nil }
    return Report(
      kind: .finite, token: cue, cue: speech.text.tokens[cue].span, source: source,
      content: Content(spans: spans, form: .direct, end: sentence.upperBound), polarity: .affirm, inflection: nil,
      sentence: sentence, by: "attribution/printed-statement")
  }

  /// The word that announces it and the document or whoever issued it.
  private func announcement(in line: Range<Int>) -> (cue: Int, source: SourcePhrase)? {
    if let cue = line.first(where: { speech.cues[$0]?.verb.government == .within }), !speech.has(cue + 1, .within) {
      guard let document = document(in: .from(cue + 1, to: line.upperBound)) else { return nil }
      return phrase(at: document, before: line.upperBound).map { (cue, $0) }
    }
    guard let cue = line.last(where: { speech.has($0, .printed) }) else { return nil }
    if let below = document(in: .from(cue, to: min(cue + 3, line.upperBound))) {
      return phrase(at: below, before: line.upperBound).map { (cue, $0) }
    }
    guard cue + 1 == line.upperBound, let above = line.last(where: { $0 < cue && isDocument($0) }) else { return nil }
    return phrase(at: above, before: cue).map { (cue, $0) }
  }

  private func document(in range: Range<Int>) -> Int? { range.last { isDocument($0) } ?? nil }

  /// A text somebody issues, and no study or law.
  private func isDocument(_ index: Int) -> Bool {
    speech.heads[index]?.type == .document && speech.has(index, [.statement, .occasion])
  }

  private func phrase(at index: Int, before end: Int) -> SourcePhrase? {
    guard index < end else { return nil }
    return phrases.middle(of: .from(index, to: end)).source
  }

  /// The lines of the document: all below, to the first that a medium or the outlet adds.
  private func paragraphs(from start: Int) -> [TextSpan] {
    var spans: [TextSpan] = []
    var index = start
    while index < speech.text.count, spans.count < Self.mostLines {
      var end = index + 1
      while end < speech.text.count, speech.text.tokens[end].line == speech.text.tokens[index].line { end += 1 }
      let line = Range.from(index, to: end)
      guard isInReport(index), spans.isEmpty || !isOutlets(line), let span = speech.text.span(of: line) else { break }
      spans.append(span)
      index = end
    }
    return spans
  }

  /// Furniture is no part of any sentence.
  private func isInReport(_ index: Int) -> Bool {
    let span = speech.text.tokens[index].span
    let blocks = speech.context.blocks
    let place = blocks.firstPlace { $0.span.end > span.start }
    return place == blocks.count || blocks[place].role == .paragraph || !blocks[place].span.contains(span)
  }

  /// A verb of saying with a subject opens the line: the outlet goes on.
  private func isOutlets(_ line: Range<Int>) -> Bool {
    guard let cue = speech.cues[line.lowerBound], !cue.isParticiple, cue.inflection.tense == .past else { return false }
    return LinkFinder(speech: speech).link(of: cue, before: line.upperBound) != nil
  }
}
