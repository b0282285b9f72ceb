/// Bytes that `ByteWriter` did not write, or not in this order.
package struct ByteFlaw: Error, Hashable, Sendable {}

/// Reads values back from the bytes of a `ByteWriter`; valid while the bytes are.
package struct ByteReader {
  private let input: UnsafeRawBufferPointer
  private var at = 0
  private var names: [String] = []

  package init(_ bytes: UnsafeRawBufferPointer) { input = bytes }

  package var isAtEnd: Bool { at == input.count }

  package mutating func integer() throws(ByteFlaw) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      guard at < input.count, shift < 64 else { throw ByteFlaw() }
      let byte = input[at]
      at += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
  }

  /// A number of bytes or values that may follow.
  private mutating func length() throws(ByteFlaw) -> Int {
    let count = try integer()
    guard count >= 0, count <= input.count - at else { throw ByteFlaw() }
    return count
  }

  package mutating func double() throws(ByteFlaw) -> Double {
    guard input.count - at >= 8 else { throw ByteFlaw() }
    defer { at += 8 }
    return Double(bitPattern: UInt64(littleEndian: input.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
  }

  package mutating func text() throws(ByteFlaw) -> String {
    let count = try length()
    defer { at += count }
    return String(decoding: UnsafeRawBufferPointer(rebasing: input[at..<(at + count)]), as: UTF8.self)
  }

  package mutating func bytes() throws(ByteFlaw) -> [UInt8] {
    let count = try length()
    defer { at += count }
    return Array(input[at..<(at + count)])
  }

  package mutating func name() throws(ByteFlaw) -> String {
    let number = try integer()
    if names.indices.contains(number) { return names[number] }
    guard number == names.count else { throw ByteFlaw() }
    let name = try text()
    names.append(name)
    return name
  }

  package mutating func value<Value: ByteCodable>() throws(ByteFlaw) -> Value { try Value(from: &self) }

  package mutating func named<Name: RawRepresentable<String>>() throws(ByteFlaw) -> Name {
    guard let value = Name(rawValue: try name()) else { throw ByteFlaw() }
    return value
  }

  package mutating func optional<Value>(
    _ body: (inout ByteReader) throws(ByteFlaw) -> Value
  ) throws(ByteFlaw) -> Value? {
    switch try integer() {
    case 0: return nil
    case 1: return try body(&self)
    default: throw ByteFlaw()
    }
  }

  package mutating func values<Value: ByteCodable>() throws(ByteFlaw) -> [Value] {
    let count = try length()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try Value(from: &self)) }
    return values
  }
}
