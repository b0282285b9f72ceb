/// What kind of token a folded scalar belongs to.
enum ScalarClass {
  /// The kind of the scalar that starts at `at`, which moves behind it.
  @inline(__always)
  static func kind(
    in bytes: UnsafeBufferPointer<UInt8>, at: inout Int, _ table: UnsafeBufferPointer<Token.Kind>
  ) -> Token.Kind {
    let lead = bytes[unchecked: at]
    if lead < 0x80 {
      at += 1
      return table[unchecked: Int(lead)]
    }
    if lead < 0xE0 {
      let scalar = Int(lead & 0x1F) << 6 | Int(bytes[unchecked: at + 1] & 0x3F)
      at += 2
      return table[unchecked: scalar]
    }
    let end = at + (lead < 0xF0 ? 3 : 4)
    defer { at = end }
    return kindOfLong(scalar(in: bytes, at..<end))
  }

  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
    let lead = bytes[range.lowerBound]
    var scalar = UInt32(lead & (range.count == 1 ? 0x7F : range.count == 2 ? 0x1F : range.count == 3 ? 0x0F : 0x07))
    for next in bytes[range].dropFirst() { scalar = scalar << 6 | UInt32(next & 0x3F) }
    return scalar
  }

  /// The kinds of all scalars of one and two bytes.
  static func withTable<Result>(_ body: (UnsafeBufferPointer<Token.Kind>) -> Result) -> Result {
    table.withUnsafeBufferPointer(body)
  }

  private static let table: [Token.Kind] = (0..<0x800).map { kindOfShort($0) }

  private static func kindOfShort(_ scalar: UInt32) -> Token.Kind {
    switch scalar {
    case 0x30...0x39: .digits
    case 0x61...0x7A, 0x41...0x5A: .foreign
    case 0x0621...0x064A, 0x066E...0x06D3, 0x06D5, 0x06EE...0x06EF, 0x06FA...0x06FF, 0x0750...0x077F: .word
    case 0x00C0...0x05FF where scalar != 0x00D7 && scalar != 0x00F7: .foreign
    default: .mark
    }
  }

  private static func kindOfLong(_ scalar: UInt32) -> Token.Kind {
    switch scalar {
    case 0x08A0...0x08FF, 0xFB50...0xFD3D, 0xFD50...0xFDF9, 0xFE70...0xFEFC: .word
    case 0x0900...0x1FFF, 0x3040...0xD7FF, 0xF900...0xFAFF: .foreign
    default: .mark
    }
  }
}
