import TawaturModel
import TawaturText

/// The words of one report as keys, ready to be laid beside those of another: twelve bytes a word, since every report of
/// a batch is kept.
///
/// Two spellings of a word have one key: folded letters, without a leading waw, a final teh marbuta as heh.
struct ComparedText: Sendable {
  /// One key a word: 31 bits of its hash, and whether it is a number.
  let keys: [UInt32]
  /// By word: where it starts, and whether a sentence starts with it.
  private let starts: [UInt32]
  private let ends: [UInt32]

  private static let number: UInt32 = 1 << 31
  private static let sentence: UInt32 = 1 << 31

  /// The words of `reading` in which the report itself speaks; what they are found by goes into `fingerprints`.
  /// - Complexity: O(*n*) in the bytes of the article.
  init(_ reading: ArticleReading, fingerprints: inout [Fingerprint]) {
    let report = ReportText(reading)
    var keys: [UInt32] = []
    var shapes: [UInt64] = []
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    keys.reserveCapacity(report.words.count)
    shapes.reserveCapacity(report.words.count)
    starts.reserveCapacity(report.words.count)
    ends.reserveCapacity(report.words.count)
    var startsSentence = false
    for (word, _) in report.words {
      startsSentence = startsSentence || word.startsSentence
      let bytes = report.text.bytes(of: word)
      if Self.isConjunctionAlone(bytes) { continue }
      let span = report.text.span(of: word)
      let hash = Self.hash(of: bytes)
      let isNumber = word.kind == .digits
      keys.append(UInt32(truncatingIfNeeded: hash ^ hash >> 32) & ~Self.number | (isNumber ? Self.number : 0))
      shapes.append(isNumber ? Self.numberShape : hash)
      starts.append(UInt32(truncatingIfNeeded: span.start) | (startsSentence ? Self.sentence : 0))
      ends.append(UInt32(truncatingIfNeeded: span.end))
      startsSentence = false
    }
    self.keys = keys
    self.starts = starts
    self.ends = ends
    fingerprints = Fingerprint.picked(from: shapes)
  }

  /// The key of a word, every number alike, so that changed figures do not hide a copy.
  func shape(_ word: Int) -> UInt32 {
    let key = keys[word]
    return key & Self.number == 0 ? key : Self.number
  }

  var count: Int { keys.count }

  /// From the first to the last word of a non-empty range.
  func span(of words: Range<Int>) -> TextSpan {
    TextSpan(Int(starts[words.lowerBound] & ~Self.sentence), Int(ends[words.upperBound - 1]))
  }

  /// Whether `words` are one or more whole sentences.
  func isWholeSentences(_ words: Range<Int>) -> Bool {
    isBetweenSentences(words.lowerBound) && isBetweenSentences(words.upperBound)
  }

  /// Whether a sentence starts with the word at `place`, or the text ends there.
  func isBetweenSentences(_ place: Int) -> Bool { place == count || starts[place] & Self.sentence != 0 }

  private static let numberShape: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func isConjunctionAlone(_ word: ArraySlice<UInt8>) -> Bool {
    word.count == 2 && letter(word, at: word.startIndex) == ArabicLetter.waw
  }

  /// FNV-1a over the word's comparable letters; the same on every run and machine.
  private static func hash(of word: ArraySlice<UInt8>) -> UInt64 {
    var letters = word
    if letters.count >= 8, letter(letters, at: letters.startIndex) == ArabicLetter.waw {
      letters = letters.dropFirst(2)
    }
    let endsInTehMarbuta = letters.count >= 4 && letter(letters, at: letters.endIndex - 2) == ArabicLetter.tehMarbuta
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in endsInTehMarbuta ? letters.dropLast(2) : letters { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    if endsInTehMarbuta {
      hash = (hash ^ UInt64(0xC0 | ArabicLetter.heh >> 6)) &* 0x100_0000_01b3
      hash = (hash ^ UInt64(0x80 | ArabicLetter.heh & 0x3F)) &* 0x100_0000_01b3
    }
    return hash
  }

  /// The two-byte letter at `index`; 0 where something else stands there.
  private static func letter(_ word: ArraySlice<UInt8>, at index: Int) -> UInt32 {
    guard word[index] >= 0xC2, word[index] < 0xE0, index + 1 < word.endIndex else { return 0 }
    return UInt32(word[index] & 0x1F) << 6 | UInt32(word[index + 1] & 0x3F)
  }
}
