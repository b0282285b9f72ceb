import Foundation
import TawaturModel
import Testing

@testable import TawaturPages

struct HTMLPageTests {
  func page(_ language: InterfaceLanguage = .english, _ dossiers: [Dossier] = [BridgeStory.dossier]) -> Markup {
    Markup(HTMLPage(language: language).bytes(of: dossiers))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `Every tag is closed in its turn`(language: InterfaceLanguage) {
    #expect(page(language).fault == nil)
    #expect(page(language, [BridgeStory.dossier, BridgeStory.dossier]).fault == nil)
    #expect(page(language, []).fault == nil)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `Every way into the page leads somewhere, and no id is given twice`(language: InterfaceLanguage) {
    let page = page(language, [BridgeStory.dossier, BridgeStory.dossier])
    let ids = Set(page.ids)
    #expect(ids.count == page.ids.count)
    #expect(page.references.count > 60)
    for reference in page.references { #expect(ids.contains(String(reference.dropFirst())), "\(reference)") }
  }

  @Test func `Without its tags a report is its text of record`() {
    let texts = page().texts(inClass: "text")
    #expect(texts == BridgeStory.reports.map(\.article.text))
  }

  @Test func `Reports of an earlier chapter stand behind the story's own, marked and linked`() {
    var dossier = BridgeStory.dossier
    dossier.reports.removeLast()
    dossier.earlier = [BridgeStory.hostileReport]
    let page = page(.english, [dossier])
    #expect(page.texts(inClass: "text").count == BridgeStory.reports.count)
    #expect(page.texts(inClass: "badge").count { $0 == "earlier chapter" } == 1)
    #expect(self.page().texts(inClass: "badge").count { $0 == "earlier chapter" } == 0)
  }

  @Test func `What comes from outside can end no element and no attribute`() {
    let page = page()
    #expect(!page.tags.contains { ["script", "img"].contains($0.name) })
    #expect(page.tags.allSatisfy { tag in !tag.attributes.keys.contains { $0.hasPrefix("on") } })
    #expect(page.tags.allSatisfy { $0.attributes["href"]?.hasPrefix("javascript") != true })
    #expect(page.tags.contains { $0.attributes["href"] == "https://sahil.example/1?a=1&b=2" })
  }

  @Test func `The page needs nothing from elsewhere`() {
    let page = page()
    #expect(page.tags.allSatisfy { $0.attributes["src"] == nil && !["link", "script", "iframe"].contains($0.name) })
    let source = String(decoding: page.page, as: UTF8.self)
    for door in ["@import", "url("] { #expect(!source.contains(door)) }
  }

  @Test func `The page says its language and direction`() {
    let arabic = page(.arabic).tags.first { $0.name == "html" }?.attributes
    #expect(arabic == ["lang": "ar", "dir": "rtl"])
    let english = page(.english).tags.first { $0.name == "html" }?.attributes
    #expect(english == ["lang": "en", "dir": "ltr"])
  }

  @Test func `Direction controls stay inside the report that holds them`() {
    let page = page()
    let outside = String(decoding: page.page, as: UTF8.self)
    let held = page.texts(inClass: "text").joined()
    let controls: (String) -> Int = {
      $0.unicodeScalars.count { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) }
    }
    #expect(controls(outside) == controls(held))
    #expect(controls(held) > 0)
  }

  @Test func `A passage over two paragraphs lights up whole`() {
    let source = String(decoding: page().page, as: UTF8.self)
    let reuse = BridgeStory.reuses[0].from.span
    let id = "s1-r1-\(reuse.start)-\(reuse.end)"
    #expect(source.contains(":root:has(#\(id):target) .\(id){"))
    #expect(source.contains("<span class=\"\(id)\">"))
  }

  @Test func `Several stories have a table of contents, one has none`() {
    #expect(
      page(.english, [BridgeStory.dossier, BridgeStory.dossier]).tags.contains { $0.attributes["class"] == "contents" })
    #expect(!page().tags.contains { $0.attributes["class"] == "contents" })
  }

  /// TAWATUR_PAGES names a folder into which the pages are written, to be looked at.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["TAWATUR_PAGES"] != nil))
  func `The pages can be looked at`() throws {
    let folder = URL(fileURLWithPath: try #require(ProcessInfo.processInfo.environment["TAWATUR_PAGES"]))
    for language in InterfaceLanguage.allCases {
      let one = HTMLPage(language: language).bytes(of: [BridgeStory.dossier])
      try Data(one).write(to: folder.appending(path: "one.\(language.rawValue).html"))
      let two = HTMLPage(language: language).bytes(of: [BridgeStory.dossier, BridgeStory.dossier])
      try Data(two).write(to: folder.appending(path: "two.\(language.rawValue).html"))
    }
  }
}
