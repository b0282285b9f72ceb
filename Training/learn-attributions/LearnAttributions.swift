import Foundation
import TawaturEvaluation
import TawaturLearning
import TawaturModel
import TawaturReading

/// learn-attributions FILE[,NAMES]…           learns from marked articles (.jsonl) and examples (.tsv), and writes the
///                                            models into Models/AttributionsModel
/// learn-attributions --folds FILE[,NAMES]…   learns from four fifths of the outlets and reads the articles of the
///                                            others, five times over, and says how well they were read
/// learn-attributions --errors FILE[,NAMES]…  the same, and shows every wrong choice
/// learn-attributions --curve FILE[,NAMES]…   the same from 50, 100, 200 … articles: what more of them may be worth
@main
struct LearnAttributions {
  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst()
    let option = arguments.first.flatMap { ["--folds", "--errors", "--curve"].contains($0) ? $0 : nil }
    if option != nil { arguments.removeFirst() }
    guard !arguments.isEmpty else { throw Usage() }
    let lessons = try arguments.flatMap(Lesson.read)
    let readers = try LessonReaders(lessons)
    switch option {
    case "--curve"?: return try Folds(of: lessons).curve(readBy: readers)
    case let option?: return try Folds(of: lessons).report(readBy: readers, showsErrors: option == "--errors")
    case nil: break
    }
    let reports = ReportsLearner().model(of: lessons, readBy: readers)
    // Who speaks is learned behind what is read as reported.
    let behind = readers.choosing(reports: DecisionModel(ModelWords(reports)))
    let speakers = DecisionModel.words(of: SpeakerLearning(readBy: behind).weights(from: lessons))
    let folds = Folds(of: lessons)
    let certainty = try CertaintyLearning(folds.parts, readBy: folds.readers(from: readers)).model()
    for (name, words) in [("reports", reports), ("speakers", speakers), ("certainty", certainty)] {
      try words.withUnsafeBytes { Data($0) }.write(to: URL(filePath: "Models/AttributionsModel/\(name).model"))
    }
    print("\(lessons.count) articles and examples, \((reports.count + speakers.count + certainty.count) * 4 / 1000) kB")
  }

  struct Usage: Error, CustomStringConvertible {
    let description = "usage: learn-attributions [--folds | --errors | --curve] FILE[,NAMES]…, run in the repository"
  }
}
