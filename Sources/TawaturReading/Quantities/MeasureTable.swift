import TawaturText

/// Units of measure and currencies behind a number, and currency signs on either side.
struct MeasureTable: Sendable {
  private let codes: PhraseTable<String>
  private let signs: [(sign: [UInt8], code: String)]

  init(into lexicon: inout Lexicon) throws(TableError) {
    var codes = PhraseTable<String>.Builder()
    var signs: [(sign: [UInt8], code: String)] = []
    var phrase: [UInt8] = []
    for row in try Table(Tables.quantityUnits, columns: 5).rows {
      let code = String(row[1])
      for phrase in row.list(0) { try Self.insert(phrase.bytes, code, row, &codes, into: &lexicon) }
    }
    for row in try Table(Tables.quantityCurrencies, columns: 4).rows {
      let code = String(row[0])
      if !row[3].isEmpty { signs.append((folded(row[3]), code)) }
      for noun in row.list(1) {
        for adjective in row[2].values(emptyToo: true) {
          phrase.removeAll(keepingCapacity: true)
          phrase.append(contentsOf: noun.bytes)
          if !adjective.isEmpty { phrase.append(UInt8(ascii: " ")) }
          phrase.append(contentsOf: adjective.bytes)
          try phrase.withUnsafeBufferPointer { phrase throws(TableError) in
            try Self.insert(phrase, code, row, &codes, into: &lexicon)
          }
        }
      }
    }
    self.codes = PhraseTable(codes)
    self.signs = signs
  }

  private static func insert(
    _ phrase: UnsafeBufferPointer<UInt8>, _ code: String, _ row: Table.Row, _ codes: inout PhraseTable<String>.Builder,
    into lexicon: inout Lexicon
  ) throws(TableError) {
    guard codes.insert(phrase, code, into: &lexicon) else {
      throw row.error("«\(String(decoding: phrase, as: UTF8.self))» stands in this table already")
    }
  }

  /// The code of the unit that begins at `index`.
  func code(at index: Int, in text: TokenizedText) -> (code: String, end: Int)? {
    guard index < text.count else { return nil }
    if let match = codes.match(at: index, in: text), match.proclitics.isEmpty || match.proclitics == .al,
      !match.hasPronoun
    {
      return (match.fact, match.tokens.upperBound)
    }
    return sign(at: index, in: text).map { ($0, index + 1) }
  }

  func sign(at index: Int, in text: TokenizedText) -> String? {
    guard text.tokens.indices.contains(index), text.tokens[index].kind == .mark else { return nil }
    let bytes = text.bytes(of: index)
    return signs.first { $0.sign.elementsEqual(bytes) }?.code
  }
}
