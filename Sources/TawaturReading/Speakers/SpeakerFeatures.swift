import TawaturModel
import TawaturText

/// What speaks for and against a candidate.
///
/// The numbers of the features stand in the model: new ones are added at the end.
struct SpeakerFeatures: Sendable {
  let speech: SpeechText
  let words: PhraseWords
  let people: Participants
  let turns: [Turn]
  let asked: SpeakerQuestion

  private enum Feature {
    static let relation: UInt64 = 1
    static let headWord: UInt64 = 2
    static let words: UInt64 = 3
    static let holdsName: UInt64 = 4
    static let place: UInt64 = 5
    static let before: UInt64 = 6
    static let distance: UInt64 = 7
    static let rank: UInt64 = 8
    static let length: UInt64 = 9
    static let gender: UInt64 = 10
    static let turn: UInt64 = 11
    static let turnCue: UInt64 = 12
    static let sentences: UInt64 = 13
    static let mentions: UInt64 = 14
    static let head: UInt64 = 15
    static let titles: UInt64 = 16
    static let outer: UInt64 = 17
    static let sameSentence: UInt64 = 18
    static let position: UInt64 = 19
    static let side: UInt64 = 20
    static let namesake: UInt64 = 21
    static let generic: UInt64 = 22
    static let opens: UInt64 = 24
    static let verb: UInt64 = 25
    static let first: UInt64 = 26
    static let genericTurn: UInt64 = 27
    static let missing: UInt64 = 28
    static let turns: UInt64 = 29
    static let known: UInt64 = 30
    static let passing: UInt64 = 31
    static let lastWord: UInt64 = 32
    static let topic: UInt64 = 33
    static let told: UInt64 = 34
    static let tail: UInt64 = 35
    static let lead: UInt64 = 36
    static let fuller: UInt64 = 37
  }

  /// What speaks for a candidate, summed up where weights are given.
  func features(of candidate: SpeakerCandidate, weighedBy weights: DecisionModel.Weights?) -> CandidateFeatures {
    var features = CandidateFeatures(weighedBy: weights)
    let kind = candidate.participant.map { people.all[$0].kind.rawValue + 1 } ?? 0
    let relation = candidate.relation.rawValue * 8 + kind
    features.add(Feature.relation, relation, asked.source)
    features.add(Feature.relation, relation, 1 << 40 | asked.kind)
    features.add(Feature.relation, relation, 1 << 41 | asked.headType)
    features.add(Feature.headWord, relation, asked.report.source == nil ? asked.cue : asked.headWord)
    switch candidate.relation {
    case .phrase, .organisation, .tail, .subject, .issuer, .fuller: addWords(candidate, relation, to: &features)
    case .inside: addInside(candidate, relation, to: &features)
    case .outside, .unknown: break
    }
    if let number = candidate.participant { addHistory(number, candidate, relation, to: &features) }
    return features
  }

  // MARK: Words

  private func addWords(_ candidate: SpeakerCandidate, _ relation: UInt64, to features: inout CandidateFeatures) {
    guard let tokens = candidate.tokens else { return }
    let first = tokens.lowerBound
    features.add(Feature.length, relation, UInt64(min(tokens.count, 8)) * 16 + asked.headType)
    var named: UInt64 = 0
    for token in tokens { if let number = people.named(at: token) { named |= 1 << (people.all[number].kind.rawValue) } }
    features.add(Feature.holdsName, relation * 64 + named, asked.headType)
    features.add(Feature.words, relation, wordKind(first))
    features.add(Feature.words, relation, 1 << 32 | wordKind(tokens.upperBound - 1))
    features.add(Feature.before, relation, wordKind(first - 1))
    features.add(Feature.lastWord, relation, wordKind(tokens.upperBound))
    if candidate.relation == .fuller {
      let from = CandidateFeatures.step(speech.context.sentence(at: first))
      features.add(Feature.fuller, asked.source, UInt64(min(tokens.count, 6)) * 16 + from)
      features.add(Feature.fuller, 1 << 40, from)
    }
    if candidate.relation == .subject {
      addPosition(first, relation, to: &features)
      if let head = speech.heads[first] {
        features.add(Feature.gender, relation, agreement(head.isFeminine, head.number != .singular))
        features.add(Feature.head, relation, words.titleWord(first))
      }
    } else if candidate.relation == .phrase {
      features.add(Feature.tail, asked.tail, 8)
      features.add(Feature.lead, asked.lead, 8)
      let spoken = asked.head.flatMap { speech.noun(at: $0) }.map { people.havingHead($0) } ?? []
      let persons = spoken.filter { people.all[$0].kind == .person }
      features.add(Feature.known, asked.source, UInt64(min(persons.count, 3)))
      features.add(Feature.known, asked.headWord, UInt64(min(persons.count, 1)))
      features.add(Feature.turns, asked.source, CandidateFeatures.step(turns.count))
    }
  }

  /// What kind of word stands at a token, as far as tables know.
  private func wordKind(_ token: Int) -> UInt64 {
    guard speech.text.tokens.indices.contains(token) else { return 0 }
    if speech.mark(token) != .none { return 1 + UInt64(speech.mark(token).rawValue) }
    var kind: UInt64 = 64
    if speech.hasArticle(token) { kind |= 1 << 8 }
    if let head = speech.heads[token] {
      kind |= 1 << 9
      if head.type == .person { kind |= 1 << 10 }
    }
    if speech.cues[token] != nil { kind |= 1 << 11 }
    if speech.has(token, .prepositions) { kind |= 1 << 12 }
    if speech.has(token, .givenName) { kind |= 1 << 13 }
    if speech.has(token, [.relative, .linker, .conjunction, .negation]) { kind |= 1 << 14 }
    if speech.has(token, .onBehalf) { kind |= 1 << 15 }
    if let number = people.named(at: token) { kind |= (people.all[number].kind.rawValue + 1) << 16 }
    if words.isAdjective(token) { kind |= 1 << 20 }
    if speech.beginsWithLam(token) { kind |= 1 << 21 }
    return kind
  }

  /// The ends of a word, by which verbs that no table knows are told from nouns.
  private func letters(_ token: Int) -> UInt64 {
    guard speech.isWord(token) else { return wordKind(token) }
    let text = speech.text
    return 1 << 40 | UInt64(text.letter(0, of: token)) << 20 | UInt64(text.letter(fromEnd: 0, of: token)) << 4
      | UInt64(min(text.letterCount(of: token), 5)) << 1 | (speech.hasArticle(token) ? 1 : 0)
  }

  // MARK: In the source

  private func addInside(_ candidate: SpeakerCandidate, _ relation: UInt64, to features: inout CandidateFeatures) {
    guard let source = asked.report.source, let tokens = candidate.tokens else { return }
    let core = source.core
    let start: UInt64 =
      tokens.lowerBound <= core.lowerBound
      ? 0 : tokens.lowerBound < core.upperBound ? 1 : tokens.lowerBound < source.tokens.upperBound ? 2 : 3
    let end: UInt64 = tokens.upperBound == core.upperBound ? 0 : tokens.upperBound == source.tokens.upperBound ? 1 : 2
    let before = wordKind(tokens.lowerBound - 1)
    let behind = wordKind(tokens.upperBound)
    let place = start * 4 + end
    features.add(Feature.place, relation, place * 64 + asked.headType)
    features.add(Feature.place, relation, 1 << 40 | asked.source * 64 + place)
    features.add(Feature.before, relation, before)
    features.add(Feature.before, relation * 4 + start, 1 << 40 | before << 8 | asked.headType)
    features.add(Feature.lastWord, relation, behind)
    features.add(
      Feature.distance, relation, CandidateFeatures.step(tokens.lowerBound - core.lowerBound) * 16 + asked.headType)
    features.add(Feature.length, relation, UInt64(min(tokens.count, 5)))
    if tokens.lowerBound > core.lowerBound, speech.isWord(tokens.lowerBound - 1) {
      features.add(Feature.verb, relation, words.titleWord(tokens.lowerBound - 1))
    }
    // How many persons and bodies stand before and behind it in the source.
    var earlier = 0
    var later = 0
    var last = -1
    for token in SpeakerCandidates.reach(of: source, asked.report) {
      guard let number = people.named(at: token), number != last else { continue }
      last = number
      guard people.all[number].kind == people.all[candidate.participant ?? number].kind, number != candidate.participant
      else { continue }
      if token < tokens.lowerBound { earlier += 1 } else { later += 1 }
    }
    features.add(
      Feature.rank, relation * 4 + start, UInt64(min(earlier, 2) * 4 + min(later, 2)) * 16 + asked.headType)
  }

  // MARK: In the article

  private func addHistory(
    _ number: Int, _ candidate: SpeakerCandidate, _ relation: UInt64,
    to features: inout CandidateFeatures
  ) {
    let group = relation * 4096 + asked.kind * 64 + (asked.report.source == nil ? 1 : 2 + asked.headType)
    let lastTurn = people.all[number].turns.last
    let ago = lastTurn.map { turns.count - $0 } ?? 0
    let turn = UInt64(min(ago, 6))
    add(Feature.turn, group, turn, to: &features)
    features.add(Feature.turn, 1 << 50 | relation, turn * 8192 + asked.source)
    add(Feature.opens, group, min(turn, 3) * 32 + asked.start, to: &features)
    features.add(Feature.turnCue, relation * 8 + min(turn, 2), asked.report.source == nil ? asked.cue : asked.headWord)
    add(Feature.turns, group, UInt64(min(people.all[number].turns.count, 4)), to: &features)
    if let lastTurn {
      let earlier = turns[lastTurn]
      let sentences = asked.sentence - earlier.sentence
      add(Feature.sentences, group, CandidateFeatures.step(sentences) * 8 + min(turn, 3), to: &features)
      features.add(
        Feature.passing, relation * 8 + min(turn, 3),
        (earlier.report.isTrailing ? 1 : 0) + (earlier.report.kind == .noun ? 2 : 0)
          + (earlier.report.source == nil ? 4 : 0) + (earlier.outer != nil ? 8 : 0)
          + (asked.outer != nil ? 16 : 0) + (earlier.report.token + 1 == asked.report.token ? 128 : 0)
          + (sentences == 0 ? 32 : 0) + (earlier.report.kind == .phrase ? 64 : 0))
    }
    if let outer = asked.outer {
      add(Feature.outer, group, turns[outer].participant == number ? 1 : 2, to: &features)
    }
    features.add(
      Feature.gender, relation, agreement(people.all[number].speaker.isFeminine, people.all[number].speaker.isPlural))
    features.add(
      Feature.gender, 1 << 40 | relation * 4 + (asked.report.source == nil ? 1 : 0),
      agreement(people.all[number].speaker.isFeminine, people.all[number].speaker.isPlural) * 16 + asked.kind)
    guard candidate.relation != .inside else { return }
    addMentions(number, candidate, relation, group, to: &features)
    if asked.report.source != nil { addDescription(number, relation, to: &features) }
  }

  private func addMentions(
    _ number: Int, _ candidate: SpeakerCandidate, _ relation: UInt64, _ group: UInt64,
    to features: inout CandidateFeatures
  ) {
    add(Feature.mentions, group, CandidateFeatures.step(people.all[number].places.count), to: &features)
    let isHeadline = people.all[number].places.first.map { speech.text.tokens[$0.lowerBound].line == 0 } ?? false
    features.add(Feature.first, relation, isHeadline ? 1 : 0)
    guard let place = people.all[number].lastPlace(before: asked.report.token) else {
      add(Feature.side, group, 1, to: &features)
      return
    }
    add(
      Feature.told, group,
      (isTold(place) ? 1 : 0) + UInt64(min(asked.sentence - speech.context.sentence(at: place.lowerBound), 2)) * 2,
      to: &features)
    let isSame = place.lowerBound >= asked.report.sentence.lowerBound
    let start = start(of: place)
    if isSame {
      addPosition(start, relation, to: &features)
      add(Feature.sameSentence, group, min(UInt64(people.all[number].turns.count), 1), to: &features)
    } else {
      let line = speech.text.tokens[asked.report.sentence.lowerBound].line - speech.text.tokens[place.lowerBound].line
      add(Feature.side, group, 2 + CandidateFeatures.step(Int(line)), to: &features)
      let sentence = speech.context.sentence(at: place.lowerBound)
      if asked.sentence - sentence < 3 {
        let from = start - speech.context.sentences[sentence].lowerBound
        add(Feature.topic, group, CandidateFeatures.step(from) * 4 + UInt64(asked.sentence - sentence), to: &features)
        features.add(
          Feature.topic, 1 << 51 | relation * 8 + UInt64(asked.sentence - sentence), wordKind(start - 1))
        features.add(
          Feature.topic, 1 << 50 | relation * 8 + UInt64(asked.sentence - sentence), letters(start - 1))
      }
    }
    let between = people.firstMention(from: asked.report.token) - people.firstMention(from: place.upperBound)
    add(Feature.rank, group, CandidateFeatures.step(between) * 2 + (isSame ? 1 : 0), to: &features)
  }

  /// Where the phrase begins that a name ends: «رئيس الشركة الوطنية | كمال فهمي».
  private func start(of place: Range<Int>) -> Int {
    var start = place.lowerBound
    while start > 0, place.lowerBound - start < 12, speech.isWord(start - 1),
      speech.heads[start - 1] != nil || speech.hasArticle(start - 1)
    {
      start -= 1
    }
    return start
  }

  /// Whether a place lies in what somebody said before.
  private func isTold(_ place: Range<Int>) -> Bool {
    let start = speech.text.tokens[place.lowerBound].span.start
    return turns.suffix(8).contains { turn in
      turn.report.content.spans.contains { $0.start <= start && start < $0.end }
    }
  }

  /// Where in the sentence before the cue a candidate stands, and behind what.
  private func addPosition(_ token: Int, _ relation: UInt64, to features: inout CandidateFeatures) {
    let from = CandidateFeatures.step(token - asked.report.sentence.lowerBound)
    let to = CandidateFeatures.step(asked.report.token - token)
    features.add(Feature.position, relation * 16 + from, to)
    features.add(Feature.position, 1 << 40 | relation * 8 + asked.kind, from)
    features.add(Feature.before, 1 << 41 | relation * 8 + asked.kind, wordKind(token - 1))
    features.add(Feature.before, 1 << 43 | relation * 64 + asked.kind, letters(token - 1))
    features.add(Feature.before, 1 << 42 | relation, speech.isWord(token - 1) ? words.titleWord(token - 1) : 0)
  }

  /// How far the words of the source are those that the article uses of a candidate.
  private func addDescription(
    _ number: Int, _ relation: UInt64, to features: inout CandidateFeatures
  ) {
    let isHead = asked.head.flatMap { speech.noun(at: $0) }.map { people.all[number].heads.contains($0) }
    features.add(Feature.head, relation * 64 + asked.headType, isHead.map { $0 ? 1 : 2 } ?? 0)
    var shared = 0
    for word in asked.description { if people.all[number].titles.contains(word) { shared += 1 } }
    let missing = asked.description.count - shared
    let count = UInt64(min(asked.description.count, 4))
    features.add(
      Feature.titles, relation * 64 + asked.headType,
      UInt64(min(shared, 3)) * 64 + UInt64(min(missing, 3)) * 8 + count)
    features.add(
      Feature.missing, relation * 4 + (isHead == true ? 1 : 0),
      UInt64(min(missing, 3)) * 4 + (people.all[number].turns.isEmpty ? 0 : 1))
    features.add(
      Feature.genericTurn, relation * 16 + UInt64(min(people.all[number].turns.last.map { turns.count - $0 } ?? 0, 3)),
      (isHead == true ? 1 : 0) + (missing == 0 ? 2 : 0) + (asked.isDefinite ? 4 : 0) + asked.headType * 8)
    features.add(
      Feature.generic, asked.headWord,
      relation * 32 + (people.all[number].turns.isEmpty ? 0 : 1) + (isHead == true ? 2 : 0) + (missing == 0 ? 4 : 0))
    // Words of the name in the source.
    var same = 0
    if let source = asked.report.source {
      for token in source.core.prefix(6) where speech.isWord(token) {
        let word = words.keyword(token)
        if people.all[number].fullest.contains(where: { speech.isWord($0) && words.keyword($0) == word }) { same += 1 }
      }
    }
    features.add(Feature.namesake, 1 << 50 | asked.source, UInt64(min(same, 3)))
    features.add(
      Feature.namesake, 1 << 51, UInt64(min(same, 3)) * 2 + (asked.headType == 0 && !asked.isDefinite ? 1 : 0))
    features.add(
      Feature.lead, asked.lead,
      UInt64(min(people.all[number].turns.last.map { turns.count - $0 } ?? 0, 3)) * 2 + (isHead == true ? 1 : 0))
    features.add(Feature.tail, asked.tail, UInt64(min(people.all[number].turns.last.map { turns.count - $0 } ?? 0, 3)))
    features.add(
      Feature.namesake, relation * 64 + asked.headType,
      UInt64(min(same, 3)) * 2 + (people.all[number].fullest.count > 1 ? 1 : 0))
  }

  /// A feature for its kind of source and candidate, and for all of them.
  private func add(_ about: UInt64, _ group: UInt64, _ value: UInt64, to features: inout CandidateFeatures) {
    features.add(about, group, value)
    features.add(about + 64, asked.report.source == nil ? 0 : 1 + asked.headType, value)
    features.add(about + 128, asked.report.source == nil ? 0 : 1, value)
  }

  /// 0 unknown, 1 as asked for, 2 otherwise; the same for number.
  private func agreement(_ isFeminine: Bool?, _ isPlural: Bool) -> UInt64 {
    let wanted: UInt64 = asked.isFeminine.map { $0 ? 1 : 2 } ?? 0
    let given: UInt64 = isFeminine.map { $0 ? 1 : 2 } ?? 0
    return (wanted * 3 + given) * 4 + (asked.isPlural ? 2 : 0) + (isPlural ? 1 : 0)
  }
}
