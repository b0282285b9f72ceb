import TawaturModel

extension LineWriter {
  mutating func write(_ block: Block, article: String) {
    line("block") {
      $0.field("article", article)
      $0.field("span", block.span)
      $0.field("role", block.role.rawValue)
      $0.field("by", block.by)
    }
  }

  mutating func write(_ times: [Timex3], words: [UInt8], article: String) {
    var ids = AnnotationIDs("timex3")
    for time in times {
      line("timex3") {
        $0.place(time.span, id: ids.next(at: time.span), words: words, article: article)
        $0.field("type", time.type.rawValue)
        $0.field("value", time.value)
        $0.field("mod", optional: time.mod?.rawValue)
        if time.calendar != .gregorian { $0.field("calendar", time.calendar.rawValue) }
        $0.field("by", time.by)
      }
    }
  }

  mutating func write(_ quantities: [Quantity], words: [UInt8], article: String) {
    var ids = AnnotationIDs("quantity")
    for quantity in quantities {
      line("quantity") {
        $0.place(quantity.span, id: ids.next(at: quantity.span), words: words, article: article)
        $0.field("value", quantity.value)
        if let upper = quantity.upper { $0.field("upper", upper) }
        $0.field("bound", quantity.bound.rawValue)
        $0.field("counted", optional: quantity.counted)
        if let counted = quantity.countedSpan { $0.field("countedSpan", counted) }
        $0.field("unit", optional: quantity.unit)
        if let converted = quantity.converted { $0.field("converted", converted) }
        $0.field("by", quantity.by)
      }
    }
  }

  mutating func write(_ mentions: [Mention], words: [UInt8], article: String) {
    var ids = AnnotationIDs("mention")
    for mention in mentions {
      line("mention") {
        $0.place(mention.span, id: ids.next(at: mention.span), words: words, article: article)
        $0.field("type", mention.type.rawValue)
        $0.field("entity", mention.entity)
        $0.field("name", mention.name)
        if let title = mention.title { $0.field("title", title) }
        $0.field("linkedBy", optional: mention.linkedBy)
        $0.field("mayBe", optional: mention.mayBe)
        $0.field("standsFor", optional: mention.standsFor)
        $0.field("by", mention.by)
      }
    }
  }

  mutating func write(_ attributions: [Attribution], article: String) {
    var ids = AnnotationIDs("attribution")
    for attribution in attributions {
      line("attribution") {
        $0.field("article", article)
        $0.key("id")
        $0.annotationID(ids.next(at: attribution.span))
        $0.members(of: attribution)
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func place(_ span: TextSpan, id: AnnotationIDs.ID, words: [UInt8], article: String) {
    field("article", article)
    key("id")
    annotationID(id)
    field("span", span)
    key("exact")
    string(words, at: span)
  }

  /// An attribution's own fields, the same in a line and in a dossier.
  mutating func members(of attribution: Attribution) {
    field("cue", attribution.cue)
    field("sources", attribution.sources)
    field("contents", attribution.contents)
    field("form", attribution.form.rawValue)
    field("speaker", attribution.speaker)
    field("speakerType", attribution.speakerType.rawValue)
    field("polarity", attribution.polarity.rawValue)
    field("chain", chain: attribution.chain)
    if let toldTo = attribution.toldTo { field("toldTo", toldTo) }
    field("certainty", Double(attribution.certainty.hundredths) / 100)
    field("by", attribution.by)
  }
}

/// Names the annotations of one kind in one article: `timex3@64-83`, a second one there `timex3@64-83.2`.
struct AnnotationIDs {
  struct ID {
    let kind: StaticString
    let span: TextSpan
    let nth: Int
  }

  private let kind: StaticString
  private var seen: [TextSpan: Int] = [:]

  init(_ kind: StaticString) { self.kind = kind }

  mutating func next(at span: TextSpan) -> ID {
    let nth = seen[span, default: 0] + 1
    seen[span] = nth
    return ID(kind: kind, span: span, nth: nth)
  }
}
