import TawaturReading
import TawaturText

/// Learns a model from labelled texts.
struct Trainer {
  let gazetteer: NameGazetteer
  /// Features seen less often are left out.
  var rarest = 2
  /// Features none of whose weights is higher are left out.
  var leastWeight: Float = 0.05
  /// Steps of a weight in one; weights are kept in a byte.
  var steps: Float = 32

  /// - Returns: the words of a model file.
  func model(of texts: [TrainingText]) throws -> [UInt32] {
    let reader = try TaggerWordReader(gazetteer: gazetteer)
    var numbers: [UInt64: Int32] = [:]
    var hashes: [UInt64] = []
    var counts: [Int] = []
    var examples: [RandomField.Example] = []
    for text in texts {
      let tagged = TaggerText(text.text, sentences: text.sentences, reader: reader)
      for sentence in text.sentences {
        let features = sentence.map { index in
          var features: [Int32] = []
          tagged.forEachFeature(at: index, in: sentence) { hash in
            let number = numbers[hash] ?? Int32(hashes.count)
            if number == hashes.count {
              numbers[hash] = number
              hashes.append(hash)
              counts.append(0)
            }
            counts[Int(number)] += 1
            features.append(number)
          }
          return features
        }
        examples.append(RandomField.Example(features: features, labels: Array(text.labels[sentence])))
      }
    }
    for index in examples.indices {
      for token in examples[index].features.indices {
        examples[index].features[token].removeAll { counts[Int($0)] < rarest }
      }
    }
    var field = RandomField(features: hashes.count)
    field.learn(examples)
    return words(field, hashes)
  }

  /// The weights against those of `outside`, in steps.
  private func words(_ field: RandomField, _ hashes: [UInt64]) -> [UInt32] {
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
    return TaggerModel.words(features: features, transitions: transitions, gazetteer: gazetteer)
  }
}
