import TawaturModel
import TawaturText
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

/// What is wrong with `spans` as readings of `text`, in words.
package func offsetProblems(
  _ spans: [TextSpan], in text: String, exact: [String]? = nil, inOrder: Bool = true
) -> [String] {
  let borders = LetterBorders(of: text)
  var problems = spans.compactMap { span in borders.problem(with: span).map { "\(span.range): \($0)" } }
  if inOrder {
    for (span, next) in zip(spans, spans.dropFirst()) where next < span {
      problems.append("\(next.range) stands after \(span.range)")
    }
  }
  guard let exact, problems.isEmpty else { return problems }
  if exact.count != spans.count { problems.append("\(exact.count) exact words for \(spans.count) spans") }
  for (span, words) in zip(spans, exact) where !text.words(at: span).utf8.elementsEqual(words.utf8) {
    problems.append("\(span.range) holds «\(text.words(at: span))», not «\(words)»")
  }
  return problems
}

/// Where the letters of a text begin and which of them are combining marks.
private struct LetterBorders {
  private enum Place { case inside, letter, mark }
  private var places: [Place] = []

  init(of text: String) {
    for scalar in text.unicodeScalars {
      let isMark = [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
      places.append(isMark ? .mark : .letter)
      places += Array(repeating: .inside, count: UTF8.width(scalar) - 1)
    }
    places.append(.letter)
  }

  func problem(with span: TextSpan) -> String? {
    if span.isEmpty { return "is empty" }
    if span.end >= places.count { return "ends behind the text" }
    return switch (places[span.start], places[span.end]) {
    case (.inside, _): "starts inside a letter"
    case (_, .inside): "ends inside a letter"
    case (.mark, _): "starts with a combining mark"
    case (_, .mark): "cuts the marks off its last letter"
    case (.letter, .letter): nil
    }
  }
}
