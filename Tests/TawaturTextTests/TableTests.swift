import TawaturTestSupport
import TawaturText
import Testing

@Suite struct TableTests {
  /// A table whose header takes three lines of its file.
  private func table(_ rows: StaticString, columns: Int) throws(TableError) -> Table {
    try Table(TableSource(name: "offices", columns: columns, firstLine: 4, rows: rows), columns: columns)
  }

  @Test func `Fields stand between tabs, whether something is in them or not`() throws {
    let table = try table("وزير\tperson\t\n\tbody\tوزارة\n", columns: 3)
    let fields = table.rows.map { row in (0..<3).map { String(row[$0]) } }
    #expect(fields == [["وزير", "person", ""], ["", "body", "وزارة"]])
  }

  @Test func `A field may hold several values, empty ones where they count`() throws {
    let row = try #require(try table("|رئيس||وزير|\n", columns: 1).rows.map { $0 }.first)
    #expect(row.list(0).map { String($0) } == ["رئيس", "وزير"])
    #expect(row[0].values(emptyToo: true).map { String($0) } == ["", "رئيس", "", "وزير", ""])
    #expect(row.list(0).map { folded($0) } == [folded("رئيس"), folded("وزير")])
  }

  @Test func `An article is one before at least three letters`() throws {
    let bare = try table("الوزير\nالأم\nوزير\nالغد\n", columns: 1).rows.map { $0[0].withoutArticle.map { String($0) } }
    #expect(bare == ["وزير", nil, nil, nil])
  }

  @Test func `A table with other columns than its reader expects is refused`() {
    let source = TableSource(name: "offices", columns: 1, firstLine: 4, rows: "وزير\n")
    #expect {
      try Table(source, columns: 2)
    } throws: { "\($0)" == "offices.tsv:4: expected 2 fields, found 1" }
  }

  @Test func `A wrong value is named by its line`() throws {
    let table = try table("وزير\tone\nوزارة\ttwo\n", columns: 2)
    #expect {
      for row in table.rows where row[1] == "two" { _ = try row.integer(1) }
    } throws: { "\($0)" == "offices.tsv:5: «two» is not a number" }
  }

  @Test func `A phrase given twice is refused`() throws {
    let table = try table("رئيس الوزراء|رئيس وزراء\nرييس وزراء\n", columns: 1)
    var lexicon = Lexicon()
    #expect(throws: TableError.self) { try PhraseTable<Void>(table, into: &lexicon) { _ in } }
  }
}

@Suite struct PlainWordsTests {
  /// The words of a phrase as a text is cut into them.
  private func wordsOfText(_ phrase: String) -> [[UInt8]] {
    let text = FoldedWords(phrase)
    return text.words.map { Array(text.bytes(of: $0)) }
  }

  @Test(arguments: [
    "رئيس الوزراء", "وِزارة", "إلى آخِره", "كتابـة", "ى", "القناة 13", "١٣ مايو", "سي.إن.إن", "بي بي سي (عربي)", "ﻻ بد",
    "Reuters", "رويترز Reuters", " قبل", "بعد ", "بين  بين", "",
  ])
  func `A phrase of a table is cut into the words that a text has`(phrase: String) {
    let cut = Tokenizer.words(of: phrase).filter { $0 != [UInt8(ascii: ".")] && $0 != [0x28] && $0 != [0x29] }
    #expect(cut == wordsOfText(phrase))
  }

  @Test func `So is any phrase of Arabic letters and marks`() {
    for seed in UInt64(1)...200 {
      let phrase = String(randomArabic(seed: seed).prefix(60))
      #expect(folded(phrase) == FoldedText(phrase).bytes, "seed \(seed)")
    }
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
