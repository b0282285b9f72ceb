import Foundation

/// A gold, groups or floors file that cannot be used: where, why, and what to do.
struct EvaluationError: Error, CustomStringConvertible {
  let message: Message
  let place: String
  let details: [String]

  init(_ message: Message, at place: String, _ details: String...) {
    self.message = message
    self.place = place
    self.details = details
  }

  /// What is wrong with a line that should be a marked article.
  init(decoding error: any Error, at place: String) {
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

  var description: String { Interface.say(message, at: place, details) }

  /// The bytes of a file.
  static func contents(of path: String) throws(EvaluationError) -> [UInt8] {
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
