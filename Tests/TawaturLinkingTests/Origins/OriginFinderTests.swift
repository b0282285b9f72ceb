import TawaturModel
import TawaturTestSupport
import Testing

@testable import TawaturLinking

/// A report whose lines have the given roles; a paragraph where none is given.
func page(
  _ id: String, outlet: String? = nil, published: String? = nil, _ lines: [(BlockRole, String)],
  attributions: [Attribution] = []
) -> ArticleReading {
  var text = ""
  var blocks: [Block] = []
  for (role, line) in lines {
    let start = text.utf8.count
    blocks.append(Block(span: TextSpan(start, start + line.utf8.count), role: role, by: "test"))
    text += line + "\n"
  }
  var reading = report(id, text, outlet: outlet, published: published, blocks: blocks)
  reading.attributions = attributions
  return reading
}

/// Finds `words` in the text of a reading.
func span(of words: String, in reading: ArticleReading) throws -> TextSpan {
  let text = Array(reading.article.text.utf8)
  let sought = Array(words.utf8)
  let start = try #require((0...(text.count - sought.count)).first { text[$0...].starts(with: sought) })
  return TextSpan(start, start + sought.count)
}

@Suite struct OriginFinderTests {
  private static let news = "غرقت سفينة شحن قبالة الميناء القديم فجر اليوم ونجا بحارتها الأحد عشر جميعا."

  private func claims(_ readings: ArticleReading...) throws -> [OriginClaim] {
    let finder = try OriginFinder()
    let claims = finder.claims(
      of: StoredReadings(readings), reuses: ReuseFinder.reuses(among: StoredReadings(readings), origins: finder))
    for reading in readings {
      let text = reading.article.text
      let own = claims.filter { $0.witness?.article == reading.article.id }
      checkOffsets(own.compactMap { $0.witness?.span }, in: text, inOrder: false)
      checkOffsets(claims.filter { $0.article == reading.article.id }.compactMap(\.part), in: text, inOrder: false)
    }
    return claims
  }

  @Test(arguments: [
    (BlockRole.credit, "المصدر: رويترز", ["reuters"]), (.credit, "(أ ف ب)", ["afp"]),
    (.credit, "المصدر : أ.ف.ب", ["afp"]),
    (.credit, "المصدر: مرجان", ["medium:مرجان"]), (.credit, "(مرجان)", ["medium:مرجان"]),
    (.credit, "المصدر: رويترز + وكالات", ["agencies", "reuters"]),
    (.credit, "منبر الساحل 3_رويترز", ["reuters"]), (.credit, "منبر الساحل / مرجان", ["medium:مرجان"]),
    (.byline, "لندن - رويترز", ["reuters"]), (.dateline, "بيروت (رويترز)", ["reuters"]),
    (.byline, "سليم المرجاني", []), (.byline, "س. م.", []),
  ])
  func `A credit line names the origin`(role: BlockRole, line: String, origins: [String]) throws {
    let found = try claims(page("a", [(.headline, "غرق سفينة"), (.paragraph, Self.news), (role, line)]))
    #expect(found.filter { $0.evidence == .credit && $0.part == nil }.map(\.origin.id).sorted() == origins)
  }

  @Test(arguments: [
    ("بيروت (رويترز) - غرقت سفينة شحن قبالة الميناء القديم.", "رويترز"), ("بيروت - رويترز: غرقت سفينة شحن.", "رويترز"),
    ("غرقت سفينة شحن قبالة الميناء القديم. (رويترز)", "رويترز"),
  ])
  func `A credit inside the report is found with its words`(paragraph: String, words: String) throws {
    let reading = page("a", [(.headline, "غرق سفينة"), (.paragraph, paragraph)])
    let claim = try #require(try claims(reading).first { $0.evidence == .credit })
    #expect(claim.origin.id == "reuters")
    #expect(reading.words(try #require(claim.witness).span) == words)
  }

  @Test(arguments: [
    "قالت وكالة رويترز (إحدى كبريات الوكالات) إن سفينة غرقت.", "غرقت سفينة شحن (ترفع علم بنما) قبالة الميناء.",
  ])
  func `A bracket inside a sentence is no credit`(paragraph: String) throws {
    #expect(try !claims(page("a", [(.paragraph, paragraph)])).contains { $0.evidence == .credit })
  }

  @Test func `An outlet that credits itself reports itself`() throws {
    let given = page("a", outlet: "صحيفة المرجان", [(.paragraph, Self.news), (.credit, "المصدر: المرجان")])
    #expect(try claims(given).map(\.origin.kind) == [.ownReporting])
    let inferred = page("b", [(.furniture, "المرجان.نت"), (.paragraph, Self.news), (.credit, "المصدر: المرجان")])
    #expect(try claims(inferred).map(\.origin.kind) == [.ownReporting])
  }

  @Test(arguments: [
    "قال الربان للمرجان إن العاصفة فاجأتهم.", "قال الربان لـ«المرجان» إن العاصفة فاجأتهم.",
    "قال الربان لمراسلنا إن العاصفة فاجأتهم.",
  ])
  func `What is told to the outlet is its own reporting`(paragraph: String) throws {
    let found = try claims(page("a", outlet: "المرجان", [(.paragraph, paragraph)]))
    #expect(found.map(\.origin.kind) == [.ownReporting, .ownReporting])
    #expect(found.map(\.part).contains(nil))
  }

  @Test func `Nothing shown is said to be nothing shown`() throws {
    let found = try claims(page("a", outlet: "المرجان", [(.paragraph, Self.news)]))
    #expect(found.map(\.origin) == [Origin(id: "own:medium:المرجان", name: "المرجان", kind: .notShown)])
    #expect(found.map(\.evidence) == [.none])
  }

  @Test func `A file named like an agency is not that agency`() throws {
    let found = try claims(page("reuters", [(.paragraph, Self.news)]))
    #expect(found.map(\.origin.id) == ["own:article:reuters"])
    let other = OriginClaim(
      origin: Origin(id: "reuters", name: "رويترز", kind: .agency), article: "b", evidence: .credit)
    let readings = [
      page("reuters", [(.paragraph, Self.news)]), page("b", outlet: "المرجان", [(.paragraph, Self.news)]),
    ]
    let support = OriginSupport(readings: readings, claims: found + [other])
      .support(for: readings.map { Passage(article: $0.article.id, span: TextSpan(0, 20)) })
    #expect(support.origins.count == 2)
  }

  @Test func `A class word alone is not completed by the line below`() throws {
    let found = try claims(page("a", [(.paragraph, Self.news), (.credit, "المصدر: وكالة"), (.furniture, "رويترز")]))
    #expect(!found.contains { $0.origin.id == "reuters" })
  }

  @Test func `A medium that followed a statement leaves its name`() throws {
    let found = try claims(page("a", [(.paragraph, "وقالت الهيئة في بيان تابعته \"إيلاف\" إن السفينة غرقت.")]))
    #expect(found.first { $0.evidence == .trace }?.origin.id == "elaph")
    let legal = try claims(page("b", [(.paragraph, "وقال التنظيم (محظور في روسيا) إنه لا علاقة له بغرق السفينة.")]))
    #expect(legal.first { $0.evidence == .trace }?.origin.id == "russian-media")
  }

  @Test func `A chain leads to the medium farthest from the outlet`() throws {
    var reading = page("a", outlet: "المرجان", [(.paragraph, "نقلت رويترز عن إذاعة الفنار عن الربان أن السفينة غرقت.")])
    let cue = try span(of: "نقلت", in: reading)
    reading.attributions = [
      Attribution(
        cue: cue, sources: [try span(of: "الربان", in: reading)], contents: [try span(of: "السفينة غرقت", in: reading)],
        form: .indirect, speaker: "الربان", speakerType: .person,
        chain: [
          ChainLink(name: "رويترز", role: .agency), ChainLink(name: "إذاعة الفنار", role: .broadcaster),
          ChainLink(name: "الربان", role: .official),
        ], by: "test")
    ]
    #expect(try claims(reading).first { $0.evidence == .chain }?.origin.id == "medium:الفنار")
  }

  @Test func `A body that speaks directly is an origin, a person is not`() throws {
    var reading = page("a", outlet: "المرجان", [(.paragraph, "قالت هيئة الموانئ إن السفينة غرقت.")])
    var said = Attribution(
      cue: try span(of: "قالت", in: reading), sources: [try span(of: "هيئة الموانئ", in: reading)],
      contents: [try span(of: "السفينة غرقت", in: reading)], form: .indirect, speaker: "هيئة الموانئ",
      speakerType: .organisation, chain: [ChainLink(name: "هيئة الموانئ", role: .office)], by: "test")
    reading.attributions = [said]
    let statement = try claims(reading).first { $0.origin.kind == .statement }
    #expect(statement?.origin.name == "هيئة الموانئ")
    #expect(statement?.part == said.span)
    said.speakerType = .person
    reading.attributions = [said]
    #expect(try !claims(reading).contains { $0.origin.kind == .statement })
  }

  @Test(arguments: [
    ("هيئة الموانئ", ["statement:هيية المواني"]), ("الجانبان", []), ("الوكالة ذاتها", []), ("أفق", ["statement:افق"]),
  ])
  func `Who is not named is no origin, and a body is not the medium whose name it begins`(
    speaker: String, origins: [String]
  ) throws {
    var reading = page("a", outlet: "المرجان", [(.paragraph, "قال \(speaker) إن السفينة غرقت.")])
    reading.attributions = [
      Attribution(
        cue: try span(of: "قال", in: reading), sources: [try span(of: speaker, in: reading)],
        contents: [try span(of: "السفينة غرقت", in: reading)], form: .indirect, speaker: speaker,
        speakerType: .organisation, chain: [], by: "test")
    ]
    let agency = page("b", outlet: "وكالة أفق المتوسط", [(.paragraph, "لا شيء يشبه ما في الخبر الثاني هنا.")])
    let found = try claims(reading, agency).filter { $0.article == "a" && $0.part != nil }
    #expect(found.map(\.origin.id) == origins)
  }

  @Test(arguments: [("التلفزيون الفناري", "التلفزيون الفناري"), ("تلفزيون الفنار", "الفنار")])
  func `An adjective alone is no name of a medium`(words: String, name: String) throws {
    let finder = try OriginFinder()
    #expect(finder.medium(named: words)?.name == name)
  }

  @Test func `A copied passage rests on what the copied report rests on`() throws {
    let first = page("a", outlet: "وكالة مرجان", published: "2025-03-01T08:00Z", [(.paragraph, Self.news)])
    let second = page(
      "b", outlet: "الفنار", published: "2025-03-01T12:00Z",
      [(.paragraph, "يستعد الصيادون لموسم طويل وهم يراقبون السماء كل صباح من مقهى الميناء."), (.paragraph, Self.news)])
    let part = try span(of: "غرقت", in: second).start
    let claim = try #require(try claims(first, second).first { $0.article == "b" && $0.evidence == .reuse })
    #expect(claim.origin.id == "medium:مرجان")
    #expect(claim.origin.kind == .agency)
    #expect(claim.part?.start == part)
    #expect(claim.witness?.article == "a")
  }

  @Test func `Initials mean the agency of the batch that has them`() throws {
    let agency = page("a", outlet: "وكالة أفق المرجان", [(.paragraph, "لا شيء يشبه ما في الخبر الثاني هنا.")])
    let other = page("b", [(.paragraph, Self.news), (.credit, "منبر الساحل / أ م")])
    #expect(try claims(agency, other).first { $0.article == "b" && $0.part == nil }?.origin.id == "medium:افق المرجان")
  }

  @Test func `The order of articles changes nothing`() throws {
    let a = page("a", outlet: "وكالة مرجان", published: "2025-03-01", [(.paragraph, Self.news)])
    let b = page("b", outlet: "الفنار", published: "2025-03-02", [(.paragraph, Self.news), (.credit, "المصدر: مرجان")])
    let c = page("c", [(.furniture, "القنديل.نت"), (.paragraph, Self.news), (.credit, "المصدر: القنديل + مرجان")])
    let expected = try claims(a, b, c)
    #expect(try claims(c, a, b) == expected)
    #expect(try claims(b, c, a) == expected)
  }
}
