import TawaturModel
import TawaturText

/// Which token holds each word of a treebank's sentence: clitics are words there and parts of tokens here.
package struct TreebankAlignment: Sendable {
  /// By word: its token, -1 where the text does not hold the word.
  package let tokens: [Int]

  package init(_ sentence: TreebankSentence, in text: TokenizedText) {
    let bytes = Array(sentence.text.utf8)
    var at = 0
    tokens = sentence.words.map { word in
      let form = Array(word.form.utf8)
      guard let start = Self.first(form, in: bytes, from: at) else { return -1 }
      at = start + form.count
      let token = text.firstToken(from: start + 1) - 1
      return token >= 0 && text.tokens[token].span.contains(start) ? token : -1
    }
  }

  /// Where a word stands next; a word that its sentence spells otherwise is passed over.
  private static func first(_ form: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var at = start
    while at + form.count <= bytes.count, at <= start + 60 {
      if bytes[at..<(at + form.count)].elementsEqual(form) { return at }
      at += 1
    }
    return nil
  }
}
