import TawaturModel

/// Writes JSON into a growing array of bytes, without spaces; keys come in the order they are written.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Gives the bytes away and starts anew, keeping the storage.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  // MARK: Structure

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    begin()
    members(&self)
    end()
  }

  /// An object whose members a writer around this one writes.
  mutating func begin() { open(JSONByte.leftBrace) }
  mutating func end() { close(JSONByte.rightBrace) }
  mutating func beginArray() { open(JSONByte.leftBracket) }
  mutating func endArray() { close(JSONByte.rightBracket) }

  package mutating func array<Values: Sequence>(
    _ values: Values, _ element: (inout JSONWriter, Values.Element) -> Void
  ) {
    open(JSONByte.leftBracket)
    for value in values { element(&self, value) }
    close(JSONByte.rightBracket)
  }

  /// A line end, after which the next value needs no comma.
  package mutating func endLine() {
    bytes.append(JSONByte.lineFeed)
    needsComma = false
  }

  package mutating func key(_ name: StaticString) {
    plain(name)
    bytes.append(JSONByte.colon)
    needsComma = false
  }

  /// A string that needs no escapes.
  mutating func plain(_ words: StaticString) {
    separate()
    bytes.append(JSONByte.quote)
    words.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(JSONByte.quote)
    needsComma = true
  }

  /// A key that comes from the input and may hold anything.
  package mutating func key(escaping name: String) {
    string(name)
    bytes.append(JSONByte.colon)
    needsComma = false
  }

  // MARK: Values

  package mutating func string(_ value: String) {
    var value = value
    separate()
    bytes.append(JSONByte.quote)
    value.withUTF8 { appendEscaped($0) }
    bytes.append(JSONByte.quote)
    needsComma = true
  }

  /// The bytes of `text` under `span`, which must lie on letter borders.
  package mutating func string(_ text: [UInt8], at span: TextSpan) {
    separate()
    bytes.append(JSONByte.quote)
    text.withUnsafeBufferPointer { appendEscaped(UnsafeBufferPointer(rebasing: $0[span.range])) }
    bytes.append(JSONByte.quote)
    needsComma = true
  }

  package mutating func integer(_ value: Int) {
    separate()
    appendDigits(value)
    needsComma = true
  }

  /// Whole numbers are written without a fraction; JSON has no infinity, which becomes `null`.
  package mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    // Beyond 2^53 a Double no longer holds every whole number.
    if value.rounded() == value, value.magnitude < 9_007_199_254_740_992 { return integer(Int(value)) }
    separate()
    bytes.append(contentsOf: value.description.utf8)
    needsComma = true
  }

  package mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
    needsComma = true
  }

  /// A value that already is JSON; its line ends become spaces so that it stays on one line.
  package mutating func raw(_ json: String) {
    separate()
    for byte in json.utf8 {
      bytes.append(byte == JSONByte.lineFeed || byte == JSONByte.carriageReturn ? JSONByte.space : byte)
    }
    needsComma = true
  }

  package mutating func span(_ span: TextSpan) {
    separate()
    bytes.append(JSONByte.leftBracket)
    appendDigits(span.start)
    bytes.append(JSONByte.comma)
    appendDigits(span.end)
    bytes.append(JSONByte.rightBracket)
    needsComma = true
  }

  mutating func annotationID(_ id: AnnotationIDs.ID) {
    separate()
    bytes.append(JSONByte.quote)
    id.kind.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "@"))
    appendDigits(id.span.start)
    bytes.append(UInt8(ascii: "-"))
    appendDigits(id.span.end)
    if id.nth > 1 {
      bytes.append(UInt8(ascii: "."))
      appendDigits(id.nth)
    }
    bytes.append(JSONByte.quote)
    needsComma = true
  }

  // MARK: Bytes

  private mutating func open(_ byte: UInt8) {
    separate()
    bytes.append(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(JSONByte.comma) }
  }

  private mutating func appendDigits(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Copies whole runs between the bytes that JSON must escape.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for at in 0..<text.count {
      let byte = text[at]
      guard byte < JSONByte.space || byte == JSONByte.quote || byte == JSONByte.backslash else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<at]))
      appendEscape(byte)
      start = at + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<text.count]))
  }

  private mutating func appendEscape(_ byte: UInt8) {
    bytes.append(JSONByte.backslash)
    switch byte {
    case JSONByte.quote, JSONByte.backslash: bytes.append(byte)
    case JSONByte.lineFeed: bytes.append(UInt8(ascii: "n"))
    case JSONByte.carriageReturn: bytes.append(UInt8(ascii: "r"))
    case JSONByte.tab: bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(JSONByte.hexadecimal(byte >> 4))
      bytes.append(JSONByte.hexadecimal(byte & 15))
    }
  }
}

/// The bytes JSON's grammar is made of.
enum JSONByte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let leftBracket = UInt8(ascii: "[")
  static let rightBracket = UInt8(ascii: "]")
  static let backslash = UInt8(ascii: "\\")
  static let leftBrace = UInt8(ascii: "{")
  static let rightBrace = UInt8(ascii: "}")

  static func hexadecimal(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
  }
}
