import Foundation
import TawaturModel
import Testing

@testable import TawaturArchive

@Suite struct OpeningTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func refusal(of path: String, _ access: Archive.Access = .adding) -> ArchiveError? {
    #expect(throws: ArchiveError.self) { _ = try Archive(path, for: access, patience: 0.1) }
  }

  @Test func `A search in an archive that is not there makes none`() {
    let error = refusal(of: folder.file(), .searching)
    #expect(error?.kind == .missing && error?.path == folder.file())
    #expect(!FileManager.default.fileExists(atPath: folder.file()))
  }

  @Test(arguments: [Archive.Access.adding, .searching])
  func `A file that is no database is refused and left as it is`(access: Archive.Access) throws {
    let text = String(repeating: "هذا نص وليس قاعدة بيانات.\n", count: 200)
    let path = try folder.write(text, to: "report.sqlite")
    #expect(refusal(of: path, access)?.kind == .notADatabase)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `Another program's database is refused and left as it is`() throws {
    let other = try Database(folder.file(), for: .making, patience: 1)
    try other.execute("CREATE TABLE photographs (id)")
    #expect(refusal(of: folder.file())?.kind == .notAnArchive)
    #expect(refusal(of: folder.file(), .searching)?.kind == .notAnArchive)
    #expect(try other.number("SELECT count(*) FROM sqlite_master") == 1)
  }

  @Test func `A later version's archive is refused`() throws {
    _ = try Archive(folder.file(), for: .adding)
    _ = try Archive(folder.file(), for: .searching)
    try Database(folder.file(), for: .making, patience: 1).execute("PRAGMA user_version = 99")
    #expect(refusal(of: folder.file())?.kind == .newerFormat)
    #expect(refusal(of: folder.file(), .searching)?.kind == .newerFormat)
  }

  @Test(arguments: ["-1", "-2147483648", "0"])
  func `A format that no version writes is refused`(format: String) throws {
    _ = try Archive(folder.file(), for: .adding).add(Article(id: "one", text: "خبر واحد."))
    try Database(folder.file(), for: .making, patience: 1).execute("PRAGMA user_version = \(format)")
    for access in [Archive.Access.adding, .searching] {
      let error = refusal(of: folder.file(), access)
      #expect(error?.kind == .strangeFormat && error?.detail == "user_version \(format)")
    }
  }

  @Test func `An archive that lacks a table is damaged, an empty file holds nothing yet`() throws {
    #expect(refusal(of: try folder.write("", to: "empty.sqlite"), .searching)?.kind == .empty)
    _ = try Archive(folder.file(), for: .adding)
    try Database(folder.file(), for: .making, patience: 1).execute("DROP TABLE otherField")
    #expect(refusal(of: folder.file())?.kind == .damaged)
    #expect(refusal(of: folder.file(), .searching)?.kind == .damaged)
  }

  @Test func `A place where no file can be made is named`() throws {
    #expect(refusal(of: folder.file("nowhere/archive.sqlite"))?.kind == .noFolder)
    let file = try folder.write("نص", to: "file")
    #expect(refusal(of: file + "/archive.sqlite")?.kind == .noFolder)
    #expect(refusal(of: folder.path)?.kind == .isFolder)
    #expect(refusal(of: folder.path, .searching)?.kind == .isFolder)
    #expect(refusal(of: "")?.kind == .cannotOpen)
  }

  @Test func `What a killed program left half done is undone by a search`() throws {
    _ = try Archive(folder.file(), for: .adding).add(Article(id: "one", text: "خبر واحد."))
    // Copied in the middle of a batch: the file as a program leaves it that is killed there.
    let killed = folder.file("killed.sqlite")
    let db = try Database(folder.file(), for: .making, patience: 1)
    try db.execute("PRAGMA cache_size = 1; BEGIN IMMEDIATE")
    for number in 0..<400 {
      let text = String(repeating: "خبر لم يكتمل. ", count: 40)
      _ = try StoredArticle.insert(ArchiveEntry(Article(id: "\(number)", text: text)), as: "\(number)", in: db)
    }
    for ending in ["", "-journal"] {
      try FileManager.default.copyItem(atPath: folder.file() + ending, toPath: killed + ending)
    }
    try db.execute("ROLLBACK")
    let archive = try Archive(killed, for: .searching)
    #expect(try archive.count() == 1)
    #expect(try archive.found("خبر") == ["one"])
  }

  @Test func `An archive opened for searching is not written to`() throws {
    _ = try Archive(folder.file(), for: .adding).add(Article(id: "one", text: "خبر واحد."))
    let archive = try Archive(folder.file(), for: .searching)
    let error = #expect(throws: ArchiveError.self) { _ = try archive.add(Article(id: "two", text: "خبر ثان.")) }
    #expect(error?.kind == .readOnly)
    #expect(try archive.count() == 1)
  }

  @Test func `A damaged archive says so`() throws {
    let archive = try Archive(folder.file(), for: .adding)
    for number in 0..<200 { _ = try archive.add(Article(id: "\(number)", text: "انقطع التيار عن الحي \(number).")) }
    let file = try #require(FileHandle(forUpdatingAtPath: folder.file()))
    let size = try file.seekToEnd()
    for page in stride(from: UInt64(4096), to: size, by: 4096) {
      try file.seek(toOffset: page)
      try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
    }
    try file.close()
    let error = #expect(throws: ArchiveError.self) {
      let damaged = try Archive(folder.file(), for: .searching)
      _ = try damaged.found("التيار")
      _ = try damaged.article("7")
    }
    #expect(error?.kind == .damaged)
  }

  @Test func `Two writers take turns, and one that waits too long is told`() throws {
    let first = try Archive(folder.file(), for: .adding)
    let second = try Archive(folder.file(), for: .adding, patience: 0.1)
    _ = try first.add(Article(id: "one", text: "خبر واحد."))
    _ = try second.add(Article(id: "two", text: "خبر ثان."))
    #expect(try first.found("خبر") == ["one", "two"])

    let holder = try Database(folder.file(), for: .making, patience: 1)
    try holder.execute("BEGIN EXCLUSIVE")
    let error = #expect(throws: ArchiveError.self) { _ = try second.add(Article(id: "three", text: "خبر ثالث.")) }
    #expect(error?.kind == .locked)
    try holder.execute("ROLLBACK")
    #expect(try second.add(Article(id: "three", text: "خبر ثالث.")) == Additions(new: 1))
  }

  @Test func `Programs that make one archive at once make one`() async throws {
    let path = folder.file()
    let additions = try await withThrowingTaskGroup(of: Additions.self) { group in
      for number in 0..<8 {
        group.addTask {
          try Archive(path, for: .adding).add(
            Article(id: "shared", text: "خبر مشترك."), Article(id: "own-\(number)", text: "خبر خاص."))
        }
      }
      return try await group.reduce(into: Additions()) { $0 += $1 }
    }
    #expect(additions == Additions(new: 9, known: 7))
    #expect(try Archive(path, for: .searching).count() == 9)
  }
}
