import TawaturModel

/// A quotation mark of a text, with what its spacing and its form say about it.
struct QuotationMark: Sendable {
  /// One token, two for `''`.
  let tokens: Range<Int>
  let family: Family
  let leaning: Leaning

  /// Marks that usually close one another.
  enum Family: Sendable { case guillemets, curly, straight, single }

  /// What the mark itself shows; writers mix up the forms, so a form against its spacing shows nothing.
  enum Leaning: Sendable { case opens, closes, either }
}

extension TokenizedText {
  /// The quotation marks of the text in order, apostrophes left out.
  func quotationMarks() -> [QuotationMark] {
    var marks: [QuotationMark] = []
    var index = 0
    while index < tokens.count {
      let width = widthOfQuotationMark(at: index)
      guard width > 0 else {
        index += 1
        continue
      }
      let run = Range.from(index, to: index + width)
      let family = width == 2 ? .straight : quotationFamily(at: index)
      if family != .single || !isApostrophe(at: index) {
        let leaning = Self.combined(
          spacing: spacing(of: run, after: marks.last), form: width == 2 ? .either : quotationForm(at: index))
        marks.append(QuotationMark(tokens: run, family: family, leaning: leaning))
      }
      index += width
    }
    return marks
  }

  private func isQuotationMark(_ index: Int) -> Bool {
    switch tokens[index].mark {
    case .openQuote, .closeQuote, .straightQuote: true
    default: false
    }
  }

  /// 0 where there is none, 2 for two single marks written as one double.
  private func widthOfQuotationMark(at index: Int) -> Int {
    guard isQuotationMark(index) else { return 0 }
    guard quotationFamily(at: index) == .single, isGlued(index + 1), isQuotationMark(index + 1),
      quotationFamily(at: index + 1) == .single
    else { return 1 }
    return 2
  }

  private func quotationFamily(at index: Int) -> QuotationMark.Family {
    switch scalar(of: index) {
    case 0xAB, 0xBB, 0x2039, 0x203A: .guillemets
    case 0x201C...0x201F: .curly
    case 0x27, 0x60, 0xB4, 0x2018...0x201B: .single
    default: .straight
    }
  }

  private func quotationForm(at index: Int) -> QuotationMark.Leaning {
    switch scalar(of: index) {
    case 0xAB, 0x2039, 0x201C, 0x201E, 0x2018, 0x201A: .opens
    case 0xBB, 0x203A, 0x201D, 0x2019: .closes
    default: .either
    }
  }

  /// Between two letters, as in «L'Orient» and «قره'باغ».
  private func isApostrophe(at index: Int) -> Bool {
    index > 0 && isGlued(index) && isGlued(index + 1) && tokens[index - 1].kind != .mark
      && tokens[index + 1].kind != .mark
  }

  /// Whether there is a token at `index` on the same line right after the one before it.
  private func isGlued(_ index: Int) -> Bool { index < tokens.count && !tokens[index].spaceBefore }

  private func spacing(of run: Range<Int>, after last: QuotationMark?) -> QuotationMark.Leaning {
    let before = isFree(before: run.lowerBound, after: last)
    let after = isFree(after: run.upperBound)
    if before != after { return before ? .opens : .closes }
    // «و"الحياة"»: a clitic stands before the mark.
    if !before, tokens[run.lowerBound - 1].kind == .word, tokens[run.lowerBound - 1].folded.count <= 4 { return .opens }
    return .either
  }

  private func isFree(before index: Int, after last: QuotationMark?) -> Bool {
    if index == 0 || tokens[index].spaceBefore { return true }
    if let last, last.tokens.upperBound == index { return last.leaning == .opens }
    switch tokens[index - 1].mark {
    case .openBracket, .colon, .comma, .slash, .dash: return true
    default: return false
    }
  }

  private func isFree(after end: Int) -> Bool {
    var index = end
    // A few marks may stand together («"قال"»); a long row of them is no writing.
    while index - end < 8, isGlued(index), isQuotationMark(index) { index += 1 }
    guard isGlued(index) else { return true }
    switch tokens[index].mark {
    case .period, .comma, .semicolon, .colon, .question, .exclamation, .closeBracket: return true
    case .ellipsis: return index + 1 == tokens.count || tokens[index + 1].spaceBefore
    default: return false
    }
  }

  private static func combined(
    spacing: QuotationMark.Leaning, form: QuotationMark.Leaning
  ) -> QuotationMark.Leaning {
    switch (spacing, form) {
    case (.either, _): form
    case (_, .either): spacing
    default: spacing == form ? form : .either
    }
  }
}
