import TawaturText
import Testing

@Suite struct TableTests {
  @Test func `Comments and blank lines are no rows`() throws {
    let table = try Table("offices", "# a comment\n\nوزير\tperson\n", columns: 2)
    #expect(table.rows.map(\.fields) == [["وزير", "person"]])
  }

  @Test func `A row with a field too few is named by its line`() {
    #expect {
      try Table("offices", "# a comment\nوزير\n", columns: 2)
    } throws: { "\($0)" == "offices.tsv:2: expected 2 fields, found 1" }
  }

  @Test func `A phrase given twice is refused`() throws {
    let table = try Table("offices", "رئيس الوزراء|رئيس وزراء\nرييس وزراء\n", columns: 1)
    var lexicon = Lexicon()
    #expect(throws: TableError.self) { try PhraseTable<Void>(table, into: &lexicon) { _ in } }
  }
}

@Suite struct PhraseTableTests {
  private func match(_ text: String, at index: Int = 0) -> PhraseMatch<Int>? {
    var lexicon = Lexicon()
    var builder = PhraseTable<Int>.Builder()
    for (fact, phrase) in ["رئيس", "رئيس الوزراء", "وزارة"].enumerated() {
      builder.insert(phrase, fact, into: &lexicon)
    }
    let table = PhraseTable(builder)
    return table.match(at: index, in: Tokenizer(lexicon: lexicon).tokens(of: text))
  }

  @Test func `The longest phrase wins`() {
    #expect(match("رئيس الوزراء أمس")?.fact == 1)
    #expect(match("رئيس الوفد")?.fact == 0)
    #expect(match("الرئيسي") == nil)
  }

  @Test func `Clitics stand at the edges of a phrase only`() {
    #expect(match("ولرئيس الوزراء")?.proclitics == [.waw, .lam])
    #expect(match("وزارتهم")?.hasPronoun == true)
    #expect(match("رئيس والوزراء")?.fact == 0)
  }

  @Test func `A phrase does not cross a line end`() { #expect(match("رئيس\nالوزراء")?.fact == 0) }
}

@Suite struct LexiconTests {
  @Test func `Ids are dense, stable and lead back`() {
    var lexicon = Lexicon(minimumCapacity: 1)
    let words = (0..<5000).map { "كلمة\($0)" }
    let ids = words.map { lexicon.insert($0) }
    #expect(ids.map(\.index) == (0..<5000).map { Int32($0) })
    #expect(words.map { lexicon.id(of: $0) } == ids)
    #expect(lexicon.id(of: "كلمة") == nil && lexicon.id(of: "") == nil)
    #expect(String(decoding: lexicon.bytes(of: ids[77]), as: UTF8.self) == "كلمة77")
  }
}
