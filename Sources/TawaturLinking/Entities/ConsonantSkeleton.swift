import TawaturText

/// The consonants of a foreign name: what its spellings (ترامب، ترمب; غوتيريش، غوتيريس) have in common.
///
/// Arabic names differ by their vowels (سليم, سالم): compare only names known to be of another language by it.
enum ConsonantSkeleton {
  /// Consonants that a skeleton needs to tell names apart.
  static let least = 3

  /// One byte a consonant; long vowels inside the word and doubled letters are left out.
  static func of(_ word: [UInt8]) -> [UInt8] {
    var skeleton: [UInt8] = []
    var index = 0
    var isFirst = true
    while index + 1 < word.count {
      let letter = UInt32(word[index] & 0x1F) << 6 | UInt32(word[index + 1] & 0x3F)
      index += 2
      guard let sound = sound(letter, isFirst: isFirst) else { continue }
      isFirst = false
      if skeleton.last != sound { skeleton.append(sound) }
    }
    return skeleton
  }

  /// Nil for a vowel; letters that stand for one foreign sound (غ, ج, ك for g) give one.
  private static func sound(_ letter: UInt32, isFirst: Bool) -> UInt8? {
    switch letter {
    case ArabicLetter.alef, ArabicLetter.waw, ArabicLetter.yeh: isFirst ? UInt8(ascii: "'") : nil
    case ArabicLetter.heh, ArabicLetter.hamza, ArabicLetter.tehMarbuta: nil
    case ArabicLetter.jeem, ArabicLetter.ghain, ArabicLetter.kaf, ArabicLetter.qaf: UInt8(ascii: "g")
    case ArabicLetter.seen, ArabicLetter.sheen, ArabicLetter.sad, ArabicLetter.zain: UInt8(ascii: "s")
    case ArabicLetter.teh, ArabicLetter.tah, ArabicLetter.theh: UInt8(ascii: "t")
    case ArabicLetter.dal, ArabicLetter.dad, ArabicLetter.thal: UInt8(ascii: "d")
    default: UInt8(truncatingIfNeeded: letter)
    }
  }
}
