import Foundation
import TawaturIntake
import TawaturModel
import TawaturReading
import TawaturText

/// learn-clusters TEXTS…   puts the words of the articles in TEXTS that stand among the same words together, and prints
///                         the table of them (see Training/Data/word-clusters.tsv)
@main
struct LearnClusters {
  /// Words seen less often are left out.
  static let rarest = 20
  /// Words that others are told apart by in the first round.
  static let contexts = 4000
  static let fine = 500
  static let coarse = 64

  static func main() throws {
    var corpus = Corpus()
    let reader = try WordUnits()
    for case .article(let article) in ArticleStream(paths: Array(CommandLine.arguments.dropFirst())) {
      corpus.add(reader.units(of: article.text))
    }
    let words = Vocabulary(corpus, rarest: rarest)
    FileHandle.standardError.write(Data("\(words.all.count) words\n".utf8))
    let pairs = NeighbourCounts(corpus, words)
    let first = Clustering(ContextVectors(pairs, contextOf: words.firstContexts(contexts)), into: fine)
    let second = Clustering(ContextVectors(pairs, contextOf: first.clusters), into: fine)
    let wide = Clustering(of: second, into: coarse)
    for (word, cluster) in zip(words.all, second.clusters).sorted(by: { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    )
    where WordUnits.isWord(word) {
      print("\(word)\t\(cluster)\t\(wide.clusters[Int(cluster)])")
    }
  }
}
