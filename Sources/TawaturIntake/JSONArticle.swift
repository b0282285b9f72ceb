import TawaturModel

/// Reads an article from a JSON line: `id`, `headline`, `text`, `published`, `outlet`, `url`, any other field kept.
struct JSONArticle {
  /// What the line holds.
  enum Content {
    case article(Article, InputProblem?)
    /// A line of the program's own format that is no article.
    case otherKind
  }

  /// Where a line stands.
  struct Place {
    /// `stream.jsonl`, `-` for standard input.
    let name: String
    let number: Int
    /// Nil for standard input.
    let path: String?
    /// The real path; nil for standard input.
    let file: String?

    var description: String { "\(name):\(number)" }
  }

  /// The article of a line; `idWithout` is the id of one that has none.
  /// - Throws: what is wrong with the line, with its place.
  static func read(_ line: ArraySlice<UInt8>, at place: Place, idWithout: String) throws(InputProblem) -> Content {
    do throws(JSONFlaw) {
      return try line.withUnsafeBufferPointer { bytes throws(JSONFlaw) in
        var fields = try JSONFields(bytes)
        return try content(&fields, at: place, idWithout: idWithout)
      }
    } catch {
      throw problem(error, of: line, at: place)
    }
  }

  /// Lines of the program's own format that are no articles.
  private static let ownKinds: Set<String> = [
    "header", "block", "timex3", "quantity", "mention", "attribution", "reuse", "origin", "event", "story", "hit",
  ]

  private static func content(
    _ fields: inout JSONFields, at place: Place, idWithout: String
  ) throws(JSONFlaw) -> Content {
    let kind = fields["kind"]
    if let kind, ownKinds.contains(kind) { return .otherKind }
    let isOwnLine = kind == "article" && fields["id"] != nil
    if isOwnLine { _ = fields.take("kind") }
    guard let body = fields.take("text"), body.utf8.contains(where: { $0 > 0x20 }) else {
      throw JSONFlaw(kind: .noText, byte: 1)
    }
    let headline = string("headline", &fields).map(oneLine)
    // A line of our own format already has the headline in its text of record.
    var text = TextOfRecord.normalized(body)
    if !isOwnLine, let headline { text = headline + "\n" + text }
    let (published, problem) = published(&fields, place: place.description)
    let evidence = evidence(&fields, published)
    let from = string("from", &fields)
    let article = Article(
      id: identifier(&fields) ?? idWithout, outlet: string("outlet", &fields), url: string("url", &fields),
      headline: headline, published: published, publishedFrom: evidence,
      inLanguage: string("inLanguage", &fields) ?? "ar", from: from ?? place.path,
      file: from.map(RealPath.of) ?? place.file, text: text, otherFields: try fields.others())
    return .article(article, problem)
  }

  private static func problem(_ flaw: JSONFlaw, of line: ArraySlice<UInt8>, at place: Place) -> InputProblem {
    let (kind, details): (InputProblem.Kind, [String]) =
      switch flaw.kind {
      case .grammar where TextOfRecord.isUTF16(line): (.notUTF8, ["UTF-16", String(place.number)])
      case .grammar: (.brokenJSON, [String(flaw.byte)])
      case .tooDeep: (.deepJSON, [String(flaw.byte)])
      case .notUTF8: (.notUTF8, ["WINDOWS-1256", String(place.number)])
      case .zero: (.binary, [])
      case .notAnObject: (.notAnObject, [])
      case .noText: (.noText, [])
      case .repeated(let name): (.repeatedField, [name, String(flaw.byte)])
      }
    return InputProblem(place: place.description, kind: kind, details: details)
  }

  // MARK: Fields

  /// Takes a field that holds words; one that holds something else stays among the others.
  private static func string(_ name: String, _ fields: inout JSONFields) -> String? {
    guard let value = fields.take(name) else { return nil }
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
    // Line and form feeds; all other line ends have become these.
    guard headline.utf8.contains(where: { (0x0A...0x0C).contains($0) }) else { return headline }
    return headline.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Words, or a whole number.
  private static func identifier(_ fields: inout JSONFields) -> String? {
    if let number = fields.integer("id") {
      fields.drop("id")
      return String(number)
    }
    return string("id", &fields)
  }

  private static func published(_ fields: inout JSONFields, place: String) -> (Timestamp?, InputProblem?) {
    // 20251014 is a date where it stands without quotation marks too; seconds since 1970 have more digits.
    if let number = fields.integer("published"), number > 9_999_999, let time = Timestamp(iso: String(number)) {
      fields.drop("published")
      return (time, nil)
    }
    guard let words = string("published", &fields) else {
      guard let other = fields.written("published"), other != "null" else { return (nil, nil) }
      return (nil, InputProblem(place: place, kind: .badDate, details: [other]))
    }
    if let time = Timestamp(iso: words) { return (time, nil) }
    return (nil, InputProblem(place: place, kind: .badDate, details: [words]))
  }

  private static func evidence(_ fields: inout JSONFields, _ published: Timestamp?) -> PublicationEvidence? {
    let said = string("publishedFrom", &fields).flatMap(PublicationEvidence.init)
    return published == nil ? nil : said ?? .given
  }
}
