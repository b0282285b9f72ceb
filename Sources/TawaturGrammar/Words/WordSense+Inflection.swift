import TawaturText

extension WordSense {
  /// Takes gender, number and case from an ending, for a present also from its prefix; false where they do not fit.
  mutating func inflect(_ ending: WordEnding, prefix: UInt8) -> Bool {
    switch part {
    case .verb: tense == .past ? inflectPast(ending) : inflectPresent(ending, prefix: prefix)
    default: inflectNominal(ending)
    }
  }

  private mutating func inflectNominal(_ ending: WordEnding) -> Bool {
    switch ending {
    case .none: return true
    case .alef:
      // «مسؤولا الحزب» is written like «مسؤولا»; with a pronoun it can only be the dual.
      if hasPronoun {
        number = .dual
        traits.insert(.nominative)
      } else {
        traits.insert(.tanwin)
      }
    case .tehMarbuta: gender = .feminine
    case .aan, .taan:
      number = .dual
      traits.insert(.nominative)
      if ending == .taan { gender = .feminine }
    case .taa, .tay:
      number = .dual
      gender = .feminine
      traits.insert(.construct)
    case .teen:
      number = .dual
      gender = .feminine
      traits.insert(.oblique)
    case .een:
      number = .plural
      traits.insert(.oblique)
    case .oon:
      number = .plural
      traits.insert(.nominative)
    case .waw:
      number = .plural
      traits.formUnion([.construct, .nominative])
    case .yeh:
      number = .plural
      traits.formUnion([.construct, .oblique])
    case .aat:
      number = .plural
      gender = .feminine
    case .teh, .wawAlef, .tehAlef, .noon, .naa, .tum: return false
    }
    return true
  }

  private mutating func inflectPast(_ ending: WordEnding) -> Bool {
    switch ending {
    case .none: break
    case .teh: gender = .feminine
    case .wawAlef: number = .plural
    case .waw:
      guard hasPronoun else { return false }
      number = .plural
    case .alef:
      guard !hasPronoun else { return false }
      number = .dual
    case .tehAlef:
      number = .dual
      gender = .feminine
    case .noon:
      number = .plural
      gender = .feminine
    case .naa:
      number = .plural
      gender = .unknown
      person = .first
    case .tum:
      number = .plural
      person = .second
    default: return false
    }
    return true
  }

  private mutating func inflectPresent(_ ending: WordEnding, prefix: UInt8) -> Bool {
    if proclitics.contains(.seen) { traits.insert(.future) }
    if proclitics.contains(.lam) { traits.insert(.governed) }
    switch prefix {
    case Code.yeh: break
    case Code.teh: gender = .feminine
    case Code.noon:
      person = .first
      number = .plural
      gender = .unknown
    default:
      person = .first
      gender = .unknown
    }
    if ending != .none, person == .first { return false }
    switch ending {
    case .none: return true
    case .oon: number = .plural
    case .wawAlef:
      number = .plural
      traits.insert(.short)
    case .waw:
      guard hasPronoun else { return false }
      number = .plural
      traits.insert(.short)
    case .aan: number = .dual
    case .alef:
      guard !hasPronoun else { return false }
      number = .dual
      traits.insert(.short)
    case .noon:
      number = .plural
      gender = .feminine
    case .een:
      guard prefix == Code.teh else { return false }
      person = .second
    default: return false
    }
    // «تقولون» is said to somebody, «تقول» mostly of her.
    if prefix == Code.teh, number == .plural, gender == .feminine, ending != .noon { person = .second }
    return true
  }

  /// Whether clitics, ending and part of speech go together.
  func isPossible(stemLetters: Int) -> Bool {
    let prepositions = proclitics.intersection(.prepositions)
    switch part {
    case .verb:
      if tense == .past, !proclitics.isSubset(of: .conjunctions) { return false }
      return !hasArticle
    case .noun, .adjective, .number:
      if hasArticle, hasPronoun || !traits.isDisjoint(with: [.tanwin, .construct]) { return false }
      if traits.contains(.tanwin), !prepositions.isEmpty || hasPronoun { return false }
      // No pronoun stands on «السياسي», nor on the nominative behind a preposition.
      if hasPronoun, part == .adjective, traits.contains(.nisba) { return false }
      if !prepositions.isEmpty, traits.contains(.nominative) { return false }
      return !(hasPronoun && isClosedByNoon)
    case .preposition, .conjunction, .particle, .adverb:
      if hasArticle { return false }
      if stemLetters == 1 {
        return hasPronoun && proclitics.isSubset(of: .conjunctions) || lettersBefore == 0 && !hasPronoun
      }
      return prepositions.isEmpty
    case .subordinator: return !hasArticle && prepositions.isEmpty
    case .pronoun, .demonstrative, .relative: return !hasArticle
    default: return !hasArticle || !hasPronoun
    }
  }
}
