import Foundation
import TawaturModel

/// A marked article: a line of a gold file.
///
/// Spans are given as line, words and which of several; a field with a twin in `_alt` may be either.
struct GoldArticle: Decodable {
  var id: String
  var numbering: String?
  var headline: String?
  var text: String
  var published: String?
  var outlet: String?
  var gold: Layers

  struct Layers: Decodable {
    var times: [Time]?
    var quantities: [Number]?
    var attributions: [Saying]?
    var furniture: [Int]?
    var published: String?
  }

  struct Place: Decodable {
    var line: Int
    var text: String
    var nth: Int?
  }

  struct Time: Decodable {
    var line: Int
    var text: String
    var nth: Int?
    var value: String
    var optional: Bool?
    var place: Place { Place(line: line, text: text, nth: nth) }
  }

  struct Number: Decodable {
    var line: Int
    var text: String
    var nth: Int?
    var value: Double?
    var bound: String
    var low: Double?
    var high: Double?
    var optional: Bool?
    var place: Place { Place(line: line, text: text, nth: nth) }
  }

  struct Saying: Decodable {
    var source: Place?
    var sourceAlt: [Place?]?
    var speaker: String
    var speakerAlt: [String]?
    var cue: Place
    var cueAlt: [Place]?
    var content: [Place]
    var contentAlt: [Place]?
    var chain: [String]
    var chainAlt: [[String]]?
    var form: String?
    var optional: Bool?

    enum CodingKeys: String, CodingKey {
      case source, speaker, cue, content, chain, form, optional
      case sourceAlt = "source_alt"
      case speakerAlt = "speaker_alt"
      case cueAlt = "cue_alt"
      case contentAlt = "content_alt"
      case chainAlt = "chain_alt"
    }
  }

  /// The article as the intake would have given it.
  var article: Article {
    let published = published.flatMap(Timestamp.init(iso:))
    let body = text.precomposedStringWithCanonicalMapping
    let headline = headline?.precomposedStringWithCanonicalMapping
    return Article(
      id: id, outlet: outlet, headline: headline, published: published, publishedFrom: published.map { _ in .given },
      text: [headline, body].compactMap(\.self).joined(separator: "\n"))
  }

  /// The articles of a gold file.
  /// - Throws: the line that is no marked article.
  static func read(_ path: String) throws -> [GoldArticle] {
    let file = try EvaluationError.contents(of: path)
    let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    return try lines.filter { $1.contains { $0 > 0x20 } }.map { index, line in
      do {
        return try JSONDecoder().decode(GoldArticle.self, from: Data(line))
      } catch {
        throw EvaluationError(place: "\(path):\(index + 1)", problem: "\(error)")
      }
    }
  }
}

/// A gold or floors file that cannot be used.
struct EvaluationError: Error, CustomStringConvertible {
  var place: String
  var problem: String
  var description: String { "\(place): \(problem)" }

  /// The bytes of a file.
  static func contents(of path: String) throws(EvaluationError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw EvaluationError(place: path, problem: "no such file, or it cannot be read; check the path")
    }
    return Array(data)
  }
}
