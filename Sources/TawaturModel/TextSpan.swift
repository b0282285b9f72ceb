/// A half-open range of UTF-8 bytes in an article's text of record.
@usableFromInline
package struct TextSpan: Hashable, Sendable, Comparable {
  @usableFromInline package var start: Int
  @usableFromInline package var end: Int

  @inlinable
  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a span ends no earlier than it starts")
    self.start = start
    self.end = end
  }

  /// The span between two ends found apart from each other, nil where nothing lies between them.
  @inlinable
  package init?(from start: Int, to end: Int) {
    guard 0 <= start, start < end else { return nil }
    self.init(start, end)
  }

  @inlinable package var count: Int { end - start }
  @inlinable package var isEmpty: Bool { start == end }
  @inlinable package var range: Range<Int> { start..<end }

  /// In text order: by start, the longer first where two start together.
  @inlinable
  package static func < (a: TextSpan, b: TextSpan) -> Bool {
    a.start != b.start ? a.start < b.start : a.end > b.end
  }

  @inlinable package func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
  @inlinable package func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
  @inlinable package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// The smallest span that holds both.
  @inlinable
  package func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(start, other.start), max(end, other.end))
  }
}

extension Range<Int> {
  /// The places from `start` up to `end`, none where `end` lies before it: for ends found apart from each other, where
  /// `start..<end` would stop the program.
  @inlinable
  package static func from(_ start: Int, to end: Int) -> Range<Int> { start..<Swift.max(start, end) }
}

extension String {
  /// The words under `span`, which must lie on letter borders of this text.
  /// - Complexity: O(*n*) in the bytes of the span.
  package func words(at span: TextSpan) -> String {
    let bytes = utf8
    let from = bytes.index(bytes.startIndex, offsetBy: span.start)
    let to = bytes.index(from, offsetBy: span.count)
    return String(self[from..<to])
  }
}
