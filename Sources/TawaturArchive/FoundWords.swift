import TawaturModel
import TawaturText

/// The words of a query found again in a text, and the passage that shows most of them.
struct FoundWords {
  private struct Match {
    /// Words of the text.
    var words: Range<Int>
    /// The part of the query.
    var part: Int
    var line: Int
  }

  private let folded: FoldedWords
  private let matches: [Match]

  /// A passage of this many words fills two lines of a terminal.
  private static let passageWords = 28
  private static let wordsBefore = 6

  /// - Complexity: O(*n* · *m*) in the words of the text and the parts of the query.
  init(_ query: SearchQuery, in text: String) {
    let folded = FoldedWords(text)
    var matches: [Match] = []
    for index in folded.words.indices {
      for (part, wanted) in query.parts.enumerated() {
        guard let count = Self.length(of: wanted, at: index, in: folded) else { continue }
        matches.append(Match(words: index..<(index + count), part: part, line: folded.words[index].line))
      }
    }
    self.folded = folded
    self.matches = matches
  }

  /// How many words `part` covers from `index` on, nil where it does not stand there.
  private static func length(of part: SearchQuery.Part, at index: Int, in text: FoldedWords) -> Int? {
    switch part {
    case .word(let word, let stem):
      let found = text.words[index]
      return text.bytes(of: found).elementsEqual(word) || text.stem(of: found).elementsEqual(stem) ? 1 : nil
    case .phrase(let words):
      guard index + words.count <= text.words.count else { return nil }
      let stands = words.indices.allSatisfy { text.bytes(of: text.words[index + $0]).elementsEqual(words[$0]) }
      return stands ? words.count : nil
    }
  }

  /// The passage with most parts of the query in it, on one line and rather not the headline; nil for an empty text.
  func passage(headlineLine: Int?) -> (span: TextSpan, words: [TextSpan])? {
    guard !folded.words.isEmpty else { return nil }
    var best: (first: Match, parts: Int)?
    for (index, match) in matches.enumerated() {
      let near = matches[index...].prefix {
        $0.line == match.line && $0.words.lowerBound < match.words.lowerBound + Self.passageWords - Self.wordsBefore
      }
      let parts = Set(near.map(\.part)).count
      let leavesHeadline = headlineLine != nil && best?.first.line == headlineLine && match.line != headlineLine
      guard let known = best else {
        best = (match, parts)
        continue
      }
      if parts > known.parts || (parts == known.parts && leavesHeadline) { best = (match, parts) }
    }
    let first = best?.first.words.lowerBound ?? 0
    return shown(around(first, through: best?.first.words.upperBound ?? 1))
  }

  /// Some words before `first` and more after it, none from another line unless `end` lies there.
  private func around(_ first: Int, through end: Int) -> Range<Int> {
    let line = folded.words[first].line
    var from = first
    while from > 0, first - from < Self.wordsBefore, folded.words[from - 1].line == line { from -= 1 }
    var to = end
    while to < folded.words.count, to - from < Self.passageWords, folded.words[to].line == line { to += 1 }
    return from..<to
  }

  private func shown(_ words: Range<Int>) -> (span: TextSpan, words: [TextSpan]) {
    let inside = matches.filter { words.contains($0.words.lowerBound) && $0.words.upperBound <= words.upperBound }
    var spans: [TextSpan] = []
    for span in inside.map({ self.span(of: $0.words) }).sorted() where spans.last.map({ $0.end <= span.start }) ?? true
    {
      spans.append(span)
    }
    return (span(of: words), spans)
  }

  private func span(of words: Range<Int>) -> TextSpan {
    folded.span(of: folded.words[words.lowerBound]).union(folded.span(of: folded.words[words.upperBound - 1]))
  }
}
