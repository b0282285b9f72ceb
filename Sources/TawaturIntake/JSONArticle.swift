import Foundation
import TawaturModel

/// Reads an article from a JSON line: `id`, `headline`, `text`, `published`, `outlet`, `url`, any other field kept.
struct JSONArticle {
  /// What the line holds.
  enum Content {
    case article(Article, InputProblem?)
    /// A line of the program's own format that is no article.
    case otherKind
  }

  /// - Throws: what is wrong with the line, with its place.
  static func read(
    _ line: ArraySlice<UInt8>, place: String, path: String?, idWithout: String
  ) throws(InputProblem) -> Content {
    _ = try TextOfRecord.check(line, place: place)
    let parsed: Any
    do {
      parsed = try JSONSerialization.jsonObject(with: Data(line), options: [.fragmentsAllowed])
    } catch {
      throw InputProblem(place: place, kind: .brokenJSON)
    }
    guard var fields = parsed as? [String: Any] else { throw InputProblem(place: place, kind: .notAnObject) }
    let kind = fields["kind"] as? String
    if let kind, ownKinds.contains(kind) { return .otherKind }
    let isOwnLine = kind == "article" && fields["id"] is String
    if isOwnLine { fields["kind"] = nil }
    guard let body = fields.removeValue(forKey: "text") as? String, body.utf8.contains(where: { $0 > 0x20 }) else {
      throw InputProblem(place: place, kind: .noText)
    }
    let headline = string("headline", &fields).map(oneLine)
    // A line of our own format already has the headline in its text of record.
    let record = TextOfRecord.normalized(body)
    let text = isOwnLine ? record : [headline, record].compactMap(\.self).joined(separator: "\n")
    // No tool that takes lines of text, nor a database, keeps what stands behind a zero.
    if text.utf8.contains(0) { throw InputProblem(place: place, kind: .binary) }
    let (published, problem) = published(&fields, place: place)
    let article = Article(
      id: identifier(&fields) ?? idWithout, outlet: string("outlet", &fields), url: string("url", &fields),
      headline: headline, published: published, publishedFrom: evidence(&fields, published),
      inLanguage: string("inLanguage", &fields) ?? "ar", from: string("from", &fields) ?? path, text: text,
      otherFields: others(fields))
    return .article(article, problem)
  }

  /// Lines of the program's own format that are no articles.
  private static let ownKinds: Set<String> = [
    "header", "block", "timex3", "quantity", "mention", "attribution", "reuse", "origin", "event", "story", "hit",
  ]

  /// Takes a field that holds words; one that holds something else stays among the others.
  private static func string(_ name: String, _ fields: inout [String: Any]) -> String? {
    guard let value = fields[name] as? String else { return nil }
    fields[name] = nil
    let text = trimmed(value)
    return text.isEmpty ? nil : TextOfRecord.normalized(text)
  }

  private static func trimmed(_ value: String) -> String {
    let scalars = value.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func oneLine(_ headline: String) -> String {
    headline.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func identifier(_ fields: inout [String: Any]) -> String? {
    if let number = fields["id"] as? Int {
      fields["id"] = nil
      return String(number)
    }
    return string("id", &fields)
  }

  private static func published(_ fields: inout [String: Any], place: String) -> (Timestamp?, InputProblem?) {
    guard let words = string("published", &fields) else {
      guard let other = fields["published"], !(other is NSNull) else { return (nil, nil) }
      return (nil, InputProblem(place: place, kind: .badDate, details: ["\(other)"]))
    }
    if let time = Timestamp(iso: words) { return (time, nil) }
    return (nil, InputProblem(place: place, kind: .badDate, details: [words]))
  }

  private static func evidence(_ fields: inout [String: Any], _ published: Timestamp?) -> PublicationEvidence? {
    let said = string("publishedFrom", &fields).flatMap(PublicationEvidence.init)
    return published == nil ? nil : said ?? .given
  }

  private static func others(_ fields: [String: Any]) -> [OtherField] {
    fields.sorted { $0.key < $1.key }.compactMap { name, value in
      let options: JSONSerialization.WritingOptions = [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes]
      guard let data = try? JSONSerialization.data(withJSONObject: value, options: options) else { return nil }
      return OtherField(name: name, json: String(decoding: data, as: UTF8.self))
    }
  }
}
