import TawaturModel

/// Cuts folded text into tokens and looks every word up once.
package struct Tokenizer: Sendable {
  package let lexicon: Lexicon

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// - Complexity: O(*n*) in the bytes of `text`.
  package func tokens(of text: FoldedText) -> TokenizedText {
    var tokens: [Token] = []
    var forms: [TokenForm] = []
    tokens.reserveCapacity(text.bytes.count / 8)
    forms.reserveCapacity(text.bytes.count / 8)
    Self.scan(text.bytes) { piece in
      let firstForm = forms.count
      if piece.kind == .word || piece.kind == .foreign {
        lexicon.appendForms(of: piece.range, in: text.bytes, to: &forms)
      }
      tokens.append(
        Token(
          span: text.original(piece.range), folded: piece.range, kind: piece.kind, mark: piece.mark,
          spaceBefore: piece.spaceBefore, line: piece.line, forms: firstForm..<forms.count))
    }
    return TokenizedText(text: text, tokens: tokens, forms: forms)
  }

  package func tokens(of text: String) -> TokenizedText { tokens(of: FoldedText(text)) }

  /// The folded words of a phrase from a table.
  package static func words(of phrase: String) -> [[UInt8]] {
    let bytes = folded(phrase)
    var words: [[UInt8]] = []
    scan(bytes) { words.append(Array(bytes[$0.range])) }
    return words
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
    var at = 0
    var line = 0
    var spaceBefore = true
    while at < bytes.count {
      let lead = bytes[at]
      if lead == 0x20 || lead == 0x0A {
        if lead == 0x0A { line += 1 }
        spaceBefore = true
        at += 1
        continue
      }
      let (kind, scalar, length) = classify(bytes, at)
      var end = at + length
      if kind != .mark {
        while end < bytes.count {
          let (other, _, step) = classify(bytes, end)
          guard other == kind else { break }
          end += step
        }
      } else if scalar == 0x2E {
        while end < bytes.count, bytes[end] == 0x2E { end += 1 }
      }
      let mark: Mark = kind == .mark ? (scalar == 0x2E && end > at + 1 ? .ellipsis : Mark.of(scalar)) : .none
      body(Piece(range: at..<end, kind: kind, mark: mark, spaceBefore: spaceBefore, line: line))
      spaceBefore = false
      at = end
    }
  }

  private static func classify(_ bytes: [UInt8], _ at: Int) -> (kind: Token.Kind, scalar: UInt32, length: Int) {
    let lead = bytes[at]
    if lead < 0x80 {
      switch lead {
      case 0x30...0x39: return (.digits, UInt32(lead), 1)
      case 0x61...0x7A, 0x41...0x5A: return (.foreign, UInt32(lead), 1)
      default: return (.mark, UInt32(lead), 1)
      }
    }
    if lead < 0xE0 {
      let scalar = UInt32(lead & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F)
      switch scalar {
      case 0x0621...0x064A, 0x066E...0x06D3, 0x06D5, 0x06EE...0x06EF, 0x06FA...0x06FF, 0x0750...0x077F:
        return (.word, scalar, 2)
      case 0x00C0...0x05FF where scalar != 0x00D7 && scalar != 0x00F7: return (.foreign, scalar, 2)
      default: return (.mark, scalar, 2)
      }
    }
    let length = lead < 0xF0 ? 3 : 4
    var scalar = UInt32(lead & (length == 3 ? 0x0F : 0x07))
    for next in bytes[(at + 1)..<min(at + length, bytes.count)] { scalar = scalar << 6 | UInt32(next & 0x3F) }
    switch scalar {
    case 0x08A0...0x08FF, 0xFB50...0xFD3D, 0xFD50...0xFDF9, 0xFE70...0xFEFC: return (.word, scalar, length)
    case 0x0900...0x1FFF, 0x3040...0xD7FF, 0xF900...0xFAFF: return (.foreign, scalar, length)
    default: return (.mark, scalar, length)
    }
  }
}
