import TawaturText

/// A text as the tagger sees it: each different word once, and where it stands.
package struct TaggerText: Sendable {
  /// Different words; number 0 is the boundary.
  package private(set) var words: [TaggerWord] = [.boundary]
  /// By token: the number of its word.
  package private(set) var ids: [Int32]
  /// By token: its part in a name of several words that the gazetteer knows; 0 for none.
  package private(set) var parts: [UInt8]
  /// By token: what the rules say of it.
  package let hints: [UInt8]
  /// By word: the words before and after it at a few places of the text.
  package private(set) var contexts: [WordContexts]

  /// Asks `read` for the different words, in the order of the text, behind the boundary that stands there already.
  /// - Complexity: O(*n*) in the tokens of `text`.
  package init(
    _ text: TokenizedText, sentences: [Range<Int>], hints: RuleHints, gazetteer: NameGazetteer,
    reading read: ([FirstPlace], inout [TaggerWord]) -> Void
  ) {
    ids = Array(repeating: 0, count: text.count)
    parts = Array(repeating: 0, count: text.count)
    contexts = []
    self.hints = hints.states
    let places = number(text)
    words.reserveCapacity(places.count + 1)
    read(places, &words)
    contexts = Array(repeating: WordContexts(), count: words.count)
    for sentence in sentences { look(at: sentence, of: text, gazetteer) }
  }

  /// A text to learn from, and its different words.
  package static func spelled(
    _ text: TokenizedText, sentences: [Range<Int>], hints: RuleHints, reader: TaggerWordReader
  ) -> (text: TaggerText, words: [SpelledWord]) {
    var words: [SpelledWord] = [.boundary]
    let tagged = TaggerText(text, sentences: sentences, hints: hints, gazetteer: reader.gazetteer) { places, plain in
      for place in places {
        let spelled = reader.word(at: place, in: text)
        words.append(spelled)
        plain.append(spelled.word)
      }
    }
    return (tagged, words)
  }

  /// Where a word stands first, and what it is known by.
  package struct FirstPlace: Sendable {
    let key: UInt64
    let token: Int
  }

  /// Gives each different word a number; gives back where each stands first.
  private mutating func number(_ text: TokenizedText) -> [FirstPlace] {
    var places: [FirstPlace] = []
    places.reserveCapacity(text.count)
    var slots = 64
    while slots < text.count * 2 { slots *= 2 }
    withUnsafeTemporaryAllocation(of: NumberedKey.self, capacity: slots) { table in
      table.initialize(repeating: NumberedKey())
      text.text.bytes.withUnsafeBytes { bytes in
        for index in 0..<text.count {
          let token = text.tokens[index]
          let key = TaggerWordReader.key(of: UnsafeRawBufferPointer(rebasing: bytes[token.folded]), token.kind)
          var slot = Int(truncatingIfNeeded: key) & (slots - 1)
          while table[slot].number > 0, table[slot].key != key { slot = (slot + 1) & (slots - 1) }
          if table[slot].number == 0 {
            places.append(FirstPlace(key: key, token: index))
            table[slot] = NumberedKey(key: key, number: Int32(truncatingIfNeeded: places.count))
          }
          ids[index] = table[slot].number
        }
      }
    }
    return places
  }

  private struct NumberedKey {
    var key: UInt64 = 0
    var number: Int32 = 0
  }

  // MARK: - What stands around words

  private static let longestPhrase = 4

  private mutating func look(at sentence: Range<Int>, of text: TokenizedText, _ gazetteer: NameGazetteer) {
    var phraseEnd = 0
    for index in sentence {
      let id = Int(ids[index])
      let word = words[id]
      if word.isTelling {
        let last = index > sentence.lowerBound ? ids[index - 1] : 0
        let next = index + 1 < sentence.upperBound ? ids[index + 1] : 0
        contexts[id].add(last, next)
      }
      guard word.facts.startsPhrase, index >= phraseEnd,
        let phrase = phrase(at: index, until: sentence.upperBound, of: text, gazetteer)
      else { continue }
      let kind = UInt8(truncatingIfNeeded: phrase.facts.rawValue.trailingZeroBitCount) * 2 + 1
      for part in index..<phrase.end { parts[part] = part == index ? kind : kind + 1 }
      phraseEnd = phrase.end
    }
  }

  private func phrase(
    at index: Int, until end: Int, of text: TokenizedText, _ gazetteer: NameGazetteer
  ) -> (end: Int, facts: NameWordFacts)? {
    var key = words[Int(ids[index])].stem
    var longest: (end: Int, facts: NameWordFacts)?
    for next in (index + 1)..<max(index + 1, min(end, index + Self.longestPhrase)) {
      key = NameGazetteer.phrase(key, TaggerHash.word(text.bytes(of: next)))
      guard let facts = gazetteer[key] else { break }
      if facts.classes != 0 { longest = (next + 1, facts) }
      if !facts.startsPhrase { break }
    }
    return longest
  }

  /// Bytes of the proclitics of a token, which stay outside of a name.
  func nameOffset(of index: Int) -> Int { Int(words[Int(ids[index])].nameOffset) }

  /// What the rules say of a token beside another, nothing beyond its sentence.
  @inline(__always)
  package func hint(_ offset: Int, from index: Int, in sentence: Range<Int>) -> UInt8 {
    let place = index + offset
    return sentence.contains(place) ? hints[place] : 0
  }

  /// The words around a token, the boundary beyond its sentence.
  @inline(__always)
  package func word(_ offset: Int, from index: Int, in sentence: Range<Int>) -> Int {
    let place = index + offset
    return sentence.contains(place) ? Int(ids[place]) : 0
  }
}

/// The different words before and after a word at the first places where a text has it; -1 where there is none.
package struct WordContexts: Sendable {
  package private(set) var before = SIMD4<Int32>(repeating: -1)
  package private(set) var after = SIMD4<Int32>(repeating: -1)
  /// How often the word stands in the text, up to a few.
  package private(set) var places = 0

  static let mostPlaces = 5

  @inline(__always)
  mutating func add(_ last: Int32, _ next: Int32) {
    places = min(places + 1, Self.mostPlaces)
    Self.insert(last, into: &before)
    Self.insert(next, into: &after)
  }

  @inline(__always)
  private static func insert(_ word: Int32, into words: inout SIMD4<Int32>) {
    for place in 0..<4 {
      if words[place] == word { return }
      if words[place] < 0 {
        words[place] = word
        return
      }
    }
  }
}
