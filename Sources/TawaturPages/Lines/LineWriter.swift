import TawaturModel

/// Writes readings and links as JSON Lines, one annotation a line (ARCHITECTURE.md, the line format).
///
/// Use it for a stream: write, hand `bytes` on, `removeAll()`, write again.
package struct LineWriter: Sendable {
  var json = JSONWriter()

  package init() {}

  package var bytes: [UInt8] { json.bytes }

  /// Forgets what was written and keeps the storage.
  package mutating func removeAll() { json.removeAll() }

  /// The first line of every file: the format and what its offsets count.
  package mutating func header(program: String) {
    line("header") {
      $0.field("format", 1)
      $0.field("offsets", "utf8")
      $0.field("program", program)
    }
  }

  /// The article and all that was read in it.
  /// - Complexity: O(*n*) in the bytes written.
  package mutating func write(_ reading: ArticleReading) {
    let words = Array(reading.article.text.utf8)
    // Ten annotated articles measured 5 to 8 times their text.
    json.reserve(words.count * 6)
    write(reading.article)
    for block in reading.blocks { write(block, article: reading.article.id) }
    write(reading.times, words: words, article: reading.article.id)
    write(reading.quantities, words: words, article: reading.article.id)
    write(reading.mentions, words: words, article: reading.article.id)
    write(reading.attributions, article: reading.article.id)
  }

  package mutating func write(_ article: Article) {
    line("article") {
      $0.field("id", article.id)
      $0.field("outlet", optional: article.outlet)
      $0.field("url", optional: article.url)
      $0.field("headline", optional: article.headline)
      $0.field("published", optional: article.published?.description)
      $0.field("publishedFrom", optional: article.publishedFrom?.rawValue)
      $0.field("inLanguage", article.inLanguage)
      $0.field("from", optional: article.from)
      $0.field("text", article.text)
      for other in article.otherFields where !Self.ownFields.contains(other.name) {
        $0.key(escaping: other.name)
        $0.raw(other.json)
      }
    }
  }

  /// Fields of an article line that only this program writes, so that a line read back holds none twice.
  private static let ownFields: Set<String> = [
    "kind", "id", "outlet", "url", "headline", "published", "publishedFrom", "inLanguage", "from", "text",
  ]

  mutating func line(_ kind: StaticString, _ members: (inout JSONWriter) -> Void) {
    json.object {
      $0.field("kind", kind)
      members(&$0)
    }
    json.endLine()
  }
}
