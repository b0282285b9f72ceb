import TawaturText

/// Picks the sense of each token that its neighbours speak for, in one pass from left to right.
///
/// What stands before is chosen already; of what follows only the likeliest sense is asked.
struct SenseChooser: Sendable {
  /// Chooses the senses of a sentence, whose tokens are all read.
  func choose(_ sentence: Range<Int>, in senses: inout WordSenses) {
    var before = WordSense(.mark)
    // The last verbal noun with no verb since: what «و» joins to it is one as well.
    var verbalNoun = Int.min / 2
    for token in sentence {
      let places = senses.places(of: token)
      let next = token + 1 < sentence.upperBound ? senses[token + 1] : WordSenses.nothing
      if places.count > 1 {
        // «بعد قتل»: a verb by its letters alone may be a noun behind a preposition.
        let mayBeNoun =
          next.isVerb
          && senses.senses(of: token + 1).contains {
            ($0.part == .noun || $0.part == .preposition || $0.part == .adjective) && !$0.hasConjunction
          }
        var best = places.lowerBound
        var most = Int.min
        for place in places {
          let sense = senses.all[place]
          var weight = Int(senses.weights[place]) + fit(sense, after: before, before: next, mayBeNoun)
          // «تأمين الطرق وحفظ الوظائف»
          if sense.hasConjunction, sense.traits.contains(.verbalNoun), token - verbalNoun <= 5, sense.mayBeConstruct {
            weight += 4
          }
          if weight > most {
            best = place
            most = weight
          }
        }
        senses.choose(best, of: token)
      }
      senses.update(token) { govern(&$0, by: before) }
      before = senses[token]
      if before.traits.contains(.verbalNoun) { verbalNoun = token }
      if before.isVerb || before.part == .mark { verbalNoun = Int.min / 2 }
    }
  }

  /// What a particle before a verb makes of it.
  private func govern(_ sense: inout WordSense, by before: WordSense) {
    guard sense.isVerb else { return }
    if before.roles.contains(.negation) { sense.traits.insert(.negated) }
    if before.roles.contains(.future) { sense.traits.insert(.future) }
    if sense.tense == .present, before.roles.contains(.jussive), before.roles.contains(.negation) {
      // «لم يقل» tells of the past, «لا يقول» of the present.
      sense.traits.insert(.governed)
    }
    if before.roles.contains(.subjunctive) { sense.traits.insert(.governed) }
    if before.isVerb, before.roles.contains(.kana) || sense.tense == .present && !sense.hasConjunction {
      sense.traits.insert(.auxiliary)
    }
  }

  private func fit(_ sense: WordSense, after before: WordSense, before next: WordSense, _ mayBeNoun: Bool) -> Int {
    switch sense.part {
    case .verb: fitVerb(sense, after: before, before: next)
    case .noun, .number: fitNoun(sense, after: before, before: next)
    case .adjective: fitAdjective(sense, after: before, before: next)
    case .proper: fitProper(sense, after: before)
    default: fitParticle(sense, after: before, before: next, mayBeNoun)
    }
  }

  private func fitVerb(_ sense: WordSense, after before: WordSense, before next: WordSense) -> Int {
    var fit = 0
    if sense.hasConjunction {
      // «وقال»: a conjunction begins a clause.
      fit += before.part == .mark ? 3 : 2
    } else {
      switch before.part {
      // «عليهم ترك البيت»: what is to be done is more often a noun.
      case .preposition: fit -= before.hasPronoun ? 1 : 12
      case .particle:
        if !before.roles.isDisjoint(with: [.negation, .future, .emphasis]) { fit += 8 }
      case .subordinator:
        if before.hasPronoun {
          fit += 5
        } else if before.roles.contains(.subjunctive) {
          fit += sense.tense == .present ? 8 : 3
        } else {
          fit += before.roles.contains(.inna) ? -6 : 4
        }
      case .relative:
        // «من» and «ما» are prepositions and particles as well.
        if before.gender == .unknown {
          fit += 3
        } else {
          fit += before.gender.agrees(with: sense.gender) || before.number == .plural ? 7 : 3
        }
      case .verb where before.roles.contains(.impersonal): fit -= 5
      case .verb:
        fit += before.roles.contains(.kana) ? 3 : sense.tense == .present ? 0 : -5
      case .mark: fit += 2
      case .noun:
        if before.hasPreposition || before.mayBeConstruct {
          fit -= sense.traits.contains(.guessed) ? 5 : before.traits.contains(.guessed) ? 1 : 2
        }
        if before.roles.contains(.quantifier) { fit -= 5 }
      case .adjective: if before.traits.contains(.elative), !before.hasArticle { fit -= 5 }
      case .number, .digits: fit -= 3
      case .pronoun: fit += 3
      case .proper: fit -= sense.traits.contains(.guessed) ? 3 : 0
      case .demonstrative: fit -= 1
      default: break
      }
    }
    switch next.part {
    case .subordinator: fit += next.roles.contains(.complement) ? 4 : 1
    case .noun, .proper: if !next.hasConjunction, !next.hasPreposition { fit += next.isDefinite ? 1 : 0 }
    case .verb: fit -= 2
    case .adjective: if !next.hasArticle, !next.traits.contains(.guessed) { fit -= 2 }
    default: break
    }
    return fit
  }

  private func fitNoun(_ sense: WordSense, after before: WordSense, before next: WordSense) -> Int {
    var fit = 0
    if !sense.hasConjunction {
      switch before.part {
      case .preposition: if !before.hasPronoun { fit += sense.traits.contains(.tanwin) ? -4 : 4 }
      case .particle:
        if !before.roles.isDisjoint(with: [.jussive, .subjunctive, .future, .emphasis]) { fit -= 8 }
      case .subordinator:
        if before.hasPronoun { fit -= 3 } else if before.roles.contains(.inna) { fit += sense.isDefinite ? 4 : 1 }
      case .noun, .number:
        if before.mayBeConstruct, !sense.hasPreposition { fit += sense.traits.contains(.tanwin) ? -2 : 3 }
        if sense.hasPreposition { fit -= 1 }
      case .adjective: if before.traits.contains(.elative), !before.hasArticle { fit += 4 }
      case .demonstrative: fit += sense.hasArticle ? 4 : 0
      case .digits: fit += 1
      case .relative: fit -= 3
      case .verb: fit += before.roles.contains(.impersonal) ? 3 : 1
      default: break
      }
    }
    switch next.part {
    case .adjective:
      if !next.hasConjunction, !next.traits.contains(.guessed) { fit += next.hasArticle == sense.hasArticle ? 2 : 0 }
    case .noun, .proper:
      if !next.hasConjunction, !next.hasPreposition, sense.mayBeConstruct { fit += 1 }
    case .subordinator: if next.roles.contains(.complement), !next.hasPreposition { fit -= 1 }
    default: break
    }
    return fit
  }

  private func fitAdjective(_ sense: WordSense, after before: WordSense, before next: WordSense) -> Int {
    if sense.hasConjunction || sense.hasPreposition { return -2 }
    if sense.traits.contains(.elative) {
      return (before.part == .verb ? 0 : 1) + (next.part == .noun && next.number == .plural && next.isDefinite ? 1 : 0)
    }
    switch before.part {
    case .noun, .adjective, .proper, .foreign:
      if sense.traits.contains(.tanwin), !before.traits.contains(.tanwin), before.mayBeConstruct { return -3 }
      let agrees = before.gender.agrees(with: sense.gender) || before.number == .plural
      let isNearer = before.number == .plural ? sense.gender == .feminine : sense.gender == before.gender
      if isNearer, sense.hasArticle, before.hasArticle || before.hasPronoun { return 6 }
      if before.hasArticle || before.part == .proper {
        return sense.hasArticle ? (agrees ? 5 : sense.traits.contains(.participle) ? 0 : 2) : -1
      }
      if before.hasPronoun { return sense.hasArticle ? (agrees ? 4 : 1) : 0 }
      // «وزارة الخارجية», «كتاب جديد»
      return sense.hasArticle ? -1 : (agrees ? 3 : 0)
    case .preposition: return before.hasPronoun ? 0 : -3
    case .digits, .number: return -1
    // «…، مضيفا أن»
    case .mark: return sense.traits.isSuperset(of: [.participle, .tanwin]) && sense.roles.contains(.saying) ? 4 : -1
    default: return -1
    }
  }

  private func fitProper(_ sense: WordSense, after before: WordSense) -> Int {
    // A name behind a name or a bare noun is written without clitics.
    let isBare = !sense.hasPreposition && !sense.hasConjunction
    return switch before.part {
    case .proper: isBare ? 4 : 0
    case .noun:
      (before.roles.isDisjoint(with: [.person, .title, .place]) ? 1 : 3) - (isBare ? 0 : 2)
    case .preposition: before.hasPronoun ? 0 : 3
    case .adjective: isBare ? 1 : 0
    default: 0
    }
  }

  private func fitParticle(
    _ sense: WordSense, after before: WordSense, before next: WordSense, _ mayBeNoun: Bool
  ) -> Int {
    switch sense.part {
    case .preposition:
      if sense.hasPronoun { return 2 }
      if next.isVerb { return mayBeNoun ? 2 : -6 }
      switch next.part {
      case .noun, .proper, .demonstrative, .number, .digits, .foreign, .adjective: return next.hasConjunction ? -3 : 3
      case .relative, .pronoun, .subordinator: return 2
      default: return 0
      }
    case .relative:
      if mayBeNoun, sense.gender == .unknown { return -2 }
      return next.isVerb || next.part == .particle || next.part == .preposition ? 3 : -1
    case .subordinator: return next.isVerb ? 3 : 0
    case .particle:
      if sense.roles.contains(.negation) {
        return next.isVerb ? (sense.roles.contains(.jussive) == (next.tense == .present) ? 4 : 1) : 0
      }
      return 0
    case .adverb:
      // «وحدة خاصة», «بعدا سياسيا»: an adjective as well, behind an indefinite noun.
      if before.part == .noun, !before.isDefinite { return -3 }
      return next.mayBeConstruct || next.hasArticle ? -2 : 1
    default: return 0
    }
  }
}
