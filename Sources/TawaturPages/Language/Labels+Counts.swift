import TawaturModel

extension Labels {
  /// `5 outlets, 1 origin (AFP)`; the origins by name where there are three or fewer.
  func support(_ support: Support) -> String {
    let phrase = carriers(outlets: support.outlets.count, withoutOutlet: support.withoutOutlet.count)
    guard !support.origins.isEmpty else { return phrase }
    // Who wrote them is not known, so their number says nothing of how many know it.
    if support.outlets.isEmpty, support.origins.allSatisfy({ $0.kind == .notShown && $0.articleWithoutOutlet != nil }) {
      return phrase + self["comma"] + self["origin.notShown"]
    }
    let origins = count(support.origins.count, "origin")
    let isUnsigned = !support.withoutOutlet.isEmpty
    return phrase + self["comma"] + origins + (whichOrigins(support.origins, isUnsigned).map { " (\($0))" } ?? "")
  }

  /// `3 reports`; nothing where no outlet is known, since then the support counts the reports.
  func reports(of dossier: Dossier) -> String? {
    let isCounted = dossier.support.outlets.isEmpty && dossier.support.withoutOutlet.count == dossier.reports.count
    return isCounted ? nil : count(dossier.reports.count, "report")
  }

  /// `2 outlets and 1 report, outlet not known`: articles that nobody signed are no outlets.
  private func carriers(outlets: Int, withoutOutlet: Int) -> String {
    guard withoutOutlet > 0 else { return count(outlets, "outlet") }
    let unsigned = filled("reports-without-outlet", ["reports": count(withoutOutlet, "report")])
    guard outlets > 0 else { return unsigned }
    return filled("outlets-and-reports", ["outlets": count(outlets, "outlet"), "reports": unsigned])
  }

  /// The names of the origins that are known; the rest, which are the outlets themselves, only counted.
  private func whichOrigins(_ origins: [Origin], _ isUnsigned: Bool) -> String? {
    let known = origins.filter { $0.kind != .notShown }
    if known.isEmpty { return self["not-shown"] }
    // More than three names make a line that nobody reads; the section on origins has them all.
    guard known.count <= 3 else { return nil }
    // That no outlet is known has just been said.
    var names = known.map {
      isUnsigned && $0.kind == .medium ? $0.articleWithoutOutlet.map(oneLine) ?? origin($0) : origin($0)
    }
    if known.count < origins.count { names.append(filled("some-not-shown", ["n": "\(origins.count - known.count)"])) }
    return names.joined(separator: self["comma"])
  }

  /// What an origin is called: one that only a report stands for is said to have no known outlet.
  func originName(_ origin: Origin) -> String {
    if origin.isUnnamedAgencies { return self["unnamed-agencies"] }
    guard let article = origin.articleWithoutOutlet else { return oneLine(origin.name) }
    return filled("outlet-not-known", ["what": oneLine(article)])
  }

  /// The origin's name; that it is own reporting, or not shown, is said beside it.
  func origin(_ origin: Origin) -> String {
    let name = originName(origin)
    return switch origin.kind {
    case .agency, .medium, .statement: name
    case .ownReporting, .notShown: "\(name): \(self["origin", origin.kind])"
    }
  }

  /// `about 150`, `12 to 15`, `tens`, with the unit where the number measures.
  func amount(_ quantity: Quantity) -> String {
    let bare = filled(
      "bound.\(quantity.bound.rawValue)", ["n": number(quantity.value), "m": number(quantity.upper ?? quantity.value)])
    guard let unit = quantity.unit else { return bare }
    return unit == "%" ? bare + "%" : "\(bare) \(unit)"
  }

  private func number(_ value: Double?) -> String {
    guard let value else { return "?" }
    guard value.rounded() == value, value.magnitude < 1e15 else { return value.description }
    return grouped(Int(value))
  }

  /// The hands a statement passed through as one line, the outlet first, each name once in a row.
  func chain(_ chain: [ChainLink], from outlet: String) -> [String] {
    var names = [oneLine(outlet)]
    for link in chain where oneLine(link.name) != names.last { names.append(oneLine(link.name)) }
    return names
  }

  /// From when on the dossier tells, and how many reports came in since.
  func news(_ news: News) -> String {
    filled("new-only", ["what": time(news.since), "reports": count(news.reports.count, "report")])
  }

  /// What a warning says, without the words it may lead to.
  func warning(_ warning: Warning, _ shelf: ReportShelf) -> String {
    switch warning {
    case .singleOrigin(let origin, let outlets, let withoutOutlet):
      filled(
        "warning.singleOrigin",
        ["outlets": carriers(outlets: outlets, withoutOutlet: withoutOutlet), "what": self.origin(origin)])
    case .unnamedOnly: self["warning.unnamedOnly"]
    case .inferredDate(let article): filled("warning.inferredDate", ["what": oneLine(shelf.outlet(of: article))])
    case .conflict(let counted): filled("warning.conflict", ["what": oneLine(counted)])
    }
  }
}
