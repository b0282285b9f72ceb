import TawaturModel

/// Where the reports come from, who copied whom, how they name things.
extension DossierSheet {
  mutating func origins() -> HTML {
    var items: [HTML] = []
    for (origin, evidence) in OriginEvidence.gathered(dossier.origins) {
      var lines: [HTML] = []
      for piece in evidence { lines.append(line(piece)) }
      items.append(
        """
        <div class="item"><p class="name"><b><bdi>\(labels.originName(origin))</bdi></b> <span class="note">\
        \(labels["origin", origin.kind])</span></p>
        <ul>
        \(lines)</ul></div>

        """)
    }
    return section("origins", items)
  }

  private mutating func line(_ evidence: OriginEvidence) -> HTML {
    let claim = evidence.first
    let outlet: HTML = "<bdi>\(oneLine(shelf.outlet(of: claim.article)))</bdi>"
    var name = outlet
    if let part = claim.part { name = link(Passage(article: claim.article, span: part), "cite", outlet) }
    if evidence.isPartial { name += " <span class=\"note\">(\(labels["part"]))</span>" }
    let kind: HTML = "\(labels["evidence", claim.evidence])"
    var witnesses = claim.witness.map { link($0, "cite", kind) } ?? kind
    if claim.evidence == .none, evidence.claims.count > 1 { witnesses += " × \(evidence.claims.count)" }
    for (index, other) in evidence.claims.enumerated().dropFirst() {
      guard let place = other.witness ?? other.part.map({ Passage(article: other.article, span: $0) }) else { continue }
      witnesses += " \(link(place, "cite", "\(index + 1)"))"
    }
    return "<li>\(name) <span class=\"note\">\(witnesses)</span></li>\n"
  }

  mutating func reuses() -> HTML {
    var items: [HTML] = []
    for pair in CopiedPassages.pairs(of: dossier.reuses) {
      let to = link(pair.first.to, "hand outlet", "<bdi>\(oneLine(shelf.outlet(of: pair.first.to.article)))</bdi>")
      let from = link(
        pair.first.from, "hand outlet", "<bdi>\(oneLine(shelf.outlet(of: pair.first.from.article)))</bdi>")
      items.append(
        """
        <li><span class="chain">\(to) <i>\(arrow(pair.first))</i> \(from)</span> <span class="note">\(labels.how(pair))\
        \(others(in: pair))</span></li>

        """)
    }
    return section("reuses", items.isEmpty ? [] : ["<ul>\n\(items)</ul>\n"])
  }

  /// The passages after the first, by number.
  private mutating func others(in pair: CopiedPassages) -> HTML {
    var others = HTML()
    for (index, reuse) in pair.reuses.enumerated().dropFirst() {
      others += " \(link(reuse.to, "cite", "\(index + 1)"))"
    }
    return others
  }

  /// From the one who copied to the one copied; both ways where nothing shows which came first.
  private func arrow(_ reuse: Reuse) -> HTML {
    if reuse.direction == nil { return "↔" }
    return labels.language.isRightToLeft ? "←" : "→"
  }

  mutating func names() -> HTML {
    var items: [HTML] = []
    for use in dossier.names where use.isWrittenDifferently {
      var forms: [HTML] = []
      for form in use.forms {
        let words: HTML = "<bdi>\(oneLine(form.words))</bdi>"
        let first = form.passages.first.map { link($0, "words", words) } ?? words
        forms.append("<li>\(first) <span class=\"note\">\(uses(form))</span></li>\n")
      }
      items.append(
        """
        <div class="item"><p class="name"><b><bdi>\(oneLine(use.name))</bdi></b> <span class="note">\
        \(labels["entity", use.type])</span></p>
        <ul>
        \(forms)</ul></div>

        """)
    }
    return section("names", items)
  }

  /// The outlets that write it so, each leading to its first use.
  private mutating func uses(_ form: NameUse.Form) -> HTML {
    var uses: [HTML] = []
    for outlet in form.writers {
      let name: HTML = "<bdi>\(oneLine(outlet))</bdi>"
      let passage = form.passages.first { shelf.outlet(of: $0.article) == outlet }
      uses.append(passage.map { link($0, "cite", name) } ?? name)
    }
    return uses.joined(by: separator)
  }

  /// Which report tells of which event; said only where the story holds several.
  mutating func events() -> HTML {
    guard dossier.events.count > 1 else { return "" }
    var items: [HTML] = []
    for event in dossier.events {
      var outlets: [HTML] = []
      for article in event.articles {
        let name: HTML = "<bdi>\(oneLine(shelf.outlet(of: article)))</bdi>"
        outlets.append(
          shelf.place(of: article).map { "<a class=\"cite\" href=\"#s\(number)-r\($0 + 1)\">\(name)</a>" } ?? name)
      }
      items.append("<li>\(outlets.joined(by: separator))</li>\n")
    }
    return section("events", ["<ol>\n\(items)</ol>\n"])
  }
}
