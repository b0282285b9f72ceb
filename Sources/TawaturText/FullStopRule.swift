/// Whether a full stop, question or exclamation mark inside a line ends a sentence.
struct FullStopRule: Sendable {
  /// What stands before a full stop that ends nothing.
  private let abbreviations: PhraseTable<Void>

  init(into lexicon: inout Lexicon) throws(TableError) {
    let table = try Table(Tables.abbreviations, columns: 1)
    abbreviations = try PhraseTable(table, into: &lexicon) { _ in }
  }

  /// Brackets and quotation marks that close after the end mark belong to the sentence.
  func ends(at place: SentencePlace, in text: TokenizedText) -> Bool {
    guard let mark = endMark(at: place, in: text) else { return false }
    let next = text.tokens[place.index + 1]
    // «؟!»، «.)»: the end comes later.
    if !next.spaceBefore, Self.isEndMark(next.mark) || next.mark == .ellipsis || next.mark == .closeBracket {
      return false
    }
    if isStray(place.index + 1, place, in: text) || closesOpeningQuotation(place) { return false }
    if mark < place.index { return next.spaceBefore && Self.begins(next) }
    if text.tokens[mark].mark != .period { return next.spaceBefore || next.kind == .word }
    return !isPartOfWord(mark, sentence: place.sentenceStart, in: text)
  }

  /// No more marks close together after an end mark; a long row of them is no writing.
  private static let mostMarks = 16

  /// The end mark at `place`, or before the brackets and quotation mark that close there.
  private func endMark(at place: SentencePlace, in text: TokenizedText) -> Int? {
    var index = place.index
    let first = max(place.sentenceStart, place.index - Self.mostMarks)
    while index > first, closes(index, place, in: text) { index -= 1 }
    guard Self.isEndMark(text.tokens[index].mark) else { return nil }
    // «(!)»
    if index > 0, text.tokens[index - 1].mark == .openBracket { return nil }
    return index
  }

  private func closes(_ index: Int, _ place: SentencePlace, in text: TokenizedText) -> Bool {
    if text.tokens[index].mark == .closeBracket { return true }
    if let quotation = place.quotation, quotation.whole.contains(index) { return index >= quotation.inside.upperBound }
    return isStray(index, place, in: text)
  }

  /// A quotation mark that closes nothing, glued to the sentence or left over at the end of a line.
  private func isStray(_ index: Int, _ place: SentencePlace, in text: TokenizedText) -> Bool {
    let token = text.tokens[index]
    guard token.mark == .closeQuote || token.mark == .straightQuote, token.line == text.tokens[place.index].line,
      place.quotation?.whole.contains(index) != true
    else { return false }
    return !token.spaceBefore || index + 1 == text.count || text.tokens[index + 1].line != token.line
  }

  private static func isEndMark(_ mark: Mark) -> Bool {
    switch mark {
    case .period, .question, .exclamation: true
    default: false
    }
  }

  private static func begins(_ token: Token) -> Bool {
    switch token.kind {
    case .word, .foreign, .digits: true
    case .mark: token.mark == .openQuote || token.mark == .straightQuote || token.mark == .openBracket
    }
  }

  /// «"لن نقبل." قال الوزير»: a quotation that opens its sentence waits for its cue.
  private func closesOpeningQuotation(_ place: SentencePlace) -> Bool {
    guard let quotation = place.quotation, quotation.whole.upperBound == place.index + 1 else { return false }
    return quotation.whole.lowerBound == place.sentenceStart
  }

  /// «2.5»، «U.S.»، «د. أحمد»، «ص.ب. 120»، «1. أولا».
  private func isPartOfWord(_ index: Int, sentence start: Int, in text: TokenizedText) -> Bool {
    guard index > start else { return true }
    let before = text.tokens[index - 1]
    let after = text.tokens[index + 1]
    let isGlued = !text.tokens[index].spaceBefore
    if before.kind == .digits, isGlued, index - 1 == start, before.folded.count <= 3 { return true }
    if isGlued, isAbbreviation(index - 1, start, in: text) { return true }
    if after.spaceBefore { return false }
    guard isGlued else { return after.kind != .word }
    switch (before.kind, after.kind) {
    case (.digits, .digits), (.foreign, _), (_, .foreign): return true
    // «سي.إن.إن»، «بوابة.كوم».
    case (.word, .word): return before.folded.count < 6 || after.folded.count < 6 || isListed(index + 1, in: text)
    case (.digits, .word), (.mark, .word): return false
    case (_, .mark): return after.mark != .openBracket && after.mark != .openQuote && after.mark != .straightQuote
    case (.word, .digits), (.mark, .digits): return true
    }
  }

  private func isAbbreviation(_ index: Int, _ start: Int, in text: TokenizedText) -> Bool {
    let token = text.tokens[index]
    if token.kind == .word, token.folded.count == 2 {
      // «2011 م.» and «1445 هـ.» end, «د. أحمد» and «محمد ع. علي» do not.
      return index == start || text.tokens[index - 1].kind != .digits
    }
    if token.kind == .foreign, token.folded.count == 1 { return true }
    return isListed(index, in: text)
  }

  private func isListed(_ index: Int, in text: TokenizedText) -> Bool {
    text.forms(of: index).contains {
      $0.core == text.tokens[index].folded && abbreviations.isPhrase(ofWord: $0.word)
    }
  }
}
