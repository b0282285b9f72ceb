import TawaturModel

/// What happened, who says what, how many.
extension DossierWriter {
  mutating func members(of cited: Cited) {
    object("passage") { $0.members(of: cited.passage) }
    if !cited.others.isEmpty { array("others", cited.others) { $0.members(of: $1) } }
    support(cited.support)
  }

  mutating func members(of entry: TimelineEntry) {
    json.field("value", entry.value)
    field("days", entry.days)
    json.field("planned", entry.isPlanned)
    members(of: entry.happening)
  }

  mutating func members(of statement: Statement) {
    json.field("speaker", statement.speaker)
    json.field("speakerType", statement.speakerType.rawValue)
    json.field("polarity", statement.polarity.rawValue)
    support(statement.support)
    array("variants", statement.variants) { writer, variant in
      writer.place(variant.article)
      writer.json.field("state", variant.state.rawValue)
      if writer.words == .exact {
        let shelf = writer.shelf
        writer.json.field("exact", variant.contents.compactMap { shelf.exactWords(of: $0) })
      }
      writer.array("parts", variant.parts) { $0.members(of: $1, in: statement) }
    }
  }

  /// Speaker, type and polarity only where they are not the statement's, and the chain only where it says more than
  /// that the speaker was heard.
  private mutating func members(of part: Attribution, in statement: Statement) {
    json.field("cue", part.cue)
    json.field("sources", part.sources)
    json.field("contents", part.contents)
    json.field("form", part.form.rawValue)
    if part.speaker != statement.speaker { json.field("speaker", part.speaker) }
    if part.speakerType != statement.speakerType { json.field("speakerType", part.speakerType.rawValue) }
    if part.polarity != statement.polarity { json.field("polarity", part.polarity.rawValue) }
    if !part.isHeardFromSpeaker { json.field("chain", chain: part.chain) }
    if let told = part.toldTo { json.field("toldTo", told) }
  }

  mutating func members(of figure: Figure) {
    json.field("counted", figure.counted)
    json.field("unit", optional: figure.unit)
    json.field("state", figure.state.rawValue)
    support(figure.support)
    array("readings", figure.readings) { $0.members(of: $1, in: figure) }
  }

  /// What is counted and in which unit only where it is not the figure's.
  private mutating func members(of reading: Figure.Reading, in figure: Figure) {
    members(of: reading.passage)
    json.field("value", reading.quantity.value)
    if let upper = reading.quantity.upper { json.field("upper", upper) }
    json.field("bound", reading.quantity.bound.rawValue)
    if reading.quantity.counted != figure.counted { json.field("counted", optional: reading.quantity.counted) }
    if reading.quantity.unit != figure.unit { json.field("unit", optional: reading.quantity.unit) }
    json.field("sentence", reading.sentence)
    json.field("chain", chain: reading.chain)
  }

  mutating func members(of use: NameUse) {
    json.field("entity", use.entity)
    json.field("name", use.name)
    json.field("type", use.type.rawValue)
    array("forms", use.forms) { writer, form in
      writer.json.field("words", form.words)
      writer.json.field("outlets", form.outlets)
      writer.withoutOutlet(form.withoutOutlet)
      writer.array("passages", form.places) { writer, place in
        writer.place(place.article)
        writer.json.field("spans", place.spans)
      }
    }
  }

  mutating func members(of warning: Warning) {
    switch warning {
    case .singleOrigin(let origin, let outlets, let withoutOutlet):
      json.field("warning", "singleOrigin")
      json.field("origin", origin.id)
      json.field("outlets", outlets)
      if withoutOutlet > 0 { json.field("withoutOutlet", withoutOutlet) }
    case .unnamedOnly(let passage):
      json.field("warning", "unnamedOnly")
      object("passage") { $0.members(of: passage) }
    case .inferredDate(let article):
      json.field("warning", "inferredDate")
      place(article)
    case .conflict(let counted):
      json.field("warning", "conflict")
      json.field("counted", counted)
    }
  }
}

extension Attribution {
  /// Whether the chain is the speaker alone, uncounted, where the source stands.
  fileprivate var isHeardFromSpeaker: Bool {
    guard chain.count == 1, let link = chain.first else { return chain.isEmpty }
    return link.name == speaker && link.count == nil && link.span == sources.first
  }
}

extension NameUse.Form {
  /// The passages by article, in the order of the first in each.
  fileprivate var places: [(article: String, spans: [TextSpan])] {
    var places: [(article: String, spans: [TextSpan])] = []
    var found: [String: Int] = [:]
    for passage in passages {
      if let place = found[passage.article] {
        places[place].spans.append(passage.span)
      } else {
        found[passage.article] = places.count
        places.append((passage.article, [passage.span]))
      }
    }
    return places
  }
}
