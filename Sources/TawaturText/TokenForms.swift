/// Reads tokens as clitics around words of the lexicon; lives only while one text is tokenised.
///
/// Splits و ف, then ب ل ك س, then ال off the front and pronouns off the end. A final heh is also read as a sloppy teh
/// marbuta, and a teh before a pronoun as one. The bare word comes first, then readings with more and more clitics off.
struct TokenFormReader {
  let lexicon: LexiconLookup
  let way: FoldedText.WayBack
  let bytes: UnsafePointer<UInt8>
  /// Room for one word whose last letter is exchanged.
  let scratch: UnsafeMutableBufferPointer<UInt8>

  /// Longer words are looked up only as they stand.
  static let longestWord = 64

  /// Appends every reading of the folded word in `range` whose core is known.
  func appendForms(of range: Range<Int>, to forms: inout [TokenForm]) {
    appendForms(from: range.lowerBound, [], in: range, to: &forms)
    guard range.count >= 6 else { return }
    switch letter(range.lowerBound) {
    case ArabicLetter.waw: appendForms(from: range.lowerBound + 2, .waw, in: range, to: &forms)
    case ArabicLetter.feh: appendForms(from: range.lowerBound + 2, .feh, in: range, to: &forms)
    default: break
    }
  }

  /// The readings that start after a conjunction or none: bare, after a preposition, after the article.
  private func appendForms(
    from start: Int, _ conjunction: Proclitics, in range: Range<Int>, to forms: inout [TokenForm]
  ) {
    append(start, range, conjunction, to: &forms)
    let left = range.upperBound - start
    guard left >= 6 else { return }
    let second = letter(start + 2)
    switch letter(start) {
    // «ألباريس» is no «ال» and «باريس»: the article is never written with hamza.
    case ArabicLetter.alef where second == ArabicLetter.lam && left >= 8 && !way.isAlefWithHamza(atFolded: start):
      append(start + 4, range, conjunction.union(.al), to: &forms)
    case ArabicLetter.lam:
      append(start + 2, range, conjunction.union(.lam), to: &forms)
      guard second == ArabicLetter.lam, left >= 8 else { return }
      append(start + 4, range, conjunction.union([.lam, .al]), to: &forms)
    case ArabicLetter.beh: appendWithArticle(start, range, conjunction.union(.beh), to: &forms)
    case ArabicLetter.kaf: appendWithArticle(start, range, conjunction.union(.kaf), to: &forms)
    case ArabicLetter.seen: append(start + 2, range, conjunction.union(.seen), to: &forms)
    default: return
    }
  }

  private func appendWithArticle(
    _ start: Int, _ range: Range<Int>, _ proclitics: Proclitics, to forms: inout [TokenForm]
  ) {
    append(start + 2, range, proclitics, to: &forms)
    guard range.upperBound - start >= 10, letter(start + 2) == ArabicLetter.alef,
      letter(start + 4) == ArabicLetter.lam, !way.isAlefWithHamza(atFolded: start + 2)
    else { return }
    append(start + 6, range, proclitics.union(.al), to: &forms)
  }

  /// The readings of the core from `start` to the end of `range`, with and without a pronoun.
  private func append(_ start: Int, _ range: Range<Int>, _ proclitics: Proclitics, to forms: inout [TokenForm]) {
    let core = start..<range.upperBound
    if let word = lexicon.id(of: bytes + start, count: core.count) {
      forms.append(TokenForm(word: word, proclitics: proclitics, hasPronoun: false, core: core))
    }
    guard core.count >= 6 else { return }
    let last = letter(core.upperBound - 2)
    guard Self.endsPronoun(last) else { return }
    if last == ArabicLetter.heh, let word = idWithTehMarbuta(core) {
      forms.append(TokenForm(word: word, proclitics: proclitics, hasPronoun: false, core: core))
    }
    // A noun with the article takes no pronoun.
    if proclitics.contains(.al) { return }
    let (length, shorter) = pronounLengths(core, last: last)
    appendWithoutPronoun(length, core, proclitics, to: &forms)
    appendWithoutPronoun(shorter, core, proclitics, to: &forms)
  }

  private func appendWithoutPronoun(
    _ length: Int, _ core: Range<Int>, _ proclitics: Proclitics, to forms: inout [TokenForm]
  ) {
    guard length > 0, core.count - length >= 4 else { return }
    let stem = core.lowerBound..<(core.upperBound - length)
    if let word = lexicon.id(of: bytes + stem.lowerBound, count: stem.count) {
      forms.append(TokenForm(word: word, proclitics: proclitics, hasPronoun: true, core: stem))
    }
    if letter(stem.upperBound - 2) == ArabicLetter.teh, let word = idWithTehMarbuta(stem) {
      forms.append(TokenForm(word: word, proclitics: proclitics, hasPronoun: true, core: stem))
    }
  }

  /// The word in `range` with teh marbuta in place of its last letter.
  private func idWithTehMarbuta(_ range: Range<Int>) -> WordID? {
    guard let copy = scratch.baseAddress, range.count <= scratch.count else { return nil }
    copy.update(from: bytes + range.lowerBound, count: range.count - 2)
    copy[range.count - 2] = UInt8(0xC0 | ArabicLetter.tehMarbuta >> 6)
    copy[range.count - 1] = UInt8(0x80 | ArabicLetter.tehMarbuta & 0x3F)
    return lexicon.id(of: UnsafePointer(copy), count: range.count)
  }

  private static func endsPronoun(_ letter: UInt32) -> Bool {
    switch letter {
    case ArabicLetter.heh, ArabicLetter.kaf, ArabicLetter.yeh, ArabicLetter.alef, ArabicLetter.meem, ArabicLetter.noon:
      true
    default: false
    }
  }

  /// Bytes of the pronouns the word may end in, 0 for none: ه ك ي, ها هم هن كم نا ني, هما كما.
  private func pronounLengths(_ core: Range<Int>, last: UInt32) -> (Int, Int) {
    let before = letter(core.upperBound - 4)
    let third = core.count >= 8 ? letter(core.upperBound - 6) : 0
    return switch (third, before, last) {
    case (ArabicLetter.heh, ArabicLetter.meem, ArabicLetter.alef),
      (ArabicLetter.kaf, ArabicLetter.meem, ArabicLetter.alef):
      (6, 0)
    case (_, ArabicLetter.heh, ArabicLetter.alef), (_, ArabicLetter.heh, ArabicLetter.meem),
      (_, ArabicLetter.heh, ArabicLetter.noon), (_, ArabicLetter.kaf, ArabicLetter.meem),
      (_, ArabicLetter.noon, ArabicLetter.alef):
      (4, 0)
    case (_, ArabicLetter.noon, ArabicLetter.yeh): (4, 2)
    case (_, _, ArabicLetter.heh), (_, _, ArabicLetter.kaf), (_, _, ArabicLetter.yeh): (2, 0)
    default: (0, 0)
    }
  }

  /// The two-byte letter at `offset`, which has a byte after it; 0 where something else stands there.
  @inline(__always)
  private func letter(_ offset: Int) -> UInt32 {
    let lead = bytes[offset]
    guard lead >= 0xC2, lead < 0xE0 else { return 0 }
    return UInt32(lead & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F)
  }
}
