/// The loop that folds.
enum Folding {
  /// No folded text is longer than this: only presentation forms grow, which begin with the byte EF.
  static func mostBytes(of original: UnsafeBufferPointer<UInt8>) -> Int {
    let forms = original.reduce(0) { $0 &+ ($1 == 0xEF ? 1 : 0) }
    return forms == 0 ? original.count : original.count + forms * PresentationForms.mostBytes
  }

  /// The folded bytes of a few words, on memory that lives no longer than `body`.
  static func withFolded<Result>(_ words: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var words = words
    return words.withUTF8 { withFolded($0, body) }
  }

  static func withFolded<Result>(
    _ original: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let result = PlainWords.withFolded(original, body) { return result }
    let room = mostBytes(of: original)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { bytes in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: room) { starts in
        let count = fold(original, into: bytes, starts)
        return body(UnsafeBufferPointer(rebasing: bytes[..<count]))
      }
    }
  }

  /// Writes the folded bytes of `original`, and where the scalar of each starts; returns their number.
  static func fold(
    _ original: UnsafeBufferPointer<UInt8>, into bytes: UnsafeMutableBufferPointer<UInt8>,
    _ starts: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    guard let bytesStart = bytes.baseAddress, let startsStart = starts.baseAddress else { return 0 }
    var writer = Writer(bytes: bytesStart, starts: startsStart)
    FoldedScalar.twoByte.withUnsafeBufferPointer { twoByte in
      var at = 0
      while at < original.count {
        let lead = original[unchecked: at]
        writer.start = Int32(truncatingIfNeeded: at)
        if lead < 0x80 {
          writer.write(ascii(lead))
          at += 1
        } else if lead < 0xE0, at + 1 < original.count {
          let folded = twoByte[unchecked: Int(lead & 0x1F) << 6 | Int(original[unchecked: at + 1] & 0x3F)]
          at += 2
          if folded >= 0x80 {
            writer.writePair(folded)
          } else if folded > 1 {
            writer.write(UInt8(truncatingIfNeeded: folded))
          }
        } else {
          let (scalar, length) = scalar(in: original, at: at)
          at += length
          writer.write(FoldedScalar.of(scalar))
        }
      }
    }
    return writer.count
  }

  @inline(__always)
  private static func ascii(_ byte: UInt8) -> UInt8 {
    if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { return byte | 0x20 }
    return byte == 0x09 || byte == 0x0D ? 0x20 : byte
  }

  @inline(__always)
  static func length(ofScalarWithLead lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let length = min(length(ofScalarWithLead: bytes[offset]), bytes.count - offset)
    return (ScalarClass.scalar(in: bytes, offset..<(offset + length)), length)
  }

  private struct Writer {
    let bytes: UnsafeMutablePointer<UInt8>
    let starts: UnsafeMutablePointer<Int32>
    var count = 0
    /// Where the scalar being folded starts.
    var start: Int32 = 0

    init(bytes: UnsafeMutablePointer<UInt8>, starts: UnsafeMutablePointer<Int32>) {
      self.bytes = bytes
      self.starts = starts
    }

    @inline(__always)
    mutating func write(_ byte: UInt8) {
      bytes[count] = byte
      starts[count] = start
      count += 1
    }

    @inline(__always)
    mutating func writePair(_ pair: UInt16) {
      UnsafeMutableRawPointer(bytes + count).storeBytes(of: pair.littleEndian, as: UInt16.self)
      starts[count] = start
      starts[count + 1] = start
      count += 2
    }

    mutating func write(_ folded: FoldedScalar) {
      switch folded {
      case .mark, .invisible: break
      case .scalar(let scalar): write(scalar)
      case .letters(let letters): for letter in letters { write(letter) }
      }
    }

    private mutating func write(_ scalar: UInt32) {
      for byte in UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter { write(byte) }
    }
  }
}
