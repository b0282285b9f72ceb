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
  /// The rule that led the words to an entity they do not name in full themselves; nil where they do.
  package var linkedBy: String?
  /// Id of the entity the words most likely mean where nothing in the text makes it certain.
  package var mayBe: String?
  /// Id of the state or body these words speak for (البيت الأبيض); `entity` stays what is written.
  package var standsFor: String?

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
