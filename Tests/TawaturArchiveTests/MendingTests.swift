import Foundation
import TawaturModel
import Testing

@testable import TawaturArchive

/// Archives of the first format, which held articles twice.
@Suite struct MendingTests {
  private let folder: TemporaryFolder
  private let bridge = "افتتح الوزير جسر الوادي صباح أمس."

  init() throws { folder = try TemporaryFolder() }

  /// An archive as the first version of the program wrote it.
  private func old(_ rows: [(id: String, given: String, from: String, text: String)]) throws {
    let db = try Database(folder.file(), for: .making, patience: 1)
    try ArchiveSchema.Step.firstTables.take(in: db)
    for row in rows {
      let article = Article(id: row.given, outlet: "صحيفة الضفة", from: row.from, text: row.text)
      // Only a reader had found the outlet.
      let given = Article(id: row.given, from: row.from, text: row.text)
      let number = try StoredArticle.insert(ArchiveEntry(article, asGiven: given), as: row.id, in: db)
      let words = IndexedText(row.text)
      try db.run(
        "INSERT INTO wordIndex (rowid, words, stems) VALUES (?, ?, ?)",
        [.number(number), .text(words.words), .text(words.stems)])
    }
    try db.execute("PRAGMA application_id = \(ArchiveSchema.applicationID); PRAGMA user_version = 1")
  }

  private func whole() throws -> Bool {
    try Database(folder.file(), for: .existing, patience: 1).rows("PRAGMA integrity_check") { $0.text(0) } == ["ok"]
  }

  @Test(arguments: [Archive.Access.adding, .searching])
  func `An article that came in under an id made for it is kept once`(access: Archive.Access) throws {
    try old([
      ("n", "n", "/x/n.txt", "خبر عن السوق."), ("n~0123abcd", "n~0123abcd", "/y/n.txt", bridge),
      ("n~89abcdef", "n", "/y/n.txt", bridge), ("other~0123abcd", "other~0123abcd", "/y/o.txt", bridge),
    ])
    let archive = try Archive(folder.file(), for: access)
    #expect(try archive.count() == 3)
    #expect(try Set(archive.found("جسر")) == ["n~0123abcd", "other~0123abcd"])
    #expect(try whole())
    let again = try Archive(folder.file(), for: .adding)
    #expect(try again.add(Article(id: "n", from: "/y/n.txt", text: bridge)) == Additions(known: 1))
  }

  @Test func `An article that came in through links is kept once`() throws {
    let real = try folder.write(bridge, to: "report.txt")
    let path = try #require(realpath(real, nil).map { String(cString: $0) })
    for name in ["today.txt", "second.txt"] {
      try FileManager.default.createSymbolicLink(atPath: folder.file(name), withDestinationPath: real)
    }
    try old([
      ("today", "today", folder.file("today.txt"), bridge), ("second", "second", folder.file("second.txt"), bridge),
    ])
    let archive = try Archive(folder.file(), for: .adding)
    #expect(try archive.count() == 1)
    #expect(try archive.found("جسر") == ["today"])
    #expect(try archive.add(Article(id: "report", from: "report.txt", file: path, text: bridge)) == Additions(known: 1))
    #expect(try whole())
  }

  @Test func `Articles that only look alike stay two`() throws {
    try old([
      ("n", "n", "/x/n.txt", bridge), ("n~89abcdef", "n", "/y/n.txt", bridge),
      ("m", "m", "/x/m.txt", bridge), ("n~not-a-digest", "n~not-a-digest", "/x/n.txt", bridge),
    ])
    #expect(try Archive(folder.file(), for: .searching).count() == 4)
  }
}
