import TawaturModel
import TawaturText

/// Chooses among the places where what is said may end.
struct ContentEndChooser: Sendable {
  let speech: SpeechText
  let contents: ContentReader
  let borders: ContentBorders
  let features: ContentEndFeatures

  init(speech: SpeechText, contents: ContentReader) {
    self.speech = speech
    self.contents = contents
    borders = ContentBorders(speech: speech)
    features = ContentEndFeatures(speech: speech)
  }

  /// The ends that `report` may have, nil where there is nothing to choose.
  func setting(
    of report: Report, among cues: [Int], and next: ArraySlice<Range<Int>>, isHeadline: Bool
  ) -> ContentEndFeatures.Setting? {
    guard let opening = report.content.opening, report.content.spans.count == 1 else { return nil }
    let (borders, rule) = borders.borders(
      from: opening, rule: report.content.end, cue: report.token, in: report.sentence, and: next)
    guard borders.count > 1 else { return nil }
    return ContentEndFeatures.Setting(
      report: report, opening: opening, borders: borders, rule: rule, isHeadline: isHeadline, cues: cues)
  }

  /// The content that the weights of `model` find likeliest, nil where it is that of the rules, and how far it is ahead
  /// of the next.
  func content(in setting: ContentEndFeatures.Setting, by model: DecisionModel) -> (content: Content?, margin: Int?) {
    var best: (place: Int, score: Int)?
    var next = Int.min
    var crossed = 0
    for place in setting.borders.indices {
      let (ends, crosses) = features.features(of: place, in: setting, weighedBy: model.weights)
      let score = crossed + ends.score
      if best.map({ score > $0.score || score == $0.score && place == setting.rule }) ?? true {
        next = best?.score ?? next
        best = (place, score)
      } else {
        next = max(next, score)
      }
      crossed += crosses.score
    }
    guard let best else { return (nil, nil) }
    let margin = next == Int.min ? nil : best.score - next
    guard best.place != setting.rule else { return (nil, margin) }
    let content = contents.content(
      from: setting.opening, to: setting.borders[best.place].end, in: setting.report.sentence)
    return (content?.spans == setting.report.content.spans ? nil : content, margin)
  }

  /// The same as a choice to learn from.
  func choice(in setting: ContentEndFeatures.Setting) -> ReportChoice? {
    var choice = ReportChoice(cue: setting.report.cue)
    var crossed: [UInt64] = []
    for place in setting.borders.indices {
      let (ends, crosses) = features.features(of: place, in: setting)
      let isRule = place == setting.rule
      let content =
        isRule
        ? setting.report.content
        : contents.content(from: setting.opening, to: setting.borders[place].end, in: setting.report.sentence)
      if let content {
        choice.candidates.append(
          ReportChoice.Candidate(contents: content.spans, features: ends.hashes + crossed, isRule: isRule))
      }
      crossed += crosses.hashes
    }
    return choice.candidates.count > 1 ? choice : nil
  }
}
