import TawaturModel

/// What is wrong with `spans` as readings of `text`, in words.
package func offsetProblems(
  _ spans: [TextSpan], in text: String, exact: [String]? = nil, inOrder: Bool = true
) -> [String] {
  var problems = LetterBorders(of: text).problems(with: spans, inOrder: inOrder)
  guard let exact, problems.isEmpty else { return problems }
  if exact.count != spans.count { problems.append("\(exact.count) exact words for \(spans.count) spans") }
  for (span, words) in zip(spans, exact) where !text.words(at: span).utf8.elementsEqual(words.utf8) {
    problems.append("\(span.range) holds «\(text.words(at: span))», not «\(words)»")
  }
  return problems
}

/// Where the letters of a text begin and which of them are combining marks.
struct LetterBorders {
  private enum Place { case inside, letter, mark }
  private var places: [Place] = []

  init(of text: String) {
    for scalar in text.unicodeScalars {
      places.append(Self.isMark(scalar) ? .mark : .letter)
      for _ in 1..<UTF8.width(scalar) { places.append(.inside) }
    }
    places.append(.letter)
  }

  /// Marks begin at U+0300, and letters of Arabic words are no question.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300, !(0x621...0x63A).contains(scalar.value), !(0x641...0x64A).contains(scalar.value) else {
      return false
    }
    return [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
  }

  func problems(with spans: [TextSpan], inOrder: Bool) -> [String] {
    var problems = spans.compactMap { span in problem(with: span).map { "\(span.range): \($0)" } }
    if inOrder {
      for (span, next) in zip(spans, spans.dropFirst()) where next < span {
        problems.append("\(next.range) stands after \(span.range)")
      }
    }
    return problems
  }

  private func problem(with span: TextSpan) -> String? {
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
