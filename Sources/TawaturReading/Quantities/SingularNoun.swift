import TawaturModel
import TawaturText

/// The noun before «واحد» and «واحدة».
extension QuantityReader {
  /// «كاميرا خلفية واحدة», «جندي إسرائيلي واحد»: the noun before its adjective.
  func singularHead(_ index: Int, in text: TokenizedText) -> Int {
    let noun = index - 1
    guard noun >= 0, text.tokens[noun].kind == .word, text.tokens[noun].line == text.tokens[index].line,
      [nil, .clearNoun, .degree, .place].contains(words.role(at: noun, in: text)), !isDefiniteWord(noun, in: text)
    else { return index }
    let isAdjective =
      endsInTehMarbuta(index, in: text)
      ? Ending.isFeminineNisba(text.bytes(of: index))
        && (endsInTehMarbuta(noun, in: text) || endsInAlef(noun, in: text))
      : Ending.isNisba(text.bytes(of: index)) && shapes.noun(at: index, in: text) == nil
        && shapes.noun(at: noun, in: text) != nil
    return isAdjective ? noun : index
  }

  /// Folded place of a noun without «و», «ب» and «ل»: «لعائلة», «بيوم».
  func withoutProclitics(_ index: Int, in text: TokenizedText) -> Range<Int> {
    let word = text.tokens[index].folded
    if words.role(at: index, in: text).isOne(of: .clearNoun, .place), words.proclitics(at: index, in: text).isEmpty {
      return word
    }
    if let known = shapes.noun(at: index, in: text) { return known }
    let opensWithClitic = Ending.clitics.contains { text.bytes(of: index).starts(with: $0) }
    // Three letters and more stay; the nouns with such a letter of their own stand in the table.
    return opensWithClitic && word.count >= 8 ? .from(word.lowerBound + 2, to: word.upperBound) : word
  }
}

private enum Ending {
  static let clitics = ["و", "ب", "ل"].map(folded)
  static let yehTehMarbuta = folded("ية")
  static let yeh = folded("ي")

  static func isFeminineNisba(_ word: ArraySlice<UInt8>) -> Bool { word.suffix(4) == yehTehMarbuta[...] }
  static func isNisba(_ word: ArraySlice<UInt8>) -> Bool { word.suffix(2) == yeh[...] }
}
