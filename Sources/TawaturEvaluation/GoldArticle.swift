import Foundation
import TawaturModel

/// A marked article: a line of a gold file.
///
/// Spans are given as line, words and which of several; a field with a twin in `_alt` may be either.
package struct GoldArticle: Decodable {
  /// Where it stands: the gold file, its line and the article's id.
  package private(set) var origin = ""
  package var id: String
  package var numbering: String?
  package var headline: String?
  package var text: String
  package var published: String?
  package var outlet: String?
  package var collection: String?
  package var gold: Layers

  package enum CodingKeys: String, CodingKey {
    case id, numbering, headline, text, published, outlet, collection, gold
  }

  package struct Layers: Decodable {
    package var times: [Time]?
    package var quantities: [Number]?
    package var attributions: [Saying]?
    package var furniture: [Int]?
    package var published: String?
  }

  package struct Place: Decodable {
    package var line: Int
    package var text: String
    package var nth: Int?
  }

  package struct Time: Decodable {
    package var line: Int
    package var text: String
    package var nth: Int?
    package var value: String
    package var optional: Bool?
    package var place: Place { Place(line: line, text: text, nth: nth) }
  }

  package struct Number: Decodable {
    package var line: Int
    package var text: String
    package var nth: Int?
    package var value: Double?
    package var bound: String
    package var low: Double?
    package var high: Double?
    package var optional: Bool?
    package var place: Place { Place(line: line, text: text, nth: nth) }
  }

  package struct Saying: Decodable {
    package var source: Place?
    package var sourceAlt: [Place?]?
    package var speaker: String
    package var speakerAlt: [String]?
    package var cue: Place
    package var cueAlt: [Place]?
    package var content: [Place]
    package var contentAlt: [Place]?
    package var chain: [String]
    package var chainAlt: [[String]]?
    package var form: String?
    package var optional: Bool?

    package enum CodingKeys: String, CodingKey {
      case source, speaker, cue, content, chain, form, optional
      case sourceAlt = "source_alt"
      case speakerAlt = "speaker_alt"
      case cueAlt = "cue_alt"
      case contentAlt = "content_alt"
      case chainAlt = "chain_alt"
    }
  }

  /// The article as the intake would have given it.
  package var article: Article {
    let published = published.flatMap(Timestamp.init(iso:))
    let body = text.precomposedStringWithCanonicalMapping
    let headline = headline?.precomposedStringWithCanonicalMapping
    return Article(
      id: id, outlet: outlet, headline: headline, published: published, publishedFrom: published.map { _ in .given },
      text: [headline, body].compactMap(\.self).joined(separator: "\n"))
  }

  /// The articles of a gold file.
  /// - Throws: the line that is no marked article, or that there is none.
  package static func read(_ path: String) throws(EvaluationError) -> [GoldArticle] {
    let file = try EvaluationError.contents(of: path)
    var articles: [GoldArticle] = []
    for (index, line) in file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      do {
        var article = try JSONDecoder().decode(GoldArticle.self, from: Data(line))
        article.origin = "\(path):\(index + 1): \(article.id)"
        articles.append(article)
      } catch {
        throw EvaluationError(decoding: error, at: "\(path):\(index + 1)")
      }
    }
    if articles.isEmpty { throw EvaluationError(.emptyGold, at: path) }
    return articles
  }
}
