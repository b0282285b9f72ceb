import TawaturModel
import TawaturText

/// Attributions of one article in a row that one speaker makes: the parts of one statement.
struct SpeechRun: Sendable {
  /// Place of the report in the story.
  let report: Int
  /// In text order.
  var parts: [Attribution]
  let speaker: SpeakerName
  /// The stems of all contents.
  var stems: StemSet
  /// Whether a name that the reader knows stands where the speaker is named; a person without one may be no person.
  var isNamed = false

  var polarity: Attribution.Polarity { parts.first?.polarity ?? .affirm }

  /// From the first word of the first part to the last of the last.
  var span: TextSpan { parts.dropFirst().reduce(parts[0].span) { $0.union($1.span) } }

  var contents: [TextSpan] { parts.flatMap(\.contents) }
}

/// Gathers the attributions of a report into runs.
struct SpeechRunReader: Sendable {
  /// Sentences without a word of the speaker after which he is taken to speak anew.
  private static let longestSilence = 3
  /// A dossier asks for more than a reading: of ten attributions that are this sure or surer nine are right.
  private static let leastCertainty = Certainty(hundredths: 70)
  /// Tokens in which a sentence sets itself against the one before.
  private static let opening = 2

  let names: SpeakerNames
  let tables: StoryTables

  /// - Complexity: O(*n*) in the attributions.
  func runs(of report: ReportWords, at place: Int) -> [SpeechRun] {
    var runs: [SpeechRun] = []
    var lastSentence = -1
    for attribution in report.reading.attributions
    where !attribution.contents.isEmpty && attribution.certainty >= Self.leastCertainty && !report.isPlace(attribution)
    {
      let speaker = names.name(of: attribution, in: report)
      let sentence = report.sentence(holding: attribution.cue) ?? lastSentence
      let stems = report.stemSet(attribution.contents)
      let isNested = runs.last.map { Self.holds($0, attribution) } ?? false
      if let last = runs.indices.last, !isNested, !isSetAgainst(attribution, lastSentence, in: report),
        sentence - lastSentence <= Self.longestSilence,
        runs[last].speaker.isContinued(by: speaker)
      {
        runs[last].parts.append(attribution)
        runs[last].stems = runs[last].stems.union(stems)
        runs[last].isNamed = runs[last].isNamed || report.hasName(attribution)
      } else {
        let run = SpeechRun(
          report: place, parts: [attribution], speaker: speaker, stems: stems, isNamed: report.hasName(attribution))
        // What is said inside a speech does not end the speech.
        if isNested { runs.insert(run, at: runs.count - 1) } else { runs.append(run) }
      }
      lastSentence = sentence
    }
    return runs
  }

  /// «غير أن … أكد»: who is not named anew and sets himself against what was said may be somebody else.
  private func isSetAgainst(_ attribution: Attribution, _ last: Int, in report: ReportWords) -> Bool {
    guard attribution.sources.isEmpty, let sentence = report.sentence(holding: attribution.cue), sentence != last
    else { return false }
    return report.sentences[sentence].prefix(Self.opening).contains { tables.role($0, in: report.text) == .contrast }
  }

  private static func holds(_ run: SpeechRun, _ attribution: Attribution) -> Bool {
    run.parts.last?.contents.contains { $0.contains(attribution.cue) } ?? false
  }
}

extension ReportWords {
  /// Whether a name of somebody stands in the words of the source, or they in it.
  fileprivate func hasName(_ attribution: Attribution) -> Bool {
    attribution.sources.contains { source in
      let first = reading.mentions.firstPlace { $0.span.end > source.start }
      return reading.mentions[first...].prefix { $0.span.start < source.end }.contains {
        $0.type != .location && $0.type != .medium
      }
    }
  }

  /// Whether the reader took a place for a person: a place that speaks is a state.
  fileprivate func isPlace(_ attribution: Attribution) -> Bool {
    guard attribution.speakerType == .person, let source = attribution.sources.first else { return false }
    return reading.mentions(in: source).contains { $0.type == .location && $0.span == source }
  }
}
