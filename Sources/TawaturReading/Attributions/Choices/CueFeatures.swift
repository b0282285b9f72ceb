import TawaturModel
import TawaturText

/// What speaks for and against reading a cue in one way, beside not reading it at all.
struct CueFeatures: Sendable {
  let speech: SpeechText

  private enum About: UInt64 {
    case bias = 1000
    case rule, ruleKind, verb, verbKind, verbLink, verbStart, shape, shapeKind, before, beforeWord, beforeShape, next
    case nextWord, nextShape, start, startWord, startKind, distance, between, place, rank, count, linkWord, ruleVerb
    case inner, innerShape, pair, agree, own, quoted, linkNext
  }

  /// What a cue is.
  enum Kind: UInt64, Sendable { case verb, noun, phrase, colon, doubtful }

  /// What the words of a cue and those around it say, as the features of all of its readings ask it.
  struct Facts {
    fileprivate let verb: UInt64
    fileprivate let shape: UInt64
    fileprivate let before: UInt64
    fileprivate let next: UInt64
  }

  /// What is the same for all readings of one cue.
  struct Setting {
    let cue: CueMatch
    let facts: Facts
    let readings: [CueReading]
    let report: KnownReport?
    let sentence: Range<Int>
    let isHeadline: Bool
    let kind: Kind
    /// Stands between another cue and its link, or in what another says.
    let isInner: UInt64
  }

  /// The facts of a cue that is of a kind.
  func facts(of cue: CueMatch, _ kind: Kind) -> Facts {
    Facts(
      verb: speech.text.hash(cue.core), shape: shape(of: cue, kind), before: before(cue),
      next: BorderKind(of: cue.token + 1, in: speech).rawValue)
  }

  /// What speaks for the cue itself, the same for all of its readings.
  func features(of setting: Setting, weighedBy weights: DecisionModel.Weights? = nil) -> CandidateFeatures {
    let cue = setting.cue
    let text = speech.text
    var features = CandidateFeatures(weighedBy: weights)
    let (verb, shape) = (setting.facts.verb, setting.facts.shape)
    let (before, next) = (setting.facts.before, setting.facts.next)
    features.add(About.bias.rawValue)
    features.add(About.verb.rawValue, verb)
    features.add(About.verbKind.rawValue, verb, shape)
    features.add(About.shape.rawValue, shape)
    features.add(About.before.rawValue, before, shape)
    features.add(About.beforeWord.rawValue, text.hash(of: cue.token - 1))
    features.add(About.next.rawValue, next, shape)
    features.add(About.nextWord.rawValue, text.hash(of: cue.token + 1))
    features.add(About.innerShape.rawValue, state(of: setting), shape)
    features.add(About.pair.rawValue, before, next)
    return features
  }

  /// What speaks for one of its readings.
  func features(
    of place: Int, in setting: Setting, weighedBy weights: DecisionModel.Weights? = nil
  ) -> CandidateFeatures {
    let reading = setting.readings[place]
    let cue = setting.cue
    let text = speech.text
    var features = CandidateFeatures(weighedBy: weights)
    let link = reading.link?.kind.modelNumber ?? UInt64(8 + self.side(of: reading, cue.token))
    let (verb, shape) = (setting.facts.verb, setting.facts.shape)
    let (before, next) = (setting.facts.before, setting.facts.next)
    let isRule: UInt64 = reading.isRule ? 2 : setting.report != nil ? 1 : 0
    let rule = isRule << 8 | (setting.report?.report.kind.modelNumber ?? 9)
    let start = BorderKind(of: reading.start, in: speech).rawValue
    let distance = CandidateFeatures.step((reading.link?.start ?? reading.start) - cue.token - 1)
    let state = state(of: setting)
    let linkWord = text.hash(of: reading.link?.start ?? 0)
    features.add(About.rule.rawValue, rule)
    features.add(About.ruleKind.rawValue, rule, link)
    features.add(About.ruleVerb.rawValue, rule, verb)
    features.add(About.verbLink.rawValue, verb, link)
    features.add(About.verbStart.rawValue, verb, start << 8 | link)
    features.add(About.shapeKind.rawValue, shape, link << 8 | distance)
    features.add(About.beforeShape.rawValue, before, isRule)
    features.add(About.nextShape.rawValue, next, link << 8 | isRule)
    features.add(About.start.rawValue, start, link)
    features.add(About.startWord.rawValue, text.hash(of: reading.start))
    features.add(About.startKind.rawValue, start, link << 8 | distance)
    features.add(About.distance.rawValue, distance, link << 8 | isRule)
    features.add(About.between.rawValue, between(cue.token, reading), link)
    features.add(About.rank.rawValue, UInt64(place), link)
    features.add(About.count.rawValue, UInt64(setting.readings.count), isRule)
    features.add(About.linkWord.rawValue, linkWord, shape)
    features.add(About.linkNext.rawValue, linkWord, verb)
    features.add(About.inner.rawValue, state, isRule)
    features.add(About.own.rawValue, state, link)
    if let opening = speech.quotation(opensAt: reading.start) {
      features.add(About.quoted.rawValue, CandidateFeatures.step(opening.inside.count), link)
    }
    return features
  }

  private func before(_ cue: CueMatch) -> UInt64 {
    BorderKind(of: cue.token - 1, in: speech).rawValue << 8 | UInt64(speech.mark(cue.token - 1).rawValue)
  }

  private func state(of setting: Setting) -> UInt64 {
    setting.isInner << 8 | (speech.quotations[setting.cue.token] == nil ? 0 : 2) | (setting.isHeadline ? 1 : 0)
  }

  /// Where what is said stands that does not run on from a link: before its cue, behind it, on both sides.
  private func side(of reading: CueReading, _ cue: Int) -> UInt8 {
    guard let content = reading.report?.report.content, let first = content.spans.first, let last = content.spans.last
    else {
      return 0
    }
    let start = speech.text.tokens[max(0, min(cue, speech.text.count - 1))].span.start
    return (first.start < start ? 1 : 0) | (last.start > start ? 2 : 0)
  }

  private func shape(of cue: CueMatch, _ kind: Kind) -> UInt64 {
    let tense: UInt64 =
      switch cue.inflection.tense {
      case .past: 0
      case .present: 1
      case .participle: 2
      }
    var shape = tense | UInt64(cue.proclitics.rawValue) << 8 | kind.rawValue << 20
    if cue.inflection.isFeminine { shape |= 4 }
    if cue.inflection.isPlural { shape |= 8 }
    if cue.inflection.isFirstPerson { shape |= 16 }
    if cue.hasPronoun { shape |= 32 }
    if speech.heads[cue.token] != nil { shape |= 64 }
    if cue.isNounLike { shape |= 128 }
    return shape
  }

  /// What stands between a cue and what is said: a mark, another cue, a relative clause.
  private func between(_ cue: Int, _ reading: CueReading) -> UInt64 {
    var kinds: UInt64 = 0
    for index in Range.from(cue + 1, to: min(reading.link?.start ?? cue + 1, cue + 40)) {
      if speech.mark(index) == .comma { kinds |= 1 }
      if speech.has(index, .relative) { kinds |= 2 }
      if speech.cues[index] != nil, speech.heads[index] == nil { kinds |= 4 }
      if speech.heads[index] != nil || speech.mentions[index] != nil { kinds |= 8 }
    }
    return kinds
  }
}

extension TokenizedText {
  /// A number for some folded letters.
  func hash(_ folded: Range<Int>) -> UInt64 { TaggerHash.word(text.bytes[folded]) }
}
