import TawaturReading
import TawaturText

/// Learns a model from labelled texts.
struct Trainer {
  let gazetteer: NameGazetteer
  /// Words, as they are written, whose scores the model keeps ready.
  let frequent: [String]
  /// Features seen less often are left out.
  var rarest = 2
  /// How many fields are learned, each from another order and with other features hidden; the model is their mean.
  var fields = 3
  /// Features none of whose weights is higher are left out.
  var leastWeight: Float = 0.05
  /// Steps of a weight in one; weights are kept in a byte.
  var steps: Float = 32

  /// - Returns: the words of a model file.
  func model(of texts: [TrainingText]) throws -> [UInt32] {
    let reader = try TaggerWordReader(gazetteer: gazetteer)
    var features = FeatureNumbers()
    var examples: [RandomField.Example] = []
    for text in texts {
      let (tagged, spelled) = TaggerText.spelled(text.text, sentences: text.sentences, reader: reader)
      for sentence in text.sentences {
        var example = RandomField.Example(features: [], unknown: [], labels: Array(text.labels[sentence]))
        for (index, label) in zip(sentence, example.labels) {
          var own: [Int32] = []
          tagged.forEachFeature(at: index, in: sentence, spelled: spelled) { own.append(features.number(of: $0)) }
          example.features.append(own)
          var unknown: [Int32] = []
          if label != .outside {
            tagged.forEachFeature(at: index, in: sentence, spelled: spelled, knowing: false) {
              if let number = features.known($0) { unknown.append(number) }
            }
          }
          example.unknown.append(unknown)
        }
        examples.append(example)
      }
    }
    for index in examples.indices {
      for token in examples[index].features.indices {
        examples[index].features[token].removeAll { features.count(of: $0) < rarest }
        examples[index].unknown[token].removeAll { features.count(of: $0) < rarest }
      }
    }
    let hashes = features.hashes
    var field = RandomField(features: hashes.count)
    field.learn(examples)
    for seed in 1..<UInt64(fields) {
      var other = RandomField(features: hashes.count, seed: seed)
      other.learn(examples)
      field.add(other)
    }
    field.divide(by: Float(fields))
    return words(field, hashes, frequentWords(reader))
  }

  /// The weights against those of `outside`, in steps.
  private func words(_ field: RandomField, _ hashes: [UInt64], _ frequent: [(key: UInt64, word: SpelledWord)])
    -> [UInt32]
  {
    var features: [(hash: UInt64, weights: SIMD8<Int8>)] = []
    for (hash, weights) in zip(hashes, field.weights) {
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
    return TaggerModel.words(features: features, transitions: transitions, gazetteer: gazetteer, frequent: frequent)
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
