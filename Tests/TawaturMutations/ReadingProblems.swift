import TawaturModel

/// What of its promises a reading of `text` breaks, in words; none where all is well.
package func readingProblems(_ reading: ArticleReading, of text: String) -> [String] {
  var problems: [String] = []
  if !reading.article.text.utf8.elementsEqual(text.utf8) { problems.append("the text has changed") }
  let borders = LetterBorders(of: text)
  func check(_ kind: String, _ spans: [TextSpan], inOrder: Bool = true) {
    for problem in borders.problems(with: spans, inOrder: inOrder) { problems.append("\(kind) \(problem)") }
  }
  // Whole lines, whatever they begin with.
  let bytes = Array(text.utf8)
  for span in reading.blocks.map(\.span) {
    let isWhole =
      !span.isEmpty && span.end <= bytes.count && (span.start == 0 || bytes[span.start - 1] == 0x0A)
      && (span.end == bytes.count || bytes[span.end] == 0x0A)
    if !isWhole { problems.append("block \(span.range) is no line") }
  }
  check("sentence", reading.sentences)
  check("time", reading.times.map(\.span))
  check("quantity", reading.quantities.map(\.span))
  check("counted noun", reading.quantities.compactMap(\.countedSpan), inOrder: false)
  check("mention", reading.mentions.map(\.span))
  check("title", reading.mentions.compactMap(\.title), inOrder: false)
  check("cue", reading.attributions.map(\.cue))
  for said in reading.attributions {
    check("attribution", said.sources + said.contents + [said.toldTo].compactMap(\.self), inOrder: false)
    check("chain", said.chain.compactMap(\.span), inOrder: false)
    if said.contents.isEmpty { problems.append("nothing is said at \(said.cue.range)") }
  }
  for (mention, next) in zip(reading.mentions, reading.mentions.dropFirst()) where mention.span.overlaps(next.span) {
    problems.append("two mentions at \(next.span.range)")
  }
  return problems
}
