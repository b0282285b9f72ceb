/// A string of a JSON text, still as it is written.
struct JSONString {
  /// Between its quotation marks.
  let range: Range<Int>
  let hasEscapes: Bool
}

extension JSONReader {
  /// The string that starts here, its escapes checked.
  mutating func string() throws(JSONFlaw) -> JSONString {
    guard byte == UInt8(ascii: "\"") else { throw flaw() }
    let start = at + 1
    var place = start
    var hasEscapes = false
    while true {
      place = special(from: place)
      guard place < bytes.count else { throw flaw(.grammar, at: place) }
      switch bytes[place] {
      case UInt8(ascii: "\""):
        move(to: place + 1)
        return JSONString(range: start..<place, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        place = try escape(at: place).end
      default: throw flaw(.grammar, at: place)
      }
    }
  }

  /// The next quotation mark, backslash or control character, which are all that matters inside a string; the end of
  /// the bytes where there is none.
  private func special(from start: Int) -> Int {
    var place = start
    if let raw = UnsafeRawPointer(bytes.baseAddress) {
      // Eight bytes at a time: a byte below n borrows from its high bit (Warren, Hacker's Delight, 6-1).
      while place + 8 <= bytes.count {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        let found =
          Self.zeros(word ^ 0x2222_2222_2222_2222) | Self.zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
          | (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
        if found != 0 { return place + found.trailingZeroBitCount / 8 }
        place += 8
      }
    }
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { return place }
      place += 1
    }
    return place
  }

  /// The high bit of each byte that is zero; of those above the lowest such one, more.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  // MARK: Escapes

  /// The scalar that an escape stands for, and where it ends.
  private func escape(at place: Int) throws(JSONFlaw) -> (scalar: Unicode.Scalar, end: Int) {
    guard place + 1 < bytes.count else { throw flaw(.grammar, at: place) }
    let scalar: Unicode.Scalar
    switch bytes[place + 1] {
    case UInt8(ascii: "\""): scalar = "\""
    case UInt8(ascii: "\\"): scalar = "\\"
    case UInt8(ascii: "/"): scalar = "/"
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(at: place)
    default: throw flaw(.grammar, at: place)
    }
    return (scalar, place + 2)
  }

  /// `\u0627`, or two halves of a pair: `\uD83D\uDE00`. One half alone stands for nothing.
  private func unicodeEscape(at place: Int) throws(JSONFlaw) -> (scalar: Unicode.Scalar, end: Int) {
    guard let unit = hexadecimal(at: place) else { throw flaw(.grammar, at: place) }
    if let scalar = Unicode.Scalar(unit) { return (scalar, place + 6) }
    guard unit < 0xDC00, let low = hexadecimal(at: place + 6), low >= 0xDC00, low < 0xE000,
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw flaw(.grammar, at: place) }
    return (scalar, place + 12)
  }

  /// The number of a `\u` escape.
  private func hexadecimal(at place: Int) -> UInt32? {
    guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var value: UInt32 = 0
    for byte in bytes[(place + 2)..<(place + 6)] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    return value
  }

  // MARK: Words

  /// What a string says.
  func words(of string: JSONString) throws(JSONFlaw) -> String {
    if !string.hasEscapes { return try valid(UnsafeBufferPointer(rebasing: bytes[string.range]), from: string.range) }
    var plain: [UInt8] = []
    plain.reserveCapacity(string.range.count)
    var place = string.range.lowerBound
    while place < string.range.upperBound {
      var end = place
      while end < string.range.upperBound, bytes[end] != UInt8(ascii: "\\") { end += 1 }
      plain.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[place..<end]))
      guard end < string.range.upperBound else { break }
      let (scalar, next) = try escape(at: end)
      if scalar == "\0" { throw flaw(.zero, at: end) }
      plain.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      place = next
    }
    return try plain.withUnsafeBufferPointer { plain throws(JSONFlaw) in try valid(plain, from: string.range) }
  }

  /// What a value that is a string says.
  func words(of value: Value) throws(JSONFlaw) -> String? {
    guard let string = value.string else { return nil }
    return try words(of: string)
  }

  /// A value as it is written, without the spaces between its parts.
  func json(of value: Value) throws(JSONFlaw) -> String {
    let written = UnsafeBufferPointer(rebasing: bytes[value.range])
    if !value.isSpaced { return try valid(written, from: value.range) }
    var isInString = false
    var isEscaped = false
    let plain = written.filter { byte in
      if !isInString, byte <= 0x20 { return false }
      if byte == UInt8(ascii: "\""), !isEscaped { isInString.toggle() }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      return true
    }
    return try plain.withUnsafeBufferPointer { plain throws(JSONFlaw) in try valid(plain, from: value.range) }
  }

  private func valid(_ plain: UnsafeBufferPointer<UInt8>, from range: Range<Int>) throws(JSONFlaw) -> String {
    guard let words = String(validating: plain, as: UTF8.self) else {
      throw flaw(.notUTF8, at: firstInvalid(in: range))
    }
    return words
  }

  /// The first byte of a range that is no UTF-8.
  private func firstInvalid(in range: Range<Int>) -> Int {
    var decoder = UTF8.ForwardParser()
    var rest = bytes[range].makeIterator()
    var place = range.lowerBound
    while case .valid(let scalar) = decoder.parseScalar(from: &rest) { place += scalar.count }
    return place
  }
}
