import TawaturText

/// Words that must all occur, folded as the index is.
package struct SearchQuery: Sendable {
  enum Part: Sendable {
    /// Also found in its other forms: «وزير» in «والوزير».
    case word([UInt8], stem: [UInt8])
    /// Words in this order, as they are written.
    case phrase([[UInt8]])
  }

  let parts: [Part]

  /// Reads what a person typed: words, and phrases in `"…"`, `“…”` or `«…»`; nil where there is no word in it.
  package init?(_ typed: String) {
    var parts: [Part] = []
    var piece = String.UnicodeScalarView()
    var inQuotes = false
    func end(_ parts: inout [Part]) {
      if let part = Self.part(String(piece), inQuotes: inQuotes) { parts.append(part) }
      piece = String.UnicodeScalarView()
    }
    for scalar in typed.unicodeScalars {
      if Self.isQuote(scalar) {
        end(&parts)
        inQuotes.toggle()
      } else if scalar.properties.isWhitespace, !inQuotes {
        end(&parts)
      } else {
        piece.append(scalar)
      }
    }
    end(&parts)
    if parts.isEmpty { return nil }
    self.parts = parts
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "”", "„", "«", "»": true
    default: false
    }
  }

  /// A piece without spaces may still hold several words: «2,500», «كوفيد-19».
  private static func part(_ piece: String, inQuotes: Bool) -> Part? {
    let folded = FoldedWords(piece)
    let words = folded.words.map { Array(folded.bytes(of: $0)) }
    guard let first = folded.words.first else { return nil }
    if inQuotes || words.count > 1 { return .phrase(words) }
    return .word(words[0], stem: Array(folded.stem(of: first)))
  }

  /// The query in the language of FTS5, https://www.sqlite.org/fts5.html#full_text_query_syntax.
  var expression: String {
    parts.map { part in
      switch part {
      case .word(let word, let stem): "(words : \(Self.quoted([word])) OR stems : \(Self.quoted([stem])))"
      case .phrase(let words): "(words : \(Self.quoted(words)))"
      }
    }.joined(separator: " AND ")
  }

  /// Words hold letters and digits only, so there is no quote in them to escape.
  private static func quoted(_ words: [[UInt8]]) -> String {
    "\"" + words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ") + "\""
  }
}
