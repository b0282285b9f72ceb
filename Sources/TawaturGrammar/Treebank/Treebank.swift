import TawaturModel

/// Sentences with words and dependencies in the CoNLL-U format (https://universaldependencies.org/format.html).
package struct Treebank: Sendable {
  package let sentences: [TreebankSentence]

  /// Reads the bytes of a file; lines that are no words of a sentence are passed over.
  package init(_ bytes: [UInt8]) {
    var sentences: [TreebankSentence] = []
    var text = ""
    var words: [TreebankWord] = []
    func end() {
      if !words.isEmpty { sentences.append(TreebankSentence(text: text, words: words)) }
      words = []
    }
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.isEmpty {
        end()
      } else if line.starts(with: "# text = ".utf8) {
        text = String(decoding: line.dropFirst(9), as: UTF8.self)
      } else if let word = TreebankWord(line) {
        words.append(word)
      }
    }
    end()
    self.sentences = sentences
  }
}

package struct TreebankSentence: Sendable {
  package let text: String
  package let words: [TreebankWord]

  /// The words that depend on each word, by place.
  var children: [[Int]] {
    var children: [[Int]] = Array(repeating: [], count: words.count)
    for (place, word) in words.enumerated() where words.indices.contains(word.head) {
      children[word.head].append(place)
    }
    return children
  }
}

package struct TreebankWord: Sendable {
  package let form: String
  package let part: String
  /// The place of the word it depends on, counted from 0; -1 for the root.
  package let head: Int
  package let relation: String

  /// Nil for a comment, a range of words or an empty node.
  init?(_ line: ArraySlice<UInt8>) {
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    func text(_ column: Int) -> String { String(decoding: fields[column], as: UTF8.self) }
    guard fields.count == 10, Int(text(0)) != nil, let head = Int(text(6)) else { return nil }
    form = text(1)
    part = text(3)
    self.head = head - 1
    relation = text(7)
  }
}
