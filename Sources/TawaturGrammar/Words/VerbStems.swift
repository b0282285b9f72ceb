import TawaturText

/// Makes the stems of a verb: pasts, presents, passives that letters show, participles, the verbal noun.
///
/// Weak, doubled and hamzated verbs need no row of their own kind: hollow («قال»), defective («دعا»), assimilated
/// («وصل») and doubled verbs («استمر») are told by the letters of their past.
struct VerbStems: Sendable {
  let past: VerbPast
  /// Without its prefix.
  let present: PackedLetters
  let lemma: Int32

  typealias Adding = (PackedLetters, WordStem) -> Void

  /// Of the past and, for the first form, the present as a table gives it («يقول»).
  init?(past: VerbPast, third: PackedLetters?, lemma: Int32) {
    self.past = past
    self.lemma = lemma
    if let third {
      present = third.dropFirst()
    } else if let made = past.present {
      present = made
    } else {
      return nil
    }
  }

  func makeAll(_ add: Adding) {
    addPast(add)
    addPresent(add)
    addPassive(add)
    addParticiples(add)
    if let noun = past.verbalNoun {
      addVerbalNoun(noun.stem, isFeminine: noun.isFeminine, hamza: past.verbalNounHamza, add)
    }
  }

  func addVerbalNoun(_ stem: PackedLetters, isFeminine: Bool, hamza: Hamza = .unknown, _ add: Adding) {
    addNominal(
      stem, hamza: hamza, isFeminine: isFeminine, part: .noun, traits: .verbalNoun,
      endings: isFeminine
        ? WordEndings.feminineNoun.union(WordEndings(.aat)) : WordEndings.noun.union(WordEndings(.aat)),
      add)
  }

  // MARK: - Finite forms

  private func verb(_ tense: VerbTense, _ endings: WordEndings, _ traits: WordTraits = []) -> WordStem {
    WordStem(
      lemma: lemma, part: .verb, gender: .masculine, number: .singular, tense: tense, endings: endings, traits: traits,
      hamza: tense == .past ? past.hamza : .unknown)
  }

  private func addPast(_ add: Adding) {
    let all = past.letters
    if past.isDefective {
      let base = all.dropLast()
      add(all, verb(.past, WordEndings(.none)))
      if past.ending == .maksura { add(base + Code.alef, verb(.past, [WordEndings(.none), .pronounOnly])) }
      add(base, verb(.past, WordEndings(.teh, .wawAlef, .waw, .tehAlef)))
      let weak = past.ending == .alef && past.form == .first ? Code.waw : Code.yeh
      add(base + weak, verb(.past, WordEndings(.teh, .naa, .alef, .noon, .tum)))
    } else if past.isHollow {
      add(all, verb(.past, .pastOfHollow))
      add(all.dropLast(2) + all.last, verb(.past, .pastShort))
    } else {
      add(all, verb(.past, .past))
      if past.ending == .yeh { add(all.dropLast(), verb(.past, WordEndings(.wawAlef, .waw))) }
    }
  }

  private func addPresent(_ add: Adding) {
    if past.isDefective || past.ending == .yeh {
      add(present, verb(.present, .presentOfWeak))
      add(present.dropLast(), verb(.present, .presentOfWeakPlural))
      add(present.dropLast(), verb(.present, WordEndings(.none), .short))
      if present.last == Code.yeh {
        add(present.dropLast() + Code.alef, verb(.present, [WordEndings(.none), .pronounOnly]))
      }
    } else {
      add(present, verb(.present, .present))
      if past.isHollow, present.count > 1 {
        add(present.dropLast(2) + present.last, verb(.present, WordEndings(.none, .noon), .short))
      }
    }
  }

  /// Only what letters show: «قيل», «أعيد», «يقال», «نوقش», «يوجد», «دعي».
  private func addPassive(_ add: Adding) {
    let all = past.letters
    if past.isHollow {
      add(past.hollow(Code.yeh, in: all), verb(.past, .pastOfHollow, .passive))
      if present.count > 1, present[present.count - 2] != Code.alef {
        add(past.hollow(Code.alef, in: present), verb(.present, .present, .passive))
      }
    } else if past.form == .third {
      add(all.with(Code.waw, at: 1), verb(.past, .past, .passive))
    } else if past.form == .first, past.ending == .alef {
      add(all.dropLast() + Code.yeh, verb(.past, WordEndings(.none, .teh), .passive))
      add(present.dropLast() + Code.yeh, verb(.present, WordEndings(.none), .passive))
    } else if past.form == .first, all.first == Code.waw, present.first != Code.waw {
      add(Code.waw + present, verb(.present, .present, .passive))
    } else if past.form == .first, past.beginsWithHamza, present.first == Code.alef {
      add(present.with(Code.waw, at: 0), verb(.present, .present, .passive))
    }
  }

  // MARK: - Nominal forms

  private func addNominal(
    _ stem: PackedLetters, hamza: Hamza = .unknown, isFeminine: Bool, part: PartOfSpeech, traits: WordTraits,
    endings: WordEndings, _ add: Adding
  ) {
    add(
      stem,
      WordStem(
        lemma: lemma, part: part, gender: isFeminine ? .feminine : .masculine, number: .singular, tense: .none,
        endings: endings, traits: traits, hamza: hamza))
  }

  private func addParticiples(_ add: Adding) {
    guard past.form == .first else {
      let stem = past.form == .fifth || past.form == .sixth || past.form == .secondOfFour ? past.letters : present
      addParticiple(Code.meem + stem, add)
      if past.isHollow, stem[stem.count - 2] == Code.yeh {
        addParticiple(Code.meem + past.hollow(Code.alef, in: stem), isPassive: true, add)
      }
      return
    }
    let all = past.letters
    let first = PackedLetters(all.first)
    switch (all.count, past.isDefective, past.isHollow) {
    case (2, _, _):
      addParticiple(first + Code.alef + all.last, add)
      addParticiple(Code.meem + all + Code.waw + all.last, isPassive: true, add)
    case (3, true, _):
      addParticiple(first + Code.alef + all[1] + Code.yeh, add)
      addParticiple(Code.meem + all.prefix(2) + (past.ending == .alef ? Code.waw : Code.yeh), isPassive: true, add)
    case (3, _, true): addParticiple(first + Code.alef + Code.yeh + all.last, add)
    case (3, _, _):
      addParticiple(first + Code.alef + all.dropFirst(), add)
      addParticiple(Code.meem + all.prefix(2) + Code.waw + all.last, isPassive: true, add)
    default: break
    }
  }

  private func addParticiple(_ stem: PackedLetters, isPassive: Bool = false, _ add: Adding) {
    let traits: WordTraits = isPassive ? [.participle, .passive] : .participle
    addNominal(stem, isFeminine: false, part: .adjective, traits: traits, endings: .adjective, add)
    // «معط», «متلقون»: the indefinite and the plural lose the weak letter.
    guard stem.last == Code.yeh, past.isDefective else { return }
    addNominal(
      stem.dropLast(), isFeminine: false, part: .adjective, traits: traits,
      endings: WordEndings(.none, .oon, .een, .waw), add)
  }
}
