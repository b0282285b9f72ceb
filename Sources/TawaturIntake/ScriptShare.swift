/// Whether a text is written in Arabic, as far as its letters tell.
enum ScriptShare {
  /// Of the letters of a text, the least that must be Arabic; addresses and foreign names are far fewer.
  private static let least = 0.1
  /// Letters that Persian, Urdu and Kurdish need and Arabic borrows for a name: of Arabic news less than one in a
  /// thousand, of Persian prose three in a hundred.
  private static let mostForeign = 0.015
  /// So many may stand in a short text that names foreigners.
  private static let fewForeign = 5

  /// - Complexity: O(*n*) in the bytes of `text`; of most texts their beginning suffices.
  static func isArabic(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let start = UnsafeBufferPointer(rebasing: bytes.prefix(2048))
      return isArabic(start) || start.count < bytes.count && isArabic(bytes)
    }
  }

  private static func isArabic(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var arabic = 0
    var foreign = 0
    var others = 0
    var previous: UInt8 = 0
    for byte in bytes {
      switch previous {
      case 0xD8...0xDB:
        arabic += 1
        if isForeign(previous, byte) { foreign += 1 }
      // Letters in the shapes they are printed in, as some files of old programs have them.
      case 0xEF: if (0xAD...0xBB).contains(byte) { arabic += 1 }
      default: break
      }
      // Letters of other scripts by the first bytes of their scalars; signs and pictures are among them, and few.
      if (0x41...0x5A).contains(byte & 0xDF) || (0xC3...0xD7).contains(byte)
        || (0xE0...0xED).contains(byte) && byte != 0xE2
      {
        others += 1
      }
      previous = byte
    }
    guard arabic > 0, Double(arabic) >= least * Double(arabic + others) else { return false }
    return foreign <= fewForeign || Double(foreign) < mostForeign * Double(arabic)
  }

  /// Peh, tcheh, jeh, gaf, tteh, ddal, rreh, noon ghunna, heh doachashmee, heh goal, yeh barree.
  private static func isForeign(_ lead: UInt8, _ byte: UInt8) -> Bool {
    switch (lead, byte) {
    case (0xD9, 0xB9), (0xD9, 0xBE): true
    case (0xDA, 0x86), (0xDA, 0x88), (0xDA, 0x91), (0xDA, 0x98), (0xDA, 0xAF), (0xDA, 0xBA), (0xDA, 0xBE): true
    case (0xDB, 0x81), (0xDB, 0x92): true
    default: false
    }
  }
}
