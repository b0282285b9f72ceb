import Foundation
import TawaturModel
import TawaturTestSupport
import Testing

@testable import TawaturEvaluation

/// An invented report with its gold, and attributions read from it by their words.
private struct Marked {
  let text = "قالت وزارة الري إن السد ممتلئ. وأضافت أن المزارعين آمنون. ويرى خبير أن المطر آت"

  func gold(_ changes: String = "") throws -> GoldArticle {
    try JSONDecoder().decode(
      GoldArticle.self,
      from: Data(
        """
        {"id": "a", "text": "\(text)", "gold": {"attributions": [
          {"cue": {"line": 1, "text": "قالت"}, "source": {"line": 1, "text": "وزارة الري"}, "speaker": "وزارة الري",
           "content": [{"line": 1, "text": "السد ممتلئ"}], "chain": ["وزارة الري"]},
          {"cue": {"line": 1, "text": "وأضافت"}, "source": null, "speaker": "وزارة الري",
           "content": [{"line": 1, "text": "المزارعين آمنون"}], "chain": ["وزارة الري"]},
          {"cue": {"line": 1, "text": "يرى"}, "source": {"line": 1, "text": "خبير"}, "speaker": "خبير",
           "content": [{"line": 1, "text": "المطر آت"}], "chain": ["خبير"], "optional": true}]}}
        """.utf8))
  }

  func read(_ cue: String, _ source: String?, _ content: String, by speaker: String, certainty: Int = 100) throws
    -> Attribution
  {
    Attribution(
      cue: try span(cue), sources: try source.map { [try span($0)] } ?? [], contents: [try span(content)],
      form: .indirect, speaker: speaker, speakerType: .organisation, chain: [ChainLink(name: speaker, role: .office)],
      certainty: Certainty(hundredths: certainty), by: "test")
  }

  private func span(_ words: String) throws -> TextSpan {
    let range = try #require(text.range(of: words))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return TextSpan(start, start + words.utf8.count)
  }

  func scores(_ read: [Attribution]) throws -> [String: Double] {
    var scoring = Scoring()
    try scoring.add(gold(), ArticleReading(article: Article(id: "a", text: text), attributions: read))
    return Dictionary(uniqueKeysWithValues: scoring.attributions.scores.map { ($0.name, $0.f1) })
  }
}

@Test func `What is read as it is marked is right in all of its parts`() throws {
  let marked = Marked()
  let scores = try marked.scores([
    marked.read("قالت", "وزارة الري", "السد ممتلئ", by: "وزارة الري"),
    marked.read("وأضافت", nil, "المزارعين آمنون", by: "وزارة الري"),
  ])
  #expect(scores == ["cue": 1, "source": 1, "content": 1, "speaker": 1, "whole": 1, "chain": 1, "whole and chain": 1])
}

@Test func `A wrong speaker costs the whole and the chain, and neither source nor content`() throws {
  let marked = Marked()
  let scores = try marked.scores([
    marked.read("قالت", "وزارة الري", "السد ممتلئ", by: "النقابة"),
    marked.read("وأضافت", nil, "المزارعين آمنون", by: "وزارة الري"),
  ])
  #expect(scores["source"] == 1)
  #expect(scores["content"] == 1)
  #expect(scores["speaker"] == 0.5)
  #expect(scores["whole"] == 0.5)
  #expect(scores["whole and chain"] == 0.5)
}

@Test func `A source where none is marked is wrong, and so is a content of other words`() throws {
  let marked = Marked()
  let scores = try marked.scores([
    marked.read("وأضافت", "وزارة الري", "السد ممتلئ", by: "وزارة الري")
  ])
  // One of two, and one read: found it is, right it is not.
  #expect(scores["cue"].map { abs($0 - 2.0 / 3) < 1e-9 } == true)
  #expect(scores["source"] == 0)
  #expect(scores["content"] == 0)
  #expect(scores["whole"] == 0)
}

@Test func `What is optional counts neither way, what nobody marked counts against`() throws {
  let marked = Marked()
  let both = [
    try marked.read("قالت", "وزارة الري", "السد ممتلئ", by: "وزارة الري"),
    try marked.read("وأضافت", nil, "المزارعين آمنون", by: "وزارة الري"),
  ]
  let optional = try marked.read("يرى", "خبير", "المطر آت", by: "أحد")
  let invented = try marked.read("ممتلئ", nil, "المطر آت", by: "أحد")
  #expect(try marked.scores(both + [optional])["whole"] == 1)
  #expect(try marked.scores(both + [invented])["whole"] == 0.8)
}

@Test func `Of two readings of one cue the one with more of the content is scored`() throws {
  let marked = Marked()
  let gold = try marked.gold()
  let read = [
    try marked.read("قالت", "وزارة الري", "المطر آت", by: "وزارة الري"),
    try marked.read("قالت", "وزارة الري", "السد ممتلئ", by: "وزارة الري"),
  ]
  let scoring = AttributionScoring(text: GoldText(marked.text, countsBlankLines: false), id: "a")
  let verdicts = try scoring.verdicts(on: read, against: gold.gold.attributions ?? [])
  #expect(verdicts.map { $0?.isWhole } == [false, true])
}

@Test func `Reliability holds what is right by how sure it was`() throws {
  let marked = Marked()
  var scoring = Scoring()
  try scoring.add(
    marked.gold(),
    ArticleReading(
      article: Article(id: "a", text: marked.text),
      attributions: [
        marked.read("قالت", "وزارة الري", "السد ممتلئ", by: "وزارة الري", certainty: 93),
        marked.read("وأضافت", nil, "المزارعين آمنون", by: "النقابة", certainty: 41),
        marked.read("يرى", "خبير", "المطر آت", by: "خبير", certainty: 88),
      ]))
  let rows = scoring.attributions.reliability.rows
  #expect(rows.map(\.from) == [40, 90])
  #expect(rows.map(\.right) == [0, 1])
  #expect(rows.map(\.certainty) == [0.41, 0.93])
}
