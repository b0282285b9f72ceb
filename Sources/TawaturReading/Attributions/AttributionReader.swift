import TawaturModel
import TawaturText

/// Reads who says what, and through whom.
package struct AttributionReader: Sendable {
  private let tables: AttributionTables

  /// Shares with the reader of names the tables that both need.
  init(besides names: NameReader, into lexicon: inout Lexicon) throws(TableError) {
    tables = try AttributionTables(besides: names, into: &lexicon)
  }

  /// The media this reader knows.
  package var media: MediaTable { tables.media }

  /// The attributions of all sentences, in order of their cues; `outlet` is the article's, where it is known.
  /// - Complexity: O(*n*) in the tokens, for sentences of ordinary length.
  package func attributions(in context: ReadingContext, outlet: String?) -> [Attribution] {
    let speech = SpeechText(context, tables: tables)
    let persons = PersonNames(speech: speech)
    let reports = ReportReader(speech: speech, persons: persons).reports()
    var resolver = SpeakerResolver(speech: speech, persons: persons)
    var chains = ChainBuilder(speech: speech, reader: resolver.reader)
    var attributions: [Attribution] = []
    for report in reports {
      let speaker = resolver.resolve(report)
      let outer = speech.quotations[report.token] == nil ? nil : attributions.suffix(64).last { holds($0, report.cue) }
      let chain = chains.chain(of: report, by: speaker, inside: outer?.chain)
      attributions.append(
        Attribution(
          cue: report.cue, sources: report.source.flatMap { speech.text.span(of: $0.tokens) }.map { [$0] } ?? [],
          contents: report.content.spans, form: report.content.form, speaker: speaker.name,
          speakerType: speaker.type, polarity: report.polarity, chain: chain,
          toldTo: report.told.flatMap { speech.text.span(of: $0.tokens) }, by: report.by))
    }
    return attributions
  }

  private func holds(_ attribution: Attribution, _ cue: TextSpan) -> Bool {
    attribution.form != .indirect && attribution.contents.contains { $0.contains(cue) }
  }
}
