import TawaturText

/// Knows verbal nouns of the derived stems by their letters.
enum VerbalNoun {
  /// What the ت of افتعال becomes beside some letters (اضطهاد، ازدهار).
  private static let tah: UInt32 = 0x0637
  private static let dal: UInt32 = 0x062F

  /// Whether letters look like إفعال، انفعال، افتعال، استفعال، تفعيل or مفاعلة, with a pronoun or without.
  static func hasShape(_ letters: WordLetters) -> Bool {
    if isVerbalNoun(letters) { return true }
    switch letters.last() {
    case ArabicLetter.heh: return isVerbalNoun(letters.dropLast(1))
    case ArabicLetter.alef, ArabicLetter.meem:
      return letters.last(1) == ArabicLetter.heh && isVerbalNoun(letters.dropLast(2))
    default: return false
    }
  }

  /// Whether letters are a verbal noun with a pronoun of the third person (توجيهه، اتهامها).
  static func hasPronoun(_ letters: WordLetters) -> Bool {
    switch letters.last() {
    case ArabicLetter.heh: hasShape(letters.dropLast(1))
    case ArabicLetter.alef, ArabicLetter.meem:
      letters.last(1) == ArabicLetter.heh && hasShape(letters.dropLast(2))
    default: false
    }
  }

  private static func isVerbalNoun(_ l: WordLetters) -> Bool {
    guard (5...7).contains(l.count) else { return false }
    switch l[0] {
    // «أسعار», «أعمال» are plurals.
    case ArabicLetter.alef where l[1] != ArabicLetter.lam: return !l.beginsWithHamzaAbove && opensWithAlef(l)
    case ArabicLetter.teh: return l.count == 5 && l[3] == ArabicLetter.yeh
    case ArabicLetter.meem: return l.count == 6 && l[2] == ArabicLetter.alef && l[5] == ArabicLetter.tehMarbuta
    default: return false
    }
  }

  private static func opensWithAlef(_ l: WordLetters) -> Bool {
    let isTenthStem = l[1] == ArabicLetter.seen && l[2] == ArabicLetter.teh
    switch l.count {
    case 5: return l[3] == ArabicLetter.alef && l[1] != ArabicLetter.yeh
    case 6:
      if isTenthStem, l[5] == ArabicLetter.tehMarbuta { return true }
      return l[4] == ArabicLetter.alef
        && (l[1] == ArabicLetter.noon || l[2] == ArabicLetter.teh || l[2] == tah || l[2] == dal)
    default: return isTenthStem && (l[5] == ArabicLetter.alef || l[6] == ArabicLetter.tehMarbuta)
    }
  }
}
