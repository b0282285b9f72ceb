import Foundation
import TawaturArchive
import TawaturModel

/// A folder that goes when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("tawatur-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    path = place.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String = "archive.sqlite") -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws -> String {
    try text.write(toFile: file(name), atomically: true, encoding: .utf8)
    return file(name)
  }
}

extension Archive {
  /// Adds the articles as they came in.
  func add(_ articles: Article...) throws -> Additions { try add(articles.map { ArchiveEntry($0) }) }

  /// The ids of what `words` find, best first.
  func found(_ words: String, limit: Int = 20) throws -> [String] {
    guard let query = SearchQuery(words) else { return [] }
    return try hits(for: query, limit: limit).map(\.article)
  }
}
