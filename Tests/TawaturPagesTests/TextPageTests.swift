import Foundation
import TawaturModel
import Testing

@testable import TawaturPages

struct TextPageTests {
  let dossier = BridgeStory.dossier

  @Test(arguments: [("كتاب", 4), ("كِتَابٌ", 4), ("محـمد", 5), ("\u{2067}أ\u{2069}", 1), ("漢字", 4), ("e\u{301}", 1)])
  func `A mark over a letter fills no column`(text: String, columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  @Test(arguments: [30, 40, 80, 100], InterfaceLanguage.allCases)
  func `No line is wider than the terminal`(width: Int, language: InterfaceLanguage) {
    for style in [
      TerminalStyle(width: width), TerminalStyle(width: width, isolates: .marks),
    ] {
      var text = TerminalPage(language: language, style: style).text(of: dossier)
      for report in dossier.reports {
        text += MarkedText(language: language, style: style, explain: true).text(of: report)
      }
      for line in text.split(separator: "\n") { #expect(displayWidth(String(line)) <= width, "\(line)") }
    }
  }

  @Test func `Colours and isolates come only where the terminal was said to take them`() {
    let plain = TerminalPage(language: .english, style: TerminalStyle()).text(of: dossier)
    #expect(!plain.unicodeScalars.contains { $0.isControlOrDirectionMark && $0 != "\n" })
    let marked = TerminalPage(language: .english, style: TerminalStyle(isolates: .marks)).text(of: dossier)
    #expect(!marked.unicodeScalars.contains("\u{1B}"))
    let coloured = TerminalPage(language: .english, style: TerminalStyle(colours: .ansi)).text(of: dossier)
    #expect(coloured.unicodeScalars.contains("\u{1B}"))
    // The hostile speaker's own colour does not come through.
    #expect(!coloured.contains("\u{1B}[31mX"))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `Isolates and colours end with their line`(language: InterfaceLanguage) {
    let style = TerminalStyle(width: 40, colours: .ansi, isolates: .marks)
    var text = TerminalPage(language: language, style: style).text(of: dossier)
    for report in dossier.reports {
      text += MarkedText(language: language, style: style, explain: true).text(of: report)
    }
    for line in text.split(separator: "\n") {
      var depth = 0
      for scalar in line.unicodeScalars {
        depth += scalar == "\u{2067}" || scalar == "\u{2066}" ? 1 : scalar == "\u{2069}" ? -1 : 0
        #expect(depth >= 0)
      }
      #expect(depth == 0)
      if let last = line.range(of: "\u{1B}[", options: .backwards) { #expect(line[last.upperBound...].hasPrefix("0m")) }
    }
  }

  @Test func `News says since when it tells and which reports are new`() {
    let style = TerminalStyle(width: 100)
    let page = TerminalPage(language: .english, style: style).text(of: BridgeStory.news)
    #expect(page.contains("[New since Friday 26 January 2024: 1 report]"))
    #expect(page.contains("[new]"))
    let whole = TerminalPage(language: .english, style: style).text(of: dossier)
    #expect(!whole.contains("New since") && !whole.contains("[new]"))
    let html = String(decoding: HTMLPage(language: .arabic).bytes(of: [BridgeStory.news]), as: UTF8.self)
    #expect(html.contains("الجديد منذ الجمعة 26 كانون الثاني/يناير 2024"))
    #expect(html.contains("<span class=\"badge\">جديد</span>"))
  }

  @Test func `A name is worth comparing where outlets differ, not where each writes it long and short`() {
    func use(_ forms: (String, [String])...) -> NameUse {
      NameUse(
        entity: "x", name: "سامر الحداد", type: .person,
        forms: forms.map { NameUse.Form(words: $0.0, passages: [], outlets: $0.1) })
    }
    #expect(use(("سامر الحداد", ["النخلة"]), ("سامر الحدّاد", ["البيرق"])).isWrittenDifferently)
    #expect(!use(("سامر الحداد", ["النخلة"]), ("الحداد", ["النخلة"])).isWrittenDifferently)
    #expect(!use(("سامر الحداد", ["البيرق", "النخلة"]), ("الحداد", ["البيرق", "النخلة"])).isWrittenDifferently)
  }

  @Test func `Reports of which nothing shows an origin are counted, not listed`() {
    let claims = ["a", "b", "c"].map {
      OriginClaim(origin: BridgeStory.notShown, article: $0, evidence: .none)
    }
    #expect(OriginEvidence.gathered(claims).map { $0.evidence.map(\.claims.count) } == [[3]])
    let shown = claims.map { OriginClaim(origin: $0.origin, article: $0.article, evidence: .credit) }
    #expect(OriginEvidence.gathered(shown).map { $0.evidence.map(\.claims.count) } == [[1, 1, 1]])
  }

  @Test func `A dossier is told in its parts`() {
    let page = TerminalPage(language: .english, style: TerminalStyle(width: 100)).text(of: dossier)
    for words in [
      "مقتل سبعة عمال في انهيار جسر قيد الإنشاء في وادي الزيتون", "25–26 January 2024", "5 reports", "Who said what",
      "صحيفة المرفأ ← قناة البيرق ← وكالة الساحل ← 3 مهندسين", "2 outlets, 1 origin (وكالة الساحل)", "[conflict]",
      "! The figures for “عمال” cannot all be right.", "[announced]",
    ] { #expect(page.contains(words), "\(words)") }
    let names = page.split(separator: "How the outlets name them").last ?? ""
    #expect(names.contains("الوزير الحداد") && !names.contains("مديرية الإسعاف"))
    let arabic = TerminalPage(language: .arabic, style: TerminalStyle(width: 100)).text(of: dossier)
    #expect(arabic.contains("من قال ماذا") && arabic.contains("وسيلتا إعلام، أصل واحد"))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `On a narrow terminal who gives a number stands under it`(language: InterfaceLanguage) {
    let page = TerminalPage(language: language, style: TerminalStyle(width: 40)).text(of: dossier)
    let lines = page.split(separator: "\n")
    let bars = lines.indices.filter { lines[$0].contains("█") || lines[$0].contains("·····") }
    #expect(!bars.isEmpty)
    for bar in bars { #expect(!lines[bar].contains("[") && lines[bar + 1].hasPrefix("      "), "\(lines[bar])") }
    for line in lines { #expect(displayWidth(String(line)) <= 40, "\(line)") }
  }

  @Test func `Without its marks a marked text is the article's words`() {
    for report in dossier.reports {
      let page = MarkedText(language: .english, style: TerminalStyle(width: 100)).text(of: report)
      var words = page.split(separator: "\n").dropFirst().joined(separator: " ")
      while let open = words.range(of: "⟦"), let bar = words[open.upperBound...].range(of: "|") {
        words.removeSubrange(open.lowerBound..<bar.upperBound)
      }
      words = words.replacing("⟧", with: "")
      #expect(words.split(separator: " ") == oneLine(report.article.text).split(separator: " "))
    }
  }

  @Test func `Explained, every annotation names its rule, otherwise none does`() {
    let report = BridgeStory.agencyReport
    let page = MarkedText(language: .english, style: TerminalStyle(width: 100), explain: true).text(of: report)
    let rules = report.times.map(\.by) + report.mentions.map(\.by) + report.attributions.map(\.by)
    for rule in rules { #expect(page.contains(rule)) }
    let short = MarkedText(language: .english, style: TerminalStyle(width: 100)).text(of: report)
    #expect(short.contains("⟦2024-01-24|أمس الأربعاء⟧") && !short.contains("times/day-word"))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `Markdown lets no report speak Markdown or HTML`(language: InterfaceLanguage) {
    let page = MarkdownPage(language: language).text(of: [dossier])
    #expect(page.contains("# مقتل سبعة عمال"))
    #expect(page.contains("\\<img src=x\\>"))
    #expect(
      !page.replacing("\\<", with: "").replacing("<div dir=\"rtl\">", with: "").replacing("</div>", with: "").contains(
        "<"))
    #expect(page.contains("\\[1:155-329\\]"))
  }

  /// TAWATUR_PAGES names a folder into which the pages are written, to be looked at.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["TAWATUR_PAGES"] != nil))
  func `The text pages can be looked at`() throws {
    let folder = URL(fileURLWithPath: try #require(ProcessInfo.processInfo.environment["TAWATUR_PAGES"]))
    for language in InterfaceLanguage.allCases {
      let name = language.rawValue
      let page = TerminalPage(language: language, style: TerminalStyle(width: 80)).text(of: dossier)
      let read = dossier.reports.map {
        MarkedText(language: language, style: TerminalStyle(width: 80), explain: true).text(of: $0)
      }
      try Data((page + read.joined(separator: "\n")).utf8).write(to: folder.appending(path: "page.\(name).txt"))
      try Data(MarkdownPage(language: language).text(of: [dossier]).utf8)
        .write(to: folder.appending(path: "page.\(name).md"))
    }
  }
}
