import TawaturLinking
import TawaturModel
import Testing

struct StoredReadingsTests {
  private func reading(_ id: String, published: String?, text: String = "نص") -> ArticleReading {
    ArticleReading(article: Article(id: id, published: published.flatMap { Timestamp(iso: $0) }, text: text))
  }

  @Test func `Readings are found by place, by article and in order of publication`() {
    let stored = StoredReadings([
      reading("b", published: nil), reading("c", published: "2025-05-02"), reading("a", published: "2025-05-01"),
      reading("d", published: "2025-05-01"),
    ])
    #expect(stored.map(\.article.id) == ["b", "c", "a", "d"])
    #expect(stored[article: "c"]?.article.published?.description == "2025-05-02")
    #expect(stored[article: "x"] == nil)
    #expect(stored.published(by: "a")?.description == "2025-05-01")
    #expect(stored.placesInOrderOfPublication.map { stored[$0].article.id } == ["a", "d", "c", "b"])
  }

  @Test func `A text larger than a piece of memory is kept like others`() throws {
    let long = String(repeating: "كلمة ", count: 1 << 20)
    var stored = StoredReadings()
    _ = try stored.append(reading("a", published: nil).encoded)
    _ = try stored.append(reading("b", published: nil, text: long).encoded)
    _ = try stored.append(reading("c", published: nil).encoded)
    #expect(stored.map(\.article.text.utf8.count) == [4, long.utf8.count, 4])
  }
}
