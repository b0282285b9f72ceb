import Foundation
import TawaturIntake
import TawaturModel
import TawaturReading
import TawaturText

/// An article with the places of its names, joined by the digest of its text.
struct LabelledArticle: Sendable {
  struct Name: Hashable, Sendable {
    var span: TextSpan
    var kind: NameLabel.Class
  }

  let article: Article
  /// Who printed it, all services of one house together.
  let outlet: String
  let names: [Name]

  /// A line of a file of labels (see Training/Labels).
  struct Line: Decodable {
    let digest: String
    let outlet: String?
    let names: [[Field]]
  }

  /// A byte offset, or a class.
  enum Field: Decodable {
    case offset(Int)
    case word(String)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let offset = try? value.decode(Int.self) {
        self = .offset(offset)
      } else {
        self = .word(try value.decode(String.self))
      }
    }
  }

  /// The articles among `texts` (files or folders of articles) that `labels` have places for.
  static func read(labels: URL, texts: [String]) throws -> [LabelledArticle] {
    var lines: [String: Line] = [:]
    for line in try String(contentsOf: labels, encoding: .utf8).split(separator: "\n") {
      let line = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      lines[line.digest] = line
    }
    var articles: [LabelledArticle] = []
    for case .article(let article) in ArticleStream(paths: texts) {
      if let line = lines.removeValue(forKey: ArticleDigest.digits(of: [article.text])) {
        articles.append(LabelledArticle(article, line))
      }
    }
    return articles
  }

  /// A marked article itself, for measuring.
  init(_ article: Article, _ line: Line) {
    self.article = article
    outlet = Self.house[line.outlet ?? ""] ?? line.outlet ?? ""
    names = line.names.compactMap { fields in
      guard fields.count == 3, case .offset(let start) = fields[0], case .offset(let end) = fields[1],
        case .word(let word) = fields[2], let kind = FineClass.press[word]
      else { return nil }
      return Name(span: TextSpan(start, end), kind: kind)
    }
  }

  /// Services that are one house.
  private static let house = ["BBC Arabic": "بي بي سي عربي", "CNN Arabic": "سي إن إن بالعربية"]

  func training(_ reader: ArticleReader) -> TrainingText {
    let evidence = reader.nameEvidence(of: article)
    let tokens = evidence.text.tokens
    var labels = Array(repeating: NameLabel.outside, count: tokens.count)
    var index = 0
    for name in names {
      while index < tokens.count, tokens[index].span.end <= name.span.start { index += 1 }
      var begins = true
      while index < tokens.count, tokens[index].span.start < name.span.end {
        labels[index] = begins ? .begin(name.kind) : .inside(name.kind)
        begins = false
        index += 1
      }
    }
    return TrainingText(evidence: evidence, labels: labels)
  }
}
