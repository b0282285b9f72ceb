import TawaturModel
import TawaturText

/// A number as digits, words or both: «2,500», «ثلاثة وعشرون ألفا», «2.5 مليون».
package struct NumberExpression: Hashable, Sendable {
  package let tokens: Range<Int>
  package let value: Double
  /// Written onto its first word.
  package let proclitics: Proclitics
  /// Folded place where its first word starts after proclitics.
  package let core: Range<Int>
  /// Whether it is an ordinal (الثالث).
  package let isOrdinal: Bool

  package init(tokens: Range<Int>, value: Double, proclitics: Proclitics, core: Range<Int>, isOrdinal: Bool) {
    self.tokens = tokens
    self.value = value
    self.proclitics = proclitics
    self.core = core
    self.isOrdinal = isOrdinal
  }
}

/// Reads number expressions; times and quantities both rest on it.
package struct NumberReader: Sendable {
  let words: PhraseTable<NumberWord>
  /// Separators that part no thousands in the text at hand: see `DecimalMarks`.
  var decimalMarks = DecimalMarks()

  package init(into lexicon: inout Lexicon) throws(TableError) {
    words = try PhraseTable(Table(Tables.numberWords, columns: 4), into: &lexicon) {
      row throws(TableError) in try NumberWord(row)
    }
  }

  /// The longest number that starts at token `index`, nil where none does.
  ///
  /// Digits that a clitic is written onto («و200», «الـ12») are tokens of their own: ask at the digits.
  package func number(at index: Int, in text: TokenizedText) -> NumberExpression? {
    number(at: index, in: text, before: text.count)
  }

  /// The same, from the tokens before `limit` alone.
  func number(at index: Int, in text: TokenizedText, before limit: Int) -> NumberExpression? {
    guard index < limit else { return nil }
    switch text.tokens[index].kind {
    case .digits:
      guard let digits = DigitChain.number(at: index, in: text) else { return nil }
      var parse = NumberParse(words: words, text: text, limit: limit, line: text.tokens[index].line)
      parse.decimalMarks = decimalMarks
      guard let found = parse.cardinal(from: .digits(digits, at: index)) else { return nil }
      return NumberExpression(
        tokens: .from(index, to: found.end), value: found.value, proclitics: [], core: text.tokens[index].folded,
        isOrdinal: false)
    case .word:
      guard text.mayBegin(words.openers, at: index), let (word, form) = words.numberWord(at: index, in: text) else {
        return nil
      }
      var parse = NumberParse(words: words, text: text, limit: limit, line: text.tokens[index].line)
      parse.decimalMarks = decimalMarks
      parse.isDefinite = form.proclitics.contains(.al)
      let opening = NumberParse.Piece.word(word, form, at: index)
      if let ordinal = parse.ordinal(from: word, form, at: index) {
        return NumberExpression(
          tokens: .from(index, to: ordinal.end), value: ordinal.value, proclitics: form.proclitics, core: form.core,
          isOrdinal: true)
      }
      guard let found = parse.cardinal(from: opening) else { return nil }
      return NumberExpression(
        tokens: .from(index, to: found.end), value: found.value, proclitics: form.proclitics, core: form.core,
        isOrdinal: false)
    case .foreign, .mark: return nil
    }
  }

  /// Where the scale ends in the original that a currency is written onto: «ملياردولار».
  func scaleEnd(at index: Int, in text: TokenizedText) -> Int? {
    guard let (word, form) = words.numberWord(at: index, in: text), word.isGlued else { return nil }
    // ألف has three letters, مليون and مليار have five.
    let letters = word.value > 1000 ? 5 : 3
    return text.text.original(.from(form.core.lowerBound, to: form.core.lowerBound + 2 * letters))?.end
  }
}

extension PhraseTable<NumberWord> {
  /// The number word a token is, with the clitics around it.
  func numberWord(at index: Int, in text: TokenizedText) -> (NumberWord, TokenForm)? {
    guard text.mayBegin(openers, at: index) else { return nil }
    var found: (NumberWord, TokenForm)?
    for form in text.forms(of: index) {
      guard let word = fact(ofWord: form.word) else { continue }
      if word.role == .none { return nil }
      if form.hasPronoun, !word.role.isOne(of: .fraction, .fractionPlural) { continue }
      if word.needsHamza, !text.writesHamza(in: form.core) { continue }
      if word.isFraction(writtenIn: text, form.core) { return (NumberWord(fraction: 1 / word.value), form) }
      // «وأحد عشر» is no «واحد».
      if found == nil || word.role == .one && text.opensWithHamza(form.core) { found = (word, form) }
    }
    return found
  }
}

extension TokenizedText {
  /// Whether the word under `core` is written with a hamza on yeh.
  func writesHamza(in core: Range<Int>) -> Bool { holds(ArabicLetter.yehHamza, in: core) }

  /// Whether the word under `core` opens with a written hamza.
  func opensWithHamza(_ core: Range<Int>) -> Bool {
    let opening = Range.from(core.lowerBound, to: core.lowerBound + 2)
    return holds(ArabicLetter.alefHamzaAbove, in: opening) || holds(ArabicLetter.alefHamzaBelow, in: opening)
  }

  /// Whether the first letter of a three-letter word is written with a damma.
  func writesDamma(_ core: Range<Int>) -> Bool {
    core.count == 6 && holds(ArabicLetter.damma, in: .from(core.lowerBound, to: core.lowerBound + 2))
  }

  func writesTanween(_ index: Int) -> Bool { holds(ArabicLetter.harakatFirst, in: tokens[index].folded) }

  func writesAlefMaksura(_ index: Int) -> Bool {
    let end = tokens[index].folded.upperBound
    return holds(ArabicLetter.alefMaksura, in: .from(end - 2, to: end))
  }

  private func holds(_ letter: UInt32, in folded: Range<Int>) -> Bool {
    let lead = UInt8(0xC0 | letter >> 6)
    let trail = UInt8(0x80 | letter & 0x3F)
    guard let span = text.original(folded) else { return false }
    let bytes = text.original[span.range]
    return zip(bytes, bytes.dropFirst()).contains { $0 == lead && $1 == trail }
  }
}
