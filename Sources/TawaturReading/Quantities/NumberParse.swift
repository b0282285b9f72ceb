import TawaturText

/// The grammar of numbers over the tokens of one line.
///
/// A number is a sum of components joined by «و», each a group under 1000 with its scale («خمسة وعشرون ألفا»),
/// the scales falling, with «ونصف» at the end.
struct NumberParse {
  let words: PhraseTable<NumberWord>
  let text: TokenizedText
  let limit: Int
  let line: Int
  /// Whether the first word carries the article; the later ones may only then.
  var isDefinite = false
  var decimalMarks = DecimalMarks()

  enum Piece {
    case digits(DigitChain.Number, at: Int)
    case word(NumberWord, TokenForm, at: Int)
  }

  typealias Reading = (value: Double, end: Int)

  init(words: PhraseTable<NumberWord>, text: TokenizedText, limit: Int, line: Int) {
    self.words = words
    self.text = text
    self.limit = limit
    self.line = line
  }

  // MARK: What stands next

  /// The number word at `index` without «و» before it.
  func direct(at index: Int) -> (word: NumberWord, form: TokenForm)? {
    guard isHere(index), text.tokens[index].kind == .word, let (word, form) = words.numberWord(at: index, in: text),
      form.proclitics.subtracting(.al).isEmpty, !form.hasPronoun
    else { return nil }
    return (word, form)
  }

  /// The number word or digits that «و» joins to what ends before `index`.
  func joined(at index: Int) -> Piece? {
    guard isHere(index), text.tokens[index].kind == .word else { return nil }
    if text.isWaw(index) {
      guard isHere(index + 1) else { return nil }
      if text.tokens[index + 1].kind == .digits {
        return DigitChain.number(at: index + 1, in: text).map { .digits($0, at: index + 1) }
      }
      guard let (word, form) = direct(at: index + 1), isDefinite || !form.proclitics.contains(.al) else { return nil }
      return .word(word, form, at: index + 1)
    }
    guard let (word, form) = words.numberWord(at: index, in: text), !form.hasPronoun,
      form.proclitics == .waw || isDefinite && form.proclitics == [.waw, .al]
    else { return nil }
    return .word(word, form, at: index)
  }

  func isHere(_ index: Int) -> Bool { index < limit && text.tokens[index].line == line }

  // MARK: Cardinals

  func cardinal(from first: Piece) -> Reading? {
    if let fraction = fraction(from: first) { return fraction }
    var total: Reading?
    var smallest = Double.infinity
    var next: Piece? = first
    while let piece = next, let component = component(from: piece) {
      let isAscending = component.scale > 1 && component.isBareScale && (total?.value ?? 0) >= 100 && smallest == 1
      guard component.value < smallest || isAscending else { break }
      total = ((total?.value ?? 0) + component.value, component.end)
      smallest = component.scale
      next = joined(at: component.end)
      // Units end a number, unless thousands follow the way years were once written.
      if component.scale == 1, !component.isAscending { break }
    }
    guard let total else { return nil }
    return withFraction(total, scale: smallest) ?? total
  }

  private struct Component {
    var value: Double
    var scale: Double
    var end: Int
    /// Whether its parts rise: «خمس وثمانين وتسعمئة».
    var isAscending = false
    var isBareScale = false
  }

  private func component(from piece: Piece) -> Component? {
    if case .word(let word, _, let index) = piece, word.value >= 1000 {
      guard let count = countOfBareScale(word, at: index) else { return nil }
      var bare = Component(value: count * word.value, scale: word.value, end: index + 1, isBareScale: true)
      if word.role == .scale { applyScales(to: &bare) }
      return bare
    }
    guard let group = group(from: piece) else { return nil }
    var component = Component(value: group.value, scale: 1, end: group.end, isAscending: group.isAscending)
    if case .digits(let number, _) = piece, let decimal = number.decimal, readsAsDecimal(number, decimal) {
      component.value = decimal
    }
    applyScales(to: &component)
    return component
  }

  private func countOfBareScale(_ word: NumberWord, at index: Int) -> Double? {
    switch word.role {
    case .scale: 1
    case .scaleDual: 2
    case .scaleWithAlef: countOfScaleWithAlef(at: index)
    default: nil
    }
  }

  /// «ألفا دولار» is two thousand; with a written tanween or nothing after it, «ألفا» is one.
  func countOfScaleWithAlef(at index: Int) -> Double { text.writesTanween(index) || !isNoun(index + 1) ? 1 : 2 }

  private func isNoun(_ index: Int) -> Bool {
    guard isHere(index), text.tokens[index].kind == .word, !text.isWaw(index) else { return false }
    return joined(at: index) == nil
  }

  private func applyScales(to component: inout Component) {
    while let (word, form) = direct(at: component.end), word.isScaleAfterNumber, component.value < 1e12 {
      if form.proclitics.contains(.al), component.scale > 1 { return }
      component.value *= word.value
      component.scale = component.scale == 1 ? word.value : component.scale * word.value
      component.end += 1
    }
  }

  /// «1.325 مليار» is a decimal; «1.200 مليار» is one where the text shows what the point parts, for few write two
  /// zeros behind a decimal. «500.000 ألف» tells the thousands twice.
  private func readsAsDecimal(_ number: DigitChain.Number, _ decimal: Double) -> Bool {
    if text.isPercentMark(number.end) { return true }
    guard let (word, _) = direct(at: number.end), word.isScaleAfterNumber else { return false }
    return word.value == 1000 || !endsInTwoZeros(number.end - 1)
      || decimalMarks.contains(DecimalMarks(DigitSeparator(at: number.end - 2, in: text)))
  }

  private func endsInTwoZeros(_ digits: Int) -> Bool {
    text.bytes(of: digits).suffix(2).elementsEqual([UInt8(ascii: "0"), UInt8(ascii: "0")])
  }

  /// What the separator of digits at `index` shows by the digits behind it, nothing where no scale follows.
  func decimalMark(at index: Int) -> DecimalMarks {
    guard DigitSeparator.joins(index, in: text), let (word, _) = direct(at: index + 2), word.isScaleAfterNumber,
      word.value > 1000, text.tokens[index + 1].folded.count != 3 || !endsInTwoZeros(index + 1)
    else { return [] }
    return DecimalMarks(DigitSeparator(at: index, in: text))
  }
}

extension TokenizedText {
  /// Whether the token is a «و» that stands alone («و 200», «و200»).
  func isWaw(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word && bytes(of: index).elementsEqual([0xD9, 0x88])
  }

  func isDigits(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .digits }

  func isPercentMark(_ index: Int) -> Bool {
    tokens.indices.contains(index) && (tokens[index].mark == .percent || tokens[index].mark == .perMille)
  }
}
