import TawaturText

/// A text as the tagger sees it: each different word once, and where it stands.
package struct TaggerText: Sendable {
  /// Different words; number 0 is the boundary.
  package private(set) var words: [TaggerWord]
  /// By word: its number among the frequent ones, -1 for none.
  private(set) var known: [Int32]
  /// By token: the number of its word.
  package private(set) var ids: [Int32]
  /// By token: its part in a name of several words that the gazetteer knows; 0 for none.
  package private(set) var parts: [UInt8]
  /// By word: the words before and after it at a few places of the text; -1 for none.
  package private(set) var contexts: [WordContexts]

  /// - Complexity: O(*n*) in the tokens of `text`.
  package init(
    _ text: TokenizedText, sentences: [Range<Int>], reader: TaggerWordReader,
    frequent: FrequentTaggerWords = FrequentTaggerWords()
  ) {
    words = [.boundary]
    known = [-1]
    words.reserveCapacity(text.count)
    known.reserveCapacity(text.count)
    ids = Array(repeating: 0, count: text.count)
    parts = Array(repeating: 0, count: text.count)
    contexts = []
    number(text, reader: reader, frequent)
    contexts = Array(repeating: WordContexts(), count: words.count)
    for sentence in sentences {
      findPhrases(in: sentence, of: text, reader.gazetteer)
      collectContexts(in: sentence)
    }
  }

  /// Gives each different word a number.
  private mutating func number(_ text: TokenizedText, reader: TaggerWordReader, _ frequent: FrequentTaggerWords) {
    var slots = 64
    while slots < text.count * 2 { slots *= 2 }
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: slots) { table in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: slots) { hashes in
        table.initialize(repeating: -1)
        for index in 0..<text.count {
          let bytes = text.bytes(of: index)
          let hash = TaggerHash.word(bytes)
          var slot = Int(truncatingIfNeeded: hash) & (slots - 1)
          while table[slot] >= 0, hashes[slot] != hash { slot = (slot + 1) & (slots - 1) }
          if table[slot] < 0 {
            table[slot] = Int32(words.count)
            hashes[slot] = hash
            let number = frequent.number(of: hash)
            known.append(Int32(truncatingIfNeeded: number ?? -1))
            words.append(number.map { frequent.words[$0] } ?? reader.word(bytes, text.tokens[index].kind))
          }
          ids[index] = table[slot]
        }
      }
    }
  }

  private static let longestPhrase = 4

  private mutating func findPhrases(in sentence: Range<Int>, of text: TokenizedText, _ gazetteer: NameGazetteer) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let word = words[Int(ids[index])]
      guard word.facts.startsPhrase, let phrase = phrase(at: index, until: sentence.upperBound, of: text, gazetteer)
      else {
        index += 1
        continue
      }
      let kind = UInt8(truncatingIfNeeded: phrase.facts.rawValue.trailingZeroBitCount) * 2 + 1
      for part in index..<phrase.end { parts[part] = part == index ? kind : kind + 1 }
      index = phrase.end
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

  private mutating func collectContexts(in sentence: Range<Int>) {
    for index in sentence where words[Int(ids[index])].isTelling {
      let last = index > sentence.lowerBound ? ids[index - 1] : 0
      let next = index + 1 < sentence.upperBound ? ids[index + 1] : 0
      contexts[Int(ids[index])].add(last, next)
    }
  }

  /// The words around a token, the boundary beyond its sentence.
  @inline(__always)
  package func word(_ offset: Int, from index: Int, in sentence: Range<Int>) -> Int {
    let place = index + offset
    return sentence.contains(place) ? Int(ids[place]) : 0
  }
}

/// The different words before and after a word at the first places where a text has it.
package struct WordContexts: Sendable {
  package private(set) var before = SIMD4<Int32>(repeating: -1)
  package private(set) var after = SIMD4<Int32>(repeating: -1)
  /// How often the word stands in the text, up to a few.
  package private(set) var places = 0

  mutating func add(_ last: Int32, _ next: Int32) {
    places = min(places + 1, 5)
    Self.insert(last, into: &before)
    Self.insert(next, into: &after)
  }

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
