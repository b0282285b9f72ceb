import Foundation
import TawaturModel
import TawaturReading

/// What reads lessons: each with the model of names that has not learned from it.
struct LessonReaders {
  /// By file of a model of names; the program's own under the empty name.
  private var readers: [String: ArticleReader]

  /// - Throws: where a file holds no model of names.
  init(_ lessons: [Lesson]) throws {
    readers = ["": try ArticleReader()]
    for file in Set(lessons.compactMap(\.names)) {
      let bytes = try Data(contentsOf: URL(filePath: file))
      let words = bytes.withUnsafeBytes { Array($0.bindMemory(to: UInt32.self)) }
      guard let model = TaggerModel(ModelWords(words)) else { throw NoModel(file: file) }
      readers[file] = try ArticleReader(names: model)
    }
  }

  struct NoModel: Error, CustomStringConvertible {
    let file: String
    var description: String { "\(file): this is no model of names of the program's layout; make it again" }
  }

  /// The same with cues and contents chosen by another model, nil for by the rules alone.
  func choosing(reports: DecisionModel?) -> LessonReaders {
    changed { $0.reports = reports }
  }

  /// The same with speakers chosen by another model.
  func choosing(speakers: DecisionModel?) -> LessonReaders {
    changed { $0.speakers = speakers ?? $0.speakers }
  }

  /// The same with certainty said by another model.
  func choosing(certainty: DecisionModel?) -> LessonReaders {
    changed { $0.certainty = certainty ?? $0.certainty }
  }

  private func changed(_ change: (inout AttributionReader) -> Void) -> LessonReaders {
    var all = self
    all.readers = readers.mapValues { reader in
      var reader = reader
      change(&reader.attributions)
      return reader
    }
    return all
  }

  subscript(_ lesson: Lesson) -> ArticleReader {
    guard let reader = readers[lesson.names ?? ""] else {
      preconditionFailure("readers are made for all lessons at once")
    }
    return reader
  }
}
