import TawaturModel
import TawaturText

/// Labels the words of a text as parts of names, by a model trained on labelled text (see Models/NamesModel).
package struct NameTagger: Sendable {
  private typealias Scores = TaggerModel.Scores
  private let model: TaggerModel
  private let frequent: FrequentTaggerWords
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
    reader = try TaggerWordReader(gazetteer: model.gazetteer)
    frequent = FrequentTaggerWords(
      try Table("tagger-words", Tables.taggerWords, columns: 1), reader: reader, model: model)
  }

  /// A label for each token of the sentences; what is outside of them is outside of names.
  /// - Complexity: O(*n*) in the tokens.
  package func labels(of text: TokenizedText, sentences: [Range<Int>]) -> [NameLabel] {
    let tagged = TaggerText(text, sentences: sentences, reader: reader, frequent: frequent)
    var labels = Array(repeating: NameLabel.outside, count: text.count)
    model.withRows { rows in
      let words = wordScores(of: tagged, rows)
      let contexts = contextScores(of: tagged, words, rows)
      var scores = [Scores](repeating: Scores(), count: text.count)
      for sentence in sentences {
        for index in sentence { scores[index] = score(index, in: sentence, of: tagged, words, contexts, rows) }
        decode(scores, in: sentence, into: &labels)
      }
      for sentence in agree(labels, on: tagged, sentences, &scores) { decode(scores, in: sentence, into: &labels) }
    }
    return labels
  }

  /// Raises the scores of labels that other places of the same word have; the sentences where that may change one.
  private func agree(
    _ labels: [NameLabel], on text: TaggerText, _ sentences: [Range<Int>], _ scores: inout [Scores]
  ) -> [Range<Int>] {
    var votes = [Scores](repeating: Scores(), count: text.words.count)
    for (index, label) in labels.enumerated() where label != .outside {
      let word = Int(text.ids[index])
      if text.contexts[word].places > 1 { votes[word][Int(label.rawValue) - 1] = Self.agreement }
    }
    return sentences.filter { sentence in
      var changes = false
      for index in sentence where text.contexts[Int(text.ids[index])].places > 1 {
        let vote = votes[Int(text.ids[index])]
        if vote == Scores() { continue }
        scores[index] &+= vote
        changes = changes || labels[index] == .outside || vote.wrappedSum() != Self.agreement
      }
      return changes
    }
  }

  /// By word and role: what the word says there.
  private func wordScores(of text: TaggerText, _ rows: TaggerModel.Rows) -> [Scores] {
    var scores: [Scores] = []
    scores.reserveCapacity(text.words.count * TaggerFeatures.roles)
    for (word, known) in zip(text.words, text.known) {
      if known < 0 {
        rows.appendScores(of: word, to: &scores)
      } else {
        let first = Int(known) * TaggerFeatures.roles
        scores.append(contentsOf: frequent.scores[first..<(first + TaggerFeatures.roles)])
      }
    }
    return scores
  }

  /// By word: what its other places in the text say.
  private func contextScores(of text: TaggerText, _ words: [Scores], _ rows: TaggerModel.Rows) -> [Scores] {
    text.contexts.map { contexts in
      var sum = Scores()
      TaggerFeatures.ofPlaces(contexts.places) { rows.add($0, to: &sum) }
      guard contexts.places > 1 else { return sum }
      for place in 0..<4 where contexts.before[place] >= 0 {
        sum &+= words[Int(contexts.before[place]) * TaggerFeatures.roles + TaggerFeatures.before]
      }
      for place in 0..<4 where contexts.after[place] >= 0 {
        sum &+= words[Int(contexts.after[place]) * TaggerFeatures.roles + TaggerFeatures.after]
      }
      return sum
    }
  }

  private func score(
    _ index: Int, in sentence: Range<Int>, of text: TaggerText, _ words: [Scores], _ contexts: [Scores],
    _ rows: TaggerModel.Rows
  ) -> Scores {
    var sum = contexts[Int(text.ids[index])]
    for offset in -2...2 {
      let word = text.word(offset, from: index, in: sentence)
      sum &+= words[word * TaggerFeatures.roles + TaggerFeatures.here + offset]
    }
    // Words that are far from every name stay so whatever stands beside them: most of a text.
    if sum.max() < Self.hopeless { return sum }
    text.forEachPlaceFeature(at: index, in: sentence) { rows.add($0, to: &sum) }
    return sum
  }

  /// What pairs of words seldom make good: with them left out below this, held-out blocks were labelled as well (five
  /// whole weights; see the model card).
  private static let hopeless: Int16 = -160

  /// What a label at one place of a word is worth at another, in the steps of the weights.
  private static let agreement: Int16 = 32

  /// The labels with the highest sum of scores (Viterbi).
  private func decode(_ scores: [Scores], in sentence: Range<Int>, into labels: inout [NameLabel]) {
    guard let start = sentence.first else { return }
    withUnsafeTemporaryAllocation(of: SIMD16<UInt8>.self, capacity: sentence.count) { back in
      var best = model.transitions[NameLabel.count] &+ scores[start]
      var outside = model.toOutside[NameLabel.count]
      for index in 1..<sentence.count {
        var next = model.transitions[0] &+ outside
        var nextOutside = model.toOutside[0] &+ outside
        var from = Scores()
        var fromOutside: UInt8 = 0
        for label in 1..<NameLabel.count {
          let here = best[label - 1]
          let through = model.transitions[label] &+ here
          let better = through .> next
          next.replace(with: through, where: better)
          from.replace(with: Scores(repeating: Int16(label)), where: better)
          let ends = model.toOutside[label] &+ here
          if ends > nextOutside { (nextOutside, fromOutside) = (ends, UInt8(label)) }
        }
        back[index][0] = fromOutside
        for label in 1..<NameLabel.count { back[index][label] = UInt8(truncatingIfNeeded: from[label - 1]) }
        // Sums of a long sentence stay in range: only their differences count.
        let top = Swift.max(next.max(), nextOutside)
        best = next &- top &+ scores[start + index]
        best.clamp(lowerBound: Scores(repeating: -20_000), upperBound: Scores(repeating: 20_000))
        outside = nextOutside &- top
      }
      var label: UInt8 = 0
      var top = outside
      for other in 1..<NameLabel.count where best[other - 1] > top { (label, top) = (UInt8(other), best[other - 1]) }
      for index in stride(from: sentence.count - 1, through: 0, by: -1) {
        labels[start + index] = NameLabel(rawValue: label)
        if index > 0 { label = back[index][Int(label)] }
      }
    }
  }
}

extension TaggerText {
  /// The features of a place that more than one word makes.
  @inline(__always)
  package func forEachPlaceFeature(at index: Int, in sentence: Range<Int>, _ feature: (UInt64) -> Void) {
    TaggerFeatures.ofPlace(
      words[word(-2, from: index, in: sentence)], words[word(-1, from: index, in: sentence)],
      words[Int(ids[index])], words[word(1, from: index, in: sentence)], feature)
    for offset in -1...1 where sentence.contains(index + offset) {
      TaggerFeatures.ofPhrase(parts[index + offset], offset: offset, feature)
    }
  }

  /// All features of a token, for training.
  package func forEachFeature(at index: Int, in sentence: Range<Int>, _ feature: (UInt64) -> Void) {
    for offset in -2...2 {
      TaggerFeatures.ofWord(
        words[word(offset, from: index, in: sentence)], role: TaggerFeatures.here + offset, feature)
    }
    forEachPlaceFeature(at: index, in: sentence, feature)
    let contexts = contexts[Int(ids[index])]
    TaggerFeatures.ofPlaces(contexts.places, feature)
    guard contexts.places > 1 else { return }
    for place in 0..<4 where contexts.before[place] >= 0 {
      TaggerFeatures.ofWord(words[Int(contexts.before[place])], role: TaggerFeatures.before, feature)
    }
    for place in 0..<4 where contexts.after[place] >= 0 {
      TaggerFeatures.ofWord(words[Int(contexts.after[place])], role: TaggerFeatures.after, feature)
    }
  }
}
