import Foundation
import TawaturModel

/// A marked article: a line of a gold file.
///
/// Spans are given as line, words and which of several; a field with a twin in `_alt` may be either.
struct GoldArticle: Decodable {
  /// Where it stands: the gold file, its line and the article's id.
  private(set) var origin = ""
  var id: String
  var numbering: String?
  var headline: String?
  var text: String
  var published: String?
  var outlet: String?
  var gold: Layers

  enum CodingKeys: String, CodingKey {
    case id, numbering, headline, text, published, outlet, gold
  }

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
  /// - Throws: the line that is no marked article, or that there is none.
  static func read(_ path: String) throws(EvaluationError) -> [GoldArticle] {
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
