import TawaturModel

/// Cuts folded text into tokens and looks every word up once.
package struct Tokenizer: Sendable {
  package let lexicon: Lexicon

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// - Complexity: O(*n*) in the bytes of `text`.
  package func tokens(of text: FoldedText) -> TokenizedText {
    var tokens: [Token] = []
    var forms: [TokenForm] = []
    var openers: [TableSet] = []
    tokens.reserveCapacity(text.bytes.count / 8)
    forms.reserveCapacity(text.bytes.count / 8)
    openers.reserveCapacity(text.bytes.count / 8)
    lexicon.withLookup { lexicon in
      text.withWayBack { way in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: TokenFormReader.longestWord) { scratch in
          guard let bytes = way.bytes.baseAddress else { return }
          let reader = TokenFormReader(lexicon: lexicon, way: way, bytes: bytes, scratch: scratch)
          Self.scan(way.bytes) { piece in
            let firstForm = forms.count
            var tables = TableSet()
            if piece.kind == .word || piece.kind == .foreign {
              reader.appendForms(of: piece.range, to: &forms)
              for form in firstForm..<forms.count { tables.formUnion(lexicon.openers(of: forms[form].word)) }
            }
            openers.append(tables)
            tokens.append(Token(piece, span: way.original(piece.range), forms: firstForm..<forms.count))
          }
        }
      }
    }
    return TokenizedText(text: text, tokens: tokens, forms: forms, openers: openers)
  }

  package func tokens(of text: String) -> TokenizedText { tokens(of: FoldedText(text)) }

  /// The folded words of a phrase from a table.
  package static func words(of phrase: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    forEachWord(of: phrase) { words.append(Array($0)) }
    return words
  }

  package static func words(of phrase: TableText) -> [[UInt8]] {
    var words: [[UInt8]] = []
    forEachWord(of: phrase.bytes) { words.append(Array($0)) }
    return words
  }

  static func forEachWord(of phrase: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var phrase = phrase
    phrase.withUTF8 { forEachWord(of: $0, body) }
  }

  /// Calls `body` with the folded bytes of each word of a phrase.
  static func forEachWord(of phrase: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if PlainWords.forEach(of: phrase, body) { return }
    Folding.withFolded(phrase) { bytes in
      scan(bytes) { body(UnsafeBufferPointer(rebasing: bytes[$0.range])) }
    }
  }

  struct Piece {
    var range: Range<Int>
    var kind: Token.Kind
    var mark: Mark
    var spaceBefore: Bool
    var line: Int
  }

  /// Calls `body` for each word, digit run and mark of folded `bytes`.
  static func scan(_ bytes: [UInt8], _ body: (Piece) -> Void) {
    bytes.withUnsafeBufferPointer { scan($0, body) }
  }

  @inline(__always)
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Piece) -> Void) {
    ScalarClass.withTable { classes in
      var at = 0
      var line = 0
      var spaceBefore = true
      var followsWord = false
      while at < bytes.count {
        let lead = bytes[unchecked: at]
        if lead == 0x20 || lead == 0x0A {
          if lead == 0x0A { line += 1 }
          spaceBefore = true
          at += 1
          continue
        }
        var end = at
        let kind = ScalarClass.kind(in: bytes, at: &end, classes)
        if lead == UInt8(ascii: "#") || lead == UInt8(ascii: "_") && followsWord, joinsWords(end, in: bytes, classes) {
          if lead == UInt8(ascii: "_") { spaceBefore = true }
          at = end
          continue
        }
        if kind != .mark {
          var next = end
          while next < bytes.count, ScalarClass.kind(in: bytes, at: &next, classes) == kind { end = next }
          body(Piece(range: at..<end, kind: kind, mark: .none, spaceBefore: spaceBefore, line: line))
        } else {
          let first = end
          if lead == 0x2E { while end < bytes.count, bytes[unchecked: end] == 0x2E { end += 1 } }
          let mark = end > first ? .ellipsis : Mark.of(ScalarClass.scalar(in: bytes, at..<first))
          body(Piece(range: at..<end, kind: kind, mark: mark, spaceBefore: spaceBefore, line: line))
        }
        spaceBefore = false
        followsWord = kind == .word || kind == .foreign
        at = end
      }
    }
  }

  /// «#رجب_طيب»: the marks of a hashtag before a letter are no tokens, so that its words read as all others do.
  @inline(__always)
  private static func joinsWords(
    _ next: Int, in bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<Token.Kind>
  ) -> Bool {
    guard next < bytes.count else { return false }
    var end = next
    let kind = ScalarClass.kind(in: bytes, at: &end, classes)
    return kind == .word || kind == .foreign
  }
}
