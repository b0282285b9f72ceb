import TawaturModel

/// Scores readings against gold, by the same rules for every layer: items inside gold furniture do not count, and an
/// optional gold item counts neither way.
package struct Scoring {
  package private(set) var times = Tally()
  package private(set) var quantities = Tally()
  package private(set) var attributions = Tally()
  package private(set) var furniture = Tally()
  package private(set) var published = Tally()

  package init() {}

  package var layers: [(name: String, tally: Tally)] {
    [
      ("times", times), ("quantities", quantities), ("attributions", attributions), ("furniture", furniture),
      ("published", published),
    ].filter { $0.1.gold > 0 }
  }

  package mutating func add(_ gold: GoldArticle, _ reading: ArticleReading) throws(EvaluationError) {
    let text = GoldText(reading.article.text, countsBlankLines: gold.numbering == "lines")
    let lines = text.lineSpans
    if let wrong = gold.gold.furniture?.first(where: { !lines.indices.contains($0 - 1) }) {
      throw EvaluationError(.noSuchLine, at: gold.origin, "\(wrong)", "\(lines.count)")
    }
    let outside = (gold.gold.furniture ?? []).map { lines[$0 - 1] }
    let counts = { (span: TextSpan) in !outside.contains { $0.overlaps(span) } }
    if let items = gold.gold.times {
      try add(items, reading.times.filter { counts($0.span) }, text, gold.origin)
    }
    if let items = gold.gold.quantities {
      try add(items, reading.quantities.filter { counts($0.span) }, text, gold.origin)
    }
    if let items = gold.gold.attributions {
      let read = reading.attributions.filter { counts($0.cue) }
      attributions = try AttributionScoring(text: text, id: gold.origin).add(items, read, to: attributions)
    }
    if gold.gold.furniture != nil { addFurniture(outside, reading, text) }
    if let day = gold.gold.published {
      published.gold += 1
      published.read += reading.article.published == nil ? 0 : 1
      published.add("day", reading.article.published?.day.description == String(day.prefix(10)))
    }
  }

  private mutating func add(
    _ items: [GoldArticle.Time], _ read: [Timex3], _ text: GoldText, _ id: String
  ) throws(EvaluationError) {
    var spans: [TextSpan] = []
    for item in items { spans.append(try text.span(of: item.place, in: id)) }
    let pairs = Pairing.pairs(spans, read) { Double($0.shared(with: $1.span)) }
    let free = pairs.filter { items[$0.gold].optional == true }
    times.gold += items.count { $0.optional != true }
    times.read += read.count - free.count
    for pair in pairs where items[pair.gold].optional != true {
      times.add("found", true)
      times.add("exact span", spans[pair.gold] == read[pair.reading].span)
      let values = items[pair.gold].value.split(separator: "|").map { $0.trimmingPrefix(" ") }
      times.add("value", values.contains { $0 == read[pair.reading].value })
    }
  }

  private mutating func add(
    _ items: [GoldArticle.Number], _ read: [Quantity], _ text: GoldText, _ id: String
  ) throws(EvaluationError) {
    var spans: [TextSpan] = []
    for item in items { spans.append(try text.span(of: item.place, in: id)) }
    let pairs = Pairing.pairs(spans, read) { Double($0.shared(with: $1.span)) }
    let free = pairs.filter { items[$0.gold].optional == true }
    quantities.gold += items.count { $0.optional != true }
    quantities.read += read.count - free.count
    for pair in pairs where items[pair.gold].optional != true {
      let (item, found) = (items[pair.gold], read[pair.reading])
      quantities.add("found", true)
      quantities.add("exact span", spans[pair.gold] == found.span)
      let isSame = Self.sameNumber(item, found)
      quantities.add("value", isSame)
      quantities.add("value and bound", isSame && found.bound.rawValue == item.bound)
    }
  }

  private static func sameNumber(_ gold: GoldArticle.Number, _ read: Quantity) -> Bool {
    func near(_ a: Double?, _ b: Double?) -> Bool {
      guard let a, let b else { return false }
      return abs(a - b) <= 1e-6 * max(1, abs(b))
    }
    if gold.bound == "range" { return near(read.value, gold.low) && near(read.upper, gold.high) }
    if gold.value == nil { return read.value == nil && read.bound.rawValue == gold.bound }
    return near(read.value, gold.value)
  }

  private mutating func addFurniture(_ gold: [TextSpan], _ reading: ArticleReading, _ text: GoldText) {
    let marked = reading.blocks.filter { !$0.role.isReport }.map(\.span)
    for line in text.lineSpans {
      let isGold = gold.contains(line)
      let isRead = marked.contains { $0.shared(with: line) * 2 > line.count }
      furniture.gold += isGold ? 1 : 0
      furniture.read += isRead ? 1 : 0
      furniture.add("line", isGold && isRead)
    }
  }
}
