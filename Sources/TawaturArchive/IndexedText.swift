import TawaturText

/// A text as the index takes it: its folded words, and the light stem of each, apart by spaces.
struct IndexedText: Sendable {
  let words: String
  let stems: String

  /// - Complexity: O(*n*) in the bytes of `text`.
  init(_ text: String) {
    let folded = FoldedWords(text)
    var words: [UInt8] = []
    var stems: [UInt8] = []
    words.reserveCapacity(folded.text.bytes.count)
    stems.reserveCapacity(folded.text.bytes.count)
    for word in folded.words {
      words += folded.bytes(of: word)
      stems += folded.stem(of: word)
      words.append(UInt8(ascii: " "))
      stems.append(UInt8(ascii: " "))
    }
    self.words = String(decoding: words, as: UTF8.self)
    self.stems = String(decoding: stems, as: UTF8.self)
  }
}

extension FoldedWords {
  /// The folded bytes that a word shares with its other forms; all of them where it is no Arabic word.
  func stem(of word: Word) -> ArraySlice<UInt8> {
    word.kind == .word ? text.bytes[LightStem.core(of: word.folded, in: text.bytes)] : bytes(of: word)
  }
}
