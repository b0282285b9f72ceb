import TawaturText

/// The plural before a definite number: «الدول الأوروبية الثلاث», «دول الخليج الست».
extension QuantityReader {
  /// Whether the definite word is one of many: الفائزين, اللاعبات, الأعضاء, الدول, المدارس.
  func isPlural(_ index: Int, in text: TokenizedText) -> Bool {
    switch words.role(at: index, in: text) {
    case .plural, .stars, .degree: return true
    case .single: return false
    default: break
    }
    let word = text.bytes(of: index)[definiteStart(index, in: text)...]
    if [Letters.yn, Letters.wn, Letters.at].contains(where: { word.suffix(4) == $0[...] }) { return true }
    // «الأساقفة» and «الأندية» are plurals, «الأوروبية» is longer than these and an adjective.
    if word.starts(with: Letters.alAlef) { return word.suffix(4) != Letters.yehTehMarbuta[...] || word.count <= 14 }
    return word.starts(with: Letters.al) && hasBrokenPluralShape(word.dropFirst(4))
  }

  /// Whether an indefinite noun is one of many by its letters: ضباط, طائرات, مهندسين.
  func isIndefinitePlural(_ index: Int, in text: TokenizedText) -> Bool {
    let word = text.bytes(of: index)
    return [Letters.yn, Letters.wn, Letters.at].contains { word.suffix(4) == $0[...] } || hasBrokenPluralShape(word)
      || word.count == 8 && word.dropFirst(4).prefix(2) == Letters.alef[...]
  }

  /// مدارس, صناديق: alef third, two letters behind it, or three with yeh between; «تعاون» and «يوافق» are none.
  func hasBrokenPluralShape(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count == 10 || word.count == 12, word.dropFirst(4).prefix(2) == Letters.alef[...],
      ![Letters.teh, Letters.yeh].contains(where: { word.starts(with: $0) }), word.suffix(2) != Letters.tehMarbuta[...]
    else { return false }
    return word.count == 10 || word.dropFirst(8).prefix(2) == Letters.yeh[...]
  }

  /// The noun that a definite number right behind the definite word at `index` counts.
  func firstDefinite(_ index: Int, in text: TokenizedText) -> Int {
    var at = index
    while at > index - 3, endsInTehMarbuta(at, in: text), !hasPreposition(at, in: text),
      let before = definiteNoun(before: at, in: text), !isPlural(at, in: text)
    {
      at = before
    }
    let isJoined = text.bytes(of: index).starts(with: Letters.waw)
    if at != index || isJoined || isPlural(index, in: text) || hasPreposition(index, in: text) { return at }
    if let noun = definiteNoun(before: index, in: text), isPlural(noun, in: text) { return noun }
    return pluralInConstruct(before: index, in: text) ?? index
  }

  /// «بالذكرى», «للدول», though not «والدول».
  private func hasPreposition(_ index: Int, in text: TokenizedText) -> Bool {
    let word = text.bytes(of: index)
    return !word.starts(with: Letters.al) && !word.starts(with: Letters.waw)
  }

  /// The plural right before a definite singular: «دول الخليج».
  private func pluralInConstruct(before index: Int, in text: TokenizedText) -> Int? {
    let noun = index - 1
    guard noun >= 0, text.tokens[noun].kind == .word, text.tokens[noun].line == text.tokens[index].line,
      !isDefiniteWord(noun, in: text), !mayBePlural(index, in: text)
    else { return nil }
    let word = text.bytes(of: noun)
    switch words.role(at: noun, in: text) {
    case .plural: return noun
    case nil, .clearNoun: return word.suffix(4) == Letters.at[...] || hasBrokenPluralShape(word) ? noun : nil
    default: return nil
    }
  }

  /// «الحراس», «الخبراء»: four letters with alef third, or alef and hamza at the end.
  private func mayBePlural(_ index: Int, in text: TokenizedText) -> Bool {
    if words.role(at: index, in: text) == .single { return false }
    let word = text.bytes(of: index)[definiteStart(index, in: text)...].dropFirst(4)
    return word.count == 8 && word.dropFirst(4).prefix(2) == Letters.alef[...]
      || word.suffix(4) == Letters.alefHamza[...]
  }
}
