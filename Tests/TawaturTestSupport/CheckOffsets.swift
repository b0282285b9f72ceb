import TawaturModel
import TawaturMutations
import Testing

/// The promises of every reader: `spans` lie inside `text`, are not empty, start and end on the borders of letters with
/// all their marks, stand in text order, and hold the words of `exact` where those are given.
///
/// Call it on every example and on random Arabic; an optional `note` (the seed) is printed with a failure.
package func checkOffsets(
  _ spans: [TextSpan], in text: String, exact: [String]? = nil, inOrder: Bool = true, note: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let problems = offsetProblems(spans, in: text, exact: exact, inOrder: inOrder)
  #expect(problems.isEmpty, Comment(rawValue: note), sourceLocation: sourceLocation)
}
