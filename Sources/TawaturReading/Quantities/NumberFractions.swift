import TawaturText

extension NumberParse {
  /// «ثلثا», «ثلاثة أرباع», «نصف مليون».
  func fraction(from piece: Piece) -> Reading? {
    switch piece {
    case .word(let word, let form, let index) where word.role == .fraction:
      guard !form.hasPronoun || hasLongPronoun(form, at: index) else { return nil }
      return form.hasPronoun ? (word.value, index + 1) : scaled((word.value, index + 1))
    case .word(let word, _, let index) where word.role == .fractionWithAlef:
      return (countOfScaleWithAlef(at: index) * word.value, index + 1)
    case .word(let word, _, let index) where word.role == .unit:
      return parts(of: word.value, after: index + 1)
    case .digits(let number, _): return parts(of: number.value, after: number.end)
    default: return nil
    }
  }

  private func parts(of count: Double, after end: Int) -> Reading? {
    guard isHere(end), let (part, form) = words.numberWord(at: end, in: text), part.role == .fractionPlural,
      form.proclitics.subtracting(.al).isEmpty
    else { return nil }
    // «ثلاثة أخماسه»
    return form.hasPronoun ? (count * part.value, end + 1) : scaled((count * part.value, end + 1))
  }

  /// A fraction of a thousand or a million.
  private func scaled(_ fraction: Reading) -> Reading {
    guard let scale = direct(at: fraction.end)?.word, scale.role == .scale else { return fraction }
    return (fraction.value * scale.value, fraction.end + 1)
  }

  /// «نصفي» and «ربعك» are other words; «نصفه», «ثلثهم» are fractions.
  private func hasLongPronoun(_ form: TokenForm, at index: Int) -> Bool {
    let token = text.tokens[index].folded
    return token.upperBound - form.core.upperBound > 2 || text.text.bytes[token].last == 0x87
  }

  /// «مليون ونصف», «مليونا ونصف المليون», «خمسة ونصف مليون».
  func withFraction(_ number: Reading, scale: Double) -> Reading? {
    guard case .word(let word, _, let index)? = joined(at: number.end),
      word.role == .fraction || word.role == .fractionWithAlef,
      word.value < 0.6
    else {
      return nil
    }
    let after = direct(at: index + 1)?.word
    if let after, after.role == .scale {
      if after.value == scale { return (number.value + word.value * scale, index + 2) }
      return scale == 1 ? ((number.value + word.value) * after.value, index + 2) : nil
    }
    return (number.value + word.value * scale, index + 1)
  }

  /// «الثالث», «الحادي عشر», «الخامسة والعشرين».
  func ordinal(from word: NumberWord, _ form: TokenForm, at index: Int) -> Reading? {
    guard word.role == .ordinal || word.role == .ordinalOne else { return nil }
    if direct(at: index + 1)?.word.role == .ten { return (word.value + 10, index + 2) }
    if isDefinite, case .word(let tens, let tensForm, _)? = joined(at: index + 1), tens.role == .tens,
      tensForm.proclitics.contains(.al)
    {
      return (word.value + tens.value, index + 2)
    }
    return word.role == .ordinal ? (word.value, index + 1) : nil
  }
}
