import Foundation
import TawaturModel
import TawaturPages
import Testing

struct DossierJSONTests {
  private func object(_ dossier: Dossier, _ words: DossierJSON.Words = .none) throws -> [String: Any] {
    let bytes = DossierJSON(words: words).bytes(of: dossier)
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func `A dossier is one JSON object with all its parts`() throws {
    let object = try object(BridgeStory.dossier)
    #expect(
      Set(object.keys) == [
        "story", "headline", "days", "support", "summary", "timeline", "statements", "figures", "names", "reuses",
        "origins", "warnings", "events", "reports",
      ])
    #expect((object["statements"] as? [Any])?.count == BridgeStory.dossier.statements.count)
  }

  @Test func `A passage leads to its words in the reports`() throws {
    let object = try object(BridgeStory.dossier)
    let headline = try #require(object["headline"] as? [String: Any])
    let reports = try #require(object["reports"] as? [[String: Any]])
    let place = try #require(headline["report"] as? Int)
    let span = try #require(headline["span"] as? [Int])
    let text = try #require(reports[place]["text"] as? String)
    #expect(
      text.words(at: TextSpan(span[0], span[1])) == "مقتل سبعة عمال في انهيار جسر قيد الإنشاء في وادي الزيتون")
    #expect(headline["exact"] == nil)
  }

  @Test func `The words under the spans stand there where they are asked for`() throws {
    let headline = try #require(try object(BridgeStory.dossier, .exact)["headline"] as? [String: Any])
    #expect(headline["exact"] as? String == "مقتل سبعة عمال في انهيار جسر قيد الإنشاء في وادي الزيتون")
  }

  @Test func `No text of a report stands in a dossier twice`() throws {
    let written = String(decoding: DossierJSON().bytes(of: BridgeStory.dossier), as: UTF8.self)
    let texts = BridgeStory.dossier.reports.map(\.article.text)
    for line in texts.flatMap({ $0.split(separator: "\n").dropFirst() }) where line.utf8.count > 60 {
      let escaped = line.replacing("\"", with: "\\\"")
      #expect(written.components(separatedBy: escaped).count - 1 == texts.count { $0.contains(line) }, "\(line)")
    }
  }

  @Test func `Every origin that something rests on is listed once`() throws {
    let object = try object(BridgeStory.dossier)
    let origins = try #require(object["origins"] as? [[String: Any]]).compactMap { $0["origin"] as? String }
    #expect(Set(origins).count == origins.count)
    let statements = try #require(object["statements"] as? [[String: Any]])
    let named = statements.flatMap { ($0["support"] as? [String: Any])?["origins"] as? [String] ?? [] }
    #expect(!named.isEmpty)
    #expect(Set(named).isSubset(of: origins))
  }

  @Test func `News names its moment and its reports`() throws {
    let object = try object(BridgeStory.news)
    #expect(object["since"] as? String == "2024-01-26")
    #expect(object["new"] as? [String] == ["c"])
  }
}
