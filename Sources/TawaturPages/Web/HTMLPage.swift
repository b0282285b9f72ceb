import TawaturModel

/// Dossiers as one HTML file that needs nothing else: no script, no font, no picture from elsewhere.
package struct HTMLPage: Sendable {
  private let labels: Labels

  package init(language: InterfaceLanguage) { labels = Labels(language) }

  package func bytes(of dossiers: [Dossier]) -> [UInt8] {
    let sheets = dossiers.enumerated().map { sheet(of: $1, number: $0 + 1) }
    return opening(for: sheets.map(\.entry)) + sheets.flatMap(\.bytes) + closing
  }

  /// One dossier as the page's part `number`, counted from 1.
  ///
  /// A page too long to be held is written as its opening, which needs the entries of all sheets, their bytes in the
  /// order of their numbers, and its closing.
  package func sheet(of dossier: Dossier, number: Int) -> HTMLSheet {
    var sheet = DossierSheet(dossier, number: number, labels: labels)
    let bytes = sheet.html().bytes
    let entry = HTMLSheet.Entry(
      number: number, headline: sheet.headline, days: dossier.days.map(labels.days), reports: dossier.reports.count,
      cutAnchors: sheet.cutAnchors)
    return HTMLSheet(entry: entry, bytes: bytes)
  }

  package func opening(for entries: [HTMLSheet.Entry]) -> [UInt8] {
    let title = entries.count == 1 ? entries[0].headline : labels["page-title"]
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(labels.language.rawValue)" dir="\(labels.language.isRightToLeft ? "rtl" : "ltr")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="tawatur">
      <title>\(title)</title>
      <style>\(StyleSheet.css)\(highlighting(entries.flatMap(\.cutAnchors)))</style>
      </head>
      <body id="top">
      <header class="masthead"><b lang="ar">تواتر</b> <span>\(labels["page-note"])</span></header>
      \(entries.count > 1 ? contents(entries) : "")<main>

      """
    return page.bytes
  }

  package var closing: [UInt8] {
    let end: HTML = """
      </main>
      </body>
      </html>

      """
    return end.bytes
  }

  private func contents(_ entries: [HTMLSheet.Entry]) -> HTML {
    let items = entries.map { entry -> HTML in
      let days: HTML = entry.days.map { "<span class=\"note\">\($0)</span> " } ?? ""
      return """
        <li><a href="#s\(entry.number)" dir="auto">\(entry.headline)</a> <div class="note">\(days)<span class="note">\
        \(labels.count(entry.reports, "report"))</span></div></li>

        """
    }
    return
      "<nav class=\"contents\" aria-label=\"\(labels["stories"])\"><h2>\(labels["stories"])</h2>\n<ol>\n\(items)</ol></nav>\n"
  }

  /// A passage cut in pieces lights up whole when the page is led to its first piece.
  private func highlighting(_ anchors: [String]) -> HTML {
    var rules = HTML()
    for id in anchors {
      rules += ":root:has(#\(id):target) .\(id){background:var(--target);box-shadow:0 0 0 .15em var(--target)}\n"
    }
    return rules
  }
}
