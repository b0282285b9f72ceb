import NamesModel

/// What training has learned: the weights of features, the scores of frequent words, the weights of labels that follow
/// each other, and the gazetteer. All of it is used where it lies.
package struct TaggerModel: Sendable {
  package typealias Scores = WordScores.Scores

  private let words: ModelWords
  let features: FeatureWeights
  let table: WordTable
  /// By the label before, the start of a sentence last: what it adds to those but `outside`, and to `outside`.
  package let transitions: [Scores]
  package let toOutside: [Int16]
  package let gazetteer: NameGazetteer
  /// By word without proclitics and pronoun: what stands where it stands.
  package let clusters: NameGazetteer

  /// «tawatur names» and the layout's number; little-endian like all of it.
  private static let magic: UInt32 = 0x746E_0003
  private static let header = 16
  private static let states = NameLabel.count + 1

  /// The model in `words`, nil where they are none.
  package init?(_ words: ModelWords) {
    guard words.count > Self.header, words.start[0] == Self.magic else { return nil }
    let (records, slots) = (Int(words.start[1]), Int(words.start[2]))
    let (entries, clustered) = (Int(words.start[3]), Int(words.start[4]))
    let features = Self.header + WordTable.wordCount(of: records)
    let gazetteer = features + FeatureWeights.filterWords + slots * 3
    let clusters = gazetteer + entries * 2
    let steps = clusters + clustered * 2
    guard words.count == steps + Self.states * NameLabel.count else { return nil }
    self.words = words
    table = WordTable(words, from: Self.header, records: records)
    self.features = FeatureWeights(words, from: features, slots: slots)
    self.gazetteer = NameGazetteer(words, from: gazetteer, count: entries)
    self.clusters = NameGazetteer(words, from: clusters, count: clustered)
    let scores = (0..<Self.states * NameLabel.count).map {
      Int16(truncatingIfNeeded: Int32(bitPattern: words.start[steps + $0]))
    }
    toOutside = (0..<Self.states).map { scores[$0 * NameLabel.count] }
    transitions = (0..<Self.states).map { state in
      var row = Scores()
      for label in 1..<NameLabel.count { row[label - 1] = scores[state * NameLabel.count + label] }
      return row
    }
  }

  /// The model that is part of the program.
  package static var shipped: TaggerModel? {
    TaggerModel(ModelWords(living: UnsafeBufferPointer(start: namesModelWords(), count: namesModelCount())))
  }

  /// The words of a model file.
  package static func words(
    features: [(hash: UInt64, weights: SIMD8<Int8>)], transitions: [[Int16]], gazetteer: NameGazetteer,
    clusters: NameGazetteer, frequent: [(key: UInt64, word: SpelledWord)]
  ) -> [UInt32] {
    let weights = FeatureWeights.words(of: features)
    let table = WordTable.words(
      of: frequent, scoredBy: FeatureWeights(ModelWords(weights.words), from: 0, slots: weights.slots))
    let entries = gazetteer.entries
    var words = [UInt32](repeating: 0, count: header)
    words[0] = magic
    words[1] = UInt32(frequent.count)
    words[2] = UInt32(weights.slots)
    words[3] = UInt32(entries.count / 2)
    words[4] = UInt32(clusters.entries.count / 2)
    words += table + weights.words + entries + clusters.entries
    for row in transitions { words += row.map { UInt32(bitPattern: Int32($0)) } }
    return words
  }
}
