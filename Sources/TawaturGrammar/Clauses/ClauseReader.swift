import TawaturText

/// Finds the clauses of a sentence over its chunks, in one pass with the clauses that are open.
struct ClauseReader {
  let senses: WordSenses
  let text: TokenizedText
  let frames: FrameTable
  let prepositions: CliticPrepositions
  let chunks: [Chunk]
  var clauses: [Clause]
  var slots: [ClauseSlot]

  /// The clauses that go on, the outermost first.
  var open: [Open] = []
  /// A noun of saying that a complement may follow, and the clause it stands in.
  var noun = -1
  /// The head of the last chunk where it governs as a verb does.
  var nearby = -1
  var last = -1

  struct Open {
    var clause: Int
    /// A noun phrase before the verb that may turn out to be its subject.
    var topic = -1
    var topicKind = Clause.Subject.none
    var hasObject = false
    /// Whether the topic is the subject unless one follows the verb.
    var isDeferred = false
    /// Where a quotation or bracket that holds the clause ends.
    var limit = Int.max
    /// The preposition of the last chunk, for «على أن».
    var preposition: Int32 = -1
  }

  init(
    senses: WordSenses, text: TokenizedText, frames: FrameTable, prepositions: CliticPrepositions, chunks: [Chunk],
    clauses: [Clause], slots: [ClauseSlot]
  ) {
    self.senses = senses
    self.text = text
    self.frames = frames
    self.prepositions = prepositions
    self.chunks = chunks
    self.clauses = clauses
    self.slots = slots
  }

  /// Reads the clauses of one sentence, whose chunks stand at `range`.
  mutating func read(_ sentence: Range<Int>, chunks range: Range<Int>) {
    open.removeAll(keepingCapacity: true)
    noun = -1
    nearby = -1
    last = -1
    begin(.main, at: sentence.lowerBound)
    for place in range {
      let chunk = chunks[place]
      while let limit = open.last?.limit, limit <= chunk.tokens.lowerBound, open.count > 1 {
        close(at: limit)
      }
      read(chunk, at: place)
      if chunk.kind != .quotation, chunk.kind != .bracket { last = place }
    }
    while !open.isEmpty { close(at: sentence.upperBound) }
  }

  // MARK: - Opening and closing

  var current: Int { open[open.count - 1].clause }

  /// No sentence of prose nests deeper; a list without full stops would.
  private static let deepest = 24

  mutating func begin(_ kind: Clause.Kind, at start: Int, opener: Int = -1, limit: Int = .max) {
    if open.count >= Self.deepest { close(at: start) }
    let parent = kind == .main ? -1 : kind == .coordinate ? clauses[current].parent : Int32(current)
    clauses.append(Clause(kind, start: start, parent: parent, opener: opener))
    open.append(Open(clause: clauses.count - 1, limit: min(limit, open.last?.limit ?? .max)))
  }

  mutating func close(at token: Int) {
    let done = open.removeLast()
    clauses[done.clause].end = Int32(truncatingIfNeeded: token)
    // A verb whose subject was looked for behind it has the pronoun or the noun of its relative clause after all.
    if clauses[done.clause].subjectToken < 0, done.topic >= 0,
      clauses[done.clause].predicateToken < 0 || done.isDeferred
    {
      clauses[done.clause].subjectToken = Int32(truncatingIfNeeded: done.topic)
      clauses[done.clause].subjectKind = done.topicKind
    }
  }

  /// Closes the clauses above the one at `depth`.
  mutating func closeAbove(_ depth: Int, at token: Int) {
    while open.count > depth + 1 { close(at: token) }
  }

  // MARK: - Chunk by chunk

  mutating func read(_ chunk: Chunk, at place: Int) {
    switch chunk.kind {
    case .quotation: readQuotation(chunk)
    case .bracket: begin(.adverbial, at: chunk.tokens.lowerBound, limit: chunk.tokens.upperBound)
    case .mark: readMark(chunk)
    case .particle: readParticle(chunk)
    case .verbal: readVerb(chunk)
    case .nominal: readNominal(chunk, at: place)
    case .prepositional: readPrepositional(chunk, at: place)
    case .adjectival: readAdjectival(chunk, at: place)
    }
  }

  /// A quotation is content where a verb or noun of saying leads to it; the words inside are somebody's own.
  mutating func readQuotation(_ chunk: Chunk) {
    let governor = contentGovernor()
    guard chunk.tokens.count > 5, governor >= 0 else { return }
    begin(.complement, at: chunk.tokens.lowerBound, limit: chunk.tokens.upperBound)
    clauses[current].governorToken = Int32(truncatingIfNeeded: governor)
    clauses[current].slot = .content
  }

  mutating func readMark(_ chunk: Chunk) {
    switch text.tokens[chunk.head].mark {
    case .colon:
      let governor = contentGovernor()
      guard governor >= 0, !isColonBeforeQuotation(chunk) else { return }
      begin(.complement, at: chunk.tokens.upperBound, opener: chunk.head)
      clauses[current].governorToken = Int32(truncatingIfNeeded: governor)
      clauses[current].slot = .content
    case .semicolon, .period, .question, .exclamation, .ellipsis:
      let limit = open[open.count - 1].limit
      while open.count > 1, open[open.count - 1].limit == limit, limit == .max { close(at: chunk.tokens.upperBound) }
      if open.count == 1, clauses[current].predicateToken >= 0 {
        close(at: chunk.tokens.upperBound)
        begin(.main, at: chunk.tokens.upperBound)
      }
    default: break
    }
  }

  func isColonBeforeQuotation(_ chunk: Chunk) -> Bool {
    switch text.tokens[chunk.tokens.upperBound].mark {
    case .openQuote, .straightQuote: true
    default: false
    }
  }

  /// The verb or noun nearest before whose frame has room for content, -1 for none.
  func contentGovernor() -> Int {
    if noun >= 0 { return noun }
    for place in open.indices.reversed() {
      let predicate = clauses[open[place].clause].predicateToken
      if predicate >= 0, let frame = frames.frame(of: senses[Int(predicate)]), frame.takesContent {
        return Int(predicate)
      }
      if open[place].limit != .max, place > 0, open[place - 1].limit != open[place].limit { break }
    }
    return -1
  }

  mutating func readParticle(_ chunk: Chunk) {
    let token = chunk.head
    let sense = senses[token]
    switch sense.part {
    case .subordinator: readSubordinator(token, sense)
    case .relative:
      // «والتي»: one more clause of the same noun.
      if sense.hasConjunction, clauses[current].kind == .relative, open.count > 1 { close(at: token) }
      begin(.relative, at: chunk.tokens.lowerBound, opener: token)
      open[open.count - 1].topic = token
      open[open.count - 1].topicKind = .relative
    case .conjunction where sense.roles.contains(.clausal): readClausalConjunction(token, sense)
    default: break
    }
  }

  /// «لكن الخبز متوفر», «لكنها تقول»: a clause of the rank of the last one that is no aside.
  private mutating func readClausalConjunction(_ token: Int, _ sense: WordSense) {
    let limit = open[open.count - 1].limit
    while open.count > 1, open[open.count - 2].limit == limit,
      clauses[current].kind == .relative || clauses[current].kind == .circumstantial
    {
      close(at: token)
    }
    if clauses[current].predicateToken >= 0 || open[open.count - 1].topic >= 0 { beginSister(at: token) }
    if sense.hasPronoun {
      open[open.count - 1].topic = token
      open[open.count - 1].topicKind = .pronoun
    }
  }

  /// Ends the innermost clause and opens one of its rank.
  mutating func beginSister(at token: Int) {
    let sister = clauses[current]
    let limit = open[open.count - 1].limit
    close(at: token)
    clauses.append(Clause(.coordinate, start: token, parent: sister.parent))
    clauses[clauses.count - 1].governorToken = sister.governorToken
    clauses[clauses.count - 1].slot = sister.slot
    open.append(Open(clause: clauses.count - 1, limit: limit))
  }

  mutating func readSubordinator(_ token: Int, _ sense: WordSense) {
    let isJoined = sense.hasConjunction
    if sense.roles.contains(.complement) {
      // «وأن الخبز متوفر»: one more content of the same verb.
      if isJoined,
        let sister = open.indices.last(where: {
          clauses[open[$0].clause].kind == .complement && clauses[open[$0].clause].openerToken >= 0
        })
      {
        let clause = clauses[open[sister].clause]
        closeAbove(sister - 1, at: token)
        begin(.complement, at: token, opener: token)
        clauses[current].governorToken = clause.governorToken
        clauses[current].slot = clause.slot
      } else {
        let governor = complementGovernor(token)
        begin(.complement, at: token, opener: token)
        clauses[current].governorToken = Int32(truncatingIfNeeded: governor)
        clauses[current].slot = slot(ofClauseAt: token, sense, governor)
      }
    } else {
      let kind: Clause.Kind =
        sense.roles.contains(.conditional)
        ? .conditional
        : !sense.roles.isDisjoint(with: [.circumstance, .time]) ? .circumstantial : .adverbial
      begin(kind, at: token, opener: token)
    }
    if sense.hasPronoun {
      open[open.count - 1].topic = token
      open[open.count - 1].topicKind = .pronoun
    }
    noun = -1
  }

  /// What «أن» at `token` belongs to: a noun right before; the verb of the innermost clause where its frame has room or
  /// nothing stands between; else the nearest verb outside that has room («تقول الشركة التي تبني الجسر أن»).
  mutating func complementGovernor(_ token: Int) -> Int {
    // «وأضاف: "إنها …"»
    if clauses[current].kind == .complement, clauses[current].predicateToken < 0, clauses[current].governorToken >= 0,
      open[open.count - 1].topic < 0
    {
      return Int(clauses[current].governorToken)
    }
    let isAfterPreposition = last >= 0 && chunks[last].tokens.upperBound == token && chunks[last].inner.isEmpty
    let preposition = isAfterPreposition ? self.preposition(of: chunks[last]) : -1
    let marker = FrameMarker(kind: .prepositionAndClause, preposition: preposition)
    if noun >= 0, token - noun <= 6 {
      let slot = frames.frame(of: senses[noun])?.slot(of: marker) ?? FrameSlot.none
      if preposition < 0 || slot != FrameSlot.none { return noun }
    }
    if nearby >= 0, last >= 0, chunks[last].tokens.upperBound == token, !senses[nearby].hasArticle { return nearby }
    var innermost = -1
    for place in open.indices.reversed() {
      let predicate = Int(clauses[open[place].clause].predicateToken)
      if predicate >= 0 {
        // «قبل أن», «بعد أن»: a preposition that no frame names makes the clause an adjunct.
        if preposition >= 0 {
          let slot = frames.frame(of: senses[predicate])?.slot(of: marker) ?? FrameSlot.none
          if slot == FrameSlot.none {
            if innermost < 0 { innermost = predicate }
            if place > 0, open[place - 1].limit != open[place].limit { break }
            continue
          }
        }
        if token - predicate <= 2 || frames.frame(of: senses[predicate])?.takesContent ?? false {
          closeAbove(place, at: token)
          return predicate
        }
        if innermost < 0 { innermost = predicate }
      }
      if place > 0, open[place - 1].limit != open[place].limit { break }
    }
    return innermost
  }

  func slot(ofClauseAt token: Int, _ sense: WordSense, _ governor: Int) -> FrameSlot {
    guard governor >= 0, let frame = frames.frame(of: senses[governor]) else { return .none }
    var preposition = last >= 0 && chunks[last].tokens.upperBound == token ? self.preposition(of: chunks[last]) : -1
    if preposition < 0 { preposition = prepositions.lemma(of: sense.proclitics) }
    if text.letter(0, of: token) == ArabicLetter.beh { preposition = prepositions.lemma(of: .beh) }
    let found =
      preposition < 0
      ? .none
      : frame.slot(of: FrameMarker(kind: .prepositionAndClause, preposition: preposition))
    return found != .none ? found : frame.slot(of: FrameMarker(kind: .clause, preposition: -1))
  }

  func preposition(of chunk: Chunk) -> Int32 {
    guard chunk.kind == .prepositional else { return -1 }
    let sense = senses[chunk.tokens.lowerBound]
    return sense.part == .preposition ? sense.lemma : prepositions.lemma(of: sense.proclitics)
  }
}
