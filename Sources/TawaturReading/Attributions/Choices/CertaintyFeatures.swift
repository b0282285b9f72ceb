import TawaturModel
import TawaturText

/// What speaks for and against an attribution being right as a whole: how clear its choices were, and of what kind it is.
struct CertaintyFeatures: Sendable {
  let speech: SpeechText

  private enum About: UInt64 {
    case all = 400
    case cue, opening, end, speaker, cueKind, endKind, speakerKind, least, kind, relation, type, content, form, nested
    case source, name, headline, pair
  }

  /// What was decided of an attribution.
  struct Decided {
    let report: Report
    let speaker: Speaker
    /// How its speaker was found.
    let choice: SpeakerResolver.Choice
    /// Whether it stands in somebody else's words.
    let isNested: Bool
  }

  func features(of decided: Decided, weighedBy weights: DecisionModel.Weights? = nil) -> CandidateFeatures {
    var features = CandidateFeatures(weighedBy: weights)
    let report = decided.report
    let margins = report.margins
    let kind = report.kind.modelNumber * 4 + (report.isTrailing ? 1 : 0) + (report.source == nil ? 2 : 0)
    let relation = decided.choice.relation.rawValue * 2 + (report.source == nil ? 1 : 0)
    let opening = report.content.opening.map { $0.kind.modelNumber + 1 } ?? 0
    features.add(About.all.rawValue)
    add(.cue, margins.cue, to: &features)
    add(.opening, margins.opening, to: &features)
    add(.end, margins.end, to: &features)
    add(.speaker, decided.choice.margin, to: &features)
    features.add(About.cueKind.rawValue, Self.coarse(margins.cue), kind)
    features.add(About.endKind.rawValue, Self.coarse(margins.end), opening)
    features.add(About.speakerKind.rawValue, Self.coarse(decided.choice.margin), relation)
    features.add(About.pair.rawValue, Self.coarse(margins.end), Self.coarse(decided.choice.margin))
    let least = [margins.cue, margins.end, decided.choice.margin].compactMap(\.self).min()
    add(.least, least, to: &features)
    features.add(About.kind.rawValue, kind, opening)
    features.add(About.relation.rawValue, relation, decided.speaker.type.modelNumber)
    features.add(About.form.rawValue, report.content.form.modelNumber, opening)
    features.add(About.nested.rawValue, decided.isNested ? 1 : 0, relation)
    let tokens = report.content.end - (report.content.opening?.token ?? report.content.end)
    features.add(About.content.rawValue, CandidateFeatures.step(tokens))
    features.add(About.source.rawValue, CandidateFeatures.step(report.source?.tokens.count ?? 0))
    features.add(About.name.rawValue, CandidateFeatures.step(words(of: decided.speaker)), relation)
    features.add(About.headline.rawValue, if: speech.text.tokens[report.token].line == 0)
    return features
  }

  /// A margin in steps of a quarter of a weight of one.
  private func add(_ about: About, _ margin: Int?, to features: inout CandidateFeatures) {
    features.add(about.rawValue, Self.step(margin, by: 256, most: 16))
    features.add(about.rawValue, 64 + Self.coarse(margin))
  }

  private static func coarse(_ margin: Int?) -> UInt64 { step(margin, by: 1024, most: 5) }

  private static func step(_ margin: Int?, by unit: Int, most: Int) -> UInt64 {
    guard let margin else { return 63 }
    return UInt64(min(max(margin / unit, 0), most))
  }

  private func words(of speaker: Speaker) -> Int { speaker.name.utf8.count { $0 == UInt8(ascii: " ") } + 1 }
}
