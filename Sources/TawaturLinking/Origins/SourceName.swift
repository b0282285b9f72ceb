import TawaturText

/// The words of a source's name, compared so that «شرطة إندونيسيا» and «الشرطة الإندونيسية» may be one.
package struct SourceName: Sendable {
  private let words: [ArraySlice<UInt8>]

  package init(_ name: String) {
    words = Tokenizer.words(of: name).filter { $0.count > 4 }.map { word in
      word[LightStem.core(of: 0..<word.count, in: word)]
    }
  }

  /// Whether each word of the shorter name stands in the longer one, with whatever ending.
  package func mayBe(_ other: SourceName) -> Bool {
    let (shorter, longer) = words.count <= other.words.count ? (words, other.words) : (other.words, words)
    return shorter.allSatisfy { word in longer.contains { $0.starts(with: word) || word.starts(with: $0) } }
  }
}
