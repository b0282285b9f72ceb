extension Lexicon {
  /// Appends every reading of the folded word in `range` whose core is known, the bare word first.
  ///
  /// Splits و ف, then ب ل ك س, then ال off the front and pronouns off the end. A final heh is also read as a
  /// sloppy teh marbuta, and a teh before a pronoun as one.
  func appendForms(of range: Range<Int>, in bytes: [UInt8], to forms: inout [TokenForm]) {
    bytes.withUnsafeBufferPointer { all in
      for (start, proclitics) in Self.openings(range, all) {
        appendForms(core: start..<range.upperBound, proclitics, all, to: &forms)
      }
    }
  }

  private func appendForms(
    core: Range<Int>, _ proclitics: Proclitics, _ all: UnsafeBufferPointer<UInt8>, to forms: inout [TokenForm]
  ) {
    if let word = id(of: UnsafeBufferPointer(rebasing: all[core])) {
      forms.append(TokenForm(word: word, proclitics: proclitics, hasPronoun: false, core: core))
    }
    guard core.count >= 6 else { return }
    if Self.letter(all, core.upperBound - 2) == ArabicLetter.heh, let word = idWithTehMarbuta(all[core].dropLast(2)) {
      forms.append(TokenForm(word: word, proclitics: proclitics, hasPronoun: false, core: core))
    }
    // A noun with the article takes no pronoun.
    if proclitics.contains(.al) { return }
    for length in Self.pronounLengths(all, core) where core.count - length >= 4 {
      let stem = core.lowerBound..<(core.upperBound - length)
      if let word = id(of: UnsafeBufferPointer(rebasing: all[stem])) {
        forms.append(TokenForm(word: word, proclitics: proclitics, hasPronoun: true, core: stem))
      }
      if Self.letter(all, stem.upperBound - 2) == ArabicLetter.teh, let word = idWithTehMarbuta(all[stem].dropLast(2)) {
        forms.append(TokenForm(word: word, proclitics: proclitics, hasPronoun: true, core: stem))
      }
    }
  }

  private func idWithTehMarbuta(_ stem: Slice<UnsafeBufferPointer<UInt8>>) -> WordID? {
    id(of: (Array(stem) + Self.utf8(ArabicLetter.tehMarbuta))[...])
  }

  /// Every place where the word may start, with the clitics before it; the whole word first.
  private static func openings(
    _ range: Range<Int>, _ all: UnsafeBufferPointer<UInt8>
  ) -> [(start: Int, proclitics: Proclitics)] {
    var openings: [(Int, Proclitics)] = []
    var start = range.lowerBound
    var conjunction: Proclitics = []
    while true {
      openings.append((start, conjunction))
      openAfterPreposition(start, conjunction, range, all, &openings)
      guard conjunction.isEmpty, range.upperBound - start >= 6 else { break }
      switch letter(all, start) {
      case ArabicLetter.waw: conjunction = .waw
      case ArabicLetter.feh: conjunction = .feh
      default: return openings
      }
      start += 2
    }
    return openings
  }

  private static func openAfterPreposition(
    _ start: Int, _ conjunction: Proclitics, _ range: Range<Int>, _ all: UnsafeBufferPointer<UInt8>,
    _ openings: inout [(Int, Proclitics)]
  ) {
    let left = range.upperBound - start
    guard left >= 6 else { return }
    let second = letter(all, start + 2)
    switch letter(all, start) {
    case ArabicLetter.alef where second == ArabicLetter.lam && left >= 8:
      openings.append((start + 4, conjunction.union(.al)))
    case ArabicLetter.lam:
      openings.append((start + 2, conjunction.union(.lam)))
      if second == ArabicLetter.lam, left >= 8 {
        openings.append((start + 4, conjunction.union([.lam, .al])))
      }
    case ArabicLetter.beh: openAfterArticle(start, conjunction.union(.beh), range, all, &openings)
    case ArabicLetter.kaf: openAfterArticle(start, conjunction.union(.kaf), range, all, &openings)
    case ArabicLetter.seen: openings.append((start + 2, conjunction.union(.seen)))
    default: break
    }
  }

  private static func openAfterArticle(
    _ start: Int, _ proclitics: Proclitics, _ range: Range<Int>, _ all: UnsafeBufferPointer<UInt8>,
    _ openings: inout [(Int, Proclitics)]
  ) {
    openings.append((start + 2, proclitics))
    guard range.upperBound - start >= 10, letter(all, start + 2) == ArabicLetter.alef,
      letter(all, start + 4) == ArabicLetter.lam
    else { return }
    openings.append((start + 6, proclitics.union(.al)))
  }

  /// Bytes of the pronouns the word may end in: ه ك ي, ها هم هن كم نا ني, هما كما.
  private static func pronounLengths(_ all: UnsafeBufferPointer<UInt8>, _ core: Range<Int>) -> [Int] {
    let last = letter(all, core.upperBound - 2)
    let before = letter(all, core.upperBound - 4)
    let third = core.count >= 8 ? letter(all, core.upperBound - 6) : 0
    switch (third, before, last) {
    case (ArabicLetter.heh, ArabicLetter.meem, ArabicLetter.alef),
      (ArabicLetter.kaf, ArabicLetter.meem, ArabicLetter.alef):
      return [6]
    case (_, ArabicLetter.heh, ArabicLetter.alef), (_, ArabicLetter.heh, ArabicLetter.meem),
      (_, ArabicLetter.heh, ArabicLetter.noon), (_, ArabicLetter.kaf, ArabicLetter.meem),
      (_, ArabicLetter.noon, ArabicLetter.alef):
      return [4]
    case (_, ArabicLetter.noon, ArabicLetter.yeh): return [4, 2]
    case (_, _, ArabicLetter.heh), (_, _, ArabicLetter.kaf), (_, _, ArabicLetter.yeh): return [2]
    default: return []
    }
  }

  /// The two-byte letter at `offset`; 0 where something else stands there.
  private static func letter(_ all: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt32 {
    guard offset >= 0, offset + 1 < all.count, all[offset] >= 0xC2, all[offset] < 0xE0 else { return 0 }
    return UInt32(all[offset] & 0x1F) << 6 | UInt32(all[offset + 1] & 0x3F)
  }

  private static func utf8(_ letter: UInt32) -> [UInt8] {
    [UInt8(0xC0 | letter >> 6), UInt8(0x80 | letter & 0x3F)]
  }
}
