/// Markup; literals are written as they stand, interpolated strings are escaped, interpolated HTML is not.
///
/// ```swift
/// let item: HTML = "<li title=\"\(rule)\">\(words)</li>"
/// ```
struct HTML: Sendable, ExpressibleByStringInterpolation {
  private(set) var bytes: [UInt8]

  init() { bytes = [] }

  init(stringLiteral value: StaticString) {
    bytes = value.withUTF8Buffer { Array($0) }
  }

  init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.html.bytes }

  /// `text` with everything escaped that could end an element or an attribute.
  init(escaping text: String) {
    bytes = []
    append(escaping: text)
  }

  static func += (a: inout HTML, b: HTML) { a.bytes.append(contentsOf: b.bytes) }

  mutating func append(escaping text: String) {
    for byte in text.utf8 { append(escaping: byte) }
  }

  mutating func append(escaping text: ArraySlice<UInt8>) {
    for byte in text { append(escaping: byte) }
  }

  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
    case 0x09, 0x0A, 0x20...: bytes.append(byte)
    // HTML has no way to hold the other control characters.
    default: bytes.append(contentsOf: "\u{FFFD}".utf8)
    }
  }

  fileprivate mutating func append(literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var html = HTML()

    init(literalCapacity: Int, interpolationCount: Int) {
      html.bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
    }

    mutating func appendLiteral(_ literal: StaticString) { html.append(literal: literal) }
    mutating func appendInterpolation(_ text: String) { html.append(escaping: text) }
    mutating func appendInterpolation(_ number: Int) { html.append(escaping: String(number)) }
    mutating func appendInterpolation(_ text: StaticString) { html.append(literal: text) }
    mutating func appendInterpolation(_ markup: HTML) { html += markup }
    mutating func appendInterpolation(_ markup: [HTML]) { for piece in markup { html += piece } }
  }
}

extension [HTML] {
  func joined(by separator: HTML) -> HTML {
    var result = HTML()
    for (index, piece) in enumerated() {
      if index > 0 { result += separator }
      result += piece
    }
    return result
  }
}
