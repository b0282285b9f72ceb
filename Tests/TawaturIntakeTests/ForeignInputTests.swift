import Foundation
import TawaturModel
import Testing

@testable import TawaturIntake

/// Input that is none: why nothing was found in it is told.
final class ForeignInputTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/tawatur-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder + "/inner", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }

  private func problems(_ paths: [String]) -> [InputProblem] {
    ArticleStream(paths: paths).compactMap { if case .problem(let problem) = $0 { problem } else { nil } }
  }

  @Test func `A folder of other forms says which and how many`() throws {
    for name in ["a.pdf", "b.PDF", "inner/c.pdf", "d.csv", "inner/e.html", "f"] { try write([1], name) }
    let found = problems([folder])
    #expect(found.map(\.kind) == [.otherForms] && found.first?.isLoss == false)
    #expect(found.first?.details == ["3 × .pdf, 1 × ?, 1 × .csv, 1 × .html"])
    try write(Array("خبر صحيح".utf8), "inner/good.txt")
    #expect(problems([folder]).isEmpty)
    #expect(problems([folder + "/inner", folder]).isEmpty)
  }

  @Test func `A folder of empty folders is empty`() throws {
    #expect(problems([folder]).map(\.kind) == [.emptyFolder])
  }

  @Test(arguments: [
    ("%PDF-1.7\n", "PDF"), ("PK\u{3}\u{4}\u{14}", "ZIP (docx, odt, epub …)"), ("{\\rtf1\\ansi", "RTF"),
    ("<!DOCTYPE html>\n<html>", "HTML"), ("\u{FEFF}\n  <HTML dir=rtl>", "HTML"), ("<?xml version=\"1.0\"?>", "HTML"),
    ("BZh91AY", "bzip2"), ("SQLite format 3\0", "SQLite"),
  ])
  func `A file that only carries the name of a text is told by what it is`(start: String, name: String) throws {
    for file in ["a.txt", "a.jsonl"] {
      try write(Array(start.utf8), file)
      let found = problems(["\(folder)/\(file)"])
      #expect(found.map(\.kind) == [.foreignForm] && found.first?.isLoss == true)
      #expect(found.first?.details.first == name)
    }
  }

  @Test(arguments: ["PDF الملف", "<خبر> عن السوق", "PK واحد", "خبر فيه <html> مذكورة", "{خبر}"])
  func `A text that only speaks of such forms is a text`(text: String) {
    #expect(ForeignForm(text.utf8) == nil)
  }

  @Test(arguments: ["https://example.org/a.html", "http://خبر.example/", "www.example.org"])
  func `An address is not a path`(address: String) {
    let found = problems([address])
    #expect(found.map(\.kind) == [.address] && found.first?.place == address)
  }

  @Test(arguments: [
    "The minister opened the bridge on Monday.", "Le ministre a inauguré le pont lundi à Tunis.", "Мост открыт",
    "12345 67", "大臣は橋を開通させた。", "The bridge of الكسر was opened by the minister on Monday morning in the city of Zilal.",
    "وزیر راه گفت که گزارش چگونگی پیشرفت پل پس از گفتگو با پیمانکاران چاپ می شود و افزود که پژوهشگران چهار گام دیگر پیش رو دارند و گمان می رود.",
  ])
  func `A text that is not Arabic is told and read all the same`(text: String) throws {
    try write(Array(text.utf8), "a.txt")
    let taken = Array(ArticleStream(paths: [folder + "/a.txt"]))
    guard case .problem(let problem)? = taken.first, case .article(let article)? = taken.last else {
      Issue.record("\(taken.count) steps")
      return
    }
    #expect(problem.kind == .notArabic && !problem.isLoss && article.text == text)
  }

  @Test(arguments: [
    "خبر", "افتتح الوزير جسر الوادي صباح أمس.", "أعلنت شركة Microsoft Corporation عن Windows 12 في مؤتمر.",
    "زار پاول گاغارين مدينة چومان في إقليم كردستان العراق والتقى وجهاءها، وقال إن زيارته تأتي ضمن جولة طويلة في المنطقة تستمر أسبوعين وتشمل عددا من البلدات والقرى المجاورة.",
  ])
  func `An Arabic text with foreign names is Arabic`(text: String) {
    #expect(ScriptShare.isArabic(text))
  }

  @Test func `An Arabic text under a long foreign heading is Arabic`() {
    let heading = String(repeating: "Follow us on every platform and share this page. ", count: 60)
    #expect(!ScriptShare.isArabic(heading))
    #expect(ScriptShare.isArabic(heading + String(repeating: "افتتح الوزير جسر الوادي. ", count: 40)))
  }
}
