/// The quick check of Unicode Annex 15 for the writing at hand, so that few texts take the slow way.
enum NFCCheck {
  /// True where `text` is in NFC for certain; false where only normalising tells.
  /// - Complexity: O(*n*) in its bytes.
  static func isSurelyNormalized(_ text: String) -> Bool {
    var previousClass: UInt8 = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x300 {
        previousClass = 0
        continue
      }
      guard let order = combiningClass(value) else { return false }
      if order != 0, order < previousClass { return false }
      previousClass = order
    }
    return true
  }

  /// The canonical combining class of scalars that never compose; nil for those that may, or are not known here.
  private static func combiningClass(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    // Marks that compose with the letter before them: Latin accents, madda and hamza above and below.
    case 0x0300...0x036F, 0x0653...0x0655: nil
    case 0x0370...0x0482, 0x048A...0x0590: scalar == 0x0374 || scalar == 0x037E || scalar == 0x0387 ? nil : 0
    case 0x064B...0x0650: UInt8(27 + scalar - 0x064B)
    case 0x0651: 33
    case 0x0652: 34
    case 0x0670: 35
    case 0x0600...0x060F, 0x061B...0x064A, 0x0660...0x066F, 0x0671...0x06D5: 0
    case 0x06E5...0x06E6, 0x06E9, 0x06EE...0x070F, 0x0750...0x077F: 0
    case 0x2000...0x2001: nil
    case 0x2002...0x20CF, 0x2100...0x2125, 0x2127...0x2129, 0x212C...0x2328, 0x232B...0x2ADB: 0
    case 0x3000...0x3029, 0x4E00...0x9FFF, 0xE000...0xF8FF: 0
    case 0xFB50...0xFDFF, 0xFE00...0xFE0F, 0xFE30...0xFEFF, 0xFF01...0xFFFD, 0x1F000...0x1FAFF: 0
    default: nil
    }
  }
}
