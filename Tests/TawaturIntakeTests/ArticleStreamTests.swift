import Foundation
import TawaturModel
import Testing

@testable import TawaturIntake

/// Files in a folder of their own, taken in.
struct ArticleStreamTests {
  private func take(_ files: [String: [UInt8]], limit: Int = ArticleStream.articleLimit) throws -> [Intake] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tawatur-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    return Array(ArticleStream(paths: [folder.path], limit: limit))
  }

  private func articles(_ intakes: [Intake]) -> [Article] {
    intakes.compactMap { if case .article(let article) = $0 { article } else { nil } }
  }

  private func problems(_ intakes: [Intake]) -> [InputProblem] {
    intakes.compactMap { if case .problem(let problem) = $0 { problem } else { nil } }
  }

  @Test func `A long row of marks is put in order in no more time than its length takes`() throws {
    let marks = ["\u{651}", "\u{64E}", "\u{301}", "\u{323}", "\u{670}"]
    let row = (0..<20_000).map { marks[$0 * 7 % 5] }.joined()
    let short = (0..<40).map { marks[$0 * 7 % 5] }.joined()
    let taken = articles(try take(["a.txt": Array("قال\(row) نعم".utf8), "b.txt": Array("قال\(short) نعم".utf8)]))
    #expect(taken.first?.text.unicodeScalars.filter { $0 == "\u{323}" }.count == 4000)
    // As Foundation orders and composes them, which takes its time.
    #expect(taken.last?.text.utf8.elementsEqual("قال\(short) نعم".precomposedStringWithCanonicalMapping.utf8) == true)
  }

  @Test func `A text file is one article named after its file`() throws {
    let taken = articles(try take(["خبر.txt": Array("عنوان\nفقرة أولى".utf8)]))
    #expect(taken.map(\.id) == ["خبر"])
    #expect(taken.first?.text == "عنوان\nفقرة أولى")
  }

  @Test func `A JSON line keeps what it says, known or not`() throws {
    let line =
      #"{"id":7,"headline":"عنوان","text":"فقرة","published":"2024-01-25T10:00:00+03:00","outlet":"المرآة","tags":["أ"]}"#
    let article = try #require(articles(try take(["a.jsonl": Array(line.utf8)])).first)
    #expect(article.id == "7")
    #expect(article.text == "عنوان\nفقرة")
    #expect(article.published?.description == "2024-01-25T10:00:00+03:00")
    #expect(article.publishedFrom == .given)
    #expect(article.otherFields == [OtherField(name: "tags", json: "[\"أ\"]")])
  }

  @Test func `A line of the program's own format is read back as it is`() throws {
    let lines = """
      {"kind":"header","format":1}
      {"kind":"article","id":"a","headline":"عنوان","text":"عنوان\\nفقرة"}
      {"kind":"block","article":"a","span":[0,5],"role":"headline"}
      """
    let taken = try take(["a.jsonl": Array(lines.utf8)])
    #expect(articles(taken).map(\.text) == ["عنوان\nفقرة"])
    #expect(problems(taken).isEmpty)
  }

  @Test(arguments: [
    ("empty.txt", Array("".utf8), InputProblem.Kind.emptyFile), ("blank.txt", Array(" \n\t\n".utf8), .emptyFile),
    ("zero.txt", [0xD8, 0xA7, 0], .binary), ("cp1256.txt", [0xE1, 0xE5, 0x20], .notUTF8),
    ("utf16.txt", [0xFF, 0xFE, 0x27, 0x06], .notUTF8), ("broken.jsonl", Array("{\"id\":".utf8), .brokenJSON),
    ("list.jsonl", Array("[1]".utf8), .notAnObject), ("zero.jsonl", Array(#"{"text":"أ\u0000ب"}"#.utf8), .binary),
    ("textless.jsonl", Array("{\"id\":\"a\"}".utf8), .noText),
  ])
  func `Bad input is named and the rest goes on`(name: String, bytes: [UInt8], kind: InputProblem.Kind) throws {
    let taken = try take([name: bytes, "zz-good.txt": Array("خبر صحيح".utf8)])
    #expect(problems(taken).map(\.kind) == [kind])
    #expect(problems(taken).first?.place.contains(name) == true)
    #expect(articles(taken).map(\.text) == ["خبر صحيح"])
  }

  @Test func `A line over the limit is passed over and the next one read`() throws {
    let long = "{\"id\":\"a\",\"text\":\"\(String(repeating: "ا", count: 5000))\"}\n{\"id\":\"b\",\"text\":\"خبر\"}"
    let taken = try take(["a.jsonl": Array(long.utf8)], limit: 1000)
    #expect(problems(taken).map(\.kind) == [.tooLarge])
    #expect(articles(taken).map(\.id) == ["b"])
  }

  @Test func `A date that is no date is told and the article kept`() throws {
    let taken = try take(["a.jsonl": Array(#"{"id":"a","text":"خبر","published":"أمس"}"#.utf8)])
    #expect(problems(taken).map(\.kind) == [.badDate])
    #expect(articles(taken).map(\.published) == [nil])
  }

  @Test func `A folder that links to itself is walked once, a pipe is told and not waited for`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tawatur-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("خبر".utf8).write(to: folder.appending(path: "a.txt"))
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: ".")
    #expect(mkfifo(folder.path + "/pipe.jsonl", 0o600) == 0)
    let taken = Array(ArticleStream(paths: [folder.path]))
    #expect(articles(taken).map(\.id) == ["a"])
    #expect(problems(taken).map(\.kind) == [.noFile])
  }

  @Test func `Fields of another type stay as they are, and lines of other kinds are articles`() throws {
    let lines = #"{"kind":"news","id":"a","text":"خبر","outlet":{"name":"المرآة"},"published":1526428800}"#
    let taken = try take(["a.jsonl": Array(lines.utf8)])
    #expect(articles(taken).first?.otherFields.map(\.name) == ["kind", "outlet", "published"])
    #expect(problems(taken).map(\.kind) == [.badDate])
  }

  @Test func `Files of other forms in a folder are passed over, given ones are told`() throws {
    #expect(try take(["page.pdf": [1, 2, 3], "a.txt": Array("خبر".utf8)]).count == 1)
    #expect(problems(Array(ArticleStream(paths: ["/nowhere/at-all.txt"]))).map(\.kind) == [.missing])
  }
}

struct TextOfRecordTests {
  @Test(arguments: [
    ("a\r\nb\rc", "a\nb\nc"),
    // Shadda typed before fatha, alef and madda apart: the canonical order and the composed letter.
    ("مدّ\u{0650}", "مد\u{0650}ّ"), ("ا\u{0653}ب", "آب"), ("e\u{301}", "é"),
  ])
  func `Line ends and letters are brought to one form`(raw: String, record: String) {
    #expect(Array(TextOfRecord.normalized(raw).utf8) == Array(record.utf8))
  }

  @Test func `The quick check never calls a text normal that is not`() {
    var seed: UInt64 = 42
    let letters: [UInt32] = [
      0x627, 0x628, 0x64B, 0x64E, 0x650, 0x651, 0x652, 0x653, 0x654, 0x655, 0x648, 0x64A, 0x65, 0x301, 0x670, 0xFEFB,
      0x20,
    ]
    for _ in 0..<2000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<8 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        scalars.append(Unicode.Scalar(letters[Int(seed >> 33) % letters.count]) ?? " ")
      }
      let text = String(scalars)
      if TextSurvey(text).isSurelyNormalized {
        #expect(Array(text.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8))
      }
    }
  }
}
