import TawaturLinking
import TawaturModel
import TawaturTestSupport
import TawaturText
import Testing

@testable import TawaturStories

/// A report as its readers would have read it, from a marked text.
///
/// `⟦number=12|12⟧ ⟦counted|قتيلا⟧`, `⟦time=2025-10-14|أمس⟧`, and attributions as
/// `⟦says|⟦cue|قال⟧ ⟦source|الوزير⟧ إن ⟦content|…⟧⟧`; the value of `source` gives the speaker's fullest name, that of
/// `cue` the polarity.
struct MarkedReport {
  let reading: ArticleReading

  init(_ id: String, outlet: String? = nil, published: String? = nil, _ marked: String) throws {
    let marked = try MarkedText(marked)
    let splitter = Lexicon()
    let text = Tokenizer(lexicon: splitter).tokens(of: marked.text)
    var lexicon = Lexicon()
    let sentences = try SentenceSplitter(into: &lexicon).sentences(of: text, quotations: text.quotations())
    reading = ArticleReading(
      article: Article(
        id: id, outlet: outlet ?? id, published: published.flatMap { Timestamp(iso: $0) }, text: marked.text),
      times: Self.times(in: marked), quantities: Self.quantities(in: marked),
      attributions: Self.attributions(in: marked), sentences: sentences.compactMap(text.span))
  }

  private static func times(in marked: MarkedText) -> [Timex3] {
    marked.marks.filter { $0.label == "time" }.map { mark in
      let day = mark.value.flatMap { Timestamp(iso: $0) }?.day
      let isDuration = mark.value.map { $0.utf8.starts(with: "P".utf8) } ?? false
      return Timex3(
        span: mark.span, type: isDuration ? .duration : .date, value: mark.value ?? "", days: day.map { $0...$0 },
        by: "test")
    }
  }

  private static func quantities(in marked: MarkedText) -> [Quantity] {
    marked.marks.filter { $0.label == "number" }.map { mark in
      let counted = marked.spans("counted").first { $0.start >= mark.span.end && $0.start - mark.span.end < 3 }
      let fields = (mark.value ?? "").utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
      return Quantity(
        span: mark.span, value: fields.first.flatMap(Double.init),
        bound: fields.dropFirst().compactMap(Quantity.Bound.init).first ?? .exact,
        counted: counted.map(marked.text.words(at:)), countedSpan: counted,
        unit: fields.dropFirst().first { Quantity.Bound(rawValue: $0) == nil }, by: "test")
    }
  }

  private static func attributions(in marked: MarkedText) -> [Attribution] {
    marked.marks.filter { $0.label == "says" }.compactMap { whole in
      let inside = marked.marks.filter { whole.span.contains($0.span) }
      guard let cue = inside.first(where: { $0.label == "cue" }) else { return nil }
      let source = inside.first { $0.label == "source" }
      let speaker = source?.value ?? source.map { marked.text.words(at: $0.span) } ?? ""
      let type = whole.value.flatMap(Attribution.SpeakerType.init) ?? .organisation
      return Attribution(
        cue: cue.span, sources: source.map { [$0.span] } ?? [],
        contents: inside.filter { $0.label == "content" }.map(\.span), form: .indirect, speaker: speaker,
        speakerType: type,
        polarity: cue.value.flatMap(Attribution.Polarity.init) ?? .affirm,
        chain: [ChainLink(name: speaker, role: type == .unnamed ? .unnamed : .office)], by: "test")
    }
  }
}

/// The dossier of one story of these reports.
func dossier(_ reports: [MarkedReport], origins: [OriginClaim] = []) throws -> Dossier {
  try dossier(of: reports.map(\.reading), origins: origins)
}

/// The dossier of one story of these readings.
func dossier(of readings: [ArticleReading], origins: [OriginClaim] = []) throws -> Dossier {
  let ids = readings.map(\.article.id)
  let story = Story(id: "s", articles: ids, events: ["e"])
  let material = DossierMaterial(
    readings: StoredReadings(readings), events: [Event(id: "e", story: "s", articles: ids)], stories: [story],
    reuses: [], origins: origins)
  return try #require(try DossierBuilder().dossier(of: story, material))
}
