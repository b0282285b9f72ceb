import TawaturModel
import TawaturText

/// One who can speak in an article, under every name and title that the article gives.
struct Participant: Sendable {
  enum Kind: UInt64, Sendable { case person, organisation, medium, place, phrase }

  var kind: Kind
  /// What is said of a speaker under this name.
  var speaker: Speaker
  /// Tokens of the names and phrases that mean it, in text order.
  var places: [Range<Int>]
  /// Its longest name.
  var fullest: Range<Int>
  /// Words of titles and offices that stand with its names, without article and feminine ending.
  var titles: [UInt64] = []
  /// The head nouns among them, and those it was spoken of by.
  var heads: [WordID] = []
  /// The numbers of the reports it speaks in.
  var turns: [Int] = []

  /// The last place that begins before `token`, nil where all are behind it.
  /// - Complexity: O(log *n*).
  func lastPlace(before token: Int) -> Range<Int>? {
    let place = places.firstPlace { $0.lowerBound >= token }
    return place > 0 ? places[place - 1] : nil
  }
}

/// All who can speak in an article.
struct Participants: Sendable {
  private(set) var all: [Participant] = []
  /// By token: who is named there, -1 for nobody.
  private var named: [Int32]
  /// The mentions' first tokens, in text order, and who is meant.
  private(set) var mentions: [(token: Int, participant: Int)] = []
  /// The words of names, without article, and who has them; by word.
  private var nameWords: [(word: UInt64, participant: Int32)] = []
  private var byHead: [WordID: [Int]] = [:]
  private var byName: [UInt64: Int] = [:]

  /// A word of a name or a head leads to no more of them.
  private static let most = 8
  /// Nobody has more words of titles.
  private static let mostWords = 32
  /// Titles are looked for at so many places of one name.
  private static let titled = 6

  init(speech: SpeechText, reader: SpeakerReader, words: PhraseWords) {
    named = Array(repeating: -1, count: speech.text.count)
    var byEntity: [UInt64: Int] = [:]
    for mention in speech.context.mentions {
      let tokens = Self.tokens(of: mention, in: speech.text)
      guard let source = SourcePhrase(tokens) else { continue }
      let entity = Self.hash(mention.entity)
      let number: Int
      if let known = byEntity[entity] {
        number = known
        all[known].places.append(tokens)
        if all[known].kind == .phrase, mention.type != .office { all[known].kind = Self.kind(of: mention.type) }
        if mention.type != .office, tokens.count > all[known].fullest.count {
          all[known].fullest = tokens
          if mention.type != .medium { all[known].speaker.name = Self.name(of: mention, tokens, speech) }
        }
      } else {
        number = all.count
        byEntity[entity] = number
        var speaker = reader.speaker(ofName: source, type: mention.type)
        if mention.type != .medium {
          speaker.name = mention.type == .office ? mention.name : Self.name(of: mention, tokens, speech)
        }
        all.append(
          Participant(
            kind: Self.kind(of: mention.type), speaker: speaker, places: [tokens],
            fullest: mention.type == .office ? tokens.prefix(0) : tokens))
      }
      for token in tokens { named[token] = Int32(number) }
      mentions.append((tokens.lowerBound, number))
      if mention.type != .office {
        for token in tokens where speech.isWord(token) {
          nameWords.append((words.keyword(token), Int32(number)))
        }
      }
      if all[number].kind == .organisation || all[number].kind == .medium, tokens.count > 1 {
        for token in tokens where speech.isWord(token) && !speech.has(token, .prepositions) {
          addWord(words.titleWord(token), to: number)
          noteHead(token, of: number, speech)
        }
      }
      if all[number].places.count <= Self.titled { addTitles(around: tokens, to: number, speech, words) }
    }
    nameWords.sort { ($0.word, $0.participant) < ($1.word, $1.participant) }
    // A name is written many times, and leads to its bearer once.
    var kept: [(word: UInt64, participant: Int32)] = []
    for entry in nameWords where kept.last.map({ $0 != entry }) ?? true { kept.append(entry) }
    nameWords = kept
  }

  /// The tokens of a name, the first with its clitics («وسامر الغزالي»).
  private static func tokens(of mention: Mention, in text: TokenizedText) -> Range<Int> {
    let tokens = text.tokens(in: mention.span)
    let first = text.firstToken(from: mention.span.start)
    guard first > 0, text.tokens[first - 1].span.end > mention.span.start else { return tokens }
    return .from(first - 1, to: max(first, tokens.upperBound))
  }

  /// A name as the text writes it; what a verb is followed by begins with no preposition («قال برودهيل»).
  private static func name(of mention: Mention, _ tokens: Range<Int>, _ speech: SpeechText) -> String {
    let first = tokens.lowerBound
    let isWhole =
      speech.text.tokens[first].span.start < mention.span.start && speech.firstLetter(first) == ArabicLetter.beh
      && speech.cues[first - 1] != nil
    return isWhole ? speech.text.span(of: tokens).map(speech.text.name) ?? "" : speech.text.name(mention.span)
  }

  private static func kind(of type: EntityType) -> Participant.Kind {
    switch type {
    case .person: .person
    case .organisation: .organisation
    case .medium: .medium
    case .location: .place
    case .office: .phrase
    }
  }

  private static func hash(_ name: String) -> UInt64 {
    name.utf8.withContiguousStorageIfAvailable { TaggerHash.word(UnsafeRawBufferPointer($0)) }
      ?? TaggerHash.word(Array(name.utf8))
  }

  private static func note<Key: Hashable>(_ number: Int, under key: Key, in index: inout [Key: [Int]]) {
    let known = index[key, default: []]
    if known.last != number, known.count < most, !known.contains(number) { index[key, default: []].append(number) }
  }

  /// Who is named at a token.
  func named(at token: Int) -> Int? {
    named.indices.contains(token) && named[token] >= 0 ? Int(named[token]) : nil
  }

  /// Those whose names have the word.
  func havingWord(_ word: UInt64) -> [Int] {
    let first = nameWords.firstPlace { $0.word >= word }
    return nameWords[first...].prefix(Self.most).prefix { $0.word == word }.map { Int($0.participant) }
  }

  /// Those who stand with the head noun.
  func havingHead(_ head: WordID) -> [Int] { byHead[head] ?? [] }

  /// The number of the first mention that begins at `token` or behind it.
  func firstMention(from token: Int) -> Int { mentions.firstPlace { $0.token >= token } }

  /// One known by a phrase alone; the same phrase is the same one.
  mutating func add(_ speaker: Speaker, at tokens: Range<Int>) -> Int {
    let name = Self.hash(speaker.name)
    if let known = byName[name], all[known].speaker.name == speaker.name {
      all[known].places.append(tokens)
      return known
    }
    byName[name] = all.count
    all.append(Participant(kind: .phrase, speaker: speaker, places: [tokens], fullest: tokens))
    return all.count - 1
  }

  /// Notes that `number` speaks in a report, and what it is called there.
  mutating func speaks(
    _ number: Int, in report: Int, as source: SourcePhrase?, gender: Bool?, _ speech: SpeechText, _ words: PhraseWords
  ) {
    all[number].turns.append(report)
    guard let source else { return }
    if all[number].speaker.isFeminine == nil { all[number].speaker.isFeminine = gender }
    for token in source.tokens.prefix(24) { addTitle(token, to: number, speech, words) }
  }

  /// «وزير الري كمال فهمي», «كمال فهمي، وزير الري»: the words of the title on either side of a name.
  private mutating func addTitles(
    around name: Range<Int>, to number: Int, _ speech: SpeechText, _ words: PhraseWords
  ) {
    var token = name.lowerBound - 1
    let line = speech.text.tokens[name.lowerBound].line
    while token >= 0, name.lowerBound - token < 9, speech.text.tokens[token].line == line {
      guard speech.isWord(token) || speech.mark(token) == .comma && token == name.lowerBound - 1,
        speech.cues[token] == nil || speech.heads[token] != nil, !isPerson(at: token)
      else { break }
      addTitle(token, to: number, speech, words)
      if all[number].kind == .person, all[number].speaker.isFeminine == nil, let head = speech.heads[token],
        head.type == .person, head.number == .singular
      {
        all[number].speaker.isFeminine = head.isFeminine
      }
      token -= 1
    }
    token = name.upperBound
    if speech.mark(token) == .comma || speech.mark(token) == .dash || speech.mark(token) == .openBracket { token += 1 }
    guard speech.heads[token]?.type == .person else { return }
    let end = min(token + 7, speech.text.count)
    while token < end, speech.isWord(token), speech.cues[token] == nil || speech.heads[token] != nil {
      addTitle(token, to: number, speech, words)
      token += 1
    }
  }

  private func isPerson(at token: Int) -> Bool { named(at: token).map { all[$0].kind == .person } ?? false }

  private mutating func addTitle(
    _ token: Int, to number: Int, _ speech: SpeechText, _ words: PhraseWords
  ) {
    guard speech.isWord(token), !speech.has(token, .prepositions), all[number].titles.count < Self.mostWords else {
      return
    }
    if let owner = named(at: token), owner == number { return }
    addWord(words.titleWord(token), to: number)
    noteHead(token, of: number, speech)
  }

  private mutating func addWord(_ word: UInt64, to number: Int) {
    if !all[number].titles.contains(word) { all[number].titles.append(word) }
  }

  private mutating func noteHead(_ token: Int, of number: Int, _ speech: SpeechText) {
    guard speech.heads[token] != nil, let head = speech.noun(at: token) else { return }
    if !all[number].heads.contains(head) { all[number].heads.append(head) }
    Self.note(number, under: head, in: &byHead)
  }
}
