import TawaturText

/// Reads words that no table knows by their clitics and letters alone.
struct WordShapes: Sendable {
  private let splitter: CliticSplitter

  init() throws(TableError) { splitter = try CliticSplitter() }

  func read(
    _ token: Int, _ letters: TokenLetters, isName: Bool, in text: TokenizedText, into senses: inout WordSenses
  ) {
    let word = text.bytes(of: token)
    let split = splitter.split(word)
    var sense = WordSense(.proper)
    sense.traits = .guessed
    sense.proclitics = split.proclitics.subtracting(.al)
    sense.lettersBefore = UInt8(truncatingIfNeeded: (split.stem.lowerBound - word.startIndex) / 2)
    sense.lettersBehind = UInt8(truncatingIfNeeded: split.pronoun.count / 2)
    if split.proclitics.contains(.al) { sense.traits.insert(.article) }
    if !split.pronoun.isEmpty { sense.traits.insert(.pronoun) }
    let shape = WordShape(
      letters: letters, start: Int(sense.lettersBefore), end: letters.count - Int(sense.lettersBehind))
    if sense.proclitics.contains(.seen) {
      sense.part = .verb
      sense.tense = .present
      sense.traits.insert(.future)
      if shape.first == Code.teh { sense.gender = .feminine }
      if shape.first == Code.alef || shape.first == Code.noon { sense.person = .first }
      senses.append(sense, weight: 3)
      // «ستيرنليب» may be a name as well.
      var name = WordSense(.proper)
      name.traits = .guessed
      senses.append(name, weight: 0)
      return
    }
    if sense.hasArticle {
      appendDefinite(sense, shape, into: &senses)
      return
    }
    appendIndefinite(sense, shape, isName: isName, into: &senses)
    if sense.hasPreposition || sense.hasConjunction || sense.hasPronoun {
      // «بريتيش» may be no «ب» and «ريتيش».
      var name = WordSense(.proper)
      name.traits = .guessed
      senses.append(name, weight: 0)
    }
  }

  private func appendDefinite(_ sense: WordSense, _ shape: WordShape, into senses: inout WordSenses) {
    var noun = sense
    noun.part = .noun
    noun.inflect(by: shape)
    var adjective = noun
    adjective.part = .adjective
    let isAdjective = shape.isNisba || shape.first == Code.meem && shape.count > 3
    senses.append(noun, weight: isAdjective ? 0 : 1)
    senses.append(adjective, weight: isAdjective ? 1 : 0)
  }

  private func appendIndefinite(
    _ sense: WordSense, _ shape: WordShape, isName: Bool, into senses: inout WordSenses
  ) {
    var verb = sense
    verb.part = .verb
    verb.gender = .masculine
    verb.number = .singular
    let mayBeVerb = !sense.hasPreposition && verb.conjugate(by: shape)
    var noun = sense
    noun.part = .noun
    noun.inflect(by: shape)
    if isName {
      senses.append(sense, weight: 3)
      senses.append(noun, weight: 0)
      return
    }
    if mayBeVerb { senses.append(verb, weight: shape.isSurelyVerb ? 4 : 0) }
    let isCommon = shape.last == Code.tehMarbuta || noun.number == .plural || sense.hasPronoun || shape.isVerbalNoun
    senses.append(noun, weight: isCommon ? 2 : 0)
    var adjective = noun
    adjective.part = .adjective
    if shape.isNisba || shape.last == Code.tehMarbuta || shape.last == Code.alef || shape.first == Code.meem {
      senses.append(adjective, weight: shape.isNisba && shape.count > 4 ? 1 : 0)
    }
    if !isCommon { senses.append(sense, weight: 1) }
  }
}

/// The letters of a word between its clitics.
struct WordShape {
  let letters: TokenLetters
  let start: Int
  let end: Int

  var count: Int { max(end - start, 0) }
  var first: UInt8 { self[0] }
  var last: UInt8 { fromEnd(0) }

  subscript(place: Int) -> UInt8 { place < count ? letters[start + place] : 0 }
  func fromEnd(_ place: Int) -> UInt8 { place < count ? letters[end - 1 - place] : 0 }

  private func ends(_ before: UInt8, _ last: UInt8) -> Bool { fromEnd(0) == last && fromEnd(1) == before }

  var isSoundPlural: Bool { count > 4 && (ends(Code.waw, Code.noon) || ends(Code.yeh, Code.noon)) }
  var isFemininePlural: Bool { count > 4 && ends(Code.alef, Code.teh) }

  /// «سياسي», «سياسية», «سياسيون», «سياسيين».
  var isNisba: Bool {
    guard count > 3 else { return false }
    switch last {
    case Code.yeh: return count > 3
    case Code.tehMarbuta: return fromEnd(1) == Code.yeh && count > 4
    case Code.noon: return isSoundPlural && fromEnd(2) == Code.yeh
    default: return false
    }
  }

  /// «تفعيل», «إفعال», «افتعال», «استفعال», «انفعال».
  var isVerbalNoun: Bool {
    if first == Code.teh, count == 5, fromEnd(1) == Code.yeh { return true }
    guard first == Code.alef, fromEnd(1) == Code.alef else { return false }
    return count == 5 || count == 6 && (self[1] == Code.noon || self[2] == Code.teh)
      || count == 7 && self[1] == Code.seen
  }

  /// «يفعلون», «فعلوا», «استفعلت».
  var isSurelyVerb: Bool {
    ends(Code.waw, Code.alef) || first == Code.yeh && count > 3
      || first == Code.alef && self[1] == Code.seen && self[2] == Code.teh && fromEnd(1) != Code.alef
  }
}

extension WordSense {
  fileprivate mutating func inflect(by shape: WordShape) {
    number = .singular
    if shape.last == Code.tehMarbuta { gender = .feminine }
    if shape.isFemininePlural {
      gender = .feminine
      number = .plural
    } else if shape.isSoundPlural {
      number = .plural
      traits.insert(shape.fromEnd(1) == Code.yeh ? .oblique : .nominative)
    } else if shape.last == Code.alef, shape.count > 3, !hasPronoun {
      traits.insert(.tanwin)
    }
    if shape.isNisba { traits.insert(.nisba) }
  }

  /// Whether the letters may be those of a verb, which it then is.
  fileprivate mutating func conjugate(by shape: WordShape) -> Bool {
    guard shape.count > 3, shape.last != Code.tehMarbuta else { return false }
    let last = shape.last
    let before = shape.fromEnd(1)
    switch shape.first {
    case Code.yeh:
      tense = .present
      if before == Code.waw, last == Code.noon || last == Code.alef { number = .plural }
      return true
    case Code.teh where shape[1] == Code.teh:
      tense = .present
      gender = .feminine
      return true
    case Code.alef where shape[1] == Code.seen && shape[2] == Code.teh && before != Code.alef:
      tense = .past
      if last == Code.teh { gender = .feminine }
      return true
    default: break
    }
    tense = .past
    if before == Code.waw, last == Code.alef {
      number = .plural
      return true
    }
    guard last == Code.teh, before != Code.alef, before != Code.waw, before != Code.yeh else { return false }
    gender = .feminine
    return true
  }
}
