import TawaturModel
import TawaturText
import Testing

@testable import TawaturLinking

/// Spellings of one name in several articles; every name is of nobody in particular.
struct EntityLinkerTests {
  /// Articles that name a person or body each.
  private func entities(_ names: [(EntityType, String)]) throws -> [Mention] {
    let readings = names.enumerated().map { index, named in
      let (type, name) = named
      let entity = "name:" + String(decoding: folded(name), as: UTF8.self)
      return ArticleReading(
        article: Article(id: "a\(index)", text: name),
        mentions: [
          Mention(
            span: TextSpan(0, name.utf8.count), type: type, entity: entity, name: name, by: "names/test")
        ])
    }
    return try EntityLinker().linked(readings).flatMap(\.mentions)
  }

  @Test(arguments: [
    ("إدوارد كرتمان", "إدوارد كارتمن"), ("مارتن غرومبيش", "مارتن غرومبيس"), ("ماركو دراغيني", "ماركو دراجيني"),
    ("نيكولاس فانتيرو", "نيكولاس فنتيرو"), ("جيرمي هولستن", "جيريمي هولستين"),
  ])
  func `Foreign names with the same consonants are one`(first: String, second: String) throws {
    let found = try entities([(.person, first), (.person, second)])
    #expect(Set(found.map(\.entity)).count == 1)
    #expect(found.count { $0.linkedBy == "spelling" } == 1)
  }

  @Test(arguments: [
    ("سليم حسان", "سالم حسين"), ("محمد سلمان", "محمد سليمان"), ("إدوارد كرتمان", "مارتن كرتمان"),
    ("إدوارد كرتمان", "إدوارد كرتوفيل"), ("مارتن لي", "مارتن لو"), ("كرتمان", "كارتمن"),
  ])
  func `Names that only look alike stay two`(first: String, second: String) throws {
    let found = try entities([(.person, first), (.person, second)])
    #expect(Set(found.map(\.entity)).count == 2)
    #expect(found.allSatisfy { $0.linkedBy == nil })
  }

  @Test func `Spellings of a body are one, two bodies are two`() throws {
    let found = try entities([
      (.organisation, "الجمعية الأميركية للنحل"), (.organisation, "الجمعية الأمريكية للنحل"),
      (.organisation, "الجمعية الأوروبية للنحل"),
    ])
    #expect(found[0].entity == found[1].entity)
    #expect(found[0].entity != found[2].entity)
  }

  @Test func `A last name alone may be the only one called so`() throws {
    let found = try entities([(.person, "سامي العوضي"), (.person, "العوضي")])
    #expect(found[1].entity == "name:العوضي")
    #expect(found[1].mayBe == found[0].entity)
    let two = try entities([(.person, "سامي العوضي"), (.person, "العوضي"), (.person, "كريم العوضي")])
    #expect(two.allSatisfy { $0.mayBe == nil })
  }

  @Test func `The outcome is the same in any order`() throws {
    let names: [(EntityType, String)] = [
      (.person, "إدوارد كرتمان"), (.person, "إدوارد كارتمن"), (.person, "إدوارد كارتمان"), (.person, "كارتمان"),
    ]
    let forward = try entities(names)
    let backward = try entities(names.reversed()).reversed()
    #expect(forward.map(\.entity) == backward.map(\.entity))
    #expect(forward.map(\.mayBe) == backward.map(\.mayBe))
  }
}
