import TawaturText

/// Makes the forms of a verb from the three that a table row gives.
///
/// Works on folded letters, where final ى is ي and hamza carriers are bare.
enum VerbInflection {
  /// Past: he, she, they, the women, the two, we.
  static func past(_ he: String) -> [(String, Inflection)] {
    let letters = Array(he.unicodeScalars)
    var forms: [(String, Inflection)] = [(he, Inflection(tense: .past))]
    if isWeak(letters) {
      let stem = text(letters.dropLast())
      forms.append((stem + "ت", Inflection(tense: .past, isFeminine: true)))
      forms.append((stem + "وا", Inflection(tense: .past, isPlural: true)))
      return forms
    }
    forms.append((he + "ت", Inflection(tense: .past, isFeminine: true)))
    forms.append((he + "وا", Inflection(tense: .past, isPlural: true)))
    // «أوضحا»; other patterns share the form with a noun (ردا، توقعا، طالبا).
    if letters.count > 3, letters[0].value == ArabicLetter.alef || letters[0] == "أ" {
      forms.append((he + "ا", Inflection(tense: .past, isPlural: true)))
    }
    forms.append((he + "تا", Inflection(tense: .past, isFeminine: true, isPlural: true)))
    // «الزمن» is a noun with the article.
    if letters.count < 2 || letters[1] != "ل" {
      forms.append((he + "ن", Inflection(tense: .past, isFeminine: true, isPlural: true)))
    }
    forms.append((he + "نا", Inflection(tense: .past, isPlural: true, isFirstPerson: true)))
    return forms
  }

  /// Present: he, she, they, the two, I, we.
  static func present(_ he: String) -> [(String, Inflection)] {
    let letters = Array(he.unicodeScalars)
    let rest = text(letters.dropFirst())
    let plural = isWeak(letters) ? text(letters.dropLast()) : he
    return [
      (he, Inflection(tense: .present)),
      ("ت" + rest, Inflection(tense: .present, isFeminine: true)),
      (plural + "ون", Inflection(tense: .present, isPlural: true)),
      (plural + "وا", Inflection(tense: .present, isPlural: true)),
      (he + "ان", Inflection(tense: .present, isPlural: true)),
      ("ا" + rest, Inflection(tense: .present, isFirstPerson: true)),
      ("ن" + rest, Inflection(tense: .present, isPlural: true, isFirstPerson: true)),
    ]
  }

  /// Participle after a clause (مضيفا): he, she, they, the women.
  static func participle(_ he: String) -> [(String, Inflection)] {
    let letters = Array(he.unicodeScalars)
    let stem = Array(letters.dropLast())
    let isWeak = stem.last == "ي"
    return [
      (he, Inflection(tense: .participle)),
      (text(stem[...]) + "ة", Inflection(tense: .participle, isFeminine: true)),
      (text(isWeak ? stem.dropLast() : stem[...]) + "ين", Inflection(tense: .participle, isPlural: true)),
      (text(stem[...]) + "ات", Inflection(tense: .participle, isFeminine: true, isPlural: true)),
    ]
  }

  private static func isWeak(_ letters: [Unicode.Scalar]) -> Bool {
    switch letters.last {
    case "ا", "ى", "و": true
    case "ي": true
    default: false
    }
  }

  private static func text(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    return String(text)
  }
}
