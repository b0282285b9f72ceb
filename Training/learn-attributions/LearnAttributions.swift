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
    if let option {
      try Folds(of: lessons).report(learning, showsErrors: option == "--errors")
    } else {
      let words = DecisionModel.words(of: learning.weights(from: lessons))
      try words.withUnsafeBytes { Data($0) }.write(to: URL(filePath: "Models/AttributionsModel/speakers.model"))
      print("\(lessons.count) articles and examples, \(words.count * 4 / 1000) kB")
    }
  }

  struct Usage: Error, CustomStringConvertible {
    let description = "usage: learn-attributions [--folds | --errors] FILE[,NAMES]…, run in the repository"
  }
}
