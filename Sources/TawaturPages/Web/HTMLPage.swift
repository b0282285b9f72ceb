import TawaturModel

/// Dossiers as one HTML file that needs nothing else: no script, no font, no picture from elsewhere.
package struct HTMLPage: Sendable {
  private let labels: Labels

  package init(language: InterfaceLanguage) { labels = Labels(language) }

  package func bytes(of dossiers: [Dossier]) -> [UInt8] {
    let sheets = dossiers.enumerated().map { index, dossier in
      var sheet = DossierSheet(dossier, number: index + 1, labels: labels)
      return (html: sheet.html(), headline: sheet.headline, cutAnchors: sheet.cutAnchors)
    }
    let title = sheets.count == 1 ? sheets[0].headline : labels["page-title"]
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(labels.language.rawValue)" dir="\(labels.language.isRightToLeft ? "rtl" : "ltr")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="tawatur">
      <title>\(title)</title>
      <style>\(StyleSheet.css)\(highlighting(sheets.flatMap(\.cutAnchors)))</style>
      </head>
      <body id="top">
      <header class="masthead"><b lang="ar">تواتر</b> <span>\(labels["page-note"])</span></header>
      \(sheets.count > 1 ? contents(dossiers, sheets.map(\.headline)) : "")<main>
      \(sheets.map(\.html))</main>
      </body>
      </html>

      """
    return page.bytes
  }

  private func contents(_ dossiers: [Dossier], _ headlines: [String]) -> HTML {
    let items = zip(dossiers, headlines).enumerated().map { index, entry -> HTML in
      let (dossier, headline) = entry
      let days: HTML = dossier.days.map { "<span class=\"note\">\(labels.days($0))</span> " } ?? ""
      return """
        <li><a href="#s\(index + 1)" dir="auto">\(headline)</a> <div class="note">\(days)<span class="note">\
        \(labels.count(dossier.reports.count, "report"))</span></div></li>

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
