import Foundation
import TawaturReading
import TawaturText

/// train-names DATA MODEL      learns from the files in the folder DATA and writes MODEL
/// train-names DATA            learns from parts of them and says how well the others, and AQMAR, are labelled
/// train-names DATA MODEL FILE says how well MODEL labels FILE
@main
struct TrainNames {
  let tokenizer = Tokenizer(lexicon: Lexicon())
  let sentences: [LabelledSentence]
  let aqmar: [LabelledSentence]
  let source: GazetteerSource
  let frequent: [String]

  init(data: URL) throws {
    sentences = try LabelledSentence.read(data.appending(path: "newsfane-train.tsv"))
    aqmar = try LabelledSentence.read(data.appending(path: "aqmar.tsv"))
    source = try GazetteerSource(repository: URL(filePath: "."), data: data)
    frequent =
      try GazetteerSource.rows(URL(filePath: "Training/Data/frequent-words.tsv")).map { $0[0] }
      + ["1", "12", "123", "1234", "12345"] + ".,:;!?()[]«»\"'-/%،؛؟…".map(String.init)
  }

  static func main() throws {
    let arguments = CommandLine.arguments
    guard (2...4).contains(arguments.count) else { throw Usage() }
    let training = try TrainNames(data: URL(filePath: arguments[1]))
    switch arguments.count {
    case 2: try training.report()
    case 3: try training.write(URL(filePath: arguments[2]))
    default: try training.score(model: URL(filePath: arguments[2]), file: URL(filePath: arguments[3]))
    }
  }

  struct Usage: Error, CustomStringConvertible {
    let description = "usage: train-names DATA [MODEL [FILE]], run in the repository"
  }

  private func texts(_ sentences: some Sequence<LabelledSentence>) -> [TrainingText] {
    TrainingText.texts(Array(sentences), tokenizer: tokenizer)
  }

  private func write(_ file: URL) throws {
    let words = try Trainer(gazetteer: source.gazetteer, frequent: frequent).model(of: texts(sentences))
    try words.withUnsafeBytes { Data($0) }.write(to: file)
  }

  private func score(model file: URL, file labelled: URL) throws {
    let bytes = try Data(contentsOf: file)
    let words = bytes.withUnsafeBytes { Array($0.bindMemory(to: UInt32.self)) }
    print(NameScore.header)
    print(try score(words, texts(LabelledSentence.read(labelled))).description)
  }

  private func score(_ words: [UInt32], _ texts: [TrainingText]) throws -> NameScore {
    guard let model = TaggerModel(ModelWords(words)) else { throw Usage() }
    let tagger = try NameTagger(model: model)
    return score(texts) { tagger.labels(of: $0.text, sentences: $0.sentences) }
  }

  private func score(_ texts: [TrainingText], labelling: (TrainingText) -> [NameLabel]) -> NameScore {
    var score = NameScore()
    for text in texts {
      let labels = text.sourceLabels(of: labelling(text))
      for (source, found) in zip(text.sources, labels) { score.add(gold: source.source.labels, found: found) }
    }
    return score
  }

  /// Learns without every sixth part and labels that.
  private func report() throws {
    print("\t" + NameScore.header)
    let blocks = (0..<6).map { sentences.count * $0 / 6..<sentences.count * ($0 + 1) / 6 }
    for (number, block) in blocks.enumerated().reversed() {
      try say("block \(number + 1) of 6", source.gazetteer) { block.contains($0) }
    }
    try say("block 6, no gazetteer", NameGazetteer([])) { blocks[5].contains($0) }
    let bare = BareGazetteer(reader: try TaggerWordReader(gazetteer: source.gazetteer))
    let score = score(texts(blocks[5].map { sentences[$0] })) { bare.labels(of: $0) }
    print("block 6, gazetteers alone\t\(score.description)")
    try say("every sixth sentence", source.gazetteer) { $0 % 6 == 5 }
    let words = try Trainer(gazetteer: source.gazetteer, frequent: frequent).model(of: texts(sentences))
    print("AQMAR\t\(try self.score(words, texts(aqmar)).description)")
  }

  private func say(_ name: String, _ gazetteer: NameGazetteer, holdingOut isHeldOut: (Int) -> Bool) throws {
    let training = sentences.indices.filter { !isHeldOut($0) }.map { sentences[$0] }
    let words = try Trainer(gazetteer: gazetteer, frequent: frequent).model(of: texts(training))
    let score = try score(words, texts(sentences.indices.filter(isHeldOut).map { sentences[$0] }))
    print("\(name)\t\(score.description)\t\(words.count * 4 / 1000) kB")
  }
}
