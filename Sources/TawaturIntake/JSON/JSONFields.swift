import TawaturModel

/// The fields of a JSON line: those an article has as words, all others as they are written.
///
/// Borrowed: it must not outlive the bytes of the line.
struct JSONFields {
  private struct Field {
    let name: String
    let value: JSONReader.Value
    /// What it says, where an article has the field and it holds words.
    let words: String?
  }

  private var reader: JSONReader
  private var fields: [Field] = []

  private static let ofArticle: Set<String> = [
    "kind", "id", "outlet", "url", "headline", "published", "publishedFrom", "inLanguage", "from", "text",
  ]

  /// Reads a line that is one object and has no field twice.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFlaw) {
    reader = JSONReader(bytes)
    reader.skipByteOrderMark()
    var names: Set<String> = []
    try reader.object { reader, name, value throws(JSONFlaw) in
      let words = try reader.words(of: name)
      guard names.insert(words).inserted else { throw reader.flaw(.repeated(words), at: name.range.lowerBound) }
      let said = Self.ofArticle.contains(words) ? try reader.words(of: value) : nil
      fields.append(Field(name: words, value: value, words: said))
    }
  }

  /// The words of a field of articles; nil where it holds none.
  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.words }

  /// The words of a field of articles, which is no longer among the others.
  mutating func take(_ name: String) -> String? {
    guard let place = fields.firstIndex(where: { $0.name == name && $0.words != nil }) else { return nil }
    return fields.remove(at: place).words
  }

  mutating func drop(_ name: String) { fields.removeAll { $0.name == name } }

  /// A field that holds a whole number.
  func integer(_ name: String) -> Int? {
    guard let field = fields.first(where: { $0.name == name && $0.words == nil }) else { return nil }
    return Int(String(decoding: reader.bytes[field.value.range], as: UTF8.self))
  }

  /// A field as it is written.
  func written(_ name: String) -> String? {
    fields.first { $0.name == name }.map { String(decoding: reader.bytes[$0.value.range], as: UTF8.self) }
  }

  /// The fields that nobody took, by their names.
  func others() throws(JSONFlaw) -> [OtherField] {
    var others: [OtherField] = []
    for field in fields { others.append(OtherField(name: field.name, json: try reader.json(of: field.value))) }
    return others.sorted { $0.name < $1.name }
  }
}
