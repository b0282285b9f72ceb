import TawaturText

/// Finds the senses of single tokens: clitics, stem and ending that fit together, or the shape of the letters.
struct WordReader: Sendable {
  let table: WordTable
  let shapes: WordShapes
  /// Tables of names: a word that no row knows and that begins one of them is proper.
  let names: TableSet

  init(names: TableSet) throws(TableError) {
    table = try WordTable()
    shapes = try WordShapes()
    self.names = names
  }

  /// Longer words are read by their shape alone.
  static let longest = 21

  /// Appends the senses of a token.
  /// - Complexity: O(*n*) in its letters.
  func read(_ token: Int, in text: TokenizedText, into senses: inout WordSenses) {
    defer { senses.endToken() }
    switch text.tokens[token].kind {
    case .mark: senses.append(WordSense(.mark), weight: 0)
    case .digits: senses.append(WordSense(.digits), weight: 0)
    case .foreign: senses.append(WordSense(.foreign), weight: 0)
    case .word:
      guard let letters = TokenLetters(token, in: text) else {
        var sense = WordSense(.proper)
        sense.traits = .guessed
        senses.append(sense, weight: 0)
        return
      }
      readStems(letters, into: &senses)
      // «سامر» is no «سأمر»: an unlikely verb may be a word that no table knows.
      let first = senses.unfinished.lowerBound
      if !senses.hasSense
        || senses.all[first].isVerb && senses.weights[first] < -3
          && (!senses.all[first].proclitics.contains(.seen) || letters.count < 5)
      {
        shapes.read(token, letters, isName: text.mayBegin(names, at: token), in: text, into: &senses)
      }
    }
  }

  private func readStems(_ letters: TokenLetters, into senses: inout WordSenses) {
    var tails = TailPlaces(letters, table.tails)
    read(letters, from: 0, [], &tails, into: &senses)
    guard letters.count > 2 else { return }
    if letters[0] == Code.waw { read(letters, from: 1, .waw, &tails, into: &senses) }
    if letters[0] == Code.feh { read(letters, from: 1, .feh, &tails, into: &senses) }
  }

  /// The senses behind a conjunction or none.
  private func read(
    _ letters: TokenLetters, from start: Int, _ conjunction: Proclitics, _ tails: inout TailPlaces,
    into senses: inout WordSenses
  ) {
    stem(letters, from: start, conjunction, .any, tails, into: &senses)
    let left = letters.count - start
    guard left > 1 else { return }
    if left > 2 { present(letters, from: start, conjunction, tails, into: &senses) }
    switch letters[start] {
    case Code.alef where letters.isArticle(at: start) && left > 3:
      stem(letters, from: start + 2, conjunction.union(.al), .nominal, tails, into: &senses)
    case Code.lam:
      stem(letters, from: start + 1, conjunction.union(.lam), .nominal, tails, into: &senses)
      if letters[start + 1] == Code.lam, left > 3 {
        stem(letters, from: start + 2, conjunction.union([.lam, .al]), .nominal, tails, into: &senses)
      }
      if left > 3 { present(letters, from: start + 1, conjunction.union(.lam), tails, into: &senses) }
    case Code.beh, Code.kaf:
      let clitics = conjunction.union(letters[start] == Code.beh ? .beh : .kaf)
      stem(letters, from: start + 1, clitics, .nominal, tails, into: &senses)
      if left > 4, letters.isArticle(at: start + 1) {
        stem(letters, from: start + 3, clitics.union(.al), .nominal, tails, into: &senses)
      }
    case Code.seen where left > 3:
      present(letters, from: start + 1, conjunction.union(.seen), tails, into: &senses)
    default: break
    }
  }

  private enum Wanted { case any, nominal }

  private func present(
    _ letters: TokenLetters, from start: Int, _ proclitics: Proclitics, _ tails: TailPlaces,
    into senses: inout WordSenses
  ) {
    let prefix = letters[start]
    switch prefix {
    case Code.yeh, Code.teh, Code.noon, Code.alef: break
    default: return
    }
    var behinds = tails.behinds
    while behinds != 0 {
      let behind = behinds.trailingZeroBitCount
      behinds &= behinds &- 1
      let end = letters.count - behind
      guard end > start + 1 else { return }
      if end - start - 1 > PackedLetters.most { continue }
      var at = table.stems.last(letters.key(from: start + 1, to: end))
      while at >= 0 {
        let stem = table.stems[at]
        if stem.tense == .present {
          for place in tails.range(behind) {
            append(stem, table.tails.tails[place], prefix: prefix, letters, start, end, proclitics, into: &senses)
          }
        }
        at = table.stems.before(at)
      }
    }
  }

  private func stem(
    _ letters: TokenLetters, from start: Int, _ proclitics: Proclitics, _ wanted: Wanted, _ tails: TailPlaces,
    into senses: inout WordSenses
  ) {
    var behinds = tails.behinds
    while behinds != 0 {
      let behind = behinds.trailingZeroBitCount
      behinds &= behinds &- 1
      let end = letters.count - behind
      guard end > start else { return }
      if end - start > PackedLetters.most { continue }
      var at = table.stems.last(letters.key(from: start, to: end))
      while at >= 0 {
        let stem = table.stems[at]
        if stem.tense != .present, wanted == .any || stem.part != .verb {
          for place in tails.range(behind) {
            append(stem, table.tails.tails[place], prefix: 0, letters, start, end, proclitics, into: &senses)
          }
        }
        at = table.stems.before(at)
      }
    }
  }

  private func append(
    _ stem: WordStem, _ tail: WordTail, prefix: UInt8, _ letters: TokenLetters, _ start: Int, _ end: Int,
    _ proclitics: Proclitics, into senses: inout WordSenses
  ) {
    guard stem.endings.contains(tail.ending) else { return }
    // «خطأ» is no «خط» in the accusative.
    if tail.ending == .alef, letters.hasHamza(at: end) { return }
    let hasPronoun = tail.pronounLetters > 0
    if hasPronoun ? stem.endings.contains(.noPronoun) : stem.endings.contains(.pronounOnly) { return }
    var sense = WordSense(stem.part)
    sense.lemma = stem.lemma
    sense.gender = stem.gender
    sense.number = stem.number
    sense.tense = stem.tense
    sense.traits = stem.traits
    sense.roles = table.roles[Int(stem.lemma)]
    sense.proclitics = proclitics.subtracting(.al)
    sense.lettersBefore = UInt8(truncatingIfNeeded: start)
    sense.lettersBehind = tail.pronounLetters
    if proclitics.contains(.al) { sense.traits.insert(.article) }
    if hasPronoun { sense.traits.insert(.pronoun) }
    guard sense.inflect(tail.ending, prefix: prefix), sense.isPossible(stemLetters: end - start) else { return }
    let misspelt = letters.distance(of: stem.hamza, from: start)
    senses.append(
      sense, weight: weight(of: sense, tail, prefix: prefix, stemLetters: end - start, letters) - misspelt)
  }

  /// How likely a reading is by itself: fewer clitics, commoner endings, closed classes first.
  private func weight(
    of sense: WordSense, _ tail: WordTail, prefix: UInt8, stemLetters: Int, _ letters: TokenLetters
  ) -> Int {
    var weight = 0
    if sense.proclitics.contains(.waw) { weight -= 2 }
    if sense.proclitics.contains(.feh) { weight -= 4 }
    if sense.hasPreposition { weight -= sense.hasArticle ? 1 : 3 }
    if sense.hasPronoun { weight -= letters.last == Code.yeh ? 5 : 2 }
    switch sense.part {
    case .preposition, .conjunction, .subordinator, .particle, .pronoun, .demonstrative, .relative: weight += 4
    case .adverb: weight += 2
    case .verb:
      switch tail.ending {
      case .noon: weight -= 6
      case .alef, .tehAlef, .naa, .aan, .een: weight -= 3
      case .tum: weight -= 4
      default: break
      }
      if sense.traits.contains(.short) { weight -= 4 }
      if sense.traits.contains(.passive) { weight -= 1 }
      if !sense.roles.isDisjoint(with: [.impersonal, .kana]) { weight += 1 }
      if prefix == Code.alef { weight -= 4 }
      if prefix == Code.noon { weight -= 3 }
      if prefix == Code.teh { weight -= 1 }
      if stemLetters <= 2, prefix == 0 { weight -= 1 }
    case .noun, .adjective:
      switch tail.ending {
      case .yeh, .waw, .taa, .tay: weight -= 4
      case .aan, .taan: weight -= 2
      case .alef: weight -= 1
      default: break
      }
      if sense.traits.contains(.participle) { weight -= 1 }
      if sense.traits.contains([.participle, .passive]) { weight -= 1 }
      if sense.traits.contains(.verbalNoun) { weight -= 1 }
    default: break
    }
    return weight
  }
}

extension WordSenses {
  /// The senses of the token that is being read.
  var unfinished: Range<Int> { Int(starts[starts.count - 1])..<all.count }
}

/// The letters of one token by their numbers, six bits each, and where hamza stands on its alefs.
struct TokenLetters {
  private var packed: UInt128 = 0
  let count: Int
  private let text: TokenizedText
  private let start: Int

  /// Nil where another sign stands in the word, or too many letters.
  init?(_ token: Int, in text: TokenizedText) {
    let range = text.tokens[token].folded
    count = range.count / 2
    guard count > 0, count <= WordReader.longest, range.count % 2 == 0 else { return nil }
    self.text = text
    start = range.lowerBound
    for at in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
      guard let code = PackedLetters.code(text.text.bytes[at], text.text.bytes[at + 1]) else { return nil }
      packed = packed << 6 | UInt128(code)
    }
  }

  subscript(place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: packed >> UInt128(truncatingIfNeeded: 6 * (count - 1 - place))) & 63
  }

  /// Some of the letters, ten at most, as `PackedLetters` packs them.
  @inline(__always)
  func key(from start: Int, to end: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: packed >> UInt128(truncatingIfNeeded: 6 * (count - end)))
      & ((1 << UInt64(truncatingIfNeeded: 6 * (end - start))) &- 1)
  }

  var last: UInt8 { UInt8(truncatingIfNeeded: packed) & 63 }

  /// Whether «ال» is written at a place, and not «أل».
  func isArticle(at place: Int) -> Bool {
    place + 1 < count && self[place] == Code.alef && self[place + 1] == Code.lam && !hasHamza(at: place)
  }

  /// How much less likely a stem is whose alef is written otherwise: hamza is often left out, seldom exchanged.
  func distance(of hamza: Hamza, from start: Int) -> Int {
    guard hamza != .unknown else { return 0 }
    for place in start..<count where self[place] == Code.alef {
      let written: Hamza =
        !hasHamza(at: place)
        ? .none : text.text.isAlefWithHamzaAbove(atFolded: self.start + 2 * place) ? .above : .below
      if written == hamza { return 0 }
      return written == .none ? 3 : 7
    }
    return 0
  }

  /// Whether the alef at a place is written أ, إ or آ.
  func hasHamza(at place: Int) -> Bool { text.text.isAlefWithHamza(atFolded: start + 2 * place) }
}

/// By the letters behind a stem: the endings that they may be.
struct TailPlaces {
  private var first = SIMD8<UInt16>()
  private var counts = SIMD8<UInt8>()
  /// A bit for each number of letters that are an ending.
  private(set) var behinds: UInt8 = 0

  init(_ letters: TokenLetters, _ tails: WordTails) {
    for behind in 0...min(WordTails.longest, letters.count - 1) {
      let range = tails.range(of: letters.key(from: letters.count - behind, to: letters.count))
      if range.isEmpty { continue }
      first[behind] = UInt16(range.lowerBound)
      counts[behind] = UInt8(range.count)
      behinds |= 1 << UInt8(behind)
    }
  }

  @inline(__always)
  func range(_ behind: Int) -> Range<Int> { Int(first[behind])..<(Int(first[behind]) + Int(counts[behind])) }
}
