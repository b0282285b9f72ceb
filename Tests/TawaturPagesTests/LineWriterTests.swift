import Foundation
import TawaturModel
import TawaturPages
import Testing

struct LineWriterTests {
  /// Each line as a JSON object.
  func objects(_ write: (inout LineWriter) -> Void) throws -> [[String: Any]] {
    var writer = LineWriter()
    write(&writer)
    #expect(writer.bytes.last == 0x0A)
    return try writer.bytes.split(separator: 0x0A).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
  }

  @Test func `Every line of a reading is one JSON object with its kind`() throws {
    for report in BridgeStory.reports {
      let kinds = try objects { $0.write(report) }.compactMap { $0["kind"] as? String }
      let expected =
        ["article"] + report.blocks.map { _ in "block" } + report.times.map { _ in "timex3" }
        + report.quantities.map { _ in "quantity" } + report.mentions.map { _ in "mention" }
        + report.attributions.map { _ in "attribution" }
      #expect(kinds == expected)
    }
  }

  @Test func `The exact words are the bytes under the span`() throws {
    for report in BridgeStory.reports {
      let text = Array(report.article.text.utf8)
      for line in try objects({ $0.write(report) }) {
        guard let exact = line["exact"] as? String, let span = line["span"] as? [Int] else { continue }
        #expect(Array(exact.utf8) == Array(text[span[0]..<span[1]]))
        let kind = try #require(line["kind"] as? String)
        #expect((line["id"] as? String)?.hasPrefix("\(kind)@\(span[0])-\(span[1])") == true)
      }
    }
  }

  @Test func `A second annotation of a kind on the same span is told apart`() throws {
    let ids = try objects { $0.write(BridgeStory.agencyReport) }.compactMap { $0["id"] as? String }
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains { $0.hasSuffix(".2") })
    #expect(!ids.contains { $0.hasSuffix(".3") })
  }

  @Test func `Text with quotes, marks and direction controls comes back as it was`() throws {
    let line = try #require(try objects { $0.write(BridgeStory.hostileReport) }.first)
    #expect(line["text"] as? String == BridgeStory.hostileText)
    #expect(line["id"] as? String == "e\"<&>'")
    #expect(line["published"] == nil)
  }

  @Test func `Fields of the input are kept, but none is written twice`() throws {
    let line = try #require(try objects { $0.write(BridgeStory.agencyReport) }.first)
    #expect((line["tags"] as? [Any])?.count == 2)
    #expect(line["kind"] as? String == "article")
    #expect(line["published"] as? String == "2024-01-25T09:05:00+03:00")
    #expect(line["publishedFrom"] as? String == "given")
  }

  @Test func `An attribution carries its chain with names, roles and counts`() throws {
    let lines = try objects { $0.write(BridgeStory.chainReport) }
    let chain = try #require(lines.last?["chain"] as? [[String: Any]])
    #expect(chain.map { $0["role"] as? String } == ["broadcaster", "agency", "unnamed"])
    #expect(chain.map { $0["count"] as? Int } == [nil, nil, 3])
  }

  @Test func `Links between articles are lines too`() throws {
    let dossier = BridgeStory.dossier
    let lines = try objects {
      $0.header(program: "tawatur 0")
      for reuse in dossier.reuses { $0.write(reuse) }
      for event in dossier.events { $0.write(event) }
      $0.write(dossier.story)
      for claim in dossier.origins { $0.write(claim) }
    }
    #expect(
      lines.compactMap { $0["kind"] as? String } == ["header", "reuse", "reuse", "reuse", "event", "event", "story"]
        + dossier.origins.map { _ in "origin" })
    #expect(lines[1]["similarity"] as? Double == 0.97)
    #expect(lines[1]["direction"] as? String == "credit")
    #expect(lines[2]["direction"] == nil)
  }

  @Test(
    arguments: [
      (7, "7"), (7.5, "7.5"), (-0.25, "-0.25"), (1_000_000, "1000000"), (0.1, "0.1"), (.infinity, "null"),
    ] as [(Double, String)])
  func `A whole number has no fraction`(number: Double, written: String) {
    var json = JSONWriter()
    json.number(number)
    #expect(String(decoding: json.bytes, as: UTF8.self) == written)
  }

  @Test func `Every control byte is escaped`() throws {
    let text = String(String.UnicodeScalarView((0..<0x80).compactMap { Unicode.Scalar($0) })) + "ق\u{2028}"
    var json = JSONWriter()
    json.array([text]) { $0.string($1) }
    #expect(!json.bytes.contains { $0 < 0x20 })
    let back = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String]
    #expect(back == [text])
  }
}
