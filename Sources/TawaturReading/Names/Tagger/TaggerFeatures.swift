/// The features the tagger scores words by; trainer and tagger both enumerate them here.
package enum TaggerFeatures {
  /// Where a word stands, seen from the one being labelled: two before to two after it, then before or after it at
  /// another place of the text.
  package static let roles = 7
  package static let here = 2
  package static let before = 5
  package static let after = 6

  /// What a word says in a role; it depends on nothing else, so that it is summed once a word.
  @inline(__always)
  package static func ofWord(_ spelled: SpelledWord, role: Int, _ feature: (UInt64) -> Void) {
    let base = UInt64(role) << 8
    let word = spelled.word
    let facts = word.facts
    let clitics = UInt64(word.clitics)
    if role == here {
      feature(TaggerHash.feature(base | 1, 1))
      feature(TaggerHash.feature(base | 2, spelled.host))
      feature(TaggerHash.feature(base | 4, clitics))
      feature(TaggerHash.feature(base | 5, spelled.shape))
      for letters in 0..<4 {
        if spelled.fronts[letters] != 0 {
          feature(TaggerHash.feature(base | UInt64(0x10 + letters), spelled.fronts[letters]))
        }
        if spelled.ends[letters] != 0 {
          feature(TaggerHash.feature(base | UInt64(0x14 + letters), spelled.ends[letters]))
        }
      }
      feature(TaggerHash.feature(base | 6, facts.classes, clitics >> 7))
    } else {
      // Letters of words farther off made known events certain and new ones worse.
      if role == here - 1 || role == here + 1 {
        feature(TaggerHash.feature(base | 4, clitics, spelled.shape & 0xFF))
        for letters in 1...2 where spelled.ends[letters] != 0 {
          feature(TaggerHash.feature(base | UInt64(0x14 + letters), spelled.ends[letters]))
        }
        if spelled.fronts[1] != 0 { feature(TaggerHash.feature(base | 0x11, spelled.fronts[1])) }
      }
      feature(TaggerHash.feature(base | 6, facts.classes))
    }
    if word.cluster != 0 {
      if role < before { feature(TaggerHash.feature(base | 8, word.cluster)) }
      feature(TaggerHash.feature(base | 9, word.wideCluster))
      if role == here { feature(TaggerHash.feature(base | 0xA, word.cluster, clitics)) }
    }
    feature(TaggerHash.feature(base | 3, word.stem))
    if role < before {
      var rest = facts.classes
      while rest != 0 {
        feature(TaggerHash.feature(base | 7, UInt64(rest.trailingZeroBitCount)))
        rest &= rest - 1
      }
    }
    if facts.persons != 0 {
      let clitics = role == here ? clitics : 0
      feature(TaggerHash.feature(base | 0x20, facts.given << 3 | facts.family, clitics))
      if role < before {
        feature(TaggerHash.feature(base | 0x21, facts.persons, clitics))
        feature(TaggerHash.feature(base | 0x22, facts.share, clitics))
      }
    }
  }

  /// What two words side by side say about the second, and about the first.
  @inline(__always)
  package static func ofPair(_ first: TaggerWord, _ second: TaggerWord, about: UInt64, _ feature: (UInt64) -> Void) {
    feature(TaggerHash.feature(about | 1, first.stem, second.stem))
    feature(TaggerHash.feature(about | 2, first.facts.classes, second.facts.classes))
    feature(
      TaggerHash.feature(
        about | 3, first.facts.given << 3 | first.facts.family, second.facts.given << 3 | second.facts.family))
    if first.cluster != 0, second.cluster != 0 {
      feature(TaggerHash.feature(about | 4, first.cluster, second.cluster))
      feature(TaggerHash.feature(about | 5, first.wideCluster, second.wideCluster))
    }
  }

  /// What the words around a word say together.
  @inline(__always)
  package static func ofPlace(
    _ beforeLast: TaggerWord, _ last: TaggerWord, _ word: TaggerWord, _ next: TaggerWord, _ feature: (UInt64) -> Void
  ) {
    ofPair(last, word, about: 0x1000, feature)
    ofPair(word, next, about: 0x1100, feature)
    feature(TaggerHash.feature(0x1201, last.stem, next.stem))
    feature(TaggerHash.feature(0x1202, beforeLast.stem, last.stem))
    feature(TaggerHash.feature(0x1203, last.stem, word.facts.classes))
    feature(TaggerHash.feature(0x1204, last.facts.classes, UInt64(word.clitics)))
    feature(TaggerHash.feature(0x1205, last.stem, UInt64(word.clitics)))
  }

  /// What a name of several words that a gazetteer knows says about its words and those beside it.
  @inline(__always)
  package static func ofPhrase(_ part: UInt8, offset: Int, _ feature: (UInt64) -> Void) {
    if part != 0 { feature(TaggerHash.feature(0x1300 | UInt64(offset + 1), UInt64(part))) }
  }

  /// What the rules say of a word, or of the one before or after it.
  @inline(__always)
  package static func ofHint(_ hint: UInt8, offset: Int, _ feature: (UInt64) -> Void) {
    feature(TaggerHash.feature(0x1500 | UInt64(offset + 1), UInt64(hint)))
  }

  /// What the rules say of a word and of the one before it, with the words.
  @inline(__always)
  package static func ofHints(
    _ last: UInt8, _ here: UInt8, _ next: UInt8, _ word: TaggerWord, _ nextWord: TaggerWord, _ feature: (UInt64) -> Void
  ) {
    if here != 0 {
      feature(TaggerHash.feature(0x1601, UInt64(here), word.stem))
      feature(TaggerHash.feature(0x1602, UInt64(here), UInt64(nextWord.clitics)))
      feature(TaggerHash.feature(0x1603, UInt64(here), UInt64(next)))
      feature(TaggerHash.feature(0x1604, UInt64(here), UInt64(last)))
    }
    if last != 0, here == 0 {
      feature(TaggerHash.feature(0x1605, UInt64(last), word.stem))
      feature(TaggerHash.feature(0x1606, UInt64(last), UInt64(word.clitics)))
      feature(TaggerHash.feature(0x1607, UInt64(last), word.facts.classes))
    }
  }

  /// How often the word stands in its text.
  @inline(__always)
  package static func ofPlaces(_ places: Int, _ feature: (UInt64) -> Void) {
    feature(TaggerHash.feature(0x1400, UInt64(places)))
  }
}
