import TawaturText

/// Makes the forms of a verb from the three that a table row gives.
///
/// Works on the letters as the table writes them, two bytes each.
enum VerbInflection {
  typealias Form = (letters: [UInt8], inflection: Inflection)

  private static let alef: [UInt8] = Array("ا".utf8)
  private static let hamza: [UInt8] = Array("أ".utf8)
  private static let lam: [UInt8] = Array("ل".utf8)
  private static let yeh: [UInt8] = Array("ي".utf8)
  private static let weak: [[UInt8]] = [alef, Array("ى".utf8), Array("و".utf8), yeh]

  /// Past: he, she, they, the women, the two, we; they and he before a pronoun (وصفوه، سماه).
  static func past(_ verb: TableText) -> [Form] {
    let he = Array(verb.bytes)
    if isWeak(he) {
      let stem = Array(he.dropLast(2))
      return [
        (he, Inflection(tense: .past)),
        (stem + letters("ت"), Inflection(tense: .past, isFeminine: true)),
        (stem + letters("وا"), Inflection(tense: .past, isPlural: true)),
        (stem + letters("و"), Inflection(tense: .past, isPlural: true, isBeforePronoun: true)),
        (stem + alef, Inflection(tense: .past, isBeforePronoun: true)),
      ]
    }
    var forms: [Form] = [
      (he, Inflection(tense: .past)),
      (he + letters("ت"), Inflection(tense: .past, isFeminine: true)),
      (he + letters("وا"), Inflection(tense: .past, isPlural: true)),
      // «وصفوه»
      (he + letters("و"), Inflection(tense: .past, isPlural: true, isBeforePronoun: true)),
    ]
    // «أوضحا»; other patterns share the form with a noun (ردا، توقعا، طالبا).
    if he.count > 6, he.starts(with: alef) || he.starts(with: hamza) {
      forms.append((he + alef, Inflection(tense: .past, isPlural: true)))
    }
    forms.append((he + letters("تا"), Inflection(tense: .past, isFeminine: true, isPlural: true)))
    // «الزمن» is a noun with the article.
    if !he.dropFirst(2).starts(with: lam) {
      forms.append((he + letters("ن"), Inflection(tense: .past, isFeminine: true, isPlural: true)))
    }
    forms.append((he + letters("نا"), Inflection(tense: .past, isPlural: true, isFirstPerson: true)))
    return forms
  }

  /// Present: he, she, they, the two, I, we.
  static func present(_ verb: TableText) -> [Form] {
    let he = Array(verb.bytes)
    let rest = Array(he.dropFirst(2))
    let plural = isWeak(he) ? Array(he.dropLast(2)) : he
    // «يراه»
    let bare = plural + alef
    let before =
      isWeak(he)
      ? [
        (bare, Inflection(tense: .present, isBeforePronoun: true)),
        (letters("ت") + bare.dropFirst(2), Inflection(tense: .present, isFeminine: true, isBeforePronoun: true)),
      ] : []
    return before + [
      (he, Inflection(tense: .present)),
      (letters("ت") + rest, Inflection(tense: .present, isFeminine: true)),
      (plural + letters("ون"), Inflection(tense: .present, isPlural: true)),
      (plural + letters("وا"), Inflection(tense: .present, isPlural: true)),
      (he + letters("ان"), Inflection(tense: .present, isPlural: true)),
      (alef + rest, Inflection(tense: .present, isFirstPerson: true)),
      (letters("ن") + rest, Inflection(tense: .present, isPlural: true, isFirstPerson: true)),
    ]
  }

  /// Participle after a clause (مضيفا): he, she, they, the women.
  static func participle(_ verb: TableText) -> [Form] {
    let he = Array(verb.bytes)
    let stem = Array(he.dropLast(2))
    let plural = stem.suffix(2).elementsEqual(yeh) ? Array(stem.dropLast(2)) : stem
    return [
      (he, Inflection(tense: .participle)),
      (stem + letters("ة"), Inflection(tense: .participle, isFeminine: true)),
      (plural + letters("ين"), Inflection(tense: .participle, isPlural: true)),
      (stem + letters("ات"), Inflection(tense: .participle, isFeminine: true, isPlural: true)),
    ]
  }

  private static func letters(_ text: StaticString) -> [UInt8] {
    Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private static func isWeak(_ word: [UInt8]) -> Bool { weak.contains { word.suffix(2).elementsEqual($0) } }
}
