import TawaturText

/// What the tagger keeps of a word, wherever it stands; its scores are kept beside it.
package struct TaggerWord: Hashable, Sendable, BitwiseCopyable {
  /// Hash of the word without its clitics and article; 0 beyond a sentence.
  package var stem: UInt64 = 0
  package var facts = NameWordFacts()
  /// From the lowest bit: clitics, whether it is telling, the offset of its name.
  private var packed: UInt16 = 0
  /// The cluster in the low nine bits, the wide one above them.
  private var clusters: UInt16 = 0

  /// Proclitics, article and pronoun, nine bits.
  package var clitics: UInt16 {
    get { packed & 0x1FF }
    set { packed = packed & ~0x1FF | newValue & 0x1FF }
  }
  /// Whether the other places of the word in its text say something about it.
  package var isTelling: Bool {
    get { packed & 0x200 != 0 }
    set { packed = newValue ? packed | 0x200 : packed & ~0x200 }
  }
  /// Bytes of the proclitics, which stay outside of a name.
  package var nameOffset: UInt8 {
    get { UInt8(truncatingIfNeeded: packed >> 10) }
    set { packed = packed & 0x3FF | UInt16(newValue) << 10 }
  }
  /// The number of the words that stand where it stands, and of the wider circle of them; 0 where it is in none.
  package var cluster: UInt64 { UInt64(clusters & 0x1FF) }
  package var wideCluster: UInt64 { UInt64(clusters >> 9) }

  /// - Parameter facts: as the model keeps clusters.
  mutating func setClusters(_ facts: NameWordFacts) { clusters = UInt16(truncatingIfNeeded: facts.rawValue) }

  /// How the model keeps the clusters of a word, which count from 0: 511 of them at most, and 127 wide ones.
  package static func facts(cluster: UInt32, wide: UInt32) -> NameWordFacts {
    NameWordFacts(rawValue: (cluster + 1) | (wide + 1) << 9)
  }

  /// What stands beyond the ends of a sentence.
  package static let boundary = TaggerWord()
}

/// A word with its letters, for the features that they make.
package struct SpelledWord: Sendable {
  package var word = TaggerWord()
  /// Hash of the word without proclitics and pronoun.
  var host: UInt64 = 0
  /// Letters, digits, mark, and how long.
  var shape: UInt64 = 0
  /// One to four letters from either end of the stem, 0 where it is not longer.
  var fronts = SIMD4<UInt64>()
  var ends = SIMD4<UInt64>()

  package static let boundary = SpelledWord()

  /// The same as if nobody knew it: its clitics, shape and two letters from either end.
  var unknown: SpelledWord {
    var unknown = self
    unknown.host = Self.nobody
    unknown.word.stem = Self.nobody
    unknown.word.facts = NameWordFacts()
    unknown.word.setClusters(NameWordFacts())
    for letters in 2..<4 { (unknown.fronts[letters], unknown.ends[letters]) = (0, 0) }
    return unknown
  }

  /// No word's hash.
  private static let nobody: UInt64 = 1
}

/// Takes tokens apart for the tagger.
package struct TaggerWordReader: Sendable {
  let splitter: CliticSplitter
  package let gazetteer: NameGazetteer
  let clusters: NameGazetteer

  package init(gazetteer: NameGazetteer, clusters: NameGazetteer) throws(TableError) {
    splitter = try CliticSplitter()
    self.gazetteer = gazetteer
    self.clusters = clusters
  }

  /// What is the same for all words that the tagger does not tell apart: words by their letters, digits by their number.
  @inline(__always)
  package static func key(of bytes: UnsafeRawBufferPointer, _ kind: Token.Kind) -> UInt64 {
    kind == .digits ? TaggerHash.feature(1, UInt64(min(bytes.count, 5))) : TaggerHash.word(bytes)
  }

  func word(at place: TaggerText.FirstPlace, in text: TokenizedText) -> SpelledWord {
    word(text.bytes(of: place.token), text.tokens[place.token].kind)
  }

  /// - Complexity: O(*n*) in the letters of `bytes`, the folded bytes of a token.
  package func word(_ bytes: ArraySlice<UInt8>, _ kind: Token.Kind) -> SpelledWord {
    var spelled = SpelledWord()
    var length = min(bytes.count, 5)
    if kind == .word {
      length = read(bytes, into: &spelled)
    } else {
      spelled.host = bytes.withUnsafeBytes { Self.key(of: $0, kind) }
      spelled.word.stem = spelled.host
    }
    spelled.shape = UInt64(kind.rawValue) | UInt64(min(length, 10)) << 8
    return spelled
  }

  /// Takes the clitics off a word; returns the letters of its stem.
  private func read(_ bytes: ArraySlice<UInt8>, into spelled: inout SpelledWord) -> Int {
    var word = TaggerWord()
    let split = splitter.split(bytes)
    spelled.host = TaggerHash.word(bytes[split.host])
    var stem = split.stem
    word.clitics = UInt16(split.proclitics.rawValue) << 1 | (split.pronoun.isEmpty ? 0 : 1)
    var offset = split.host.lowerBound - bytes.startIndex
    word.facts = gazetteer[spelled.host] ?? NameWordFacts()
    if split.proclitics.contains(.al) { word.facts = word.facts.union(definiteFacts(TaggerHash.word(bytes[stem]))) }
    if split.host.count < bytes.count, !word.facts.isName {
      let whole = TaggerHash.word(bytes)
      // «فؤاد»: a name that begins like a word with a proclitic.
      if let known = gazetteer[whole], known.isName {
        (spelled.host, word.facts, word.clitics, offset) = (whole, known, 0, 0)
        stem = bytes.indices
      }
    }
    // In «للعراق» the article has lost its alef, and stays outside with the lam.
    if word.clitics != 0, split.proclitics.contains([.lam, .al]) { offset = stem.lowerBound - bytes.startIndex }
    word.nameOffset = UInt8(truncatingIfNeeded: offset)
    word.stem = TaggerHash.word(bytes[stem])
    // In «للعراق» the article has lost its alef.
    let losesAlef = split.proclitics.contains([.lam, .al]) && word.clitics != 0
    let cluster = losesAlef ? clusters[TaggerHash.word(Self.article + bytes[stem])] : clusters[spelled.host]
    if let cluster { word.setClusters(cluster) }
    word.isTelling = stem.count > 2 && !word.facts.isCommon
    spelled.word = word
    bytes[stem].withUnsafeBytes { spelled.setLetters($0) }
    return stem.count / 2
  }

  private static let article: [UInt8] = Array("ال".utf8)

  /// What is known of a word with its article off.
  private func definiteFacts(_ stem: UInt64) -> NameWordFacts {
    (gazetteer[NameGazetteer.definite(stem)] ?? NameWordFacts()).union(gazetteer[stem] ?? NameWordFacts())
  }
}

extension SpelledWord {
  fileprivate mutating func setLetters(_ stem: UnsafeRawBufferPointer) {
    for letters in 1...4 where stem.count > letters * 2 {
      fronts[letters - 1] = TaggerHash.letters(stem, from: 0, count: letters * 2)
      ends[letters - 1] = TaggerHash.letters(stem, from: stem.count - letters * 2, count: letters * 2)
    }
  }
}
