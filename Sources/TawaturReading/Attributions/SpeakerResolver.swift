import TawaturModel
import TawaturText

/// Leads each source back to the fullest name the article gives: short names, offices, documents, understood subjects.
struct SpeakerResolver: Sendable {
  let speech: SpeechText
  let persons: PersonNames
  let reader: SpeakerReader
  let phrase: PhraseWords
  private var spoken: [Spoken] = []
  private let places: HeadPlaces

  /// Nobody is led back to one who spoke longer ago.
  private static let memory = 200

  /// Nothing is said inside what was said longer ago.
  private static let depth = 16

  private var recent: ArraySlice<Spoken> { spoken.suffix(Self.memory) }

  /// Who has spoken so far, and how.
  private struct Spoken: Sendable {
    let speaker: Speaker
    let report: Report
    let words: Set<UInt64>
    /// The number of the report inside whose content it stands (قالت الوزارة إن «الحكومة دعت إلى …»).
    let outer: Int?
  }

  init(speech: SpeechText, persons: PersonNames) {
    self.speech = speech
    self.persons = persons
    reader = SpeakerReader(speech: speech, persons: persons)
    phrase = PhraseWords(speech: speech)
    places = HeadPlaces(of: speech, reader)
  }

  /// The speaker of `report`, one unnamed where nothing in the article says who it is.
  mutating func resolve(_ report: Report) -> Speaker {
    let outer = outer(of: report)
    guard var speaker = report.source.map({ explicit($0, report, outer) }) ?? understood(report, outer) else {
      return Speaker(name: speech.tables.unknown, type: .unnamed, role: .unnamed)
    }
    if speaker.isFeminine == nil, let inflection = report.inflection, report.kind == .finite {
      speaker.isFeminine = inflection.isFeminine
    }
    let words = report.source.map { phrase.keywords($0.tokens) } ?? []
    spoken.append(Spoken(speaker: speaker, report: report, words: words, outer: outer))
    return speaker
  }

  private func outer(of report: Report) -> Int? {
    spoken.indices.suffix(Self.depth).last { number in
      spoken[number].report.content.spans.contains { $0.contains(report.cue) }
    }
  }

  /// The speaker of the last report that `isWanted`; what a speaker tells of others is no turn of theirs.
  private func lastSpeaker(outside outer: Int?, _ isWanted: (Spoken) -> Bool) -> Speaker? {
    for number in recent.indices.reversed() {
      let earlier = spoken[number]
      if earlier.outer == nil || earlier.outer == outer, isWanted(earlier) { return earlier.speaker }
    }
    return nil
  }

  private func explicit(_ named: SourcePhrase, _ report: Report, _ outer: Int?) -> Speaker {
    let source = withoutDemonstrative(named)
    var speaker = reader.speaker(of: source)
    switch speaker.type {
    case .person where speaker.head != nil: speaker = holder(of: speaker, source) ?? speaker
    case .document: speaker = issuer(of: speaker, source, outer) ?? speaker
    case .medium where source.core.count == 1: speaker = earlierMedium(speaker) ?? speaker
    case .organisation: speaker = fullestOrganisation(speaker, source) ?? speaker
    case .unnamed where source.core.count == 1: speaker = earlierUnnamed(speaker, source) ?? speaker
    default: break
    }
    return speaker
  }

  /// «هذه المصادر» as المصادر.
  private func withoutDemonstrative(_ source: SourcePhrase) -> SourcePhrase {
    let first = source.core.lowerBound
    guard source.core.count > 1, speech.has(first, .demonstrative), speech.hasArticle(first + 1) else { return source }
    return source.withoutFirst() ?? source
  }

  /// «رئيسة الوزراء»: the person whom the article named with that office.
  private func holder(of speaker: Speaker, _ source: SourcePhrase) -> Speaker? {
    guard persons.name(in: source) == nil else { return nil }
    let wanted = phrase.keywords(source.core)
    for earlier in recent.reversed() where earlier.speaker.type == .person {
      // «سعاد المرزوقي، وزيرة الدولة للبيئة», and then «وزيرة الدولة»
      if wanted.count > 1, wanted.isSubset(of: earlier.words), !opensWithTitle(earlier) { return earlier.speaker }
      guard earlier.speaker.head == speaker.head else { continue }
      if source.core.count == 1 || wanted.isSubset(of: earlier.words) || near(wanted, earlier.words) {
        return earlier.speaker
      }
    }
    return titled(speaker, wanted, source)
  }

  private func opensWithTitle(_ earlier: Spoken) -> Bool {
    earlier.report.source.map { speech.heads[$0.core.lowerBound] != nil } ?? true
  }

  /// «الرئيس الروسي»: the person whose name the text wrote behind that title, no other nationality between.
  private func titled(_ speaker: Speaker, _ wanted: Set<UInt64>, _ source: SourcePhrase) -> Speaker? {
    for (title, name) in persons.titled(before: source.core.lowerBound).reversed() {
      guard reader.head(at: title.lowerBound) == speaker.head else { continue }
      let words = phrase.keywords(title)
      if differs(source.core, from: title, words) { continue }
      guard let found = self.named(name) else { continue }
      return found.isFeminine == nil || speaker.isFeminine == nil || found.isFeminine == speaker.isFeminine
        ? found : nil
    }
    return nil
  }

  /// Another office (وزير الدفاع, وزير الخارجية) or another nationality.
  private func differs(_ office: Range<Int>, from title: Range<Int>, _ words: Set<UInt64>) -> Bool {
    var rest = office.dropFirst()
    if !speech.hasArticle(office.lowerBound), let complement = rest.popFirst(),
      !speech.hasArticle(title.lowerBound), !words.contains(phrase.keyword(complement))
    {
      return true
    }
    return rest.contains { speech.hasArticle($0) && phrase.isAdjective($0) && !words.contains(phrase.keyword($0)) }
  }

  private func near(_ a: Set<UInt64>, _ b: Set<UInt64>) -> Bool {
    a.count > 2 && a.intersection(b).count * 3 >= a.count * 2
  }

  /// «البيان», «بيان الوزارة»: whoever issued it.
  private func issuer(of speaker: Speaker, _ source: SourcePhrase, _ outer: Int?) -> Speaker? {
    let first = source.core.lowerBound
    guard isStatement(first) else { return nil }
    if source.core.count == 1, speech.hasArticle(first) {
      return lastSpeaker(outside: outer) {
        $0.speaker.type == .organisation || $0.speaker.type == .state || $0.speaker.type == .document
      }
    }
    guard source.core.count > 1, let head = speech.heads[first + 1], head.type == .organisation,
      let own = SourcePhrase(source.core.dropFirst())
    else { return nil }
    let found = reader.speaker(of: own)
    return fullestOrganisation(found, own) ?? found
  }

  private func isStatement(_ index: Int) -> Bool {
    speech.has(index, .statement)
  }

  /// «المنظمة المعنية بحقوق الإنسان», «الهيئة التي مقرها لندن»: said of one that spoke before under its name.
  private func described(_ speaker: Speaker, _ source: SourcePhrase) -> Speaker? {
    let first = source.core.lowerBound
    guard source.core.count > 1, speech.hasArticle(first), speech.has(first + 1, [.relative, .describes]) else {
      return nil
    }
    let spoken = recent.last {
      $0.speaker.type == .organisation && $0.speaker.head == speaker.head && $0.words.count > 1
        && $0.report.source.map { !speech.hasArticle($0.core.lowerBound) } ?? false
    }
    if let spoken { return spoken.speaker }
    guard let head = speaker.head,
      let place = places[head].last(where: { $0 < first && !speech.hasArticle($0) }),
      case let name = phrase.organisation(at: place), name.count > 1
    else { return nil }
    var full = speaker
    full.name = reader.words(name)
    return full
  }

  /// «الوزارة», «الخارجية الأميركية»: the longest earlier phrase that holds these words.
  private func fullestOrganisation(_ speaker: Speaker, _ source: SourcePhrase) -> Speaker? {
    if let named = described(speaker, source) { return named }
    let wanted = phrase.keywords(source.core)
    for earlier in recent.reversed() where earlier.speaker.type == .organisation && earlier.words.count > wanted.count {
      if wanted.isSubset(of: earlier.words) { return earlier.speaker }
    }
    guard source.core.count <= 2, let head = speaker.head else { return nil }
    var full = speaker
    for index in places[head] {
      if index >= source.core.lowerBound { break }
      let whole = phrase.organisation(at: index)
      if whole.count > source.core.count, wanted.isSubset(of: phrase.keywords(whole)) {
        full.name = reader.words(whole)
        return full
      }
    }
    return nil
  }

  /// «الصحيفة»: the medium named before.
  private func earlierMedium(_ speaker: Speaker) -> Speaker? {
    guard let head = speaker.head else { return nil }
    return recent.last { $0.speaker.type == .medium && $0.speaker.head == head }?.speaker
  }

  /// «المصدر», «المسؤول» said earlier with more words.
  private func earlierUnnamed(_ speaker: Speaker, _ source: SourcePhrase) -> Speaker? {
    guard speech.hasArticle(source.core.lowerBound) else { return nil }
    return recent.last { $0.speaker.type == .unnamed && $0.speaker.head == speaker.head }?.speaker
  }

  /// The speaker of a cue without source.
  private func understood(_ report: Report, _ outer: Int?) -> Speaker? {
    if let same = lastSpeaker(
      outside: outer,
      {
        $0.report.sentence == report.sentence && !isPassing($0)
          && (agrees($0.speaker, report) || goesWith($0.report, report))
      })
    {
      return same
    }
    if report.kind != .phrase, report.token > report.sentence.lowerBound + 1 {
      if let near = inSentence(report) { return near }
    }
    if let last = lastSpeaker(outside: outer, { !isPassing($0) && agrees($0.speaker, report) }) { return last }
    return inSentence(report) ?? named(before: report)
  }

  /// A medium named behind what another said is only its carrier, and a noun of saying tells of another occasion.
  private func isPassing(_ earlier: Spoken) -> Bool {
    if earlier.report.kind == .noun { return true }
    guard earlier.report.isTrailing else { return false }
    // «كما تنص الشريعة»
    return earlier.speaker.type == .medium
      || earlier.report.source.map { speech.has($0.core.lowerBound, .norm) } ?? false
  }

  /// «شدد البيان على …، داعيا»: a participle agrees with the verb whoever issued its subject.
  private func goesWith(_ verb: Report, _ participle: Report) -> Bool {
    guard participle.kind == .participle, verb.kind == .finite, verb.source != nil, let inflection = verb.inflection
    else { return false }
    return participle.inflection.map { $0.isFeminine == inflection.isFeminine && !$0.isPlural } ?? false
  }

  private func agrees(_ speaker: Speaker, _ report: Report) -> Bool {
    guard let inflection = report.inflection else { return true }
    var speaker = speaker
    if speaker.isFeminine == nil {
      speaker.isFeminine = recent.last { $0.speaker.name == speaker.name }?.speaker.isFeminine
    }
    if inflection.isPlural, !speaker.isPlural { return false }
    if speaker.isPlural, !inflection.isPlural, !inflection.isFeminine { return false }
    guard let isFeminine = speaker.isFeminine else { return true }
    if speaker.isPlural, inflection.isPlural { return true }
    return isFeminine == inflection.isFeminine
  }

  /// Behind «من جهته،» and «في المقابل،», where they open the sentence.
  private func clauseStart(_ sentence: Range<Int>, before token: Int) -> Int {
    let first = sentence.lowerBound
    guard speech.has(first, [.from, .in, .turn]) || speech.has(first + 1, .turn) else { return first }
    return Range.from(first, to: min(token, first + 6)).first { speech.mark($0) == .comma }.map { $0 + 1 } ?? first
  }

  /// A person or organisation earlier in the sentence of `report`.
  private func inSentence(_ report: Report) -> Speaker? {
    let opening = clauseStart(report.sentence, before: report.token)
    for index in Range.from(opening, to: min(report.token, report.sentence.upperBound, opening + Self.memory)) {
      let one = index..<(index + 1)
      if let name = persons.named(at: index), let speaker = named(name), agrees(speaker, report) { return speaker }
      if speech.isWord(index), persons.fullest(of: one) != nil, let speaker = named(one), agrees(speaker, report) {
        return speaker
      }
      if index <= opening + 3,
        let state = speech.tables.heads.state(at: index, in: speech.text), state.proclitics.isEmpty,
        let speaker = named(state.tokens), agrees(speaker, report)
      {
        return speaker
      }
      if let head = speech.heads[index], head.type == .organisation || head.type == .person || head.type == .medium,
        index <= opening + 3, speech.cues[index] == nil, !speech.hasBeh(index), !speech.beginsWithLam(index)
      {
        let medium = speech.tables.media.medium(at: index, in: speech.text)
        guard let source = SourcePhrase(medium?.tokens ?? phrase.organisation(at: index)) else { continue }
        let speaker = reader.speaker(of: source)
        if agrees(speaker, report) { return holder(of: speaker, source) ?? speaker }
      }
    }
    return nil
  }

  /// The last person named in full before `report`.
  private func named(before report: Report) -> Speaker? {
    persons.last(before: report.token).flatMap(named)
  }

  /// Whom a phrase names that nothing more is said of.
  private func named(_ name: Range<Int>) -> Speaker? { SourcePhrase(name).map(reader.speaker) }
}
