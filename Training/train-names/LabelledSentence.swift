import Foundation
import TawaturReading

/// A sentence of the training data: tokens as the file has them, each with its label.
struct LabelledSentence: Sendable {
  var words: [String] = []
  var labels: [NameLabel] = []

  /// The sentences of a file: a token, a tab and its class (BIO) on a line, an empty line between sentences.
  static func read(_ file: URL) throws -> [LabelledSentence] {
    var sentences: [LabelledSentence] = []
    var sentence = LabelledSentence()
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false) {
      let fields = line.split(separator: "\t")
      if line.hasPrefix("# ") { continue }
      if fields.count == 2 {
        sentence.append(
          String(fields[0]), FineClass.coarse[String(fields[1].dropFirst(2))], begins: fields[1].hasPrefix("B"))
      } else if !sentence.words.isEmpty {
        sentences.append(sentence)
        sentence = LabelledSentence()
      }
    }
    return sentence.words.isEmpty ? sentences : sentences + [sentence]
  }

  private mutating func append(_ word: String, _ kind: NameLabel.Class?, begins: Bool) {
    words.append(word)
    guard let kind else { return labels.append(.outside) }
    let inside = NameLabel.inside(kind)
    labels.append(begins || !inside.mayFollow(labels.last) ? .begin(kind) : inside)
  }
}

/// The fine classes of NewsFANE, and the coarse ones of other data, as the tagger's.
///
/// Products, films and books are no names here.
enum FineClass {
  /// The classes of labelled articles.
  static let press: [String: NameLabel.Class] = ["PER": .person, "LOC": .location, "ORG": .organisation]

  static let coarse: [String: NameLabel.Class] = {
    let classes: [NameLabel.Class: String] = [
      .person:
        "PER Politician Athlete Businessperson Artist Scientist Police Religious_PER Engineer Lawyer Other_PER",
      .people: "Group",
      .location: """
      LOC Nation Population-Center Continent County-or-District State-or-Province GPE-Cluster Water-Body \
      Land-Region-Natural Airport Building-Grounds Path Subarea-Facility Plant
      """,
      .organisation: """
      ORG Commercial Educational Entertainment Government Media Medical-Science Non-Governmental Religious_ORG Sports
      """,
    ]
    return Dictionary(
      uniqueKeysWithValues: classes.flatMap { kind, names in names.split(separator: " ").map { (String($0), kind) } })
  }()
}
