import TawaturText

/// The words of a source's name, compared so that «شرطة إندونيسيا» and «الشرطة الإندونيسية» may be one.
package struct SourceName: Sendable {
  private let words: [ArraySlice<UInt8>]

  package init(_ name: String) {
    words = Tokenizer.words(of: name).filter { $0.count > 4 }.map { word in
      word[LightStem.core(of: 0..<word.count, in: word)]
    }
  }

  /// Whether each word of the other name stands in this one, with whatever ending.
  package func holds(_ other: SourceName) -> Bool {
    other.words.allSatisfy { word in words.contains { $0.starts(with: word) || word.starts(with: $0) } }
  }

  /// Whether each word of the shorter name stands in the longer one, with whatever ending.
  package func mayBe(_ other: SourceName) -> Bool {
    words.count <= other.words.count ? other.holds(self) : holds(other)
  }
}
