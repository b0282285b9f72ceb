import TawaturModel

/// Words between a pair of quotation marks.
package struct Quotation: Hashable, Sendable {
  /// The tokens between the marks.
  package let inside: Range<Int>
  /// The opening mark through the closing one; the closing mark may be missing at the end of a paragraph.
  package let whole: Range<Int>

  package init(inside: Range<Int>, whole: Range<Int>) {
    self.inside = inside
    self.whole = whole
  }

  /// Whether a mark ends it; one that runs to the end of its paragraph may be going on in the next or be a slip.
  package var isClosed: Bool { whole.upperBound > inside.upperBound }
}

extension TokenizedText {
  /// The quotations of the text in order, none inside another.
  ///
  /// Spacing counts as much as the form of a mark, since writers mix forms up. A mark that nothing closes opens a
  /// quotation to the end of its paragraph at most; only where a later line of the same run begins by closing it does
  /// a quotation cross line ends.
  /// - Complexity: O(*n*) in the tokens; marks of one line are paired in runs of a few hundred.
  package func quotations() -> [Quotation] {
    let marks = quotationMarks()
    var reader = QuotationReader(text: self)
    var start = 0
    while start < marks.count {
      let line = tokens[marks[start].tokens.lowerBound].line
      var end = start + 1
      // Pairing looks ahead to the end of the run; no line of prose has so many marks.
      while end < marks.count, end - start < 400, tokens[marks[end].tokens.lowerBound].line == line { end += 1 }
      reader.read(Array(marks[Range.from(start, to: end)]), line: line)
      start = end
    }
    return reader.found
  }
}

/// Pairs the quotation marks of one line after the other.
private struct QuotationReader {
  let text: TokenizedText
  var found: [Quotation] = []
  /// The last quotation found has no closing mark yet: its opening mark and line.
  private var pending: (mark: QuotationMark, line: Int)?

  /// A quotation that crosses more line ends than this is a stray mark.
  private static let mostLineEnds = 3

  init(text: TokenizedText) { self.text = text }

  mutating func read(_ all: [QuotationMark], line: Int) {
    var marks = all[...]
    if let open = pending, let first = marks.first, goesOn(open, to: first, line: line, odd: all.count % 2 == 1) {
      found.removeLast()
      add(from: open.mark, to: first)
      marks = marks.dropFirst()
    }
    pending = nil
    let inOrder = pairsInOrder(marks)
    while let opening = marks.first {
      marks = marks.dropFirst()
      guard opens(opening, before: marks, inOrder: inOrder) else { continue }
      if let closing = closing(of: opening, in: marks, inOrder: inOrder) {
        add(from: opening, to: marks[closing])
        marks = marks[(closing + 1)...]
      } else if opening.leaning == .opens, opening.family != .single {
        addUnclosed(opening, before: marks, line: line)
      }
    }
  }

  private func goesOn(
    _ open: (mark: QuotationMark, line: Int), to mark: QuotationMark, line: Int, odd: Bool
  ) -> Bool {
    guard line - open.line <= Self.mostLineEnds, mark.leaning == .closes, mark.family == open.mark.family else {
      return false
    }
    guard odd || mark.family != .straight else { return false }
    // No blank line in between.
    for index in open.mark.tokens.upperBound...mark.tokens.lowerBound
    where text.tokens[index].line > text.tokens[index - 1].line + 1 { return false }
    return true
  }

  /// Straight marks in even number pair one after the other, whatever their spacing, unless a pair would close and open.
  private func pairsInOrder(_ marks: ArraySlice<QuotationMark>) -> Bool {
    let straight = marks.filter { $0.family == .straight }
    guard straight.count % 2 == 0 else { return false }
    return !stride(from: 0, to: straight.count, by: 2).contains {
      straight[$0].leaning == .closes && straight[$0 + 1].leaning == .opens
    }
  }

  private func opens(_ mark: QuotationMark, before rest: ArraySlice<QuotationMark>, inOrder: Bool) -> Bool {
    if mark.leaning != .closes || (inOrder && mark.family == .straight) { return true }
    // «قال" نعم"»: glued to the wrong word.
    return mark.family != .single && rest.first { $0.family == mark.family }?.leaning == .closes
  }

  private func closing(of opening: QuotationMark, in rest: ArraySlice<QuotationMark>, inOrder: Bool) -> Int? {
    if opening.family == .straight {
      if let next = rest.firstIndex(where: { $0.family == .straight }), inOrder || rest[next].leaning != .opens {
        // «"نعم” ثم «لا"»: the two straight marks belong to two pairs.
        guard let mixed = balanced(rest, { $0.family != .single }), mixed < next,
          rest[Range.from(mixed, to: next)].contains(where: { $0.leaning == .opens })
        else { return next }
        return mixed
      }
    } else if let same = balanced(rest, { $0.family == opening.family }) {
      return same
    }
    return opening.family == .single ? nil : balanced(rest) { $0.family != .single }
  }

  /// The mark that closes what is open, counting those in between that open and close.
  private func balanced(_ rest: ArraySlice<QuotationMark>, _ counts: (QuotationMark) -> Bool) -> Int? {
    var depth = 1
    for index in rest.indices where counts(rest[index]) {
      depth += rest[index].leaning == .opens ? 1 : -1
      if depth == 0 { return index }
    }
    return nil
  }

  private mutating func add(from opening: QuotationMark, to closing: QuotationMark) {
    let inside = Range.from(opening.tokens.upperBound, to: closing.tokens.lowerBound)
    guard !inside.isEmpty else { return }
    found.append(Quotation(inside: inside, whole: .from(opening.tokens.lowerBound, to: closing.tokens.upperBound)))
  }

  private mutating func addUnclosed(_ opening: QuotationMark, before rest: ArraySlice<QuotationMark>, line: Int) {
    let next = rest.first { $0.leaning == .opens }?.tokens.lowerBound
    guard let end = next.map({ lastFullStop(before: $0, after: opening) }) ?? endOfLine(after: opening) else { return }
    let inside = Range.from(opening.tokens.upperBound, to: end)
    guard !inside.isEmpty else { return }
    found.append(Quotation(inside: inside, whole: .from(opening.tokens.lowerBound, to: end)))
    if next == nil { pending = (opening, line) }
  }

  private func lastFullStop(before next: Int, after opening: QuotationMark) -> Int? {
    Range.from(opening.tokens.upperBound, to: next).last { text.tokens[$0].mark == .period }.map { $0 + 1 }
  }

  private func endOfLine(after opening: QuotationMark) -> Int? {
    let line = text.tokens[opening.tokens.lowerBound].line
    var end = opening.tokens.upperBound
    while end < text.count, text.tokens[end].line == line { end += 1 }
    return end
  }
}
