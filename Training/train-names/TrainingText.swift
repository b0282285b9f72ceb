import TawaturModel
import TawaturReading
import TawaturText

/// A text to learn from: what the tagger is given of it, and the right labels.
struct TrainingText: Sendable {
  let evidence: NameEvidence
  /// By token.
  let labels: [NameLabel]

  var text: TokenizedText { evidence.text }
  var sentences: [Range<Int>] { evidence.sentences }
}

/// Sentences of a treebank's form that stand together, cut and labelled as the tagger reads them.
struct RunningText: Sendable {
  let sources: [RunningSentence]
  let training: TrainingText
  /// By token: sentence and word of the source.
  private let places: [(sentence: Int, word: Int)]

  /// How many sentences of the data stand for an article, whose borders it does not show.
  static let articleSentences = 24

  init(_ sources: [RunningSentence], reader: ArticleReader) {
    self.sources = sources
    let words = sources.map { $0.words.map(\.text) }
    let text = reader.tokenizer.tokens(of: words.map { $0.joined(separator: " ") }.joined(separator: "\n"))
    var places: [(sentence: Int, word: Int)] = []
    var labels: [NameLabel] = []
    var sentences: [Range<Int>] = []
    var end = 0
    var index = 0
    for (sentence, source) in sources.enumerated() {
      let first = index
      for (word, written) in source.words.enumerated() {
        end += written.text.utf8.count
        let wordStart = index
        while index < text.count, text.tokens[index].span.start < end {
          places.append((sentence, word))
          labels.append(
            index > wordStart && written.label.begins ? .inside(written.label.kind ?? .person) : written.label)
          index += 1
        }
        end += 1
      }
      if source.words.isEmpty { end += 1 }
      sentences.append(first..<index)
    }
    self.places = places
    let evidence = reader.nameEvidence(ofLines: text, sentences: sentences)
    training = TrainingText(evidence: evidence, labels: labels)
  }

  static func texts(_ sentences: [LabelledSentence], reader: ArticleReader) -> [RunningText] {
    stride(from: 0, to: sentences.count, by: articleSentences).map { start in
      let end = min(start + articleSentences, sentences.count)
      return RunningText(sentences[start..<end].map(RunningSentence.init), reader: reader)
    }
  }

  /// Labels of the sources' tokens, by sentence, from those of this text's tokens.
  func sourceLabels(of labels: [NameLabel]) -> [[NameLabel]] {
    var words = sources.map { Array(repeating: NameLabel.outside, count: $0.words.count) }
    for (index, place) in places.enumerated() where words[place.sentence][place.word] == .outside {
      words[place.sentence][place.word] = labels[index]
    }
    return zip(sources, words).map { $0.sourceLabels(of: $1) }
  }
}
