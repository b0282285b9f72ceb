import TawaturText

/// Up to ten folded letters of the Arabic block in one number, six bits each: comparing and cutting words is arithmetic.
struct PackedLetters: Hashable, Sendable {
  private(set) var key: UInt64 = 0
  private(set) var count = 0

  static let most = 10

  init() {}

  init(_ letters: UInt8...) { for letter in letters { append(letter) } }

  /// The letters of a table's word; nil where another sign stands in it or it is too long.
  init?(_ word: TableText) {
    let bytes = folded(word)
    guard bytes.count % 2 == 0, bytes.count <= 2 * Self.most else { return nil }
    for at in stride(from: 0, to: bytes.count, by: 2) {
      guard let code = Self.code(bytes[at], bytes[at + 1]) else { return nil }
      append(code)
    }
  }

  /// The number of a letter, 1 to 63, from its two bytes; nil for all that is no letter of the block.
  @inline(__always)
  static func code(_ lead: UInt8, _ tail: UInt8) -> UInt8? {
    switch lead {
    // U+0621 to U+063F and U+0640 to U+065F.
    case 0xD8 where tail > 0xA0: tail - 0xA0
    case 0xD9 where tail < 0xA0: tail - 0x80 + 0x20
    default: nil
    }
  }

  /// The number of a letter named by its scalar.
  static func code(_ scalar: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: scalar &- 0x620) }

  @inline(__always)
  mutating func append(_ letter: UInt8) {
    key = key << 6 | UInt64(letter)
    count += 1
  }

  subscript(place: Int) -> UInt8 { UInt8(truncatingIfNeeded: key >> UInt64(6 * (count - 1 - place)) & 63) }

  var first: UInt8 { count > 0 ? self[0] : 0 }
  var last: UInt8 { UInt8(truncatingIfNeeded: key & 63) }

  func prefix(_ length: Int) -> PackedLetters {
    var letters = self
    letters.key >>= UInt64(6 * (count - length))
    letters.count = length
    return letters
  }

  func dropLast(_ length: Int = 1) -> PackedLetters { prefix(count - length) }

  func dropFirst(_ length: Int = 1) -> PackedLetters {
    var letters = self
    letters.count -= length
    letters.key &= (1 << UInt64(6 * letters.count)) - 1
    return letters
  }

  func with(_ letter: UInt8, at place: Int) -> PackedLetters {
    var letters = self
    let shift = UInt64(6 * (count - 1 - place))
    letters.key = letters.key & ~(63 << shift) | UInt64(letter) << shift
    return letters
  }

  static func + (a: PackedLetters, b: PackedLetters) -> PackedLetters {
    var letters = a
    letters.key = a.key << UInt64(6 * b.count) | b.key
    letters.count += b.count
    return letters
  }

  static func + (a: PackedLetters, letter: UInt8) -> PackedLetters {
    var letters = a
    letters.append(letter)
    return letters
  }

  static func + (letter: UInt8, b: PackedLetters) -> PackedLetters { PackedLetters(letter) + b }
}

/// Letters by name, as `PackedLetters` counts them.
enum Code {
  static let hamza = PackedLetters.code(ArabicLetter.hamza)
  static let alef = PackedLetters.code(ArabicLetter.alef)
  static let beh = PackedLetters.code(ArabicLetter.beh)
  static let tehMarbuta = PackedLetters.code(ArabicLetter.tehMarbuta)
  static let teh = PackedLetters.code(ArabicLetter.teh)
  static let seen = PackedLetters.code(ArabicLetter.seen)
  static let tah = PackedLetters.code(ArabicLetter.tah)
  static let feh = PackedLetters.code(ArabicLetter.feh)
  static let kaf = PackedLetters.code(ArabicLetter.kaf)
  static let lam = PackedLetters.code(ArabicLetter.lam)
  static let meem = PackedLetters.code(ArabicLetter.meem)
  static let noon = PackedLetters.code(ArabicLetter.noon)
  static let heh = PackedLetters.code(ArabicLetter.heh)
  static let waw = PackedLetters.code(ArabicLetter.waw)
  static let yeh = PackedLetters.code(ArabicLetter.yeh)
}
