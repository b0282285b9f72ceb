import TawaturModel
import TawaturText

/// One line of a page with what its shape says.
struct PageLine: Sendable {
  let span: TextSpan
  let tokens: Range<Int>
  /// Words and numbers on it.
  let words: Int
  /// Whether it ends as a sentence does.
  let endsSentence: Bool
  /// Whether it ends in a question mark: headlines do, and reports seldom.
  let isQuestion: Bool
  /// Whether parts of it stand between bars, slashes or free dashes, as in breadcrumbs and datelines.
  let hasSeparators: Bool

  /// The same for bars, slashes and underscores alone: dashes also join names in line-ups.
  let hasBars: Bool

  var isBlank: Bool { tokens.isEmpty }

  /// More words than headlines have (99 % of 3,000 have fewer).
  static let longestTitle = 18

  /// Long enough to be the report speaking.
  var isProse: Bool { words >= Self.longestTitle || (words >= 8 && endsSentence) }

  /// The lines of `text`, blank ones too, each with its span without the line end.
  static func lines(of text: TokenizedText) -> [PageLine] {
    var lines: [PageLine] = []
    var start = 0
    let bytes = text.text.original
    for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x0A {
      lines.append(PageLine(span: TextSpan(start, end), in: text))
      start = end + 1
    }
    return lines
  }

  private init(span: TextSpan, in text: TokenizedText) {
    self.span = span
    tokens = text.tokens(in: span)
    words = tokens.count { text.tokens[$0].kind != .mark }
    endsSentence = tokens.last { !text.tokens[$0].mark.isClosing }.map { text.tokens[$0].mark.endsSentence } ?? false
    isQuestion = tokens.last { !text.tokens[$0].mark.isClosing }.map { text.tokens[$0].mark == .question } ?? false
    let separators = tokens.dropFirst().dropLast().filter { Self.isSeparator($0, in: text) }
    hasSeparators = !separators.isEmpty
    hasBars = separators.contains { text.tokens[$0].mark != .dash }
  }

  private static func isSeparator(_ index: Int, in text: TokenizedText) -> Bool {
    let token = text.tokens[index]
    switch token.mark {
    case .slash: return true
    case .dash: return token.spaceBefore || text.tokens[index + 1].spaceBefore
    case .other: return [0x7C, 0x5F, 0x3E, 0x2B].contains(text.text.bytes[token.folded.lowerBound])
    case .closeQuote: return token.spaceBefore && text.tokens[index + 1].spaceBefore
    default: return false
    }
  }
}

extension Mark {
  var endsSentence: Bool {
    switch self {
    case .period, .question, .exclamation, .ellipsis: true
    default: false
    }
  }

  var isClosing: Bool {
    switch self {
    case .closeQuote, .straightQuote, .closeBracket: true
    default: false
    }
  }
}
