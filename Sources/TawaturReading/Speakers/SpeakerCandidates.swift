import TawaturModel
import TawaturText

/// Who may have said something: the words of the source, the names in it, those who spoke or were named before.
struct SpeakerCandidates: Sendable {
  let speech: SpeechText
  let words: PhraseWords
  let places: HeadPlaces

  private static let most = 12
  private static let mentioned = 4
  private static let tails = 2
  /// A name in quotation marks has fewer tokens.
  private static let quoted = 8

  /// The candidates for a report, each once; the likeliest kinds first.
  func candidates(for report: Report, _ turns: [Turn], among people: Participants) -> [SpeakerCandidate] {
    var list = List()
    if let source = report.source {
      addWords(of: source, report, people, to: &list)
      addNamesakes(of: source, people, to: &list)
      addFuller(source, people, to: &list)
    } else {
      addSubjects(of: report, people, to: &list)
    }
    for turn in turns.suffix(16).reversed() where list.outside < 4 { list.add(turn.participant) }
    addMentioned(before: report, people, to: &list)
    if report.source == nil { list.all.append(SpeakerCandidate(relation: .unknown)) }
    return list.all
  }

  private struct List {
    var all: [SpeakerCandidate] = []
    /// No more than a few.
    private var seen: [Int] = []
    var outside = 0

    init() {
      all.reserveCapacity(SpeakerCandidates.most)
      seen.reserveCapacity(SpeakerCandidates.most)
    }

    mutating func add(_ number: Int) {
      guard all.count < SpeakerCandidates.most, isNew(number) else { return }
      all.append(SpeakerCandidate(relation: .outside, participant: number))
      outside += 1
    }

    mutating func add(inside number: Int, _ tokens: Range<Int>) {
      guard all.count < SpeakerCandidates.most, isNew(number) else { return }
      all.append(SpeakerCandidate(relation: .inside, participant: number, tokens: tokens))
    }

    private mutating func isNew(_ number: Int) -> Bool {
      if seen.contains(number) { return false }
      seen.append(number)
      return true
    }
  }

  /// The source, and what stands between it and what is said.
  static func reach(of source: SourcePhrase, _ report: Report) -> Range<Int> {
    let first = source.tokens.lowerBound
    let end = max(source.tokens.upperBound, first > report.token ? report.link ?? 0 : 0)
    return .from(first, to: min(end, first + 40, report.sentence.upperBound))
  }

  private func addWords(of source: SourcePhrase, _ report: Report, _ people: Participants, to list: inout List) {
    let core = source.core
    list.all.append(SpeakerCandidate(relation: .phrase, tokens: core))
    for token in Self.reach(of: source, report) {
      if let number = people.named(at: token) {
        let place = people.all[number].lastPlace(before: token + 1)
        list.add(inside: number, place.flatMap { $0.contains(token) ? $0 : nil } ?? token..<(token + 1))
      }
    }
    if let head = core.first(where: { speech.heads[$0] != nil }), core.count > 1 {
      let organisation = words.organisation(at: head)
      if organisation.upperBound < core.upperBound, organisation.count > 1 {
        list.all.append(SpeakerCandidate(relation: .organisation, tokens: organisation))
      }
    }
    addIssuer(of: core, people, to: &list)
    addTails(of: source, report, people, to: &list)
  }

  /// «بيان النقابة», «بيان للنقابة»: whoever issued it.
  private func addIssuer(of core: Range<Int>, _ people: Participants, to list: inout List) {
    guard let document = core.prefix(3).first(where: { speech.heads[$0]?.type == .document }),
      document + 1 < core.upperBound, speech.isWord(document + 1), people.named(at: document + 1) == nil
    else { return }
    list.all.append(SpeakerCandidate(relation: .issuer, tokens: words.organisation(at: document + 1)))
  }

  /// «المحامية منى المدريدي», «الناطق باسم الهيئة، ران تشن»: the words behind a title and its adjectives, or a comma.
  private func addTails(of source: SourcePhrase, _ report: Report, _ people: Participants, to list: inout List) {
    var added = 0
    var token = source.tokens.lowerBound + 1
    let end = Self.reach(of: source, report).upperBound
    while token < end, added < Self.tails {
      let before = token - 1
      let opens =
        speech.mark(before) == .comma || speech.mark(before) == .dash
        || speech.isWord(before) && (speech.hasArticle(before) || speech.heads[before] != nil || speech.isState(before))
      if opens, speech.isWord(token), !speech.hasArticle(token), people.named(at: token) == nil,
        speech.classes[token].isSubset(of: [.givenName, .womanName, .patronymic]), speech.heads[token] == nil,
        !speech.isAfterLam(token), !speech.hasBeh(token)
      {
        var stop = token + 1
        while stop < end, stop - token < 5, speech.isWord(stop), !speech.has(stop, .prepositions),
          speech.heads[stop] == nil, !speech.isAfterLam(stop), people.named(at: stop) == nil
        {
          stop += 1
        }
        list.all.append(SpeakerCandidate(relation: .tail, tokens: .from(token, to: stop)))
        added += 1
        token = stop
      }
      token += 1
    }
  }

  /// Those whose names share a word with the source, and those who stand with its title elsewhere.
  private func addNamesakes(of source: SourcePhrase, _ people: Participants, to list: inout List) {
    for token in source.core.prefix(6) where speech.isWord(token) {
      if speech.heads[token] == nil || speech.mentions[token] != nil {
        for number in people.havingWord(words.keyword(token)) where people.all[number].kind != .place {
          list.add(number)
        }
      }
    }
    for token in source.core.prefix(3) where speech.heads[token] != nil {
      if let head = speech.noun(at: token) { for number in people.havingHead(head).reversed() { list.add(number) } }
      break
    }
  }

  /// «الجمعية» behind «جمعية حماة البحر», which no reader of names knows: the first longer phrase of the same head, and
  /// the last.
  private func addFuller(_ source: SourcePhrase, _ people: Participants, to list: inout List) {
    guard let head = source.core.prefix(2).first(where: { speech.heads[$0] != nil }), speech.hasArticle(head),
      speech.heads[head]?.type != .person, let word = speech.noun(at: head)
    else { return }
    var found: [Range<Int>] = []
    for place in places[word] {
      if place >= source.core.lowerBound { break }
      if speech.hasArticle(place) || people.named(at: place) != nil { continue }
      var phrase = words.organisation(at: place)
      if let name = speech.quotation(opensAt: phrase.upperBound), name.whole.count < Self.quoted {
        phrase = .from(phrase.lowerBound, to: name.whole.upperBound)
      }
      if phrase.count > 1 { found.append(phrase) }
    }
    guard let first = found.first, let last = found.last else { return }
    list.all.append(SpeakerCandidate(relation: .fuller, tokens: first))
    if last != first { list.all.append(SpeakerCandidate(relation: .fuller, tokens: last)) }
  }

  /// The nearest before the cue, and the first of its sentence.
  private func addMentioned(before report: Report, _ people: Participants, to list: inout List) {
    let end = people.firstMention(from: report.token)
    var seen = 0
    for place in Range.from(max(0, end - 24), to: end).reversed() where seen < Self.mentioned {
      let number = people.mentions[place].participant
      if people.all[number].kind == .place, people.mentions[place].token < report.sentence.lowerBound { continue }
      list.add(number)
      seen += 1
    }
    let first = people.firstMention(from: report.sentence.lowerBound)
    for place in Range.from(first, to: min(end, first + 2)) { list.add(people.mentions[place].participant) }
  }

  /// Heads of sources before the cue in its sentence that no name covers.
  private func addSubjects(of report: Report, _ people: Participants, to list: inout List) {
    var found: [Int] = []
    let sentence = Range.from(
      report.sentence.lowerBound, to: min(report.token, report.sentence.upperBound, report.sentence.lowerBound + 80))
    for token in sentence where speech.heads[token] != nil && people.named(at: token) == nil {
      if speech.cues[token] == nil { found.append(token) }
    }
    let chosen = found.count <= 3 ? found : [found[0]] + found.suffix(2)
    for token in chosen {
      list.all.append(SpeakerCandidate(relation: .subject, tokens: words.organisation(at: token)))
    }
  }
}
