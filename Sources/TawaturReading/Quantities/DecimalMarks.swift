import TawaturText

/// Separators that a text shows to open decimals, so that its «1.500 مليار» is read like its «3.25 مليار».
struct DecimalMarks: OptionSet, Sendable {
  let rawValue: UInt8

  static let period = DecimalMarks(rawValue: 1)
  static let comma = DecimalMarks(rawValue: 2)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ separator: DigitSeparator) {
    self =
      switch separator {
      case .period: .period
      case .comma, .arabicComma: .comma
      default: []
      }
  }
}

extension NumberReader {
  /// What the separators before millions and more show in the whole text.
  /// - Complexity: O(*n*) in the tokens.
  func decimalMarks(in text: TokenizedText) -> DecimalMarks {
    var marks = DecimalMarks()
    for index in text.tokens.indices where text.tokens[index].mark.isOne(of: .period, .comma) {
      guard !text.tokens[index].spaceBefore, text.isDigits(index - 1), text.isDigits(index + 1) else { continue }
      let parse = NumberParse(words: words, text: text, limit: text.count, line: text.tokens[index].line)
      marks.formUnion(parse.decimalMark(at: index))
    }
    return marks
  }
}
