import AttributionsModel
import TawaturModel
import TawaturText

/// Reads who says what, and through whom.
package struct AttributionReader: Sendable {
  private let tables: AttributionTables
  /// Chooses speakers.
  package var speakers: DecisionModel
  /// Chooses what is reported; without it the rules alone say so.
  package var reports: DecisionModel?
  /// Says how sure an attribution is.
  package var certainty: DecisionModel

  /// Nothing is said inside what was said longer ago.
  private static let depth = 64
  /// What is less sure than this is no reading: of twenty such attributions one is right.
  private static let leastCertainty = Certainty(hundredths: 5)

  /// Shares with the reader of names the tables that both need.
  init(besides names: NameReader, into lexicon: inout Lexicon) throws(TableError) {
    tables = try AttributionTables(besides: names, into: &lexicon)
    speakers = try Self.model("speakers.model", speakersModelWords(), speakersModelCount())
    reports = try Self.model("reports.model", reportsModelWords(), reportsModelCount())
    certainty = try Self.model("certainty.model", certaintyModelWords(), certaintyModelCount())
  }

  /// A model that is part of the program.
  private static func model(
    _ name: String, _ words: UnsafePointer<UInt32>, _ count: Int
  ) throws(TableError) -> DecisionModel {
    guard let model = DecisionModel(ModelWords(living: UnsafeBufferPointer(start: words, count: count))) else {
      throw TableError(table: name, line: 1, problem: "this is no model of decisions; learn it again")
    }
    return model
  }

  /// The media this reader knows.
  package var media: MediaTable { tables.media }

  /// The id of the medium that an outlet's name means («BBC Arabic», «بي بي سي عربي»), nil where no table has it.
  func medium(of outlet: TokenizedText) -> String? {
    for token in 0..<min(outlet.count, 4) {
      if let known = media.medium(at: token, in: outlet, told: true)?.medium { return known.id }
    }
    return nil
  }

  /// The attributions of all sentences that are sure enough, in order of their cues; `outlet` is the id of the article's
  /// own medium, where it is known.
  /// - Complexity: O(*n*) in the tokens, for sentences of ordinary length.
  package func attributions(
    in context: ReadingContext, outlet: String?, taughtBy teacher: SpeakerTeacher? = nil
  ) -> [Attribution] {
    decided(in: context, outlet: outlet, taughtBy: teacher, weighedBy: certainty.weights).compactMap {
      var (attribution, features) = $0
      attribution.certainty = Certainty(logOdds: features.score)
      return attribution.certainty < Self.leastCertainty ? nil : attribution
    }
  }

  /// The same with what speaks for each, to learn certainty from.
  package func doubts(in context: ReadingContext, outlet: String?) -> [(Attribution, CandidateFeatures)] {
    decided(in: context, outlet: outlet, taughtBy: nil, weighedBy: nil)
  }

  private func decided(
    in context: ReadingContext, outlet: String?, taughtBy teacher: SpeakerTeacher?,
    weighedBy weights: DecisionModel.Weights?
  ) -> [(attribution: Attribution, features: CandidateFeatures)] {
    let speech = SpeechText(context, tables: tables)
    let reports = ReportReader(speech: speech, model: reports).reports()
    if reports.isEmpty { return [] }
    var resolver = SpeakerResolver(speech: speech, model: speakers, teacher: teacher)
    var chains = ChainBuilder(speech: speech, reader: resolver.reader, outlet: outlet)
    let doubts = CertaintyFeatures(speech: speech)
    var attributions: [(attribution: Attribution, features: CandidateFeatures)] = []
    for report in reports {
      let (speaker, choice) = resolver.resolve(report)
      let outer = attributions.suffix(Self.depth).last { $0.attribution.contents.contains { $0.contains(report.cue) } }
      let chain = chains.chain(of: report, by: speaker, inside: outer?.attribution.chain)
      let attribution = Attribution(
        cue: report.cue, sources: report.source.flatMap { speech.text.span(of: $0.tokens) }.map { [$0] } ?? [],
        contents: report.content.spans, form: report.content.form, speaker: speaker.name,
        speakerType: speaker.type, polarity: report.polarity, chain: chain,
        toldTo: report.told.flatMap { speech.text.span(of: $0.tokens) }, by: report.by)
      let decided = CertaintyFeatures.Decided(
        report: report, speaker: speaker, choice: choice, isNested: outer != nil)
      attributions.append((attribution, doubts.features(of: decided, weighedBy: weights)))
    }
    return attributions
  }

  /// The choices to learn from: those among cues, or behind the cues that its weights choose those among ends.
  package func choices(in context: ReadingContext) -> [ReportChoice] {
    let speech = SpeechText(context, tables: tables)
    return ReportReader(speech: speech, model: reports).choices()
  }
}
