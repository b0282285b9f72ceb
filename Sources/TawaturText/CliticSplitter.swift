import TawaturModel

/// Takes clitics off any word, known to tables or not.
///
/// Waw, beh and lam are proclitics unless a table knows the stem; feh, kaf and seen are letters of the word unless what
/// follows is known to follow them. Undiacritised words are ambiguous («وجد» is also «و+جد»): the reading that
/// newspapers use more is taken.
package struct CliticSplitter: Sendable {
  private let words: CliticWords

  package init() throws(TableError) { words = try CliticWords() }

  /// The parts of one folded word; offsets are indices of `word`.
  /// - Complexity: O(1) in the tables, O(*n*) lookups in the letters of `word`.
  package func split(_ word: ArraySlice<UInt8>) -> CliticSplit {
    word.withUnsafeBufferPointer { bytes in
      let whole = FoldedWord(bytes: bytes)
      guard bytes.count % 2 == 0, whole.letters > 1 else { return Self.unsplit(word.indices) }
      var (taken, proclitics) = self.proclitics(of: whole)
      let host = whole.dropFirst(taken)
      let article = proclitics.contains(.al) ? (host.letter(0) == ArabicLetter.lam ? 1 : 2) : 0
      let pronoun = article > 0 || host.letters < 3 ? 0 : pronounLetters(of: host)
      if article > 0 { proclitics.insert(.al) }
      let start = word.startIndex + taken * 2
      let end = word.endIndex - pronoun * 2
      return CliticSplit(
        proclitics: proclitics, host: .from(start, to: end), stem: .from(start + article * 2, to: end),
        pronoun: .from(end, to: word.endIndex))
    }
  }

  private static func unsplit(_ word: Range<Int>) -> CliticSplit {
    CliticSplit(proclitics: [], host: word, stem: word, pronoun: .from(word.upperBound, to: word.upperBound))
  }

  // MARK: - The front

  /// The letters of the proclitics without the article.
  private func proclitics(of word: FoldedWord) -> (taken: Int, Proclitics) {
    let conjunction = conjunction(of: word)
    let rest = word.dropFirst(conjunction.isEmpty ? 0 : 1)
    let preposition = preposition(of: rest)
    let host = rest.dropFirst(preposition.isEmpty ? 0 : 1)
    let proclitics = conjunction.union(preposition)
    let taken = word.letters - host.letters
    return (taken, hasArticle(host, after: preposition) ? proclitics.union(.al) : proclitics)
  }

  private func conjunction(of word: FoldedWord) -> Proclitics {
    guard word.letters >= 3 else { return [] }
    switch word.letter(0) {
    case ArabicLetter.waw: return words.initial(of: word) == .whole ? [] : .waw
    case ArabicLetter.feh: return words.initial(of: word) != .whole && takesFeh(word.dropFirst(1)) ? .feh : []
    default: return []
    }
  }

  private func takesFeh(_ rest: FoldedWord) -> Bool {
    if words.follows(.feh, rest) { return true }
    guard rest.letters >= 5 else { return false }
    switch (rest.letter(0), rest.letter(1)) {
    case (ArabicLetter.alef, ArabicLetter.lam), (ArabicLetter.lam, ArabicLetter.lam): return true
    // «فانتقل»، «فاعتقلوا»، «فاستقال»: verbs of the forms VII, VIII and X.
    case (ArabicLetter.alef, ArabicLetter.noon): return true
    case (ArabicLetter.alef, let third): return third == ArabicLetter.seen || rest.letter(2) == ArabicLetter.teh
    case (ArabicLetter.seen, _): return takesFuture(rest)
    default: return false
    }
  }

  private func preposition(of word: FoldedWord) -> Proclitics {
    guard word.letters >= 2 else { return [] }
    switch word.letter(0) {
    case ArabicLetter.beh: return takesPreposition(word) && mayFollowBeh(word) ? .beh : []
    case ArabicLetter.lam: return takesPreposition(word) && mayFollowLam(word) ? .lam : []
    case ArabicLetter.kaf: return takesKaf(word) ? .kaf : []
    case ArabicLetter.seen: return takesFuture(word) ? .seen : []
    default: return []
    }
  }

  private func takesPreposition(_ word: FoldedWord) -> Bool {
    switch words.initial(of: word) {
    case .whole: false
    case .split: true
    case nil: word.letters >= 4
    }
  }

  /// No verb follows beh, so «بيـ» and «بوـ» are names («بيلوكا», «بوغارت») unless a known noun follows.
  private func mayFollowBeh(_ word: FoldedWord) -> Bool {
    if words.initial(of: word) == .split { return true }
    return switch word.letter(1) {
    case ArabicLetter.yeh: words.follows(.beh, word.dropFirst(1))
    case ArabicLetter.waw: words.initial(of: word.dropFirst(1)) == .whole
    default: true
    }
  }

  private func mayFollowLam(_ word: FoldedWord) -> Bool {
    word.letter(1) != ArabicLetter.waw || words.initial(of: word) == .split
      || words.initial(of: word.dropFirst(1)) == .whole
  }

  private func takesKaf(_ word: FoldedWord) -> Bool {
    guard word.letters >= 3, words.initial(of: word) != .whole else { return false }
    if word.letters >= 6, word.letter(1) == ArabicLetter.alef, word.letter(2) == ArabicLetter.lam { return true }
    // «كمدير»، «كوسيلة»: participles, and nouns known by their waw.
    if word.letters >= 5, word.letter(1) == ArabicLetter.meem { return true }
    if word.letters >= 5, word.letter(1) == ArabicLetter.waw, words.initial(of: word.dropFirst(1)) == .whole {
      return true
    }
    return words.follows(.kaf, word.dropFirst(1))
  }

  private func takesFuture(_ word: FoldedWord) -> Bool {
    guard word.letters >= 4, words.initial(of: word) != .whole else { return false }
    return switch word.letter(1) {
    case ArabicLetter.yeh, ArabicLetter.teh: true
    case ArabicLetter.noon: word.letters >= 5
    default: words.follows(.seen, word.dropFirst(1))
    }
  }

  private func hasArticle(_ host: FoldedWord, after preposition: Proclitics) -> Bool {
    if preposition == .lam { return host.letters >= 3 && host.letter(0) == ArabicLetter.lam }
    guard host.letters >= 4, host.starts(with: ArabicLetter.alef, ArabicLetter.lam) else { return false }
    return preposition != .seen && words.initial(of: host) != .whole
  }

  // MARK: - The end

  private func pronounLetters(of host: FoldedWord) -> Int {
    if words.final(host).contains(.whole) { return 0 }
    let last = host.letter(fromEnd: 0)
    let before = host.letter(fromEnd: 1)
    let third = host.letter(fromEnd: 2)
    switch (third, before, last) {
    case (ArabicLetter.heh, ArabicLetter.meem, ArabicLetter.alef): return isPlain(host.dropLast(3)) ? 3 : 0
    case (_, ArabicLetter.heh, ArabicLetter.alef), (_, ArabicLetter.heh, ArabicLetter.meem),
      (_, ArabicLetter.heh, ArabicLetter.noon), (_, ArabicLetter.kaf, ArabicLetter.meem):
      return isPlain(host.dropLast(2)) ? 2 : 0
    case (_, ArabicLetter.noon, ArabicLetter.alef): return takesOur(host.dropLast(2)) ? 2 : 0
    case (_, ArabicLetter.noon, ArabicLetter.yeh): return takesMe(host.dropLast(2)) ? 2 : 0
    // «عبدالله»، «نصرالله»
    case (ArabicLetter.lam, ArabicLetter.lam, ArabicLetter.heh): return 0
    case (_, _, ArabicLetter.heh): return isPlain(host.dropLast(1)) ? 1 : 0
    case (_, _, ArabicLetter.kaf): return words.final(host).contains(.kaf) ? 1 : 0
    case (_, _, ArabicLetter.yeh): return words.final(host).contains(.yeh) ? 1 : 0
    default: return 0
    }
  }

  /// Three letters may carry any pronoun, two only where the table says so.
  private func isPlain(_ stem: FoldedWord) -> Bool {
    stem.letters >= 3 || (stem.letters == 2 && words.final(stem).contains(.host))
  }

  /// «بلدنا» has a pronoun, «كتبنا» and «استخدمنا» a subject, which is part of the verb.
  private func takesOur(_ stem: FoldedWord) -> Bool {
    let (before, last) = (stem.letter(fromEnd: 1), stem.letter(fromEnd: 0))
    // «فستانا»، «مسجونا» in the accusative, but «قضايانا» and «يدعونا».
    if last == ArabicLetter.alef, before != ArabicLetter.yeh { return false }
    if last == ArabicLetter.waw, stem.letter(0) != ArabicLetter.yeh, stem.letter(0) != ArabicLetter.teh { return false }
    switch stem.letters {
    case 0...1: return false
    case 2: return words.final(stem).contains(.host)
    case 3: return words.final(stem).contains(.noun) || last == ArabicLetter.yeh
    default:
      let isDerivedVerb =
        stem.letter(0) == ArabicLetter.alef
        && (stem.letter(2) == ArabicLetter.teh || stem.letter(1) == ArabicLetter.noon)
      return !isDerivedVerb || last == ArabicLetter.teh
    }
  }

  private func takesMe(_ stem: FoldedWord) -> Bool {
    if words.final(stem).contains(.verb) { return true }
    return stem.letters >= 4 && stem.letter(0) == ArabicLetter.yeh
  }
}
