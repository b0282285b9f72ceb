import TawaturModel
import TawaturTestSupport
import TawaturText
import Testing

@testable import TawaturReading

/// Names that no table has, found by what stands around them.
struct NameTaggerTests {
  private static let reader = Result { try ArticleReader() }

  private func tagged(_ text: String) throws -> [Mention] {
    try Self.reader.get().read(Article(id: "a", text: text)).mentions.filter { $0.by == "names/tagger" }
  }

  @Test(arguments: [
    "قال الرئيس ⟦PER|مونيدور⟧ إن الخطة جاهزة",
    "وأضاف ⟦PER|مونيدور⟧ أن العمل مستمر",
    "نفى ⟦ORG|الكرملين⟧ الخبر",
    "حذرت ⟦ORG|جمعية حماة البحر⟧ من الصيد",
    "وصلت القافلة إلى مدينة ⟦LOC|كرمشان⟧ مساء",
  ])
  func `A name no table has is found where it is marked`(marked: String) throws {
    let expected = try MarkedText(marked)
    let found = try Self.reader.get().read(Article(id: "a", text: expected.text)).mentions
    #expect(MarkedText(text: expected.text, marks: found.map { .init($0.type.rawValue, $0.span) }) == expected)
  }

  @Test(arguments: [
    "كان الموسم جيدا هذا العام", "يزرع الفلاحون القمح في الشتاء", "قال إن العرب يحبون الشعر", "", "٢٥ - 30 ؟",
  ])
  func `What names nobody stays without a name`(text: String) throws {
    #expect(try tagged(text).isEmpty)
  }

  @Test(arguments: randomSeeds.prefix(12))
  func `Names stand in text order, none inside another, whatever the text is`(seed: UInt64) throws {
    let text = randomArabic(seed: seed, frequent: ["الرئيس", "مدينة", "قال"])
    let mentions = try Self.reader.get().read(Article(id: "a", text: text)).mentions
    for (first, second) in zip(mentions, mentions.dropFirst()) { #expect(first.span.end <= second.span.start) }
  }

  @Test func `A word has the same number wherever it stands, and its neighbours with it`() throws {
    let model = try #require(TaggerModel.shipped)
    let reader = try TaggerWordReader(gazetteer: model.gazetteer, clusters: model.clusters)
    let text = Tokenizer(lexicon: Lexicon()).tokens(of: "ذهب سمير\nعاد سمير أمس")
    let tagged = TaggerText.spelled(
      text, sentences: [0..<2, 2..<5], hints: RuleHints(count: text.count), reader: reader
    ).text
    #expect(tagged.ids[1] == tagged.ids[3])
    #expect(tagged.contexts[Int(tagged.ids[1])].places == 2)
    #expect(tagged.word(-1, from: 2, in: 2..<5) == 0)
  }

  @Test func `Words that are no model are refused`() {
    #expect(TaggerModel(ModelWords([1, 2, 3, 4, 5])) == nil)
    #expect(TaggerModel(ModelWords([])) == nil)
  }

  @Test func `A word that the model keeps ready is taken apart and scored as one that it does not`() throws {
    let model = try #require(TaggerModel.shipped)
    let reader = try TaggerWordReader(gazetteer: model.gazetteer, clusters: model.clusters)
    let text = Tokenizer(lexicon: Lexicon()).tokens(of: "الرئيس في والعراق 2024 ،")
    for index in 0..<text.count {
      let bytes = text.bytes(of: index)
      let key = bytes.withUnsafeBytes { TaggerWordReader.key(of: $0, text.tokens[index].kind) }
      let kept = try #require(model.table.number(of: key))
      let spelled = reader.word(bytes, text.tokens[index].kind)
      #expect(model.table.word(kept) == spelled.word)
      #expect(model.table.scores(kept) == model.features.scores(of: spelled))
    }
    #expect(model.table.number(of: TaggerHash.word(folded("كرتوفيل"))) == nil)
  }

  @Test func `Scores of a byte are the same once they are wide`() {
    let scores = SIMD8<Int8>(-127, 127, -1, 0, 1, -64, 63, -2)
    #expect(PackedScores(scores).wide == SIMD8(-127, 127, -1, 0, 1, -64, 63, -2))
  }

  @Test func `A gazetteer knows what was put into it and nothing else`() {
    var place = NameWordFacts()
    place.insert(.place)
    let hashes = (0..<200).map { TaggerHash.feature(9, UInt64($0)) }
    let gazetteer = NameGazetteer(hashes.map { ($0, place) })
    #expect(hashes.allSatisfy { gazetteer[$0] == place })
    #expect(gazetteer[TaggerHash.feature(10, 1)] == nil)
  }

  @Test func `A name of a class goes on only behind one of its class`() {
    #expect(NameLabel.inside(.person).mayFollow(.begin(.person)))
    #expect(!NameLabel.inside(.person).mayFollow(.begin(.location)))
    #expect(!NameLabel.inside(.person).mayFollow(nil))
    #expect(NameLabel.begin(.people).mayFollow(nil))
  }
}
