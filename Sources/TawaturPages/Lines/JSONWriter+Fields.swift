import TawaturModel

extension JSONWriter {
  /// A value that needs no escapes.
  package mutating func field(_ key: StaticString, _ value: StaticString) {
    self.key(key)
    plain(value)
  }

  package mutating func field(_ key: StaticString, _ value: String) {
    self.key(key)
    string(value)
  }

  /// Writes nothing where there is no value.
  package mutating func field(_ key: StaticString, optional value: String?) {
    guard let value else { return }
    field(key, value)
  }

  package mutating func field(_ key: StaticString, _ value: Int) {
    self.key(key)
    integer(value)
  }

  package mutating func field(_ key: StaticString, _ value: Double?) {
    self.key(key)
    if let value { number(value) } else { null() }
  }

  package mutating func field(_ key: StaticString, _ value: Bool) {
    self.key(key)
    boolean(value)
  }

  package mutating func field(_ key: StaticString, _ value: TextSpan) {
    self.key(key)
    span(value)
  }

  package mutating func field(_ key: StaticString, _ values: [TextSpan]) {
    self.key(key)
    array(values) { $0.span($1) }
  }

  package mutating func field(_ key: StaticString, _ values: [String]) {
    self.key(key)
    array(values) { $0.string($1) }
  }

  package mutating func field(_ key: StaticString, _ passage: Passage) {
    self.key(key)
    object {
      $0.field("article", passage.article)
      $0.field("span", passage.span)
    }
  }

  package mutating func field(_ key: StaticString, _ measure: Measure) {
    self.key(key)
    object {
      $0.field("value", measure.value)
      if let upper = measure.upper { $0.field("upper", upper) }
      $0.field("unit", measure.unit)
    }
  }

  package mutating func field(_ key: StaticString, chain: [ChainLink]) {
    self.key(key)
    array(chain) { json, link in
      json.object {
        $0.field("name", link.name)
        $0.field("role", link.role.rawValue)
        if let count = link.count { $0.field("count", count) }
        if let span = link.span { $0.field("span", span) }
      }
    }
  }
}
