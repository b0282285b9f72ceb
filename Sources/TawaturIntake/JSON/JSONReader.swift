/// Walks through one JSON text (RFC 8259) where it stands, and takes out of it what is asked for.
///
/// Strict: no comments, no comma too many, no number or escape that the grammar does not have. Nothing is built of what
/// is passed over. Borrowed: it must not outlive the buffer.
struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var at = 0
  private var depth = 0

  /// As deep as Foundation's reader goes.
  private static let deepest = 512

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The bytes of a value, without the spaces around it.
  struct Value {
    let range: Range<Int>
    /// Nil where it is no string.
    let string: JSONString?
    /// Whether spaces or line ends stand between its parts.
    let isSpaced: Bool
  }

  /// Passes over the mark that some editors put before UTF-8.
  mutating func skipByteOrderMark() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// Reads the whole text as one object; `member` is given each name and value.
  mutating func object(_ member: (JSONReader, JSONString, Value) throws(JSONFlaw) -> Void) throws(JSONFlaw) {
    skipSpace()
    guard byte == UInt8(ascii: "{") else {
      _ = try value()
      try end()
      throw JSONFlaw(kind: .notAnObject, byte: 1)
    }
    try members(member)
    try end()
  }

  private mutating func end() throws(JSONFlaw) {
    skipSpace()
    if at < bytes.count { throw flaw() }
  }

  // MARK: Values

  /// The value that starts here, passed over.
  mutating func value() throws(JSONFlaw) -> Value {
    let start = at
    if byte == UInt8(ascii: "\"") {
      let string = try string()
      return Value(range: start..<at, string: string, isSpaced: false)
    }
    var isSpaced = false
    try pass(&isSpaced)
    return Value(range: start..<at, string: nil, isSpaced: isSpaced)
  }

  private mutating func pass(_ isSpaced: inout Bool) throws(JSONFlaw) {
    switch byte {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"): isSpaced = try members { _, _, _ throws(JSONFlaw) in } || isSpaced
    case UInt8(ascii: "["): isSpaced = try elements() || isSpaced
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: try number()
    }
  }

  /// An object from its brace on; whether anything in it is spaced.
  @discardableResult
  private mutating func members(
    _ member: (JSONReader, JSONString, Value) throws(JSONFlaw) -> Void
  ) throws(JSONFlaw) -> Bool {
    try open()
    var isSpaced = skipSpace()
    if take(UInt8(ascii: "}")) { return close(isSpaced) }
    while true {
      let name = try string()
      isSpaced = skipSpace() || isSpaced
      guard take(UInt8(ascii: ":")) else { throw flaw() }
      isSpaced = skipSpace() || isSpaced
      let value = try value()
      try member(self, name, value)
      isSpaced = skipSpace() || isSpaced || value.isSpaced
      if take(UInt8(ascii: "}")) { return close(isSpaced) }
      guard take(UInt8(ascii: ",")) else { throw flaw() }
      isSpaced = skipSpace() || isSpaced
    }
  }

  /// An array from its bracket on; whether anything in it is spaced.
  private mutating func elements() throws(JSONFlaw) -> Bool {
    try open()
    var isSpaced = skipSpace()
    if take(UInt8(ascii: "]")) { return close(isSpaced) }
    while true {
      try pass(&isSpaced)
      isSpaced = skipSpace() || isSpaced
      if take(UInt8(ascii: "]")) { return close(isSpaced) }
      guard take(UInt8(ascii: ",")) else { throw flaw() }
      isSpaced = skipSpace() || isSpaced
    }
  }

  private mutating func open() throws(JSONFlaw) {
    depth += 1
    if depth > Self.deepest { throw flaw(.tooDeep) }
    at += 1
  }

  private mutating func close(_ isSpaced: Bool) -> Bool {
    depth -= 1
    return isSpaced
  }

  private mutating func word(_ word: StaticString) throws(JSONFlaw) {
    for place in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[place]) else { throw flaw() }
    }
  }

  // MARK: Numbers

  private mutating func number() throws(JSONFlaw) {
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
      try digits()
    }
  }

  private mutating func digits() throws(JSONFlaw) {
    let start = at
    while let byte, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { at += 1 }
    if at == start { throw flaw() }
  }

  // MARK: Bytes

  /// The byte here, nil at the end.
  var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

  @inline(__always)
  private mutating func take(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    at += 1
    return true
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = at
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
    return at > start
  }

  mutating func move(to place: Int) { at = place }

  /// What is wrong here; a zero byte is its own mistake wherever it stands.
  func flaw(_ kind: JSONFlaw.Kind = .grammar) -> JSONFlaw { flaw(kind, at: at) }

  func flaw(_ kind: JSONFlaw.Kind, at place: Int) -> JSONFlaw {
    let isZero = kind == .grammar && place < bytes.count && bytes[place] == 0
    return JSONFlaw(kind: isZero ? .zero : kind, byte: place + 1)
  }
}
