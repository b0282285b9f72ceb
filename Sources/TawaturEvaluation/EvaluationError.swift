import Foundation

/// A gold, groups or floors file that cannot be used: where, why, and what to do.
package struct EvaluationError: Error {
  package let problem: Problem
  package let place: String
  package let details: [String]

  package init(_ problem: Problem, at place: String, _ details: String...) {
    self.problem = problem
    self.place = place
    self.details = details
  }

  /// What is wrong with a line that should be a marked article.
  package init(decoding error: any Error, at place: String) {
    switch error as? DecodingError {
    case .keyNotFound(let key, let context)?:
      self.init(.goldLacksField, at: place, Self.path(context.codingPath + [key]))
    case .typeMismatch(_, let context)? where !context.codingPath.isEmpty,
      .valueNotFound(_, let context)? where !context.codingPath.isEmpty:
      self.init(.goldWrongType, at: place, Self.path(context.codingPath))
    default: self.init(.notGold, at: place)
    }
  }

  /// `gold.times[0].line`.
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      path += key.intValue.map { "[\($0)]" } ?? (path.isEmpty ? "" : ".") + key.stringValue
    }
  }

  /// What is wrong; the raw value is the key of the words that say it.
  package enum Problem: String, Sendable, CaseIterable {
    case noSuchFile = "evaluate.noSuchFile"
    case folderForFile = "evaluate.folder"
    case unreadableFile = "evaluate.unreadable"
    case emptyGold = "evaluate.emptyGold"
    case notGold = "evaluate.notGold"
    case goldLacksField = "evaluate.lacksField"
    case goldWrongType = "evaluate.wrongType"
    case nothingMarked = "evaluate.nothingMarked"
    case noTreebank = "evaluate.noTreebank"
    case notOnLine = "evaluate.notOnLine"
    case noSuchLine = "evaluate.noSuchLine"
    case notGroups = "evaluate.notGroups"
    case emptyGroups = "evaluate.emptyGroups"
    case notFloors = "evaluate.notFloors"
    case noFloorsFor = "evaluate.noFloorsFor"
  }

  /// The bytes of a file.
  package static func contents(of path: String) throws(EvaluationError) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw EvaluationError(.noSuchFile, at: path)
    }
    if isFolder.boolValue { throw EvaluationError(.folderForFile, at: path) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw EvaluationError(.unreadableFile, at: path)
    }
    return Array(data)
  }
}
