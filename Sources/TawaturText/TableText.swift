/// A field of a table or a part of one, where it lies in the program; nothing is copied until a `String` is made of it.
@usableFromInline
package struct TableText: Sendable, CustomStringConvertible {
  private let source: StaticString
  private let start: Int32
  private let end: Int32

  init(_ source: StaticString, _ start: Int32, _ end: Int32) {
    self.source = source
    self.start = start
    self.end = end
  }

  @usableFromInline
  package var description: String { String(self) }

  package var isEmpty: Bool { start == end }

  /// Its UTF-8, which lives as long as the program.
  @usableFromInline
  package var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: source.utf8Start + Int(start), count: Int(end - start))
  }

  /// Its first bytes, which must end with a letter.
  package func prefix(_ count: Int) -> TableText { TableText(source, start, start + Int32(count)) }

  /// The values of a field that holds several; an empty one counts only where `emptyToo` says so.
  package func values(emptyToo: Bool = false) -> TableValues {
    TableValues(source: source, at: start, end: end, emptyToo: emptyToo)
  }

  /// What stands behind «ال»; nil where it is no article, for two letters behind it are no word.
  package var withoutArticle: TableText? {
    let letters = bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    guard letters > 4, bytes.starts(with: Self.article) else { return nil }
    return TableText(source, start + Int32(Self.article.count), end)
  }

  private static let article: [UInt8] = Array("ال".utf8)

  package static func == (text: TableText, word: StaticString) -> Bool {
    text.bytes.elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }
}

extension String {
  @usableFromInline
  package init(_ text: TableText) { self.init(decoding: text.bytes, as: UTF8.self) }
}

/// The values of a field, which strokes keep apart.
@usableFromInline
package struct TableValues: Sequence, IteratorProtocol, Sendable {
  private let source: StaticString
  private var at: Int32
  private let end: Int32
  private let emptyToo: Bool

  init(source: StaticString, at: Int32, end: Int32, emptyToo: Bool) {
    self.source = source
    self.at = at
    self.end = end
    self.emptyToo = emptyToo
  }

  /// Whether there is more than one.
  package var hasSeveral: Bool {
    var rest = self
    return rest.next() != nil && rest.next() != nil
  }

  @usableFromInline
  package mutating func next() -> TableText? {
    let bytes = source.utf8Start
    while at <= end {
      let start = at
      var stop = Int(start)
      while stop < Int(end), bytes[stop] != UInt8(ascii: "|") { stop += 1 }
      at = Int32(truncatingIfNeeded: stop) + 1
      if at - 1 > start || emptyToo { return TableText(source, start, at - 1) }
    }
    return nil
  }
}
