/// What must be done to a text, found in one pass: nothing for most.
struct TextSurvey {
  /// Whether a line ends otherwise than in `\n`.
  private(set) var hasForeignLineEnds = false
  /// True where the text is in NFC for certain; false where only normalising tells (the quick check of Unicode Annex 15
  /// for the writing at hand).
  private(set) var isSurelyNormalized = true

  /// - Complexity: O(*n*) in the bytes of `text`.
  init(_ text: String) {
    var text = text
    text.withUTF8 { bytes in Self.twoByteClasses.withUnsafeBufferPointer { look(at: bytes, $0) } }
  }

  private mutating func look(at bytes: UnsafeBufferPointer<UInt8>, _ twoByteClasses: UnsafeBufferPointer<UInt8>) {
    var at = 0
    var previousClass: UInt8 = 0
    while at < bytes.count {
      let lead = bytes[at]
      if lead < 0x80 {
        if lead == 0x0D { hasForeignLineEnds = true }
        previousClass = 0
        at += 1
        continue
      }
      let order: UInt8
      if lead < 0xE0 {
        order = twoByteClasses[Int(lead & 0x1F) << 6 | Int(bytes[at + 1] & 0x3F)]
        // The next-line character.
        if lead == 0xC2, bytes[at + 1] == 0x85 { hasForeignLineEnds = true }
        at += 2
      } else {
        let scalar = Self.longScalar(in: bytes, at: &at)
        if scalar & 0xFFFFFE == 0x2028 { hasForeignLineEnds = true }
        order = Self.combiningClass(scalar)
      }
      if order == Self.unknown || order != 0 && order < previousClass { isSurelyNormalized = false }
      previousClass = order
    }
  }

  /// A scalar of three or four bytes; `at` moves behind it.
  private static func longScalar(in bytes: UnsafeBufferPointer<UInt8>, at: inout Int) -> UInt32 {
    let length = bytes[at] < 0xF0 ? 3 : 4
    var scalar = UInt32(bytes[at] & (length == 3 ? 0x0F : 0x07))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[at + offset] & 0x3F) }
    at += length
    return scalar
  }

  /// A class that no scalar has.
  private static let unknown: UInt8 = 255

  private static let twoByteClasses: [UInt8] = (0..<0x800).map { combiningClass($0) }

  /// The canonical combining class of scalars that never compose; `unknown` for those that may, or are not known here.
  private static func combiningClass(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0..<0x0300: 0
    // Marks that compose with the letter before them: Latin accents, madda and hamza above and below.
    case 0x0300...0x036F, 0x0653...0x0655: unknown
    case 0x0370...0x0482, 0x048A...0x0590: scalar == 0x0374 || scalar == 0x037E || scalar == 0x0387 ? unknown : 0
    case 0x064B...0x0650: UInt8(27 + scalar - 0x064B)
    case 0x0651: 33
    case 0x0652: 34
    case 0x0670: 35
    case 0x0600...0x060F, 0x061B...0x064A, 0x0660...0x066F, 0x0671...0x06D5: 0
    case 0x06E5...0x06E6, 0x06E9, 0x06EE...0x070F, 0x0750...0x077F: 0
    case 0x2000...0x2001: unknown
    case 0x2002...0x20CF, 0x2100...0x2125, 0x2127...0x2129, 0x212C...0x2328, 0x232B...0x2ADB: 0
    case 0x3000...0x3029, 0x4E00...0x9FFF, 0xE000...0xF8FF: 0
    case 0xFB50...0xFDFF, 0xFE00...0xFE0F, 0xFE30...0xFEFF, 0xFF01...0xFFFD, 0x1F000...0x1FAFF: 0
    default: unknown
    }
  }
}
