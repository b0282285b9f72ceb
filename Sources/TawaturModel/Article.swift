/// One report by one outlet (schema.org NewsArticle).
package struct Article: Sendable {
  package var id: String
  package var outlet: String?
  package var url: String?
  package var headline: String?
  package var published: Timestamp?
  package var publishedFrom: PublicationEvidence?
  package var inLanguage: String
  /// The path the article was read from, as it was given.
  package var from: String?
  /// The file behind `from` by its one real path, however that was given; never shown.
  package var file: String?
  /// The text of record: NFC, `\n` line ends, the headline as its first line where there is one.
  package var text: String
  /// Fields of the input that this program does not know, each value as JSON.
  package var otherFields: [OtherField]

  package init(
    id: String, outlet: String? = nil, url: String? = nil, headline: String? = nil, published: Timestamp? = nil,
    publishedFrom: PublicationEvidence? = nil, inLanguage: String = "ar", from: String? = nil, file: String? = nil,
    text: String, otherFields: [OtherField] = []
  ) {
    self.id = id
    self.outlet = outlet
    self.url = url
    self.headline = headline
    self.published = published
    self.publishedFrom = publishedFrom
    self.inLanguage = inLanguage
    self.from = from
    self.file = file
    self.text = text
    self.otherFields = otherFields
  }
}

/// A field of an input line that is kept as it came.
package struct OtherField: Hashable, Sendable {
  package var name: String
  package var json: String

  package init(name: String, json: String) {
    self.name = name
    self.json = json
  }
}

/// How the publication date is known, surest first.
package enum PublicationEvidence: String, Sendable {
  /// The input says so.
  case given
  /// Metadata of the page or feed.
  case page
  /// A date line in the text.
  case text
  /// Worked out from the dates the text mentions.
  case inferred
}

/// A run of whole lines with a role.
package struct Block: Hashable, Sendable {
  package var span: TextSpan
  package var role: BlockRole
  /// The rule that saw it.
  package var by: String

  package init(span: TextSpan, role: BlockRole, by: String) {
    self.span = span
    self.role = role
    self.by = by
  }
}

package enum BlockRole: String, Sendable {
  case headline, subhead, paragraph, dateline, byline, credit, furniture

  /// Whether the report itself speaks here, and not the page around it.
  package var isReport: Bool {
    switch self {
    case .headline, .subhead, .paragraph: true
    case .dateline, .byline, .credit, .furniture: false
    }
  }
}
