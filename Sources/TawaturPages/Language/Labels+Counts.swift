import TawaturModel

extension Labels {
  /// `5 outlets, 1 origin (AFP)`; the origins by name where there are three or fewer.
  func support(_ support: Support) -> String {
    let phrase = count(support.outlets.count, "outlet")
    guard !support.origins.isEmpty else { return phrase }
    let origins = count(support.origins.count, "origin")
    return phrase + self["comma"] + origins + (whichOrigins(support.origins).map { " (\($0))" } ?? "")
  }

  /// The names of the origins that are known; the rest, which are the outlets themselves, only counted.
  private func whichOrigins(_ origins: [Origin]) -> String? {
    let known = origins.filter { $0.kind != .notShown }
    if known.isEmpty { return self["not-shown"] }
    // More than three names make a line that nobody reads; the section on origins has them all.
    guard known.count <= 3 else { return nil }
    var names = known.map(origin)
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
    case .singleOrigin(let origin, let outlets):
      filled("warning.singleOrigin", ["outlets": count(outlets, "outlet"), "what": self.origin(origin)])
    case .unnamedOnly: self["warning.unnamedOnly"]
    case .inferredDate(let article): filled("warning.inferredDate", ["what": oneLine(shelf.outlet(of: article))])
    case .conflict(let counted): filled("warning.conflict", ["what": oneLine(counted)])
    }
  }
}
