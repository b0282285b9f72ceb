import TawaturReading
import TawaturText

/// Learns a model from labelled texts.
struct Trainer: Sendable {
  let gazetteer: NameGazetteer
  let clusters: NameGazetteer
  /// Words, as they are written, whose scores the model keeps ready.
  let frequent: [String]
  /// Features seen less often are left out.
  var rarest = 3
  /// How many fields are learned, each from another order and with other features hidden; the model is their mean.
  var fields = 2
  /// Features none of whose weights is higher are left out.
  var leastWeight: Float = 0.05
  /// Steps of a weight in one; weights are kept in a byte.
  var steps: Float = 32

  /// A model that has learned nothing.
  var emptyModel: TaggerModel? {
    let forbidden = NameLabel.count + 1
    return TaggerModel(
      ModelWords(
        TaggerModel.words(
          features: [], transitions: Array(repeating: Array(repeating: 0, count: NameLabel.count), count: forbidden),
          gazetteer: gazetteer, clusters: clusters, frequent: [])))
  }

  /// The words of a model file, learned from texts by the data they come from; it is for texts like the last.
  func model(of texts: [[TrainingText]]) throws -> [UInt32] {
    let reader = try TaggerWordReader(gazetteer: gazetteer, clusters: clusters)
    var features = FeatureNumbers()
    var examples: [RandomField.Example] = []
    for (source, texts) in texts.enumerated() {
      for text in texts { examples += self.examples(text, from: source, reader, &features) }
    }
    let isKept = { (feature: Int32) in features.count(of: feature) >= rarest }
    for index in examples.indices {
      examples[index].features = examples[index].features.filtered(isKept)
      examples[index].unknown = examples[index].unknown.filtered(isKept)
    }
    let hashes = features.hashes
    let learned = Fields(count: fields) { [examples] seed in
      var field = RandomField(features: hashes.count, sources: texts.count, seed: seed)
      field.learn(examples)
      return field
    }
    return words(learned.mean, in: texts.count - 1, hashes, frequentWords(reader))
  }

  private func examples(
    _ text: TrainingText, from source: Int, _ reader: TaggerWordReader, _ features: inout FeatureNumbers
  ) -> [RandomField.Example] {
    let (tagged, spelled) = TaggerText.spelled(
      text.text, sentences: text.sentences, hints: text.evidence.hints, reader: reader)
    return text.sentences.map { sentence in
      var example = RandomField.Example(labels: Array(text.labels[sentence]), source: source)
      for (index, label) in zip(sentence, example.labels) {
        tagged.forEachFeature(at: index, in: sentence, spelled: spelled) {
          example.features.append(features.number(of: $0))
        }
        example.features.endRow()
        if label != .outside {
          tagged.forEachFeature(at: index, in: sentence, spelled: spelled, knowing: false) {
            if let number = features.known($0) { example.unknown.append(number) }
          }
        }
        example.unknown.endRow()
      }
      return example
    }
  }

  /// The weights against those of `outside`, in steps.
  private func words(
    _ field: RandomField, in source: Int, _ hashes: [UInt64], _ frequent: [(key: UInt64, word: SpelledWord)]
  ) -> [UInt32] {
    var features: [(hash: UInt64, weights: SIMD8<Int8>)] = []
    for (hash, weights) in zip(hashes, field.weights(in: source)) {
      var row = SIMD8<Int8>()
      var most: Float = 0
      for label in 1..<NameLabel.count {
        let weight = weights[label] - weights[0]
        most = max(most, abs(weight))
        row[label - 1] = Int8(max(-127, min(127, (weight * steps).rounded())))
      }
      if most >= leastWeight { features.append((hash, row)) }
    }
    let transitions = field.transitions.map { row in
      (0..<NameLabel.count).map {
        Int16(max(-9_000, min(9_000, (row[$0] * (row[$0] <= RandomField.forbidden ? 300 : steps)).rounded())))
      }
    }
    return TaggerModel.words(
      features: features, transitions: transitions, gazetteer: gazetteer, clusters: clusters, frequent: frequent)
  }

  /// The frequent words, marks and numbers, each once.
  private func frequentWords(_ reader: TaggerWordReader) -> [(key: UInt64, word: SpelledWord)] {
    let text = Tokenizer(lexicon: Lexicon()).tokens(of: frequent.joined(separator: "\n"))
    var seen: Set<UInt64> = []
    return text.tokens.indices.compactMap { index in
      let (bytes, kind) = (text.bytes(of: index), text.tokens[index].kind)
      let key = bytes.withUnsafeBytes { TaggerWordReader.key(of: $0, kind) }
      return seen.insert(key).inserted ? (key, reader.word(bytes, kind)) : nil
    }
  }
}
