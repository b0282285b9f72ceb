import TawaturModel
import TawaturText
import Testing

@testable import TawaturPages

struct LabelsTests {
  let english = Labels(.english)
  let arabic = Labels(.arabic)

  @Test(arguments: [
    (1, "مصدر واحد"), (2, "مصدران"), (3, "3 مصادر"), (10, "10 مصادر"), (11, "11 مصدرا"), (99, "99 مصدرا"),
    (100, "100 مصدر"), (101, "101 مصدر"), (103, "103 مصادر"), (1111, "1,111 مصدرا"), (0, "0 مصدر"),
  ])
  func `A counted noun takes its Arabic form`(number: Int, phrase: String) {
    #expect(arabic.count(number, "source") == phrase)
  }

  @Test(arguments: [(0, "0 sources"), (1, "1 source"), (2, "2 sources")])
  func `A counted noun takes its English form`(number: Int, phrase: String) {
    #expect(english.count(number, "source") == phrase)
  }

  @Test func `Days are written for people`() {
    let day = BridgeStory.day
    #expect(english.day(day) == "Thursday 25 January 2024")
    #expect(arabic.day(day) == "الخميس 25 كانون الثاني/يناير 2024")
    #expect(english.days(day...(day + 2)) == "25–27 January 2024")
    #expect(english.days(day...(day + 10)) == "25 January – 4 February 2024")
    #expect(english.days((day - 24)...(day + 6)) == "January 2024")
    #expect(english.days((day - 24)...(day + 341)) == "2024")
    #expect(arabic.time(Timestamp(day: day, second: 9 * 3600 + 300)) == "الخميس 25 كانون الثاني/يناير 2024، 09:05")
  }

  @Test(arguments: [
    ("2024-01-25", "Thursday 25 January 2024"), ("2024-01-25T03:15", "Thursday 25 January 2024, 03:15"),
    ("2024-01-25TMO", "Thursday 25 January 2024, morning"),
  ])
  func `A time value keeps its clock or part of the day`(value: String, phrase: String) {
    #expect(english.moment(value, on: BridgeStory.day...BridgeStory.day) == phrase)
  }

  @Test func `Support counts outlets and origins`() {
    let one = Support(outlets: ["أ", "ب", "ج", "د", "ه"], origins: [Origin(id: "afp", name: "AFP", kind: .agency)])
    #expect(english.support(one) == "5 outlets, 1 origin (AFP)")
    #expect(arabic.support(one) == "5 وسائل إعلام، أصل واحد (AFP)")
    #expect(english.support(Support(outlets: ["أ"], origins: [])) == "1 outlet")
    #expect(
      english.support(Support(outlets: ["أ", "ب"], origins: [BridgeStory.agency, BridgeStory.notShown]))
        == "2 outlets, 2 origins (وكالة الساحل, 1 not shown)")
    #expect(
      english.support(Support(outlets: ["أ"], origins: [BridgeStory.notShown])) == "1 outlet, 1 origin (not shown)")
  }

  @Test(arguments: [
    (0, 3, "3 reports, outlet not known, origin not shown", "3 تقارير بلا وسيلة إعلام معروفة، لم يظهر الأصل"),
    (0, 1, "1 report, outlet not known, origin not shown", "تقرير واحد بلا وسيلة إعلام معروفة، لم يظهر الأصل"),
    (
      2, 1, "2 outlets and 1 report, outlet not known, 2 origins (not shown)",
      "وسيلتا إعلام وتقرير واحد بلا وسيلة إعلام معروفة، أصلان (غير ظاهر)"
    ),
  ])
  func `Articles without outlet are not outlets`(outlets: Int, unsigned: Int, english: String, arabic: String) {
    let ids = (0..<unsigned).map { "a\($0)" }
    var origins = ids.map {
      Origin(id: Origin.ownID(Origin.articleID($0)), name: $0, kind: .notShown)
    }
    if outlets > 0 { origins.append(BridgeStory.notShown) }
    let support = Support(outlets: Array(["أ", "ب"].prefix(outlets)), withoutOutlet: ids, origins: origins)
    #expect(self.english.support(support) == english)
    #expect(self.arabic.support(support) == arabic)
  }

  @Test func `One origin behind reports that nobody signed is warned of without calling them outlets`() {
    let warning = Warning.singleOrigin(BridgeStory.agency, outlets: 0, withoutOutlet: 2)
    #expect(
      english.warning(warning, ReportShelf(BridgeStory.dossier))
        == "2 reports, outlet not known, but everything leads back to one origin: وكالة الساحل.")
  }

  @Test func `A place filled in is not read again`() {
    #expect(
      english.warning(.conflict(counted: "{what} {outlets}"), ReportShelf(BridgeStory.dossier))
        == "The figures for “{what} {outlets}” cannot all be right.")
  }

  @Test(arguments: [
    (Quantity(span: TextSpan(0, 1), value: 1500, bound: .about, by: ""), "about 1,500"),
    (Quantity(span: TextSpan(0, 1), value: 12, upper: 15, bound: .range, by: ""), "12 to 15"),
    (Quantity(span: TextSpan(0, 1), value: 2.5, unit: "%", by: ""), "2.5%"),
    (Quantity(span: TextSpan(0, 1), value: nil, bound: .tens, by: ""), "tens"),
  ])
  func `An amount says its bound and unit`(quantity: Quantity, phrase: String) {
    #expect(english.amount(quantity) == phrase)
  }

  @Test func `Both languages have every word the pages ask for`() throws {
    let table = try Table(Tables.labels, columns: 3)
    let kinds = [
      "bound": [
        "exact", "about", "moreThan", "lessThan", "atLeast", "atMost", "range", "tens", "hundreds", "thousands",
        "millions",
      ],
      "figure": ["agree", "conflict", "update", "single"], "variant": ["fullest", "same", "cut", "reworded"],
      "polarity": ["affirm", "deny", "demand", "warn", "plan", "believe"],
      "speaker": ["person", "organisation", "state", "document", "medium", "unnamed"],
      "role": ["agency", "broadcaster", "newspaper", "site", "office", "official", "document", "unnamed"],
      "origin": ["agency", "statement", "medium", "ownReporting", "notShown"],
      "evidence": ["credit", "chain", "reuse", "trace", "none"], "entity": ["PER", "ORG", "LOC", "MEDIUM", "OFFICE"],
      "published": ["page", "text", "inferred"], "direction": ["credit", "earlier", "containment"],
      "reuse": ["reprint", "revision", "both"], "day-part": ["TMO", "TAF", "TEV", "TNI"],
    ]
    for (kind, values) in kinds {
      for value in values { #expect(english["\(kind).\(value)"] != "\(kind).\(value)") }
    }
    #expect(table.rows.allSatisfy { !$0[1].isEmpty && !$0[2].isEmpty })
    #expect(
      table.rows.map { Array($0[0].bytes) }.elementsEqual(
        table.rows.map { Array($0[0].bytes) }.sorted { $0.lexicographicallyPrecedes($1) }))
  }
}
