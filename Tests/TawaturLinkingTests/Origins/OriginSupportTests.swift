import TawaturLinking
import TawaturModel
import Testing

@Suite struct OriginSupportTests {
  private static let reuters = Origin(id: "reuters", name: "رويترز", kind: .agency)
  private static let afp = Origin(id: "afp", name: "فرانس برس", kind: .agency)
  private static let body = Origin(id: "statement:هيئة الموانئ", name: "هيئة الموانئ", kind: .statement)
  private static let readings = ["a", "b", "c"].map { report($0, "نص", outlet: "منبر " + $0) } + [report("d", "نص")]
  private static let place = TextSpan(100, 160)

  private func origins(_ claims: [OriginClaim], of articles: [String] = ["a", "b"]) -> [String] {
    OriginSupport(readings: Self.readings, claims: claims)
      .support(for: articles.map { Passage(article: $0, span: Self.place) }).origins.map(\.id)
  }

  private func own(_ article: String, _ kind: Origin.Kind = .ownReporting) -> OriginClaim {
    OriginClaim(origin: Origin(id: "own:" + article, name: article, kind: kind), article: article, evidence: .trace)
  }

  private func claim(
    _ article: String, _ origin: Origin, part: TextSpan? = nil, _ evidence: OriginClaim.Evidence = .credit,
    from witness: String? = nil
  ) -> OriginClaim {
    OriginClaim(
      origin: origin, article: article, part: part, evidence: evidence,
      witness: witness.map { Passage(article: $0, span: Self.place) })
  }

  @Test func `Two outlets with one agency are one origin, with two agencies two`() {
    #expect(origins([claim("a", Self.reuters), claim("b", Self.reuters)]) == ["reuters"])
    #expect(origins([claim("a", Self.reuters), claim("b", Self.afp)]) == ["afp", "reuters"])
  }

  @Test func `A page that credits two agencies for all of it is one origin`() {
    let both = [claim("a", Self.reuters), claim("a", Self.afp)]
    #expect(origins(both, of: ["a"]) == ["afp|reuters"])
    #expect(origins(both + [claim("b", Self.afp)]) == ["afp"])
    #expect(origins(both + [claim("b", Self.reuters), claim("b", Self.afp)]) == ["afp|reuters"])
    #expect(origins(both + [own("b")]).count == 2)
    #expect(origins([claim("a", Self.reuters), claim("a", Self.reuters)], of: ["a"]) == ["reuters"])
  }

  @Test func `A silent report of an outlet that credits an agency elsewhere is no further origin`() {
    let readings = ["a", "b"].map { report($0, "نص", outlet: "منبر") } + [report("c", "نص", outlet: "منبر ثان")]
    func count(_ articles: [String]) -> Int {
      OriginSupport(readings: readings, claims: [claim("a", Self.reuters)])
        .support(for: articles.map { Passage(article: $0, span: Self.place) }).origins.count
    }
    #expect(count(["a", "b"]) == 1)
    #expect(count(["b"]) == 1)
    #expect(count(["a", "c"]) == 2)
  }

  @Test func `A part's own claim comes before the whole's`() {
    let part = claim("a", Self.afp, part: Self.place, .chain)
    #expect(origins([claim("a", Self.reuters), part], of: ["a"]) == ["afp"])
    let elsewhere = claim("a", Self.afp, part: TextSpan(0, 50), .chain)
    #expect(origins([claim("a", Self.reuters), elsewhere], of: ["a"]) == ["reuters"])
  }

  @Test func `A copy leads back to what it copies`() {
    let copy = claim("b", Origin(id: "article:a", name: "a", kind: .medium), part: Self.place, .reuse, from: "a")
    #expect(origins([claim("a", Self.reuters), copy]) == ["reuters"])
    #expect(origins([own("a"), copy]) == ["own:a"])
    // Two who copy each other end somewhere.
    let back = claim("a", Origin(id: "article:b", name: "b", kind: .medium), part: Self.place, .reuse, from: "b")
    #expect(origins([copy, back]).count <= 2)
  }

  @Test func `A medium that is cited and its own report are one origin`() {
    let cited = claim("b", Origin(id: "a", name: "a", kind: .medium))
    #expect(origins([own("a"), cited]) == ["a"])
    #expect(origins([own("a"), cited], of: ["a"]) == ["own:a"])
  }

  @Test func `A medium that has it from elsewhere leads there where it is cited`() {
    let cited = claim("b", Origin(id: "a", name: "a", kind: .medium))
    let said = claim("a", Self.body, part: Self.place, .chain)
    #expect(origins([own("a"), said, cited]) == [Self.body.id])
    #expect(origins([own("a"), said, cited], of: ["b"]) == ["a"])
  }

  @Test func `What two agencies have from one body is one origin`() {
    let said = ["a", "b"].map { claim($0, Self.body, part: Self.place, .chain) }
    #expect(origins(said + [claim("a", Self.reuters), claim("b", Self.afp)]) == [Self.body.id])
    // Through one agency alone it is the agency one can ask.
    #expect(origins(said + [claim("a", Self.reuters), claim("b", Self.reuters)]) == ["reuters"])
    #expect(origins(said + [claim("a", Self.reuters), own("b")]) == [Self.body.id])
  }

  @Test func `Own reporting beside an agency's credit does not count for what nothing parts`() {
    #expect(origins([own("a"), claim("a", Self.reuters)], of: ["a"]) == ["reuters"])
    let told = OriginClaim(
      origin: Origin(id: "own:a", name: "a", kind: .ownReporting), article: "a", part: Self.place, evidence: .trace)
    #expect(origins([told, claim("a", Self.reuters)], of: ["a"]) == ["own:a"])
  }

  @Test func `Agencies that nobody names are no further origin`() {
    let unnamed = Origin(id: Origin.unnamedAgencies, name: "وكالات", kind: .agency)
    #expect(origins([claim("a", Self.reuters), claim("b", unnamed)]) == ["reuters"])
    #expect(origins([claim("a", unnamed), claim("b", unnamed)]) == [Origin.unnamedAgencies])
  }

  @Test func `A statement comes from who makes it, and not from who is quoted around it`() {
    let other = Origin(id: "statement:نقابة البحارة", name: "نقابة البحارة", kind: .statement)
    let claims = [
      claim("a", other, part: Self.place, .chain), claim("b", Self.body, part: Self.place, .chain), own("a"), own("b"),
    ]
    let passages = ["a", "b"].map { Passage(article: $0, span: Self.place) }
    let support = OriginSupport(readings: Self.readings, claims: claims)
    #expect(support.support(for: passages).origins.count == 2)
    #expect(support.support(for: passages, saidBy: .body(Self.body.name)).origins == [Self.body])
    #expect(support.support(for: passages, saidBy: .noBody).origins.map(\.id) == ["own:a", "own:b"])
  }

  @Test(arguments: [
    ("هيئة الموانئ الشمالية", 1), ("الهيئة", 1), ("نقابة البحارة", 2), ("هيئة الطيران", 2),
  ])
  func `The names of one body are one origin`(name: String, count: Int) {
    let other = Origin(id: "statement:" + name, name: name, kind: .statement)
    let claims = [
      claim("a", Self.body, part: Self.place, .chain), claim("b", other, part: Self.place, .chain), own("a"), own("b"),
    ]
    #expect(origins(claims).count == count)
  }

  @Test func `A number comes from who says it most closely`() {
    let wide = Origin(id: "statement:نقابة البحارة", name: "نقابة البحارة", kind: .statement)
    let claims = [
      claim("a", wide, part: TextSpan(0, 400), .chain), claim("a", Self.body, part: Self.place, .chain), own("a"),
    ]
    #expect(origins(claims, of: ["a"]) == [Self.body.id])
  }

  @Test func `An article without an outlet is no outlet`() {
    let support = OriginSupport(readings: Self.readings, claims: [])
      .support(for: ["d", "a", "a"].map { Passage(article: $0, span: Self.place) })
    #expect(support.outlets == ["منبر a"] && support.withoutOutlet == ["d"] && support.carriers == 2)
    #expect(support.origins.map(\.kind) == [.notShown, .notShown])
  }
}
