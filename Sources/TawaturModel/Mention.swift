/// A place in the text that names somebody.
package struct Mention: Hashable, Sendable {
  package var span: TextSpan
  package var type: EntityType
  /// Id of a shipped entity (`reuters`), or of the fullest name in this article (`name:…` over folded words).
  package var entity: String
  /// The fullest name this article, or else the entity table, gives.
  package var name: String
  /// The office or title written before the name, kept apart from it.
  package var title: TextSpan?
  package var by: String

  package init(span: TextSpan, type: EntityType, entity: String, name: String, title: TextSpan? = nil, by: String) {
    self.span = span
    self.type = type
    self.entity = entity
    self.name = name
    self.title = title
    self.by = by
  }
}

/// CoNLL's classes, with media and offices told apart.
package enum EntityType: String, Sendable {
  case person = "PER"
  case organisation = "ORG"
  case location = "LOC"
  /// News agencies, broadcasters, newspapers and sites: a kind of ORG.
  case medium = "MEDIUM"
  /// An office without its holder's name (وزير الدفاع الأميركي).
  case office = "OFFICE"
}
