import Foundation
import TawaturModel

/// B-cubed precision and recall of groups over the articles that the gold labels (Bagga and Baldwin 1998).
package enum GroupScoring {
  /// Gold label and found group by article; an article without a group stands alone.
  package static func score(_ name: String, gold: [String: String], found: [String: String]) -> Score {
    var sameGold: [String: Set<String>] = [:]
    var sameFound: [String: Set<String>] = [:]
    let group = { (article: String) in found[article] ?? "unplaced " + article }
    for (article, label) in gold {
      sameGold[label, default: []].insert(article)
      sameFound[group(article), default: []].insert(article)
    }
    var precision = 0.0
    var recall = 0.0
    for (article, label) in gold.sorted(by: { $0.key < $1.key }) {
      let mine = sameFound[group(article)] ?? []
      let theirs = sameGold[label] ?? []
      let both = Double(mine.intersection(theirs).count)
      precision += both / Double(mine.count)
      recall += both / Double(theirs.count)
    }
    let count = Double(max(1, gold.count))
    return Score(name: name, precision: precision / count, recall: recall / count)
  }

  /// The labels of a column of `article	event	story`; «-» stands alone.
  package static func labels(_ path: String, column: Int) throws -> [String: String] {
    var labels: [String: String] = [:]
    let lines = String(decoding: try EvaluationError.contents(of: path), as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > 2 else {
        throw EvaluationError(.notGroups, at: "\(path):\(number + 1)", "\(fields.count)")
      }
      labels[String(fields[0])] = fields[column] == "-" ? "alone \(fields[0])" : String(fields[column])
    }
    if labels.isEmpty { throw EvaluationError(.emptyGroups, at: path) }
    return labels
  }
}
