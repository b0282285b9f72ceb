import TawaturText

extension ClauseReader {
  // MARK: - Verbs

  mutating func readVerb(_ chunk: Chunk) {
    let verb = senses[chunk.head]
    let first = chunk.tokens.lowerBound
    noun = -1
    nearby = -1
    if continuesAuxiliary(chunk, verb) {
      clauses[current].predicateToken = chunk.headToken
      return
    }
    if clauses[current].predicateToken >= 0 || chunk.traits.contains(.coordinated) && open[open.count - 1].topic >= 0 {
      if chunk.traits.contains(.coordinated) || !returnsToTopic(at: first) { beginSecond(chunk, verb, at: first) }
    }
    let depth = open.count - 1
    clauses[current].predicateToken = chunk.headToken
    let topic = open[depth].topic
    guard topic >= 0, clauses[current].subjectToken < 0 else { return }
    // «أنه يمكن نقل البضائع»: what can be done follows.
    if verb.roles.contains(.impersonal) {
      open[depth].isDeferred = true
      return
    }
    // «الذي أعلنه الوزير»: the pronoun stands for the noun, so that another is the subject.
    if open[depth].topicKind == .relative, verb.hasPronoun {
      open[depth].isDeferred = true
      return
    }
    // «ما يقاس أداؤه»: what is meant may be the object, so that a noun behind the verb comes first.
    if open[depth].topicKind == .relative, text.begins(topic, with: ArabicLetter.meem, ArabicLetter.alef) {
      open[depth].isDeferred = true
      return
    }
    // «الذين غرقت سفنهم»: of people in the plural the verb is plural too.
    if open[depth].topicKind == .relative, senses[topic].gender == .masculine, senses[topic].number == .plural,
      verb.number != .plural, verb.person == .third
    {
      open[depth].isDeferred = true
      return
    }
    let follows = isInna(clauses[current].openerToken) && verb.person == .third && open[depth].topicKind == .beforeVerb
    if follows || agrees(verb, withSubjectBefore: topic, open[depth].topicKind) {
      clauses[current].subjectToken = Int32(truncatingIfNeeded: topic)
      clauses[current].subjectKind = open[depth].topicKind
    }
  }

  /// «كان المدير يتحدث»: the verb behind «كان» and its subject.
  private func continuesAuxiliary(_ chunk: Chunk, _ verb: WordSense) -> Bool {
    let predicate = clauses[current].predicateToken
    guard predicate >= 0, !chunk.traits.contains(.coordinated), clauses[current].attributeToken < 0,
      clauses[current].subjectToken >= 0
    else { return false }
    let auxiliary = senses[Int(predicate)]
    return auxiliary.isVerb && auxiliary.roles.contains(.kana) && chunk.head - Int(clauses[current].subjectToken) <= 6
  }

  private func isInna(_ opener: Int32) -> Bool { opener >= 0 && senses[Int(opener)].roles.contains(.inna) }

  /// «النباتات التي زرعت هنا ماتت»: a noun still waits for its predicate, so that the clauses inside are over.
  mutating func returnsToTopic(at token: Int) -> Bool {
    let limit = open[open.count - 1].limit
    guard
      let depth = open.indices.dropLast().last(where: {
        open[$0].limit == limit && open[$0].topic >= 0 && clauses[open[$0].clause].predicateToken < 0
      }), clauses[open[depth + 1].clause].kind == .relative || last >= 0 && chunks[last].kind == .mark
    else { return false }
    closeAbove(depth, at: token)
    return true
  }

  /// Opens the clause of a verb behind another.
  private mutating func beginSecond(_ chunk: Chunk, _ verb: WordSense, at first: Int) {
    let isJoined = chunk.traits.contains(.coordinated)
    let before = last >= 0 ? chunks[last] : nil
    if isJoined {
      if senses[first].roles.contains(.emphasis), senses[first].part == .particle {
        begin(.circumstantial, at: first)
      } else {
        beginCoordinate(verb, at: first)
      }
      return
    }
    guard let before, before.tokens.upperBound == first, before.kind == .nominal || before.kind == .prepositional,
      before.tokens.upperBound > before.inner.lowerBound
    else {
      begin(.circumstantial, at: first)
      return
    }
    if before.kind == .nominal, before.traits.contains(.coordinated), before.traits.contains(.definite) {
      // «والوزير يقول»
      beginCoordinate(verb, at: before.tokens.lowerBound)
      open[open.count - 1].topic = before.head
      open[open.count - 1].topicKind = .beforeVerb
    } else if !before.traits.contains(.definite), senses[before.head].part.isNominal {
      // «في بيان أصدرته الوزارة»: a relative clause that nothing opens.
      begin(.relative, at: first)
      open[open.count - 1].topic = before.head
      open[open.count - 1].topicKind = .relative
    } else {
      begin(.circumstantial, at: first)
    }
  }

  /// «… وأضاف»: the sister is the nearest clause whose verb is alike; one that says continues one that says.
  private mutating func beginCoordinate(_ verb: WordSense, at first: Int) {
    let limit = open[open.count - 1].limit
    let says = frames.frame(of: verb)?.takesContent ?? false
    var depth = open.count - 1
    var found: Int?
    for place in open.indices.reversed() where open[place].limit == limit {
      let predicate = clauses[open[place].clause].predicateToken
      if predicate < 0 { continue }
      let other = senses[Int(predicate)]
      guard other.isVerb, other.tense == verb.tense, other.traits.contains(.future) == verb.traits.contains(.future)
      else { continue }
      if says {
        if frames.frame(of: other)?.takesContent ?? false { found = place }
      } else if found == nil {
        found = place
      }
    }
    if let found {
      depth = found
    } else if says, verb.tense == .past {
      depth = open.firstIndex { $0.limit == limit } ?? depth
    } else {
      while depth > 0, clauses[open[depth].clause].predicateToken < 0, open[depth - 1].limit == limit { depth -= 1 }
    }
    closeAbove(depth, at: first)
    beginSister(at: first)
  }

  // MARK: - Nouns

  mutating func readNominal(_ chunk: Chunk, at place: Int) {
    noteNoun(of: chunk)
    let depth = open.count - 1
    let sense = senses[chunk.head]
    let predicate = Int(clauses[current].predicateToken)
    if sense.part == .pronoun, sense.hasConjunction, predicate >= 0 {
      // «وهو يقول»
      begin(.circumstantial, at: chunk.tokens.lowerBound)
      open[open.count - 1].topic = chunk.head
      open[open.count - 1].topicKind = .beforeVerb
      return
    }
    let isJoined =
      chunk.traits.contains(.coordinated) && last >= 0 && chunks[last].kind != .mark
      && chunks[last].kind != .verbal
    guard predicate >= 0 else {
      if open[depth].topic < 0 {
        let mayBeTopic = !chunk.traits.contains(.time) && !chunk.traits.contains(.oblique)
        if mayBeTopic || isInna(clauses[current].openerToken) {
          open[depth].topic = chunk.head
          open[depth].topicKind = .beforeVerb
        }
      } else if !isJoined, !chunk.traits.contains(.definite), !chunk.traits.contains(.time),
        open[depth].topicKind != .relative || open[depth].topic + 1 == chunk.tokens.lowerBound
      {
        setPredicate(chunk.head)
      }
      return
    }
    if isJoined { return }
    let verb = senses[predicate]
    if sense.part == .adjective, !sense.hasArticle, verb.roles.contains(.kana) {
      if clauses[current].attributeToken < 0 { clauses[current].attributeToken = chunk.headToken }
    } else if verb.isVerb, clauses[current].subjectToken < 0, !open[depth].hasObject, mayBeSubject(chunk, of: verb) {
      clauses[current].subjectToken = chunk.headToken
      clauses[current].subjectKind = .behindVerb
      slots.append(ClauseSlot(clause: Int32(current), chunk: Int32(place), slot: .subject))
    } else if !chunk.traits.contains(.time), !open[depth].hasObject {
      open[depth].hasObject = true
      if verb.roles.contains(.kana), clauses[current].attributeToken < 0 {
        clauses[current].attributeToken = chunk.headToken
        return
      }
      let named = frames.frame(of: verb)?.slot(of: FrameMarker(kind: .object, preposition: -1)) ?? .none
      slots.append(ClauseSlot(clause: Int32(current), chunk: Int32(place), slot: named == .none ? .object : named))
    }
  }

  /// A nominal predicate, and the topic before it as its subject.
  private mutating func setPredicate(_ token: Int) {
    let depth = open.count - 1
    clauses[current].predicateToken = Int32(truncatingIfNeeded: token)
    guard open[depth].topic >= 0 else { return }
    clauses[current].subjectToken = Int32(truncatingIfNeeded: open[depth].topic)
    clauses[current].subjectKind = open[depth].topicKind
  }

  /// Remembers a noun whose frame has room for what is said («تأكيده أن»).
  private mutating func noteNoun(of chunk: Chunk) {
    // «تأكيدا على أن»: a preposition alone leaves the noun before it in reach.
    if chunk.inner.isEmpty { return }
    noun = -1
    nearby = -1
    for token in chunk.inner.reversed() where frames.frame(of: senses[token])?.takesContent ?? false {
      noun = token
      return
    }
    // «لضمان أن», «راغب بأن»: any verbal noun or participle right before.
    if senses[chunk.head].governsAsVerb { nearby = chunk.head }
  }

  mutating func readPrepositional(_ chunk: Chunk, at place: Int) {
    noteNoun(of: chunk)
    guard clauses[current].predicateToken >= 0, !chunk.traits.contains(.coordinated) else { return }
    let preposition = preposition(of: chunk)
    let frame = frames.frame(of: senses[Int(clauses[current].predicateToken)])
    let named = frame?.slot(of: FrameMarker(kind: .preposition, preposition: preposition)) ?? .none
    slots.append(ClauseSlot(clause: Int32(current), chunk: Int32(place), slot: named == .none ? .adjunct : named))
  }

  mutating func readAdjectival(_ chunk: Chunk, at place: Int) {
    nearby = chunk.head
    let sense = senses[chunk.head]
    let predicate = Int(clauses[current].predicateToken)
    if predicate < 0 {
      setPredicate(chunk.head)
    } else if sense.traits.contains(.elative), clauses[current].subjectToken < 0, senses[predicate].isVerb,
      !senses[predicate].roles.contains(.kana), mayBeSubject(chunk, of: senses[predicate])
    {
      // «يعمل فيها أكثر من ألف شخص»
      clauses[current].subjectToken = chunk.headToken
      clauses[current].subjectKind = .behindVerb
      slots.append(ClauseSlot(clause: Int32(current), chunk: Int32(place), slot: .subject))
    } else if senses[predicate].isVerb, senses[predicate].roles.contains(.kana), clauses[current].attributeToken < 0,
      clauses[current].subjectToken >= 0 || open[open.count - 1].topic < 0
    {
      clauses[current].attributeToken = chunk.headToken
    } else if returnsToTopic(at: chunk.tokens.lowerBound) {
      setPredicate(chunk.head)
    } else if sense.traits.contains(.participle), sense.traits.contains(.tanwin) || sense.gender == .feminine,
      frames.hasFrame(sense) || sense.traits.contains(.tanwin)
    {
      // «مؤكدا أن»
      begin(.circumstantial, at: chunk.tokens.lowerBound)
      clauses[current].predicateToken = chunk.headToken
      noun = -1
    }
  }

  // MARK: - Agreement

  private func mayBeSubject(_ chunk: Chunk, of verb: WordSense) -> Bool {
    guard verb.person == .third, verb.number == .singular || verb.number == .unknown else { return false }
    if chunk.traits.contains(.oblique) || chunk.traits.contains(.time) && !verb.roles.contains(.kana) { return false }
    let head = senses[chunk.head]
    // «تجعله غير مؤهل»
    if head.part == .adjective, head.roles.contains(.negation) { return false }
    return agrees(verb, senses[chunk.head], isBehind: true)
  }

  private func agrees(_ verb: WordSense, withSubjectBefore token: Int, _ kind: Clause.Subject) -> Bool {
    let subject = senses[token]
    if verb.person != .third { return subject.part == .pronoun }
    if kind == .pronoun { return true }
    if subject.part == .relative, subject.gender == .unknown { return true }
    return agrees(verb, subject, isBehind: false)
  }

  /// Whether gender and number of a verb and a noun go together; names and numbers go with all.
  private func agrees(_ verb: WordSense, _ noun: WordSense, isBehind: Bool) -> Bool {
    switch noun.part {
    case .noun, .adjective, .relative, .demonstrative, .pronoun: break
    default: return true
    }
    if noun.roles.contains(.quantifier) { return true }
    let isPlural = noun.number == .plural
    if isPlural {
      // «قال الوزراء», «قالت المصادر»; before the verb people have it in the plural.
      return true
    }
    return verb.gender.agrees(with: noun.gender) || noun.traits.contains(.guessed)
  }
}
