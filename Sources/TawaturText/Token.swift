import TawaturModel

/// A word, a run of digits or a punctuation mark.
///
/// Packed into 28 bytes: a text has a token for every ten of its bytes.
@usableFromInline
package struct Token: Sendable {
  @usableFromInline let start: Int32
  @usableFromInline let end: Int32
  @usableFromInline let foldedStart: Int32
  @usableFromInline let foldedEnd: Int32
  @usableFromInline let lineNumber: Int32
  @usableFromInline let firstForm: Int32
  @usableFromInline let formCount: UInt8
  @usableFromInline package let kind: Kind
  @usableFromInline package let mark: Mark
  /// Whether white space (or a line end) stands before it.
  @usableFromInline package let spaceBefore: Bool

  @inline(__always)
  init(_ piece: Tokenizer.Piece, span: TextSpan, forms: Range<Int>) {
    start = Int32(truncatingIfNeeded: span.start)
    end = Int32(truncatingIfNeeded: span.end)
    foldedStart = Int32(truncatingIfNeeded: piece.range.lowerBound)
    foldedEnd = Int32(truncatingIfNeeded: piece.range.upperBound)
    lineNumber = Int32(truncatingIfNeeded: piece.line)
    firstForm = Int32(truncatingIfNeeded: forms.lowerBound)
    formCount = UInt8(truncatingIfNeeded: forms.count)
    kind = piece.kind
    mark = piece.mark
    spaceBefore = piece.spaceBefore
  }

  /// What stands around a text: no word, no mark, on no line.
  @usableFromInline
  static let outside = Token(
    Tokenizer.Piece(range: 0..<0, kind: .mark, mark: .none, spaceBefore: true, line: -1), span: TextSpan(0, 0),
    forms: 0..<0)

  @inlinable package var span: TextSpan { TextSpan(Int(start), Int(end)) }
  /// Its place in the folded bytes.
  @inlinable package var folded: Range<Int> { Int(foldedStart)..<Int(foldedEnd) }
  /// The line it stands on, counted from 0; line ends are not tokens.
  @inlinable package var line: Int { Int(lineNumber) }
  /// Its readings in `TokenizedText.forms`.
  @inlinable package var forms: Range<Int> { Int(firstForm)..<(Int(firstForm) + Int(formCount)) }

  @usableFromInline
  package enum Kind: UInt8, Sendable {
    /// Letters of the Arabic script.
    case word
    /// Letters of another script.
    case foreign
    /// Digits alone; separators are marks, so that rules decide what «2,500» and «10:30» are.
    case digits
    case mark
  }
}

/// Punctuation by what it does.
@usableFromInline
package enum Mark: UInt8, Sendable {
  /// Not a mark.
  case none
  case comma, semicolon, period, ellipsis, colon, question, exclamation
  case openQuote, closeQuote, straightQuote
  case openBracket, closeBracket
  case dash, slash, percent, perMille, currency, decimal, thousands
  case other

  static func of(_ scalar: UInt32) -> Mark {
    switch scalar {
    case 0x2C, 0x060C, 0xFF0C, 0x3001: .comma
    case 0x3B, 0x061B: .semicolon
    case 0x2E, 0x06D4, 0x3002: .period
    case 0x2026: .ellipsis
    case 0x3A, 0xFF1A: .colon
    case 0x3F, 0x061F: .question
    case 0x21: .exclamation
    case 0xAB, 0x201C, 0x2039: .openQuote
    case 0xBB, 0x201D, 0x203A: .closeQuote
    case 0x22, 0x201E, 0x201F, 0x27, 0x2018...0x201B, 0x60, 0xB4, 0x2033, 0xFF02: .straightQuote
    case 0x28, 0x5B, 0x7B, 0xFD3E: .openBracket
    case 0x29, 0x5D, 0x7D, 0xFD3F: .closeBracket
    case 0x2D, 0x2010...0x2015, 0x2212: .dash
    case 0x2F, 0x5C: .slash
    case 0x25, 0x066A: .percent
    case 0x2030, 0x0609: .perMille
    case 0x24, 0xA3, 0xA5, 0x20AC, 0x20BD, 0x060B, 0xFDFC: .currency
    case 0x066B: .decimal
    case 0x066C: .thousands
    default: .other
    }
  }
}

/// Short words written onto the front of another.
@usableFromInline
package struct Proclitics: OptionSet, Hashable, Sendable {
  @usableFromInline package let rawValue: UInt8
  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }
  @inlinable package static var waw: Proclitics { Proclitics(rawValue: 1) }
  @inlinable package static var feh: Proclitics { Proclitics(rawValue: 2) }
  @inlinable package static var beh: Proclitics { Proclitics(rawValue: 4) }
  @inlinable package static var lam: Proclitics { Proclitics(rawValue: 8) }
  @inlinable package static var kaf: Proclitics { Proclitics(rawValue: 16) }
  @inlinable package static var seen: Proclitics { Proclitics(rawValue: 32) }
  @inlinable package static var al: Proclitics { Proclitics(rawValue: 64) }

  @inlinable package static var conjunctions: Proclitics { [.waw, .feh] }
  @inlinable package static var prepositions: Proclitics { [.beh, .lam, .kaf] }
}

/// One way to read a token: clitics around a word that some table knows.
@usableFromInline
package struct TokenForm: Hashable, Sendable {
  @usableFromInline package let word: WordID
  @usableFromInline package let proclitics: Proclitics
  /// Whether a pronoun is written onto its end.
  @usableFromInline package let hasPronoun: Bool
  @usableFromInline let coreStart: Int32
  @usableFromInline let coreEnd: Int32

  init(word: WordID, proclitics: Proclitics, hasPronoun: Bool, core: Range<Int>) {
    self.word = word
    self.proclitics = proclitics
    self.hasPronoun = hasPronoun
    coreStart = Int32(truncatingIfNeeded: core.lowerBound)
    coreEnd = Int32(truncatingIfNeeded: core.upperBound)
  }

  /// Folded bytes of the word itself.
  @inlinable package var core: Range<Int> { Int(coreStart)..<Int(coreEnd) }
}
