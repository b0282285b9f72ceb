import TawaturText

/// Knows verbal nouns of the derived stems by their letters.
enum VerbalNoun {
  /// What the ت of افتعال becomes beside some letters (اضطهاد، ازدهار).
  private static let tah: UInt32 = 0x0637
  private static let dal: UInt32 = 0x062F

  /// Whether folded `bytes` look like إفعال، انفعال، افتعال، استفعال، تفعيل or مفاعلة, with a pronoun or without.
  static func hasShape(_ bytes: ArraySlice<UInt8>) -> Bool {
    var letters: [UInt32] = []
    var at = bytes.startIndex
    while at + 1 < bytes.endIndex, bytes[at] >= 0xC2, bytes[at] < 0xE0 {
      letters.append(UInt32(bytes[at] & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F))
      at += 2
    }
    if isVerbalNoun(letters[...]) { return true }
    guard let last = letters.last else { return false }
    if last == ArabicLetter.heh { return isVerbalNoun(letters.dropLast()) }
    if last == ArabicLetter.alef || last == ArabicLetter.meem, letters.dropLast().last == ArabicLetter.heh {
      return isVerbalNoun(letters.dropLast(2))
    }
    return false
  }

  private static func isVerbalNoun(_ letters: ArraySlice<UInt32>) -> Bool {
    let l = Array(letters)
    guard l.count >= 5, let last = l.last else { return false }
    if l[0] == ArabicLetter.alef, l[1] != ArabicLetter.lam {
      switch l.count {
      case 5: return l[3] == ArabicLetter.alef && l[1] != ArabicLetter.yeh
      case 6:
        return l[4] == ArabicLetter.alef && (l[1] == ArabicLetter.noon || [ArabicLetter.teh, tah, dal].contains(l[2]))
          || l[1] == ArabicLetter.seen && l[2] == ArabicLetter.teh && last == ArabicLetter.tehMarbuta
      case 7: return l[1] == ArabicLetter.seen && l[2] == ArabicLetter.teh && l[5] == ArabicLetter.alef
      default: return false
      }
    }
    if l[0] == ArabicLetter.teh { return l.count == 5 && l[3] == ArabicLetter.yeh }
    if l[0] == ArabicLetter.meem {
      return l.count == 6 && l[2] == ArabicLetter.alef && last == ArabicLetter.tehMarbuta
    }
    return false
  }
}
