/// What folding makes of one scalar.
///
/// Hamza carriers become their bare letter, alef maksura becomes yeh, marks and tatweel go, digits become ASCII.
/// Teh marbuta is kept: «كتابة» and «كتابه» are different words.
enum FoldedScalar {
  /// Dropped, and part of the letter before it (harakat, tatweel).
  case mark
  /// Dropped, and part of nothing (direction marks, zero-width joiners).
  case invisible
  case scalar(UInt32)
  case letters([UInt32])

  static func of(_ scalar: UInt32) -> FoldedScalar {
    switch scalar {
    case ArabicLetter.alefMadda, ArabicLetter.alefHamzaAbove, ArabicLetter.alefHamzaBelow, ArabicLetter.alefWasla:
      return .scalar(ArabicLetter.alef)
    case ArabicLetter.wawHamza: return .scalar(ArabicLetter.waw)
    case ArabicLetter.yehHamza, ArabicLetter.alefMaksura, ArabicLetter.farsiYeh, ArabicLetter.yehBarree:
      return .scalar(ArabicLetter.yeh)
    case ArabicLetter.keheh: return .scalar(ArabicLetter.kaf)
    case ArabicLetter.hehDoachashmee, ArabicLetter.hehGoal: return .scalar(ArabicLetter.heh)
    case ArabicLetter.tehMarbutaGoal: return .scalar(ArabicLetter.tehMarbuta)
    case ArabicLetter.arabicZero...ArabicLetter.arabicNine:
      return .scalar(0x30 + scalar - ArabicLetter.arabicZero)
    case ArabicLetter.persianZero...ArabicLetter.persianNine:
      return .scalar(0x30 + scalar - ArabicLetter.persianZero)
    case ArabicLetter.tatweel, ArabicLetter.harakatFirst...ArabicLetter.harakatLast, ArabicLetter.daggerAlef,
      0x0610...0x061A, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7...0x06E8, 0x06EA...0x06ED, 0x0300...0x036F,
      0x0483...0x0489, 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5, 0x05C7, 0x0711, 0x0730...0x074A,
      0x07A6...0x07B0, 0x07EB...0x07F3, 0x07FD, 0x0816...0x0819, 0x081B...0x0823, 0x0825...0x0827, 0x0829...0x082D,
      0x0859...0x085B, 0x0898...0x089F, 0x08CA...0x08E1, 0x08E3...0x08FF, 0x1AB0...0x1AFF,
      0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F:
      return .mark
    case 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF, 0x00AD:
      return .invisible
    case 0x0041...0x005A: return .scalar(scalar + 0x20)
    case 0x00C0...0x00D6, 0x00D8...0x00DE: return .scalar(scalar + 0x20)
    case 0x0009, 0x000D, 0x00A0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .scalar(0x20)
    case 0x0085, 0x2028, 0x2029: return .scalar(0x0A)
    case 0xFB50...0xFDFF, 0xFE70...0xFEFC: return PresentationForms.folded(scalar)
    default: return .scalar(scalar)
    }
  }

  /// What the fast path writes for the two-byte scalars (U+0080…U+07FF): 0 says mark, 1 invisible; a byte stands as it
  /// is, two bytes with the first one low, so that they are written at once.
  static let twoByte: [UInt16] = (0..<0x800).map { scalar in
    guard scalar >= 0x80 else { return UInt16(scalar) }
    switch of(UInt32(scalar)) {
    case .mark: return 0
    case .invisible: return 1
    case .scalar(let folded): return pair(folded)
    case .letters: return pair(UInt32(scalar))
    }
  }

  /// The bytes of a scalar of one or two.
  private static func pair(_ scalar: UInt32) -> UInt16 {
    scalar < 0x80 ? UInt16(scalar) : UInt16(0xC0 | scalar >> 6) | UInt16(0x80 | scalar & 0x3F) << 8
  }
}
