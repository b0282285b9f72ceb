import TawaturModel
import TawaturText

/// What speaks for and against a place as the end of what is said.
struct ContentEndFeatures: Sendable {
  let speech: SpeechText

  private enum About: UInt64 {
    case rule = 100
    case rules, kind, markKind, word, nextWords, last, wordKind, rank, length, rest, cue, link, verb, sentence, gap
    case shapes, near, nearKind, before, pair, opens, quoted, headline, second, kinds, crossed, crossedWord,
      crossedRule, tied, line, ending
  }

  /// What is the same for all ends of one content.
  struct Setting {
    let report: Report
    let opening: Content.Opening
    let borders: [ContentBorder]
    /// Which of them the rules chose.
    let rule: Int
    let isHeadline: Bool
    /// The tokens that are cues of other reports.
    let cues: [Int]
  }

  /// The features of ending at a border, and those of going on behind it.
  func features(
    of place: Int, in setting: Setting, weighedBy weights: DecisionModel.Weights? = nil
  ) -> (ends: CandidateFeatures, crosses: CandidateFeatures) {
    let border = setting.borders[place]
    let facts = facts(of: border, setting)
    var ends = CandidateFeatures(weighedBy: weights)
    var crosses = CandidateFeatures(weighedBy: weights)
    let side: UInt64 = place == setting.rule ? 1 : place < setting.rule ? 0 : 2
    let link = setting.opening.kind.modelNumber << 8 | setting.report.kind.modelNumber
    let rank = UInt64(place)
    let isLast: UInt64 = place == setting.borders.count - 1 ? 1 : 0
    ends.add(About.rule.rawValue, side, link)
    ends.add(About.rules.rawValue, side, facts.markKind)
    ends.add(About.kind.rawValue, facts.kind)
    ends.add(About.markKind.rawValue, facts.markKind)
    ends.add(About.wordKind.rawValue, facts.markKind, link)
    ends.add(About.word.rawValue, facts.word, facts.mark)
    ends.add(About.second.rawValue, facts.second, facts.kind)
    ends.add(About.nextWords.rawValue, facts.word, facts.second)
    ends.add(About.last.rawValue, facts.last, facts.mark)
    ends.add(About.shapes.rawValue, facts.prefix, facts.mark)
    ends.add(About.ending.rawValue, facts.suffix, facts.kind)
    ends.add(About.rank.rawValue, rank, side << 4 | isLast)
    ends.add(About.length.rawValue, CandidateFeatures.step(border.end - setting.opening.token), link)
    ends.add(About.rest.rawValue, CandidateFeatures.step(facts.gap), facts.markKind)
    ends.add(About.sentence.rawValue, facts.place, link)
    ends.add(About.line.rawValue, facts.place, facts.mark << 8 | side)
    ends.add(About.cue.rawValue, facts.cue, facts.mark)
    ends.add(About.tied.rawValue, facts.cue, facts.kind)
    ends.add(About.verb.rawValue, facts.verb, facts.markKind)
    ends.add(About.quoted.rawValue, facts.quoted, facts.markKind)
    ends.add(About.headline.rawValue, setting.isHeadline ? 1 : 0, facts.place)
    ends.add(About.near.rawValue, facts.near, facts.mark)
    ends.add(About.nearKind.rawValue, facts.near, facts.kind)
    ends.add(About.before.rawValue, facts.before, facts.kind)
    ends.add(About.pair.rawValue, facts.before, facts.near << 8 | facts.mark)
    ends.add(About.kinds.rawValue, facts.kind, facts.secondKind << 8 | facts.mark)
    if isLast == 0 {
      crosses.add(About.near.rawValue + 100, facts.near, facts.kind)
      crosses.add(About.crossed.rawValue, facts.markKind)
      crosses.add(About.crossedWord.rawValue, facts.word)
      crosses.add(About.crossedRule.rawValue, side, facts.cue)
      crosses.add(About.opens.rawValue, facts.place, link)
    }
    return (ends, crosses)
  }

  private struct Facts {
    var kind: UInt64 = 0
    var mark: UInt64 = 0
    var markKind: UInt64 = 0
    var word: UInt64 = 0
    var second: UInt64 = 0
    var secondKind: UInt64 = 0
    var last: UInt64 = 0
    var prefix: UInt64 = 0
    var suffix: UInt64 = 0
    var gap = 0
    var place: UInt64 = 0
    var cue: UInt64 = 0
    /// How far behind it another cue stands before the next mark.
    var near: UInt64 = 0
    /// The kind of the first word of what is said.
    var before: UInt64 = 0
    var verb: UInt64 = 0
    var quoted: UInt64 = 0
  }

  private func facts(of border: ContentBorder, _ setting: Setting) -> Facts {
    var facts = Facts()
    let text = speech.text
    let (end, next) = (border.end, border.next)
    facts.kind = BorderKind(of: next, in: speech).rawValue
    facts.mark = UInt64(speech.mark(end).rawValue)
    if facts.mark == 0, end > 0 { facts.mark = 32 + UInt64(speech.mark(end - 1).rawValue) }
    facts.markKind = facts.mark << 8 | facts.kind
    facts.word = text.hash(of: next)
    facts.second = text.hash(of: next + 1)
    facts.secondKind = BorderKind(of: next + 1, in: speech).rawValue
    facts.last = text.hash(of: end - 1)
    facts.prefix = UInt64(text.letter(0, of: next)) << 16 | UInt64(text.letter(1, of: next))
    facts.suffix = UInt64(text.letter(fromEnd: 0, of: next)) << 16 | UInt64(text.letter(fromEnd: 1, of: next))
    facts.gap = (setting.borders.first { $0.end > end }?.end ?? end) - end
    let sentenceEnd = setting.report.sentence.upperBound
    facts.place = end < sentenceEnd - 1 ? 0 : end <= sentenceEnd ? 1 : 2
    if end >= text.count || text.tokens[end].line != text.tokens[end - 1].line { facts.place += 3 }
    facts.cue = setting.cues.contains(next) ? 3 : setting.cues.contains(next + 1) ? 2 : 0
    facts.near = near(next, setting)
    facts.before = BorderKind(of: setting.opening.token, in: speech).rawValue
    facts.verb = text.hash(of: setting.report.token)
    let inside = speech.quotations[setting.report.token] != nil
    let opens = speech.quotation(opensAt: setting.opening.token)
    facts.quoted = (inside ? 1 : 0) | (opens.map { $0.whole.upperBound >= end ? 2 : 4 } ?? 0)
    return facts
  }

  /// How far behind a border the next cue stands, before another mark, and whether it is a report's.
  private func near(_ next: Int, _ setting: Setting) -> UInt64 {
    for index in next..<(next + 10) {
      if index > next, speech.mark(index) == .comma || speech.isFullStop(index) { return 0 }
      if setting.cues.contains(index) { return 1 + CandidateFeatures.step(index - next) }
      if let cue = speech.cues[index], !cue.isParticiple, speech.heads[index] == nil, speech.linkerFollows(index) {
        return 16 + CandidateFeatures.step(index - next)
      }
    }
    return 0
  }
}

extension TokenizedText {
  /// A number for the folded letters of a token; 0 beyond the text.
  func hash(of index: Int) -> UInt64 {
    index >= 0 && index < count ? TaggerHash.word(bytes(of: index)) : 0
  }
}
