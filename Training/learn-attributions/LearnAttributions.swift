import Foundation
import TawaturEvaluation
import TawaturLearning
import TawaturModel
import TawaturReading

/// learn-attributions FILE[,NAMES]…          learns from marked articles (.jsonl) and examples (.tsv) and
///                                           writes the models into Models/AttributionsModel
/// learn-attributions --folds FILE[,NAMES]…  learns from four fifths of the outlets and reads the articles of the others, five
///                                   times over, and says how well they were read
/// learn-attributions --errors FILE[,NAMES]… the same, and shows every wrong choice
@main
struct LearnAttributions {
  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst()
    let option = arguments.first.flatMap { ["--folds", "--errors"].contains($0) ? $0 : nil }
    if option != nil { arguments.removeFirst() }
    guard !arguments.isEmpty else { throw Usage() }
    let lessons = try arguments.flatMap(Lesson.read)
    let learning = try SpeakerLearning(lessons)
    let reports = try ReportsLearner(
      examples: try arguments.filter { $0.hasSuffix("attributions.tsv") }.flatMap { try ExampleRow.read($0) },
      try GoldArticle.read("Evaluation/gold.jsonl"))
    if let option {
      try Folds(of: lessons).report(learning, reports, showsErrors: option == "--errors")
    } else {
      let reported = try reports.model(of: lessons.compactMap(\.gold))
      try reported.withUnsafeBytes { Data($0) }.write(to: URL(filePath: "Models/AttributionsModel/reports.model"))
      let behind = learning.behind(DecisionModel(ModelWords(reported)))
      let words = DecisionModel.words(of: behind.weights(from: lessons))
      try words.withUnsafeBytes { Data($0) }.write(to: URL(filePath: "Models/AttributionsModel/speakers.model"))
      print("\(lessons.count) articles and examples, \(words.count * 4 / 1000) kB")
    }
  }

  struct Usage: Error, CustomStringConvertible {
    let description = "usage: learn-attributions [--folds | --errors] FILE[,NAMES]…, run in the repository"
  }
}
