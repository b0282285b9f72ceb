import TawaturReading
import TawaturText

/// A sentence with its clitics written onto their words again, as newspapers print it.
struct RunningSentence: Sendable {
  struct Word: Sendable {
    var text: String
    /// The tokens of the labelled sentence it was made of, and the one of them that is no clitic.
    var parts: Range<Int>
    var host: Int
    var label: NameLabel
  }

  let source: LabelledSentence
  private(set) var words: [Word] = []

  init(_ source: LabelledSentence) {
    self.source = source
    var index = 0
    while index < source.words.count { words.append(word(at: &index)) }
  }

  private static let proclitics: Set<String> = ["و", "ف", "ب", "ل", "ك", "س"]
  private static let pronouns: Set<String> = ["ه", "ها", "هم", "هما", "هن", "نا", "ي", "ك", "كم", "ني"]
  /// Of these the ones that are words too.
  private static let wordPronouns: Set<String> = ["هم", "هما", "هن", "كم", "ي"]

  private func word(at index: inout Int) -> Word {
    let start = index
    var text = ""
    while isProclitic(index), index - start < 4 {
      text += source.words[index]
      index += 1
    }
    let host = index
    let hostWord = source.words[host]
    // «ل» and «ال» are written «لل».
    let losesAlef = text.hasSuffix("ل") && hostWord.hasPrefix("ال") && hostWord.unicodeScalars.count > 4
    text += losesAlef ? String(hostWord.unicodeScalars.dropFirst()) : hostWord
    index += 1
    if isPronoun(index, after: hostWord) {
      if text.hasSuffix("ة") { text = String(text.unicodeScalars.dropLast()) + "ت" }
      text += source.words[index]
      index += 1
    }
    let first = source.labels[start]
    return Word(text: text, parts: start..<index, host: host, label: first.begins ? first : source.labels[host])
  }

  private func isProclitic(_ index: Int) -> Bool {
    guard index + 1 < source.words.count, Self.proclitics.contains(source.words[index]),
      Self.isWord(source.words[index + 1])
    else { return false }
    let (label, next) = (source.labels[index], source.labels[index + 1])
    if label == .outside { return true }
    // «و» inside a name; the first letter of a name that was cut by mistake, but not an initial.
    if source.words[index] == "و" { return label.begins || label == next }
    return label.begins && source.words[index + 1].unicodeScalars.count > 1
  }

  private func isPronoun(_ index: Int, after host: String) -> Bool {
    guard index < source.words.count, Self.pronouns.contains(source.words[index]), Self.isWord(host),
      host.unicodeScalars.count > 1 || host == "ل" || host == "ب"
    else { return false }
    let word = source.words[index]
    if Self.wordPronouns.contains(word), host.hasPrefix("ال") || source.labels[index].begins { return false }
    return word != "ك" || index + 1 == source.words.count || !Self.isWord(source.words[index + 1])
  }

  private static func isWord(_ text: String) -> Bool {
    text.unicodeScalars.first.map { (0x0621...0x064A).contains($0.value) } ?? false
  }

  /// Labels of the source's tokens, from those of the words.
  func sourceLabels(of labels: [NameLabel]) -> [NameLabel] {
    var result = Array(repeating: NameLabel.outside, count: source.words.count)
    for (word, label) in zip(words, labels) {
      result[word.host] = label
      guard label != .outside, !label.begins else { continue }
      for part in word.parts.lowerBound..<word.host { result[part] = label }
    }
    return result
  }
}
