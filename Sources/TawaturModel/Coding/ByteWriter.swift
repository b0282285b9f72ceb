/// Writes values into bytes that only the same version of this program reads: between its processes, and in memory
/// where many readings must lie close together.
package struct ByteWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// By string: its number among those written so far.
  private var numbers: [String: Int] = [:]

  package init() {}

  /// Seven bits a byte, the sign in the lowest.
  package mutating func write(_ value: Int) {
    var rest = UInt(bitPattern: value << 1 ^ value >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  package mutating func write(_ value: Double) {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// A text that stands once.
  package mutating func write(text: String) {
    var text = text
    text.withUTF8 { text in
      write(text.count)
      bytes.append(contentsOf: text)
    }
  }

  package mutating func write(bytes more: [UInt8]) {
    write(more.count)
    bytes.append(contentsOf: more)
  }

  /// A name that may come again: the second time only its number is written.
  package mutating func write(_ name: String) {
    if let number = numbers[name] { return write(number) }
    write(numbers.count)
    numbers[name] = numbers.count
    write(text: name)
  }

  package mutating func write<Value: ByteCodable>(_ value: Value) { value.encode(to: &self) }

  package mutating func write<Name: RawRepresentable<String>>(_ name: Name) { write(name.rawValue) }

  package mutating func write<Value>(_ value: Value?, _ body: (inout ByteWriter, Value) -> Void) {
    write(value == nil ? 0 : 1)
    if let value { body(&self, value) }
  }

  package mutating func write<Value: ByteCodable>(_ values: [Value]) {
    write(values.count)
    for value in values { value.encode(to: &self) }
  }
}

/// A value that goes through `ByteWriter` and comes back equal.
package protocol ByteCodable {
  func encode(to writer: inout ByteWriter)
  init(from reader: inout ByteReader) throws(ByteFlaw)
}

extension ByteCodable {
  package var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.write(self)
    return writer.bytes
  }

  /// - Throws: where `bytes` are not what `encoded` gave.
  package init(encoded bytes: UnsafeRawBufferPointer) throws(ByteFlaw) {
    var reader = ByteReader(bytes)
    try self.init(from: &reader)
    guard reader.isAtEnd else { throw ByteFlaw() }
  }

  package init(encoded bytes: [UInt8]) throws(ByteFlaw) {
    self = try bytes.withUnsafeBufferPointer { buffer throws(ByteFlaw) in
      try Self(encoded: UnsafeRawBufferPointer(buffer))
    }
  }
}
