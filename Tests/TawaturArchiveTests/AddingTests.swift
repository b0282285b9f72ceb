import TawaturModel
import Testing

@testable import TawaturArchive

@Suite struct AddingTests {
  private let folder: TemporaryFolder
  private let archive: Archive
  private let bridge = Article(
    id: "bridge", outlet: "صحيفة الضفة", url: "https://example.org/1", headline: "افتتاح جسر الوادي",
    published: Timestamp(iso: "2025-10-14T09:30:00+03:00"), publishedFrom: .given, from: "reports/bridge.txt",
    text: "افتتاح جسر الوادي\nافتتح الوزير جسر الوادي صباح أمس.",
    otherFields: [OtherField(name: "desk", json: "\"محليات\""), OtherField(name: "page", json: "3")])

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive(folder.file(), for: .adding)
  }

  @Test func `An article comes back as it went in`() throws {
    #expect(try archive.add(bridge) == Additions(new: 1))
    let kept = try #require(try Archive(folder.file(), for: .searching).article("bridge"))
    #expect(kept.text == bridge.text)
    #expect(kept.headline == bridge.headline && kept.outlet == bridge.outlet && kept.url == bridge.url)
    #expect(kept.published == bridge.published && kept.publishedFrom == .given && kept.from == bridge.from)
    #expect(kept.otherFields == bridge.otherFields)
    #expect(try archive.article("another") == nil)
  }

  @Test func `The same article twice is kept once, in one batch and in two`() throws {
    #expect(try archive.add(bridge, bridge) == Additions(new: 1, known: 1))
    #expect(try archive.add(bridge) == Additions(known: 1))
    #expect(try archive.count() == 1)
  }

  @Test func `Another text under a known id is kept beside it`() throws {
    var longer = bridge
    longer.text += "\nوتأخر الافتتاح عامين."
    _ = try archive.add(bridge)
    #expect(try archive.add(longer, longer) == Additions(revisions: 1, known: 1))
    #expect(try archive.article("bridge")?.text == bridge.text)
    let ids = try archive.found("جسر")
    #expect(ids.count == 2)
    let revision = try #require(ids.first { $0 != "bridge" })
    #expect(revision.hasPrefix("bridge~") && revision.utf8.count == "bridge~".utf8.count + 8)
    #expect(try archive.article(revision)?.text == longer.text)
  }

  @Test func `What a reader finds out later makes no other article`() throws {
    let bare = Article(id: "note", from: "note.txt", text: "خبر قصير عن الجسر.")
    var read = bare
    read.outlet = "صحيفة الضفة"
    read.published = Timestamp(iso: "2025-10-15")
    #expect(try archive.add([ArchiveEntry(bare)]) == Additions(new: 1))
    #expect(try archive.add([ArchiveEntry(read, asGiven: bare)]) == Additions(known: 1))
    #expect(try archive.add([ArchiveEntry(read)]) == Additions(revisions: 1))
  }

  @Test func `The file's name tells articles apart only where nothing better does`() throws {
    var again = bridge
    again.from = "another-export.jsonl"
    _ = try archive.add(bridge)
    #expect(try archive.add(again) == Additions(known: 1))
    let here = Article(id: "01", from: "first/01.txt", text: "خبر واحد.")
    var there = here
    there.from = "second/01.txt"
    #expect(try archive.add(here, there) == Additions(new: 1, revisions: 1))
  }

  @Test func `A batch that fails is left out whole, and batches before it stay`() throws {
    _ = try archive.add(bridge)
    let other = try Database(folder.file(), for: .making, patience: 1)
    try other.execute(
      """
      CREATE TRIGGER refuse BEFORE INSERT ON article WHEN new.id = 'third' BEGIN SELECT RAISE(ABORT, 'no third'); END
      """)
    let second = Article(id: "second", text: "انهار سقف المخزن.")
    let third = Article(id: "third", text: "انهار سقف السوق.")
    let failure = #expect(throws: ArchiveError.self) { _ = try archive.add(second, third) }
    #expect(failure?.kind == .failed && failure?.detail == "no third" && failure?.path == folder.file())
    #expect(try archive.count() == 1)
    #expect(try archive.found("انهار") == [])
    #expect(try archive.found("جسر") == ["bridge"])
    try other.execute("DROP TRIGGER refuse")
    #expect(try archive.add(second, third) == Additions(new: 2))
  }

  @Test func `Two thousand articles are added and searched in seconds`() throws {
    let places = ["الميناء", "السوق", "المستشفى", "الجامعة", "المطار", "السد", "المصنع"]
    let articles = (0..<2000).map { number in
      let body = (0..<20).map {
        "قال المتحدث رقم \(number * 7 + $0) إن الأعمال في \(places[($0 + number) % 7]) مستمرة."
      }
      return Article(
        id: "a\(number)", published: Timestamp(day: CalendarDay(number: 20_000 + number % 30)),
        text: body.joined(separator: "\n"))
    }
    let clock = ContinuousClock()
    let adding = try clock.measure {
      for start in stride(from: 0, to: articles.count, by: 512) {
        _ = try archive.add(articles[start..<min(start + 512, articles.count)].map { ArchiveEntry($0) })
      }
    }
    #expect(try archive.count() == 2000)
    var rare: [String] = []
    var common: [String] = []
    let searching = try clock.measure {
      rare = try archive.found("المتحدث 6999", limit: 100)
      common = try archive.found("ميناء مستمرة", limit: 10)
    }
    #expect(rare.contains("a999") && rare.count < 5)
    #expect(common.count == 10)
    // A debug build with both cores busy elsewhere; a release build takes a fraction of it.
    #expect(adding < .seconds(30) && searching < .seconds(10), "\(adding) adding, \(searching) searching")
  }
}
