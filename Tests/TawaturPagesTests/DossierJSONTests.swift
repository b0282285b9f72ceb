import Foundation
import TawaturModel
import TawaturPages
import Testing

struct DossierJSONTests {
  @Test func `A dossier is one JSON object with all its parts`() throws {
    let bytes = DossierJSON().bytes(of: BridgeStory.dossier)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(
      Set(object.keys) == [
        "story", "headline", "days", "summary", "timeline", "statements", "figures", "names", "reuses", "origins",
        "warnings", "events", "reports",
      ])
    #expect((object["statements"] as? [Any])?.count == BridgeStory.dossier.statements.count)
    let headline = try #require(object["headline"] as? [String: Any])
    #expect(headline["exact"] as? String == "مقتل سبعة عمال في انهيار جسر قيد الإنشاء في وادي الزيتون")
  }

  @Test func `News names its moment and its reports`() throws {
    let bytes = DossierJSON().bytes(of: BridgeStory.news)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(object["since"] as? String == "2024-01-26")
    #expect(object["new"] as? [String] == ["c"])
  }

  @Test func `The same dossier gives the same bytes`() {
    #expect(DossierJSON().bytes(of: BridgeStory.dossier) == DossierJSON().bytes(of: BridgeStory.dossier))
  }
}
