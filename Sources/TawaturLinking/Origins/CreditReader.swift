import TawaturModel
import TawaturText

/// Reads credits: «المصدر: رويترز», «(أ ف ب)», «بغداد - رويترز», «منبر الساحل 3_أفق».
struct CreditReader: Sendable {
  /// Tokens a dateline may run to: «المكلا (اليمن) 14 أكتوبر (مرسال) -».
  private static let datelineTokens = 14
  /// Words of a medium's name.
  private static let nameWords = 5

  let names: MediumNames

  func credits(of reading: ArticleReading, in text: TokenizedText) -> Credits {
    var credits = Credits()
    let report = reading.reportBlocks.filter { $0.role == .paragraph }
    for block in reading.blocks {
      switch block.role {
      case .credit, .byline, .dateline: readLine(block, in: text, &credits)
      case .paragraph:
        if block == report.first { readDateline(block, in: text, &credits) }
        readClosingBracket(block, isLast: block == report.last, in: text, &credits)
      default: break
      }
    }
    if reading.blocks.isEmpty { readUnblocked(text, &credits) }
    return credits
  }

  /// A text whose blocks are not known is read as one paragraph.
  private func readUnblocked(_ text: TokenizedText, _ credits: inout Credits) {
    guard let span = text.span(of: 0..<text.count) else { return }
    let whole = Block(span: span, role: .paragraph, by: "credits/no-blocks")
    readDateline(whole, in: text, &credits)
    readClosingBracket(whole, isLast: true, in: text, &credits)
  }

  // MARK: Lines

  private func readLine(_ block: Block, in text: TokenizedText, _ credits: inout Credits) {
    let segments = segments(of: text.tokens(in: block.span), in: text)
    var isLabelled = block.role == .credit && isBracketed(block, in: text)
    for (place, segment) in segments.enumerated() {
      var rest = segment
      while let word = names.words.match(at: rest.lowerBound, in: text), word.tokens.upperBound <= rest.upperBound {
        switch word.fact {
        case .label: isLabelled = true
        case .own: credits.found.append(credit(.own, word.tokens, in: text))
        case .agencies: credits.found.append(credit(.agencies, word.tokens, in: text))
        case .other: break
        }
        rest = word.tokens.upperBound..<rest.upperBound
        if rest.isEmpty { break }
      }
      guard !rest.isEmpty, let (medium, isKnown) = names.medium(rest, in: text) else { continue }
      let isJoined = block.role == .credit && segments.count > 1
      if isJoined, !isLabelled, place == 0 {
        credits.house = medium
      } else {
        let isNamed = block.role == .credit && (isLabelled || isJoined) && rest.count <= Self.nameWords
        credits.found.append(credit(.medium(medium), rest, isGuess: !isKnown && !isNamed, in: text))
      }
    }
  }

  private func isBracketed(_ block: Block, in text: TokenizedText) -> Bool {
    let tokens = text.tokens(in: block.span)
    return !tokens.isEmpty && text.tokens[tokens.lowerBound].mark == .openBracket
  }

  /// The runs of words between marks and numbers; full stops inside initials do not part them.
  private func segments(of tokens: Range<Int>, in text: TokenizedText) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = tokens.lowerBound
    for index in tokens where text.tokens[index].mark != .none || text.tokens[index].kind == .digits {
      let isInside =
        text.tokens[index].mark == .period && !text.tokens[index].spaceBefore && index + 1 < tokens.upperBound
        && !text.tokens[index + 1].spaceBefore
      if isInside { continue }
      if index > start { segments.append(start..<index) }
      start = index + 1
    }
    if start < tokens.upperBound { segments.append(start..<tokens.upperBound) }
    return segments
  }

  private func credit(
    _ source: Credit.Source, _ tokens: Range<Int>, part: TextSpan? = nil, isGuess: Bool = false, in text: TokenizedText
  ) -> Credit {
    Credit(source: source, span: text.span(of: tokens) ?? TextSpan(0, 0), part: part, isGuess: isGuess)
  }

  // MARK: Inside the report

  /// The names before the colon or dash that opens the first paragraph.
  private func readDateline(_ block: Block, in text: TokenizedText, _ credits: inout Credits) {
    let tokens = text.tokens(in: block.span).prefix(Self.datelineTokens)
    guard let first = tokens.first,
      let end = tokens.last(where: { [.colon, .dash, .slash].contains(text.tokens[$0].mark) })
    else { return }
    for segment in segments(of: first..<end, in: text) {
      if let word = names.words.match(at: segment.lowerBound, in: text), word.tokens == segment, word.fact == .own {
        credits.found.append(credit(.own, segment, in: text))
      } else if let (medium, isKnown) = names.medium(named(in: segment, in: text), in: text) {
        credits.found.append(credit(.medium(medium), segment, isGuess: !isKnown, in: text))
      }
    }
  }

  /// «إيلاف من لندن»: the name ends before the preposition.
  private func named(in segment: Range<Int>, in text: TokenizedText) -> Range<Int> {
    if let known = names.known(at: segment.lowerBound, in: text), known.end < segment.upperBound,
      names.words.match(at: known.end, in: text)?.fact == .other
    {
      return segment.lowerBound..<known.end
    }
    return segment
  }

  /// «… (رويترز)» at the end of a paragraph.
  private func readClosingBracket(_ block: Block, isLast: Bool, in text: TokenizedText, _ credits: inout Credits) {
    let tokens = text.tokens(in: block.span)
    guard let close = tokens.last(where: { text.tokens[$0].mark != .period }), text.tokens[close].mark == .closeBracket,
      let open = tokens.suffix(Self.datelineTokens).last(where: { text.tokens[$0].mark == .openBracket })
    else { return }
    for segment in segments(of: (open + 1)..<max(open + 1, close), in: text) {
      let part = isLast ? nil : block.span
      if names.words.match(at: segment.lowerBound, in: text)?.fact == .agencies {
        credits.found.append(credit(.agencies, segment, part: part, in: text))
      } else if let (medium, isKnown) = names.medium(segment, in: text) {
        credits.found.append(credit(.medium(medium), segment, part: part, isGuess: !isKnown, in: text))
      }
    }
  }
}
