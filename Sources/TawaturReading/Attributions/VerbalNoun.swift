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

  /// Whether `bytes` are a verbal noun with a pronoun of the third person (توجيهه، اتهامها).
  static func hasPronoun(_ bytes: ArraySlice<UInt8>) -> Bool {
    let heh: [UInt8] = [0xD9, 0x87]
    let last = bytes.suffix(2)
    if last.elementsEqual(heh) { return hasShape(bytes.dropLast(2)) }
    let isLong = bytes.dropLast(2).suffix(2).elementsEqual(heh)
    return isLong && (last.elementsEqual([0xD8, 0xA7]) || last.elementsEqual([0xD9, 0x85]))
      && hasShape(bytes.dropLast(4))
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
