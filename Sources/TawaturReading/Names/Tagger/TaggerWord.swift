import TawaturText

/// A word of a text as the tagger sees it, wherever it stands.
package struct TaggerWord: Sendable {
  /// Hash of the word without proclitics and pronoun, and of the same without its article; 0 beyond a sentence.
  package var host: UInt64 = 0
  package var stem: UInt64 = 0
  /// Proclitics, article and pronoun.
  var clitics: UInt64 = 0
  /// Letters, digits, mark, and how long.
  var shape: UInt64 = 0
  /// Hashes of one to four letters from either end of the stem, 0 where it is not longer.
  var fronts = SIMD4<UInt64>()
  var ends = SIMD4<UInt64>()
  package var facts = NameWordFacts()
  /// Bytes of the proclitics, which stay outside of a name.
  var nameOffset = 0

  /// What stands beyond the ends of a sentence.
  package static let boundary = TaggerWord()

  /// Whether the other places of the word in its text say something about it.
  package var isTelling: Bool { shape & 0xFF == UInt64(Token.Kind.word.rawValue) && fronts[0] != 0 && !facts.isCommon }
}

/// Makes tagger words of tokens.
package struct TaggerWordReader: Sendable {
  private let splitter: CliticSplitter
  package let gazetteer: NameGazetteer

  package init(gazetteer: NameGazetteer) throws(TableError) {
    splitter = try CliticSplitter()
    self.gazetteer = gazetteer
  }

  /// - Complexity: O(*n*) in the letters of `bytes`, the folded bytes of a token.
  package func word(_ bytes: ArraySlice<UInt8>, _ kind: Token.Kind) -> TaggerWord {
    var word = TaggerWord()
    let length: Int
    switch kind {
    case .word: length = read(bytes, into: &word)
    case .digits:
      length = min(bytes.count, 5)
      word.host = TaggerHash.feature(1, UInt64(length))
      word.stem = word.host
    case .foreign, .mark:
      length = bytes.count
      word.host = TaggerHash.word(bytes)
      word.stem = word.host
    }
    word.shape = UInt64(kind.rawValue) | UInt64(min(length, 10)) << 8
    return word
  }

  /// Takes the clitics off a word; returns the letters of its stem.
  private func read(_ bytes: ArraySlice<UInt8>, into word: inout TaggerWord) -> Int {
    let split = splitter.split(bytes)
    word.host = TaggerHash.word(bytes[split.host])
    var stem = split.stem
    word.clitics = UInt64(split.proclitics.rawValue) << 1 | (split.pronoun.isEmpty ? 0 : 1)
    word.nameOffset = split.host.lowerBound - bytes.startIndex
    let (host, core) = (gazetteer[word.host], stem == split.host ? nil : gazetteer[TaggerHash.word(bytes[stem])])
    word.facts = host ?? core ?? NameWordFacts()
    if split.host.count < bytes.count, !word.facts.isName {
      let whole = TaggerHash.word(bytes)
      // «فؤاد»: a name that begins like a word with a proclitic.
      if let known = gazetteer[whole], known.isName {
        (word.host, word.facts, word.clitics, word.nameOffset) = (whole, known, 0, 0)
        stem = bytes.indices
      }
    }
    // In «للعراق» the article has lost its alef, and stays outside with the lam.
    if word.clitics != 0, split.proclitics.contains([.lam, .al]) {
      word.nameOffset = stem.lowerBound - bytes.startIndex
    }
    word.stem = TaggerHash.word(bytes[stem])
    setLetters(bytes[stem], of: &word)
    return stem.count / 2
  }

  private func setLetters(_ stem: ArraySlice<UInt8>, of word: inout TaggerWord) {
    for letters in 1...4 where stem.count > letters * 2 {
      word.fronts[letters - 1] = TaggerHash.word(stem.prefix(letters * 2))
      word.ends[letters - 1] = TaggerHash.word(stem.suffix(letters * 2))
    }
  }
}
