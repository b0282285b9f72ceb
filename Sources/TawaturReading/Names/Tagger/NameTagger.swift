import TawaturModel
import TawaturText

/// Labels the words of a text as parts of names, by a model trained on labelled text (see Models/NamesModel).
package struct NameTagger: Sendable {
  typealias Scores = WordScores.Scores
  private let model: TaggerModel
  private let decoder: LabelDecoder
  /// What it says of a word how often it stands in the text.
  private let places: [Scores]
  private let boundary: WordScores
  /// What a hint says of the word after it, of its own and of the word before it.
  private let hints: [Scores]
  package let reader: TaggerWordReader

  /// The tagger with the model that is part of the program.
  init() throws(TableError) {
    guard let model = TaggerModel.shipped else {
      throw TableError(table: "names.model", line: 0, problem: "is no model of this program's layout; train it again")
    }
    try self.init(model: model)
  }

  package init(model: TaggerModel) throws(TableError) {
    self.model = model
    decoder = LabelDecoder(model: model)
    reader = try TaggerWordReader(gazetteer: model.gazetteer, clusters: model.clusters)
    boundary = model.features.scores(of: .boundary)
    hints = (-1...1).flatMap { offset in
      (0..<RuleHints.count).map { hint in
        var sum = Scores()
        TaggerFeatures.ofHint(UInt8(hint), offset: offset) { model.features.add($0, to: &sum) }
        return sum
      }
    }
    places = (0...WordContexts.mostPlaces).map { count in
      var sum = Scores()
      TaggerFeatures.ofPlaces(count) { model.features.add($0, to: &sum) }
      return sum
    }
  }

  /// A label for each token of the sentences; what is outside of them is outside of names.
  /// - Complexity: O(*n*) in the tokens.
  package func labels(of text: TokenizedText, sentences: [Range<Int>], hints: RuleHints) -> [NameLabel] {
    labelled(text, sentences: sentences, hints: hints).labels
  }

  /// The labels, and the words they were given to.
  func labelled(
    _ text: TokenizedText, sentences: [Range<Int>], hints: RuleHints
  ) -> (labels: [NameLabel], words: TaggerText) {
    var words: [WordScores] = [boundary]
    let tagged = TaggerText(text, sentences: sentences, hints: hints, gazetteer: model.gazetteer) { places, plain in
      words.reserveCapacity(places.count + 1)
      read(places, of: text, &plain, &words)
    }
    var labels = Array(repeating: NameLabel.outside, count: text.count)
    labels.withUnsafeMutableBufferPointer { labels in
      words.withUnsafeBufferPointer { words in
        withRoom(words: words.count, tokens: text.count) { contexts, scores, back in
          guard let labels = labels.baseAddress, let words = words.baseAddress else { return }
          self.hints.withUnsafeBufferPointer { hints in
            guard let hints = hints.baseAddress else { return }
            let scores = TaggerScores(
              text: tagged, features: model.features, decoder: decoder, words: words, contexts: contexts, hints: hints,
              tokens: scores, back: back, labels: labels)
            var runs: [TaggerScores.Run] = []
            scores.scoreContexts(places: places)
            for sentence in sentences { scores.score(sentence, runs: &runs) }
            for run in runs { scores.decode(run) }
            scores.agree(runs)
          }
        }
      }
    }
    return (labels, tagged)
  }

  /// Adds the words that stand first at `places`, and their scores.
  private func read(
    _ places: [TaggerText.FirstPlace], of text: TokenizedText, _ words: inout [TaggerWord],
    _ scores: inout [WordScores]
  ) {
    // Two loops, for the lookups of the first wait for memory and not for each other.
    let records = places.map { model.table.number(of: $0.key) }
    for (place, record) in zip(places, records) {
      if let record {
        words.append(model.table.word(record))
        scores.append(model.table.scores(record))
      } else {
        let spelled = reader.word(at: place, in: text)
        words.append(spelled.word)
        scores.append(model.features.scores(of: spelled))
      }
    }
  }

  private func withRoom(
    words: Int, tokens: Int,
    _ body: (UnsafeMutablePointer<Scores>, UnsafeMutablePointer<Scores>, UnsafeMutablePointer<LabelDecoder.Back>) ->
      Void
  ) {
    withUnsafeTemporaryAllocation(of: Scores.self, capacity: words + tokens) { scores in
      withUnsafeTemporaryAllocation(of: LabelDecoder.Back.self, capacity: tokens) { back in
        guard let scores = scores.baseAddress, let back = back.baseAddress else { return }
        scores.initialize(repeating: Scores(), count: words + tokens)
        body(scores, scores + words, back)
      }
    }
  }
}
